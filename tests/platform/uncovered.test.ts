// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { openWidth } from '../../platform/sidebar-place.ts';
import { isWhole } from '../../platform/uncovered.ts';

beforeEach(() => {
  vi.stubGlobal('innerWidth', 1200);
  vi.stubGlobal('innerHeight', 800);
});

it.each([
  ['in full height', openWidth, 800, true],
  ['in the half that a focused field has left it', openWidth, 400, true],
  ['scaled to a third', openWidth / 3, 800 / 3, false],
  ['half, and scaled to a half', openWidth / 2, 200, false],
  ['folded to its tab', 52, 132, false],
])('a panel %s counts as whole: %#', (_what, width, height, whole) => {
  expect(isWhole({ width, height })).toBe(whole);
});
