/** Finds the longest known word at a place in the text. */

import type { Meaning, Side } from './token.ts';
import { boundWords } from './words/bounds.ts';
import type { Entry } from './words/entry.ts';
import { formatWords, lookWords } from './words/looks.ts';
import { subjectWords } from './words/subjects.ts';
import { unitWords } from './words/units.ts';
import { verbWords } from './words/verbs.ts';

/** Words by the piece of text they start with, longest first. */
type Index = ReadonlyMap<string, readonly (readonly [word: string, meaning: Meaning])[]>;

const latinStart = /[a-z]+/y;

/** The run of letters at a place, or the single character there: what the index is keyed by. */
function startOf(text: string, at: number): string {
  latinStart.lastIndex = at;
  return latinStart.exec(text)?.[0] ?? text.charAt(at);
}

/** A bound word listed before and after its number stands on either side. */
function sideOf(one: Meaning, other: Meaning): Side | undefined {
  if (one.side === undefined || other.side === undefined) return one.side ?? other.side;
  return one.side === other.side ? one.side : 'either';
}

function joined(one: Meaning, other: Meaning): Meaning {
  const roles = [...new Set([...(one.roles ?? []), ...(other.roles ?? [])])];
  const side = sideOf(one, other);
  return { ...one, ...other, roles, ...(side ? { side } : {}) };
}

function index(lists: readonly (readonly Entry[])[]): Index {
  const meanings = new Map<string, Meaning>();
  for (const [meaning, words] of lists.flat())
    for (const word of words.split('|')) {
      const known = meanings.get(word);
      meanings.set(word, known ? joined(known, meaning) : meaning);
    }
  const byStart = new Map<string, (readonly [string, Meaning])[]>();
  for (const entry of meanings) {
    const start = startOf(entry[0], 0);
    byStart.set(start, [...(byStart.get(start) ?? []), entry]);
  }
  for (const entries of byStart.values()) entries.sort((one, other) => other[0].length - one[0].length);
  return byStart;
}

/** Both lists in one; a word that is in both keeps its meaning as a word. */
function withUnits(known: Index, free: Index): Index {
  const both = new Map(known);
  for (const [start, entries] of free) {
    const own = known.get(start) ?? [];
    const added = entries.filter(([word]) => !own.some(([other]) => other === word));
    both.set(
      start,
      [...own, ...added].sort((one, other) => other[0].length - one[0].length),
    );
  }
  return both;
}

const signs: readonly Entry[] = [
  [{ bound: 'le', side: 'either' }, '<|<=|≤|=<|⩽'],
  [{ bound: 'ge', side: 'either' }, '>|>=|≥|=>|⩾'],
];

const words = index([boundWords, subjectWords, verbWords, lookWords, formatWords, signs]);
/** Units are looked for behind numbers first: `m`, `位` or `h` mean something else elsewhere. */
const units = index([unitWords]);
/** Words, and the units that keep their meaning without a number in front: 像素要求358*441. */
const wordsAndUnits = withUnits(
  words,
  index([unitWords.filter(([meaning]) => meaning.unit !== 'foreign' && !meaning.weak)]),
);

/** A known word at a place. */
export interface Found {
  readonly word: string;
  readonly meaning: Meaning;
}

const letter = /[a-z]/;

function find(list: Index, text: string, at: number): Found | undefined {
  for (const [word, meaning] of list.get(startOf(text, at)) ?? []) {
    if (!text.startsWith(word, at)) continue;
    // Latin words end where the letters end; Chinese words have no such edge.
    if (letter.test(word.slice(-1)) && letter.test(text.charAt(at + word.length))) continue;
    return { word, meaning };
  }
  return undefined;
}

/** The longest word of the vocabulary at `at`; a unit where nothing else is meant. */
export function wordAt(text: string, at: number): Found | undefined {
  return find(wordsAndUnits, text, at);
}

/** `358x441`, `3.3cmX4.8cm`: the x that joins two numbers is glued to the unit in front of it. */
const gluedTimes = /^x(?= ?[\d宽高长])/;

/** The longest unit at `at`, directly behind a number. */
export function unitAt(text: string, at: number): Found | undefined {
  const found = find(units, text, at);
  // 441 分辨率: a longer word is meant, not minutes.
  if (found && (find(words, text, at)?.word.length ?? 0) > found.word.length) return undefined;
  if (found) return found;
  const run = startOf(text, at);
  const unit = run.slice(0, -1);
  if (!run.endsWith('x') || !gluedTimes.test(text.slice(at + unit.length, at + unit.length + 3)))
    return undefined;
  const meaning = units.get(unit)?.find(([word]) => word === unit)?.[1];
  return meaning && { word: unit, meaning };
}
