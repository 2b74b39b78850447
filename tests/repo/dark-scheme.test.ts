import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const sheets = globSync('{app,components,entrypoints}/**/*.css', { cwd: root });

/** What stands inside each block for the dark scheme. */
function darkBlocks(css: string): string[] {
  return [...css.matchAll(/@media[^{]*prefers-color-scheme[^{]*\{/g)].map(({ index, 0: opening }) => {
    const from = index + opening.length;
    let depth = 1;
    let to = from;
    for (; depth > 0 && to < css.length; to += 1) depth += { '{': 1, '}': -1 }[css[to] ?? ''] ?? 0;
    return css.slice(from, to - 1);
  });
}

// The screens are examined whole in the light scheme, and in the dark one only for their colours.
test('the dark scheme changes colours and nothing else', () => {
  const blocks = sheets.flatMap((file) => darkBlocks(readFileSync(join(root, file), 'utf8')));
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) {
    const declarations = [...block.replace(/\/\*.*?\*\//gs, '').matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)];
    expect(declarations.length).toBeGreaterThan(0);
    for (const [line, , value = ''] of declarations) {
      expect(value.trim(), line).toMatch(/^(#[\da-f]{3,8}|(rgb|hsl|oklch|color-mix)a?\(.*\))$/is);
    }
  }
});
