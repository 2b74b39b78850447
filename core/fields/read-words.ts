/**
 * Reads the words beside a field. Every unit must be explained by the vocabulary: a label with one word that we do
 * not know may mean somebody else or something else, and is left alone.
 */
import { agreed } from './agreed.ts';
import { fold, unitsOf } from './fold.ts';
import type { Flag, Lang, Meaning, Owner, Want, Words } from './meaning.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { zh } from './words/zh.ts';

/** What the words say. */
export type Reading =
  /** No words, or none that mean anything: "Please enter". */
  | { readonly kind: 'nothing'; readonly owners: ReadonlySet<Owner>; readonly flags: ReadonlySet<Flag> }
  | {
      readonly kind: 'unexplained';
      readonly owners: ReadonlySet<Owner>;
      /** A detail is named among other words: "Email du client". */
      readonly mentions: boolean;
    }
  | {
      readonly kind: 'want';
      readonly want: Want;
      readonly lang: Lang;
      readonly owners: ReadonlySet<Owner>;
      readonly flags: ReadonlySet<Flag>;
    };

/** Where somebody lives today. */
const home: ReadonlySet<Want> = new Set(['address', 'street', 'addressMore', 'postcode', 'city', 'country']);

/** In brackets they say how, or from where: "(jj/mm/aaaa)", "(as on passport)", （与身份证一致）. */
const says: ReadonlySet<Want> = new Set(['day', 'month', 'year', 'passport', 'residentId']);

interface Phrase {
  readonly units: readonly string[];
  readonly meaning: Meaning;
}

/** Longer than any label; text of that length is a paragraph. */
const longestLabel = 60;

const languages: readonly Words[] = [zh, fr, en];
const phrases = new Map<string, Phrase[]>();
const owners: Phrase[] = [];
const never: string[] = [];

function learn(list: string | undefined, meaning: Meaning): void {
  for (const text of (list ?? '').split('|')) {
    const units = unitsOf(text);
    const [first] = units;
    if (first === undefined) continue;
    const phrase = { units, meaning };
    phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
    if (meaning.kind === 'owner') owners.push(phrase);
  }
}

for (const words of languages) {
  const { lang } = words;
  for (const [want, list] of Object.entries(words.wants)) {
    learn(list, { kind: 'want', want: want as Want, lang });
  }
  for (const [owner, list] of Object.entries(words.owners))
    learn(list, { kind: 'owner', owner: owner as Owner });
  for (const [flag, list] of Object.entries(words.flags)) learn(list, { kind: 'flag', flag: flag as Flag });
  learn(words.filler, { kind: 'filler' });
  learn(words.papers, { kind: 'filler', paper: true });
  never.push(...words.never.split('|').map((text) => ` ${spaced(unitsOf(text))} `));
}

function spaced(units: readonly string[]): string {
  return units.join(' ');
}

/** Whether the words speak of something that is never filled: a password, a code, a search. */
export function isNever(text: string): boolean {
  const units = ` ${spaced(unitsOf(text))} `;
  return never.some((phrase) => units.includes(phrase));
}

/** Longer than this it is a sentence about the field and not its name. */
const longestName = 9;

function mentions(units: readonly string[]): boolean {
  if (units.length > longestName) return false;
  return units.some((_unit, at) =>
    candidates(units, at).some(
      ({ meaning, units: found }) => meaning.kind === 'want' && found.join('').length > 1,
    ),
  );
}

/** Whom a heading or an unexplained label speaks of, in any of its words. */
export function ownersIn(text: string): ReadonlySet<Owner> {
  return ownersAmong(unitsOf(text));
}

function ownersAmong(units: readonly string[]): ReadonlySet<Owner> {
  const found = new Set<Owner>();
  for (let at = 0; at < units.length; ) {
    const longest = owners
      .filter((phrase) => matches(phrase, units, at))
      .sort((a, b) => b.units.length - a.units.length)[0];
    if (longest?.meaning.kind === 'owner') found.add(longest.meaning.owner);
    at += longest?.units.length ?? 1;
  }
  return found;
}

function matches({ units }: Phrase, all: readonly string[], at: number): boolean {
  return units.every((unit, index) => all[at + index] === unit);
}

/** Reads the words beside one field. */
export function readWords(text: string): Reading {
  const { main, aside } = fold(text);
  const asideOwners = aside.flatMap((units) => [...ownersAmong(units)]);
  const asides = aside.flatMap((units) => parse(units) ?? []);
  const flags = new Set(asides.flatMap((meaning) => (meaning.kind === 'flag' ? [meaning.flag] : [])));
  const found = main.length > longestLabel ? null : parse(main);
  if (!found) {
    return {
      kind: 'unexplained',
      owners: new Set([...ownersAmong(main), ...asideOwners]),
      mentions: mentions(main),
    };
  }
  const whose = new Set<Owner>(asideOwners);
  const wants: { want: Want; lang: Lang }[] = [];
  for (const meaning of found) {
    if (meaning.kind === 'owner') whose.add(meaning.owner);
    else if (meaning.kind === 'flag') flags.add(meaning.flag);
    else if (meaning.kind === 'want') wants.push(meaning);
  }
  const [first] = wants;
  if (!first) {
    return whose.size > 0
      ? { kind: 'unexplained', owners: whose, mentions: false }
      : { kind: 'nothing', owners: whose, flags };
  }
  const distinct = new Set(wants.map(({ want }) => want));
  // "Nom / Surname": the second word says what the first leaves open.
  if (distinct.size > 1) distinct.delete('nom');
  const [want, ...others] = distinct;
  // "Pays de la pièce", 身份证上的住址: what the paper says, and not where somebody lives.
  const ofPaper = [...found, ...asides].some((meaning) => meaning.kind === 'filler' && meaning.paper);
  if (want === undefined || others.length > 0 || (ofPaper && home.has(want)) || isAnother(want, asides)) {
    return { kind: 'unexplained', owners: whose, mentions: false };
  }
  return { kind: 'want', want, lang: first.lang, owners: whose, flags };
}

/** "Lieu de naissance (pays)": what stands in brackets asks for another thing. */
function isAnother(want: Want, asides: readonly Meaning[]): boolean {
  return asides.some(
    (meaning) => meaning.kind === 'want' && !says.has(meaning.want) && agreed(want, meaning.want) === null,
  );
}

/** The meanings of all units in order, by the fewest phrases, or `null` where a unit stays unexplained. */
function parse(units: readonly string[]): readonly Meaning[] | null {
  const best: ({ meanings: readonly Meaning[]; cost: number } | null)[] = Array(units.length + 1).fill(null);
  best[units.length] = { meanings: [], cost: 0 };
  for (let at = units.length - 1; at >= 0; at--) {
    for (const { units: phrase, meaning } of candidates(units, at)) {
      const rest = best[at + phrase.length];
      if (!rest) continue;
      const cost = rest.cost + 1;
      const known = best[at];
      if (!known || cost < known.cost) best[at] = { meanings: [meaning, ...rest.meanings], cost };
    }
  }
  return best[0]?.meanings ?? null;
}

function candidates(units: readonly string[], at: number): readonly Phrase[] {
  const unit = units[at] ?? '';
  const known = (phrases.get(unit) ?? []).filter((phrase) => matches(phrase, units, at));
  // "11 位", "18 chiffres" are about the number; "Adresse 2" is another field.
  const counted =
    /^\d+$/.test(unit) && /^(位|个|字|chiffres|caracteres|digits|characters)$/.test(units[at + 1] ?? '');
  return counted ? [...known, { units: units.slice(at, at + 2), meaning: { kind: 'filler' } }] : known;
}
