/** From findings to fields: what belongs together, what speaks of another file, and which limit wins. */

import { differ, type Finding } from './finding.ts';
import type { BackgroundColour, FileLimits } from './stated.ts';
import { isStop, plays, type FieldName } from './token.ts';
import type { Statement } from './statement.ts';

/** One entry per file field, in the order of the text; empty when nothing was found. */
export function gatherFields(statement: Statement, findings: readonly Finding[]): readonly FileLimits[] {
  const ordered = [...findings].sort((one, other) => one.at - other.at);
  if (ordered.length === 0) return [];
  const apart = respectively(statement, ordered);
  if (apart) return apart;
  return split(statement, ordered).map(merge);
}

/** `photo and signature … not exceeding 50KB & 20KB respectively`: one field for each value, the rest is shared. */
function respectively(statement: Statement, findings: readonly Finding[]): readonly FileLimits[] | undefined {
  if (!statement.tokens.some((token) => plays(token, 'respectively'))) return undefined;
  const sizes = findings.filter(({ key }) => key === 'maxBytes');
  if (new Set(sizes.map(({ value }) => value)).size < 2) return undefined;
  const shared = findings.filter(({ key }) => key !== 'maxBytes' && key !== 'minBytes');
  const lows = findings.filter(({ key }) => key === 'minBytes');
  return sizes.map((size, index) => merge([...shared, size, ...lows.slice(index, index + 1)]));
}

/** A named file at a place of the text. */
interface Name {
  readonly at: number;
  readonly name: FieldName;
}

/**
 * Cut the findings where two firm ones contradict each other and another file is named between them. What stands
 * before the first of the two names speaks of both files.
 */
function split(statement: Statement, findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const names: readonly Name[] = statement.tokens.flatMap(({ field }, at) => (field ? [{ at, name: field }] : []));
  const fields: Finding[][] = [[]];
  let shared: readonly Finding[] = [];
  for (const found of findings) {
    const current = fields.at(-1) ?? [];
    const rival = current.find((known) => conflict(statement, known, found));
    const cut = rival && cutBetween(statement, names, rival, found);
    if (rival && cut !== undefined) {
      const moved = current.filter(({ at }) => at > cut);
      const kept = current.filter(({ at }) => at <= cut);
      fields[fields.length - 1] = kept;
      if (fields.length === 1) shared = sharedBefore(names, kept);
      const own = [...moved, found];
      fields.push([...shared.filter(({ key }) => own.every((other) => other.key !== key)), ...own]);
    } else current.push(found);
  }
  return fields;
}

/** Findings in front of every name of a file. */
function sharedBefore(names: readonly Name[], findings: readonly Finding[]): readonly Finding[] {
  const first = names[0]?.at ?? Number.POSITIVE_INFINITY;
  return findings.filter(({ at, key }) => at < first && key === 'formats');
}

function conflict(statement: Statement, one: Finding, other: Finding): boolean {
  if (!differ(one, other) || one.strength !== 'firm' || other.strength !== 'firm') return false;
  if (one.key === 'background' || other.key === 'background') return false;
  if (one.key !== 'formats' || other.key !== 'formats') return true;
  // A list may go on after a few words; it speaks of another file where it demands anew.
  return one.demanded && other.demanded && !statement.tokens.slice(one.at, other.at).some(isStop) ? true : one.demanded && other.demanded;
}

/** Where a second file is named between two findings: the last name that differs from the first finding's own. */
function cutBetween(
  statement: Statement,
  names: readonly Name[],
  one: Finding,
  other: Finding,
): number | undefined {
  const own = names.filter(({ at }) => at < one.at).at(-1)?.name;
  const between = names.filter(({ at, name }) => at > one.at && at < other.at && name !== own);
  const cut = between.at(-1)?.at;
  if (cut !== undefined) return own === undefined && one.key === 'formats' ? undefined : startOfName(statement, cut);
  return labelBetween(statement, one.at, other.at);
}

/** The first word of a name of several words (Fingerprint Form:). */
function startOfName(statement: Statement, at: number): number {
  return plays(statement.tokens[at - 1], 'counter') ? at - 1 : at;
}

/** A label of unknown words with a colon names another file too. */
function labelBetween(statement: Statement, from: number, to: number): number | undefined {
  for (let at = to - 1; at > from + 1; at -= 1) {
    const token = statement.tokens[at];
    const label = statement.tokens[at - 1];
    const unknown = label && label.value === undefined && label.roles === undefined && label.bound === undefined;
    if (token?.mark === 'colon' && unknown && label.mark === undefined && label.unit === undefined) return at - 1;
  }
  return undefined;
}

/** Put the findings of one field together: firm before total before soft, the tighter of two bounds, the first value. */
function merge(findings: readonly Finding[]): FileLimits {
  const limits: { -readonly [Key in keyof FileLimits]: FileLimits[Key] } = {};
  const formats: string[] = [];
  const colours: BackgroundColour[] = [];
  for (const found of inOrderOfStrength(findings)) {
    if (found.key === 'formats') formats.push(...found.value);
    else if (found.key === 'background') colours.push(...found.value);
    else {
      const { key, value } = found;
      const known = limits[key];
      limits[key] = known === undefined ? value : tighter(key, known, value);
    }
  }
  if (formats.length > 0) limits.formats = [...new Set(formats)];
  const [colour, ...others] = new Set(colours);
  if (colour) limits.background = others.length > 0 ? [colour, ...others] : colour;
  return limits;
}

function tighter(key: string, known: number, value: number): number {
  if (key.startsWith('max')) return Math.min(known, value);
  return key.startsWith('min') ? Math.max(known, value) : known;
}

/** Weaker findings only where no firmer one of the same key stands. */
function inOrderOfStrength(findings: readonly Finding[]): readonly Finding[] {
  const firmer = (found: Finding) =>
    findings.some(
      (other) => other.key === found.key && order.indexOf(other.strength) < order.indexOf(found.strength),
    );
  return findings.filter((found) => !firmer(found));
}

const order = ['firm', 'total', 'soft'];
