/** Finding an issuer by what a person types: Chinese characters, pinyin or its first letters, French, English. */
import type { Issuer } from './issuer.ts';

/** How well a word was met; smaller is better. `null`: not at all. */
type Rank = number | null;

/**
 * The issuers whose names answer to the query, best first; among equals in the order of `issuers`.
 *
 * Several words must all be met. Accents, capitals, apostrophes and blanks make no difference. An empty query gives
 * all of them. Pinyin is the latter part of the id (`cn-neimenggu`); first letters and short names are in `aliases`.
 */
export function searchIssuers(query: string, issuers: readonly Issuer[]): Issuer[] {
  const words = wordsOf(query);
  if (words.length === 0) return [...issuers];
  return issuers
    .map((issuer) => ({ issuer, rank: rankOf(words, issuer) }))
    .filter((found): found is { issuer: Issuer; rank: number } => found.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ issuer }) => issuer);
}

function rankOf(words: readonly string[], issuer: Issuer): Rank {
  const names = namesOf(issuer);
  const ranks = words.map((word) => bestRank(word, names));
  if (ranks.includes(null)) return null;
  return ranks.reduce<number>((total, rank) => total + (rank ?? 0), 0);
}

function bestRank(word: string, names: readonly Name[]): Rank {
  const ranks = names.map((name) => rankIn(word, name)).filter((rank) => rank !== null);
  return ranks.length === 0 ? null : Math.min(...ranks);
}

/** Whole name, its beginning, the beginning of one of its words, anywhere (from three letters or one Han). */
function rankIn(word: string, name: Name): Rank {
  if (name.joined === word) return 0;
  if (name.joined.startsWith(word)) return 1;
  if (name.words.some((part) => part.startsWith(word))) return 2;
  const telling = word.length > 2 || /\p{Script=Han}/u.test(word);
  return telling && name.joined.includes(word) ? 3 : null;
}

interface Name {
  readonly words: readonly string[];
  readonly joined: string;
}

function namesOf(issuer: Issuer): Name[] {
  const pinyin = issuer.id.replace(/^[a-z]+-/u, '');
  const said = [pinyin, ...(issuer.aliases ?? []), issuer.portalName, ...Object.values(issuer.names)];
  return said.map((name) => {
    const words = wordsOf(name);
    return { words, joined: words.join('') };
  });
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
