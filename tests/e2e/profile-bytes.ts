/** Looks for planted values in every byte of a browser's profile folder. */
import { randomInt } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** 一 to 龥. */
const firstHan = 0x4e00;
const countOfHan = 0x51a6;

/**
 * Values that stand nowhere else and leave a compressor nothing to shorten. Chinese characters by chance: of plain
 * letters Firefox stores two bytes each, and its compressor (Snappy, four bytes at a time) then finds pairs of
 * letters it has seen before.
 */
export function plantedValues(count: number): readonly string[] {
  const han = () => String.fromCharCode(firstHan + randomInt(countOfHan));
  return Array.from({ length: count }, () => Array.from({ length: 12 }, han).join(''));
}

/**
 * Whatever a compressor may have cut in two is still found by its parts: a value counts as found when any third of
 * it is there, as UTF-8 or as UTF-16 in either order of bytes.
 */
function needlesOf(value: string): readonly Buffer[] {
  const third = value.length / 3;
  const parts = [0, 1, 2].map((n) => value.slice(n * third, (n + 1) * third));
  return parts.flatMap((part) => [
    Buffer.from(part, 'utf8'),
    Buffer.from(part, 'utf16le'),
    Buffer.from(part, 'utf16le').swap16(),
  ]);
}

export interface Sighting {
  readonly value: string;
  /** Files inside the profile, relative to it. */
  readonly files: readonly string[];
}

/** The planted values that are anywhere in the folder: contents and names of all files. */
export async function sightings(folder: string, values: readonly string[]): Promise<readonly Sighting[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = new Map<string, Set<string>>();
  const needles = values.map((value) => ({ value, needles: needlesOf(value) }));
  for (const file of files) {
    const name = relative(folder, file);
    const bytes = Buffer.concat([await readFile(file), Buffer.from(name)]);
    for (const each of needles) {
      if (!each.needles.some((needle) => bytes.includes(needle))) continue;
      found.set(each.value, (found.get(each.value) ?? new Set()).add(name));
    }
  }
  return [...found].map(([value, where]) => ({ value, files: [...where].sort() }));
}
