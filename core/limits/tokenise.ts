/** From a folded text to the pieces of the grammar. One pass, longest word first. */

import type { FoldedText } from './fold.ts';
import { unitAt, wordAt } from './lexicon.ts';
import { type NumberStyle, readNumber, readNumberWord } from './numbers.ts';
import { type Mark, plays, type Token, tokenAt } from './token.ts';
import { rates } from './words/units.ts';

const marks: Readonly<Record<string, Mark>> = {
  '\n': 'stop',
  '。': 'stop',
  ';': 'stop',
  '!': 'stop',
  '?': 'stop',
  '|': 'comma',
  ',': 'comma',
  '、': 'comma',
  '·': 'comma',
  '•': 'comma',
  '●': 'comma',
  '・': 'comma',
  '(': 'open',
  '[': 'open',
  '【': 'open',
  '{': 'open',
  ')': 'close',
  ']': 'close',
  '】': 'close',
  '}': 'close',
  ':': 'colon',
  '/': 'slash',
  '-': 'dash',
  '~': 'tilde',
};

const digit = /\d/;
const letters = /[a-z]+/y;
const chinese = /[㐀-鿿]/;
const wordBefore = /[a-z0-9㐀-鿿]/;
/** A4, H.264, B5: letters and digits of a name, not a number. */
const nameWithDigits = /[a-z]{1,2}\d+(?![\d.,]* ?[*×x]|\d* ?(?:kb|mb|ko|mo|px)\b)/y;

