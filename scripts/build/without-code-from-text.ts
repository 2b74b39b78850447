import type { Plugin } from 'vite';

const inZod = /[\\/]node_modules[\\/]zod[\\/].*\.js$/;
const functionConstructor = 'const F = Function;';

/**
 * Takes the `Function` constructor out of zod. `core/schema.ts` tells zod never to make code from text, but its code
 * for that would still be in the build: a reviewer would have to trust that it is never reached, and the policy of
 * our pages would refuse it anyway. What stands in its place throws, which is what that policy does.
 */
export function withoutCodeFromText(): Plugin {
  return {
    name: 'liasse:without-code-from-text',
    enforce: 'pre',
    transform(text, id) {
      if (!inZod.test(id) || !text.includes(functionConstructor)) return null;
      const refusing = "const F = class { constructor() { throw new EvalError('no code from text'); } };";
      return { code: text.replaceAll(functionConstructor, refusing), map: null };
    },
  };
}
