/** Numbers as they are written in the three languages. */

/** The language of a text, as far as numbers are concerned. */
export type NumberStyle = 'zh' | 'fr' | 'en';

const frenchSigns =
  /\b(?:mo|ko|go|octets?|fichiers?|taille|poids|photos? d'|largeur|hauteur|les?|des?|du|est|sont)\b/;

/**
 * How numbers are written in a folded text. A hint wins (`fr`, `fr-FR`, `zh-CN`…); without one, Chinese characters
 * and French words tell.
 */
export function numberStyle(text: string, lang?: string): NumberStyle {
  const hinted = lang?.slice(0, 2).toLowerCase();
  if (hinted === 'zh' || hinted === 'fr' || hinted === 'en') return hinted;
  if (/[㐀-鿿]/.test(text)) return 'zh';
  return frenchSigns.test(text) ? 'fr' : 'en';
}

/** A number found in the text. */
export interface ReadNumber {
  readonly value: number;
  readonly end: number;
  /** A ratio, fraction, date or tolerance (3:4, 1/10, 207±14): a number that can be no limit. */
  readonly foreign: boolean;
}

/** Longer runs of digits are card, account or telephone numbers. */
const MOST_DIGITS = 9;

const whole = /\d+/y;
const point = /\.\d+/y;
const comma = /,\d+/y;
/** 1 024 Ko, 20 480 octets: French groups digits by a blank; only in front of a size, or it might be two numbers. */
const blankGroups = /(?: \d{3})+(?= ?(?:ko|mo|o|octets|kb|mb)(?![a-z]))/y;
/** 1 000 pixels: one or two leading digits, since three could be the first number of a pair. */
const pixelGroup = / \d{3}(?= ?(?:px|pixels?)(?![a-z]))/y;
/** 20,480 bytes. Groups elsewhere were never seen, and `441,150KB` is two numbers. */
const commaGroups = /(?:,\d{3})+(?= ?(?:bytes|字节|octets)(?![a-z]))/y;
/** 1,024 KB: one leading digit, so that it cannot be the end of a pair of pixels. */
const kiloGroup = /,\d{3}(?= ?(?:kb|ko|k)(?![a-z]))/y;
const tail =
  /(?: ?[:/] ?\d{1,8}(?![\d.]{0,8} ?(?:[km]?[bo]\b|[km]\b|px|像素)))+| ?± ?[\d.]+|-\d{1,2}-\d{1,2}(?!\d| ?[a-z%])/y;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function grouped(text: string, start: number, end: number, style: NumberStyle): string | undefined {
  if (end - start > 3) return undefined;
  if (style === 'fr')
    return match(blankGroups, text, end) ?? (end - start < 3 ? match(pixelGroup, text, end) : undefined);
  if (/[*×x]/.test(text.charAt(start - 1))) return undefined;
  return match(commaGroups, text, end) ?? (end - start === 1 ? match(kiloGroup, text, end) : undefined);
}

/**
 * Read the number at `at`, which holds a digit. A decimal comma is read in French, and in English where one or two
 * digits follow; in Chinese a comma always separates (358*441,20KB).
 */
export function readNumber(text: string, at: number, style: NumberStyle): ReadNumber {
  let end = at + (match(whole, text, at)?.length ?? 1);
  const digits = text.slice(at, end);
  const groups = grouped(text, at, end, style);
  let written = digits;
  if (groups) {
    written += groups.replace(/[ ,]/g, '');
    end += groups.length;
  } else {
    const decimals = match(point, text, end) ?? (style === 'zh' ? undefined : match(comma, text, end));
    // `2,jpg` cannot happen here; in English `20,300` would be a thousand or two numbers, never a fraction.
    if (decimals && (decimals.startsWith('.') || style === 'fr' || decimals.length < 4)) {
      written += decimals.replace(',', '.');
      end += decimals.length;
    }
  }
  const rest = match(tail, text, end);
  const foreign = rest !== undefined || digits.length > MOST_DIGITS;
  return { value: Number(written), end: end + (rest?.length ?? 0), foreign };
}

const numerals: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const numeralBeforeCounter =
  /[一二两三四五六七八九十百千]{1,7}(?= ?(?:张|个|份|幅|兆|[mk](?:b|字节)?(?![a-z])))/y;

const numberWords: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  'half a': 0.5,
  'un demi': 0.5,
};
const wordBeforeCounter =
  /(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|one|two|three|four|five|seven|eight|nine|ten|half a|un demi)(?=[ -](?:(?:seul|seule|single|more|autres|different|separate) )?(?:fichiers?|files?|documents?|photos?|images?|pieces?|attachments?|pictures?|pj|justificatifs?|mo|mb|megas?|megabytes?|mega-?octets?)(?![a-z]))/y;

/** A number written in words (三张, cinq fichiers), read in front of the thing it counts only. */
export function readNumberWord(text: string, at: number): ReadNumber | undefined {
  const chinese = match(numeralBeforeCounter, text, at);
  if (chinese) return { value: chineseValue(chinese), end: at + chinese.length, foreign: false };
  const latin = match(wordBeforeCounter, text, at);
  const value = latin && numberWords[latin];
  return value ? { value, end: at + latin.length, foreign: false } : undefined;
}

/** 五百 is 500, 十二 12, 两百五十 250. */
function chineseValue(numeral: string): number {
  let sum = 0;
  let digit = 0;
  for (const character of numeral) {
    const power = powers[character];
    if (power) sum += (digit || 1) * power;
    digit = power ? 0 : (numerals[character] ?? 0);
  }
  return sum + digit;
}