const gluedListNumber = /\d{1,2}\.(?=[1-9]\d{1,4} ?(?:[*×x(~-]|px|像素|象素))/y;

/** Reads one text; it holds nothing between texts. */
class Reader {
  readonly tokens: Token[] = [];
  private at = 0;
  private readonly folded: FoldedText;
  private readonly style: NumberStyle;

  constructor(folded: FoldedText, style: NumberStyle) {
    this.folded = folded;
    this.style = style;
  }

  read(): Token[] {
    const { text } = this.folded;
    while (this.at < text.length) {
      const character = text.charAt(this.at);
      if (character === ' ') this.at += 1;
      else if (digit.test(character)) this.number();
      else if (character === '.') this.dot();
      else this.word();
    }
    return this.tokens;
  }

  private last(): Token {
    return tokenAt(this.tokens, this.tokens.length - 1);
  }

  private add(end: number, meaning: Omit<Token, 'text' | 'start' | 'end'>): void {
    this.tokens.push({ ...meaning, text: this.folded.text.slice(this.at, end), start: this.at, end });
    this.at = end;
  }

  private number(): void {
    const format = wordAt(this.folded.text, this.at);
    if (format?.meaning.format) {
      this.add(this.at + format.word.length, format.meaning);
      return;
    }
    if (this.listNumber()) return;
    const read = readNumber(this.folded.text, this.at, this.style);
    if (read.foreign) {
      this.add(read.end, { value: read.value });
      this.tokens.push({ text: '', start: read.end, end: read.end, unit: 'foreign' });
      return;
    }
    const from = this.at;
    this.add(read.end, { value: read.value });
    this.unit(from);
  }

  /** 1.358*441: the number of a list item glued to the first number of the item. */
  private listNumber(): boolean {
    if (this.last().mark !== 'stop') return false;
    gluedListNumber.lastIndex = this.at;
    const number = gluedListNumber.exec(this.folded.text)?.[0];
    if (number) this.add(this.at + number.length, { mark: 'stop' });
    return number !== undefined;
  }

  /** The unit behind a number; a hyphen may stand between (40-kb), a blank often does. */
  private unit(numberStart: number): void {
    const { text, cased } = this.folded;
    let at = this.at;
    if (text.charAt(at) === ' ') at += 1;
    if (text.charAt(at) === '-' && /[a-z]/.test(text.charAt(at + 1))) at += 1;
    const found = unitAt(text, at);
    if (!found) return;
    const end = at + found.word.length;
    const money = /[$€£¥]/.test(text.charAt(numberStart - 1)) || /^ ?[€$£]/.test(text.slice(end, end + 2));
    const small = found.meaning.weak && found.word === 'g' && cased.charAt(at) === 'g';
    const rate = found.meaning.unit === 'bytes' && rates.test(text.slice(end, end + 14));
    // `mo` in lower case is months in English and French alike until a file is named.
    const lowerMo = found.word === 'mo' && cased.slice(at, end) === 'mo';
    this.at = at;
    if (money || small || rate) this.add(end, { unit: 'foreign' });
    else this.add(end, lowerMo ? { ...found.meaning, weak: true } : found.meaning);
  }

  /** A dot starts an extension (.jpg) or ends a sentence; inside names it is nothing. */
  private dot(): void {
    const { text } = this.folded;
    const next = text.charAt(this.at + 1);
    const last = this.last();
    const found = /[a-z7]/.test(next) ? wordAt(text, this.at + 1) : undefined;
    if (found?.meaning.format || plays({ ...found?.meaning, text: '', start: 0, end: 0 }, 'video')) {
      const glued = wordBefore.test(text.charAt(this.at - 1));
      const end = this.at + 1 + (found?.word.length ?? 0);
      const naming = plays(
        last,
        'modal',
        'copula',
        'allow',
        'formatHead',
        'restrict',
        'upload',
        'except',
        'not',
      );
      const listed = last.format !== undefined || last.mark !== undefined || naming;
      // 张三.jpg is the name of a file, 必须为.jpg a format.
      if (glued && !listed) this.add(end, {});
      else this.add(end, { ...found?.meaning, dotted: true });
      return;
    }
    const ends = next === '' || next === ' ' || next === '\n' || next === ')' || chinese.test(next);
    // Taille max. du fichier: no end of a sentence, unless a capital follows.
    const begins = /^ ?[A-Z\n]/.test(this.folded.cased.slice(this.at + 1, this.at + 3));
    const abbreviation = last.bound !== undefined && last.end === this.at && !begins && next !== '';
    this.add(this.at + 1, ends && !abbreviation ? { mark: 'stop' } : {});
  }

  private word(): void {
    const { text } = this.folded;
    const counted = readNumberWord(text, this.at);
    const startsWord = !/[a-z]/.test(text.charAt(this.at - 1));
    if (counted && startsWord) {
      const from = this.at;
      this.add(counted.end, { value: counted.value });
      this.unit(from);
      return;
    }
    const found = wordAt(text, this.at);
    if (found) {
      this.add(this.at + found.word.length, found.meaning);
      return;
    }
    const mark = marks[text.charAt(this.at)];
    if (mark) {
      this.add(this.at + 1, { mark });
      return;
    }
    nameWithDigits.lastIndex = this.at;
    const name = startsWord ? nameWithDigits.exec(text)?.[0] : undefined;
    if (name) {
      this.add(this.at + name.length, {});
      return;
    }
    letters.lastIndex = this.at;
    const run = letters.exec(text)?.[0];
    if (run) {
      this.add(this.at + run.length, {});
      return;
    }
    this.unknown();
  }

  /** Neighbouring unknown characters are one piece. */
  private unknown(): void {
    const { text } = this.folded;
    const last = this.last();
    const character = text.charAt(this.at);
    const joins = isUnknown(last) && last.end === this.at && chinese.test(character);
    if (!joins) {
      this.add(this.at + 1, {});
      return;
    }
    this.tokens.pop();
    this.at = last.start;
    this.add(last.end + 1, {});
  }
}

function isUnknown(token: Token): boolean {
  return (
    chinese.test(token.text) &&
    token.value === undefined &&
    token.roles === undefined &&
    token.unit === undefined &&
    token.bound === undefined &&
    token.axis === undefined &&
    token.mark === undefined &&
    token.colour === undefined &&
    token.field === undefined &&
    !token.times
  );
}

/** The pieces of a folded text, in order. */
export function tokenise(folded: FoldedText, style: NumberStyle): readonly Token[] {
  return new Reader(folded, style).read();
}
