/** Does an address look like an official one without being it? A reason to compare letters, never an accusation. */
import { readableHost } from './punycode.ts';

/**
 * Finds the official host that another host can be taken for: its whole name stands inside (`ameli.fr.example.com`,
 * `assure-ameli-fr.com`), or it reads the same at a glance (`ameIi.fr`, `arneli.fr`, `аmeli.fr` with a Cyrillic а).
 *
 * The names are laid out once, so that a host is looked up by its own parts and not held against each name.
 * @param official hosts as the data has them, `*.` for a whole domain; the first one that is resembled is told
 * @param domainOf the registered domain of a host
 * @returns for a host the name it resembles, or `null`
 */
export function resemblances(
  official: readonly string[],
  domainOf: (host: string) => string,
): (host: string) => string | null {
  const names = official.map((name) => name.replace(/^\*\./u, ''));
  const byWords = ranked(names.map((name) => name.replaceAll('.', '-')));
  const domains = [...new Set(names.map(domainOf))];
  const byGlance = ranked(domains.map(atAGlance));
  const longest = names.reduce((most, name) => Math.max(most, name.length), 0);
  return (host) => {
    const readable = readableHost(host);
    const inside = lowest(runsOfWords(readable, longest), byWords);
    if (inside !== undefined) return names[inside] ?? null;
    const alike = lowest(endsOf(atAGlance(readable)), byGlance);
    return alike === undefined ? null : (domains[alike] ?? null);
  };
}

/** Each key with its first place in the list. */
function ranked(keys: readonly string[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const [rank, key] of keys.entries()) if (!ranks.has(key)) ranks.set(key, rank);
  return ranks;
}

function lowest(keys: readonly string[], ranks: ReadonlyMap<string, number>): number | undefined {
  const found = keys.flatMap((key) => ranks.get(key) ?? []);
  return found.length === 0 ? undefined : Math.min(...found);
}

/** Everything in a host that stands between dots or hyphens, hyphens for both, none longer than `longest`. */
function runsOfWords(host: string, longest: number): string[] {
  const words = host.split(/[.-]/u);
  return words.flatMap((_, start) => {
    const runs: string[] = [];
    let run = '';
    for (const word of words.slice(start, start + longest)) {
      run = run === '' && runs.length === 0 ? word : `${run}-${word}`;
      if (run.length > longest) break;
      runs.push(run);
    }
    return runs;
  });
}

/** The host and the domains it lies in. */
function endsOf(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_, start) => labels.slice(start).join('.'));
}

/** Letters of other alphabets that are drawn like Latin ones, after Unicode TR39 "confusables". */
const sameShape: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  п: 'n',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  т: 't',
  ц: 'u',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  у: 'y',
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  ı: 'i',
  ɑ: 'a',
  ɡ: 'g',
  ɩ: 'i',
};

/** What is left of a name when letters that are taken for each other are made one. */
function atAGlance(host: string): string {
  return [...host.normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((letter) => sameShape[letter] ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[i1|]/gu, 'l')
    .replaceAll('0', 'o')
    .replaceAll('q', 'g');
}
