/** Text beside a field in a form that can be compared: one case, no accents, no marks, one unit a word or character. */

/** What stands in brackets is read apart from the rest. */
export interface Folded {
  readonly main: readonly string[];
  readonly aside: readonly (readonly string[])[];
}

const dateShape =
  /\b(?:[jdma y]{1,4}|yyyy|aaaa|dd|jj|mm)([/\-.年 ]*)(?:mm|dd|jj)\1?[/\-.月 ]*(?:yyyy|aaaa|dd|jj|yy|aa)日?(?![\p{L}])/giu;

/** Lower case, no accents, plain forms of full-width characters; "n°" becomes a word. */
export function plain(text: string): string {
  return text
    .replace(/\bn\s?[°º]s?/giu, ' numero ')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Splits text into units: each Chinese character for itself, each word of letters, each number. */
export function unitsOf(text: string): string[] {
  return plain(text).match(/\p{Script=Han}|(?:(?!\p{Script=Han})\p{L})+|\d+(?:er|e|eme)?/gu) ?? [];
}

/** Splits the words beside a field into what it says and what it says in brackets. */
export function fold(text: string): Folded {
  const bare = text
    .normalize('NFKC')
    .replace(dateShape, ' ')
    .replace(/\((?:s|e|es|ne|se|x|euse|trice)\)/gi, '')
    .replace(/^\s*\d{1,2}\s*[.、)]\s*/, '');
  const aside: string[] = [];
  const main = bare.replace(/[([【「[]([^)\]】」]*)[)\]】」]/g, (_whole, inner: string) => {
    aside.push(inner);
    return ' ';
  });
  return { main: unitsOf(main), aside: aside.map(unitsOf).filter((units) => units.length > 0) };
}
