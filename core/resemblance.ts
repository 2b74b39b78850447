/** Does an address look like an official one without being it? A reason to compare letters, never an accusation. */
import { readableHost } from './punycode.ts';

/**
 * The official host that another host can be taken for: its whole name stands inside (`ameli.fr.example.com`,
 * `assure-ameli-fr.com`), or it reads the same at a glance (`ameIi.fr`, `arneli.fr`, `аmeli.fr` with a Cyrillic а).
 * @param official hosts as the data has them, `*.` for a whole domain; their domains are those of `domainOf`
 * @returns the name it resembles, or `null`
 */
export function resembled(
  host: string,
  official: readonly string[],
  domainOf: (host: string) => string,
): string | null {
  const names = official.map((name) => name.replace(/^\*\./u, ''));
  const readable = readableHost(host);
  const inside = names.find(
    (name) => isWithin(readable, name) || isWithin(readable.replaceAll('.', '-'), name.replaceAll('.', '-')),
  );
  if (inside !== undefined) return inside;
  const seen = atAGlance(readable);
  const domains = [...new Set(names.map(domainOf))];
  return (
    domains.find((domain) => seen === atAGlance(domain) || seen.endsWith(`.${atAGlance(domain)}`)) ?? null
  );
}

/** Whether a name stands in a host between dots or hyphens. */
function isWithin(host: string, name: string): boolean {
  const escaped = name.replace(/[^a-z0-9-]/gu, '\\$&');
  return new RegExp(`(^|[.-])${escaped}($|[.-])`, 'u').test(host);
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
