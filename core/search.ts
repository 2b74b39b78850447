/**
 * Finding an issuer by what a person types: Chinese characters, pinyin or its first letters, French, English, or a
 * town whose cards it issues; with a letter wrong where nothing is called what was typed.
 */
import type { Issuer } from './issuer.ts';

/** Towns by the id of the office whose rules hold there: Chinese name, pinyin, the usual name abroad, by blanks. */
export type Places = Readonly<Record<string, readonly string[]>>;

export interface FoundIssuer {
  readonly issuer: Issuer;
  /** The town by which it was found, as `Places` has it. */
  readonly place?: string;
}

export interface FoundIssuers {
  readonly found: readonly FoundIssuer[];
  /** Nothing is called what was typed: these are, but for one letter. */
  readonly guessed: boolean;
}

/**
 * The issuers whose names answer to the query, best first; among equals in the order of `issuers`. Those that do not
 * issue the card (CAF) come after all others: people look for them by mistake, and must meet the office first.
 *
 * Several words must all be met. Accents, capitals, apostrophes and blanks make no difference. An empty query gives
 * all of them. Pinyin is the latter part of the id (`cn-neimenggu`); first letters and short names are in `aliases`.
 */
export function searchIssuers(query: string, issuers: readonly Issuer[], places: Places = {}): FoundIssuers {
  const words = wordsOf(query).map((word) => word.replace(nameOfCard, '').replace(kindOfPlace, ''));
  if (words.length === 0)
    return { found: issuersFirst(issuers.map((issuer) => ({ issuer }))), guessed: false };
  const named = issuers.map((issuer) => ({ issuer, names: namesOf(issuer, places[issuer.id] ?? []) }));
  const by = (rank: Ranking): FoundIssuer[] => {
    const found = named
      .map(({ issuer, names }) => ({ issuer, hits: words.map((word) => bestHit(word, names, rank)) }))
      .flatMap(({ issuer, hits }) => {
        const met = hits.filter((hit) => hit !== null);
        return met.length < words.length ? [] : [{ issuer, met }];
      })
      .sort((a, b) => total(a.met) - total(b.met))
      .map(({ issuer, met }) => {
        const place = met.find((hit) => hit.place !== undefined)?.place;
        return place === undefined ? { issuer } : { issuer, place };
      });
    return issuersFirst(found);
  };
  const found = by(rankIn);
  return found.length > 0 ? { found, guessed: false } : { found: by(nearlyIn), guessed: true };
}

function issuersFirst(found: readonly FoundIssuer[]): FoundIssuer[] {
  const isNone = ({ issuer }: FoundIssuer) => issuer.kind === 'notIssuer';
  return [...found.filter((each) => !isNone(each)), ...found.filter(isNone)];
}

/**
 * What people call the cards of a country, whatever the office's own name for them: found by it are all that issue
 * one, after those that are called so themselves. In France 医保卡 is said of the carte Vitale too.
 */
const cardNames: Readonly<Record<Issuer['country'], readonly string[]>> = {
  CN: ['社保卡', '医保卡', '社会保障卡', '医疗保险卡'],
  FR: ['carte Vitale', '法国医保卡'],
};

/** 上海医保卡 is looked for by people who want the office, and 上海 is its name. */
const nameOfCard = /(?<=\p{Script=Han}{2})(?:的?(?:社保卡|医保卡|社会保障卡|医疗保险卡))$/u;

/** 昆明市 is looked for by people who live there, and 昆明 is its name. */
const kindOfPlace = /(?<=\p{Script=Han}{2})(?:市|省|地区|自治[区州])$/u;

/** How well a word is met by a name; smaller is better. `null`: not at all. */
type Ranking = (word: string, name: Name) => number | null;

interface Name {
  readonly words: readonly string[];
  readonly joined: string;
  /** The town that bears the name; absent for the office itself. */
  readonly place?: string;
  /** It names the card of the whole country. */
  readonly general?: boolean;
}

/** Worse than any name of an office itself. */
const generalRank = 10;

interface Hit {
  readonly rank: number;
  readonly place?: string;
}

function bestHit(word: string, names: readonly Name[], rankOf: Ranking): Hit | null {
  let best: Hit | null = null;
  for (const name of names) {
    const met = rankOf(word, name);
    const rank = met === null || !name.general ? met : met + generalRank;
    if (rank !== null && (!best || rank < best.rank)) best = { rank, place: name.place };
  }
  return best;
}

const total = (hits: readonly Hit[]): number => hits.reduce((sum, { rank }) => sum + rank, 0);

/** Whole name, its beginning, the beginning of one of its words, anywhere (from three letters or one Han). */
function rankIn(word: string, { joined, words }: Name): number | null {
  if (joined === word) return 0;
  if (joined.startsWith(word)) return 1;
  if (words.some((part) => part.startsWith(word))) return 2;
  const telling = word.length > 2 || /\p{Script=Han}/u.test(word);
  return telling && joined.includes(word) ? 3 : null;
}

/** Short words are all a letter away from one another: Hunan and Henan, 南昌 and 南京. */
const leastGuessed = { letters: 5, han: 3 };

function nearlyIn(word: string, { joined, words }: Name): number | null {
  const isHan = /\p{Script=Han}/u.test(word);
  if (word.length < (isHan ? leastGuessed.han : leastGuessed.letters)) return null;
  // Chinese names go on without a blank: 内蒙古社会保障卡.
  const parts = [joined, ...words, ...(isHan ? [joined.slice(0, word.length)] : [])];
  return parts.some((part) => isOneSlipFrom(word, part)) ? 0 : null;
}

/** One letter wrong, missing or too many, or two neighbours in the wrong order. */
function isOneSlipFrom(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let from = 0;
  while (from < typed.length && typed[from] === meant[from]) from += 1;
  let [typedEnd, meantEnd] = [typed.length, meant.length];
  while (typedEnd > from && meantEnd > from && typed[typedEnd - 1] === meant[meantEnd - 1]) {
    typedEnd -= 1;
    meantEnd -= 1;
  }
  const [left, right] = [typed.slice(from, typedEnd), meant.slice(from, meantEnd)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function namesOf(issuer: Issuer, places: readonly string[]): Name[] {
  const pinyin = issuer.id.replace(/^[a-z]+-/u, '');
  const said = [pinyin, ...(issuer.aliases ?? []), issuer.portalName, ...Object.values(issuer.names)];
  const cards = issuer.kind === 'notIssuer' ? [] : cardNames[issuer.country];
  return [
    ...said.map(nameFrom),
    ...places.map((place) => ({ ...nameFrom(place), place })),
    ...cards.map((card) => ({ ...nameFrom(card), general: true })),
  ];
}

function nameFrom(text: string): Name {
  const words = wordsOf(text);
  return { words, joined: words.join('') };
}

/** Lower case without accents; apostrophes join (`Xi’an` is `xian`), everything else that is no letter parts. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
