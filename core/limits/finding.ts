/** What one rule found at one place, before fields are told apart and put together. */

import type { BackgroundColour, NumberKey } from './stated.ts';

/** `total` bounds all files together, `soft` only recommends: both give way to a firm limit. */
export type Strength = 'firm' | 'soft' | 'total';

interface At {
  /** Index of the token where the finding starts. */
  readonly at: number;
  readonly strength: Strength;
}

export interface NumberFinding extends At {
  readonly key: NumberKey;
  readonly value: number;
}

export interface FormatFinding extends At {
  readonly key: 'formats';
  readonly value: readonly string[];
  /** The sentence demands or permits here anew (must be, 格式为), so that a second one may speak of a second file. */
  readonly demanded: boolean;
}

export interface BackgroundFinding extends At {
  readonly key: 'background';
  readonly value: readonly BackgroundColour[];
}

export type Finding = NumberFinding | FormatFinding | BackgroundFinding;

/** Whether two findings of the same key say different things. */
export function differ(one: Finding, other: Finding): boolean {
  return String(one.value) !== String(other.value);
}
