/** How a vocabulary file is written. */

import type { Meaning } from '../token.ts';

/**
 * A meaning and the words that have it, separated by `|`, in folded spelling: lower case, simplified characters,
 * no accents. A word listed under several meanings gets all of them.
 */
export type Entry = readonly [meaning: Meaning, words: string];
