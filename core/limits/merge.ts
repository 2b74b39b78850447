/** Findings of one field put together. */

import type { Finding, Strength } from './finding.ts';
import type { BackgroundColour, FileLimits } from './stated.ts';

/** A firm limit beats a total, a total beats advice. */
const rank: Readonly<Record<Strength, number>> = { firm: 0, total: 1, soft: 2 };

/**
 * One set of limits: of each key the firmest findings count; of two bounds the tighter, of two exact values the
 * first; formats and backgrounds are gathered in order.
 */
export function merge(findings: readonly Finding[]): FileLimits {
  const limits: { -readonly [Key in keyof FileLimits]: FileLimits[Key] } = {};
  const formats = new Set<string>();
  const colours = new Set<BackgroundColour>();
  for (const found of firmest(findings)) {
    if (found.key === 'formats') for (const format of found.value) formats.add(format);
    else if (found.key === 'background') for (const colour of found.value) colours.add(colour);
    else {
      const known = limits[found.key];
      limits[found.key] = known === undefined ? found.value : chosen(found.key, known, found.value);
    }
  }
  if (formats.size > 0) limits.formats = [...formats];
  const [colour, ...others] = colours;
  if (colour) limits.background = others.length > 0 ? [colour, ...others] : colour;
  return limits;
}

function chosen(key: string, known: number, value: number): number {
  if (key.startsWith('max')) return Math.min(known, value);
  return key.startsWith('min') ? Math.max(known, value) : known;
}

function firmest(findings: readonly Finding[]): readonly Finding[] {
  const best = new Map<Finding['key'], number>();
  for (const { key, strength } of findings)
    best.set(key, Math.min(best.get(key) ?? rank.soft, rank[strength]));
  return findings.filter(({ key, strength }) => rank[strength] === best.get(key));
}
