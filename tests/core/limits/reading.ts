/** Tables of sentences and what they state: one field, several fields, or nothing. */

import { expect, test } from 'vitest';
import { type FileLimits, readLimits } from '../../../core/limits.ts';

/** 1 KB and 1 MB as pages mean them. */
export const KB = 1024;
export const MB = 1024 * 1024;

export type Row = readonly [text: string, stated: FileLimits | readonly FileLimits[] | null];

/** One test for each sentence; a row with null states no limit at all. */
export function readsEach(rows: readonly Row[]): void {
  test.each(rows)('reads "%s"', (text, stated) => {
    const fields = stated === null ? [] : Array.isArray(stated) ? stated : [stated];
    expect(readLimits(text)).toEqual(fields);
  });
}
