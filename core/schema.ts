/**
 * The schema library as every schema here uses it: without its compiled fast path, which probes for `new Function`
 * and so trips the content security policy of our pages (a blocked `eval` in the console of each of them).
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
