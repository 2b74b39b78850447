/** One text, read into tokens and measures, with the questions that every rule asks of it. */

import { fold } from './fold.ts';
import { type Measure, readMeasures } from './measures.ts';
import { numberStyle } from './numbers.ts';
import { isBreak, isStop, plays, REACH, type Role, type Token } from './token.ts';
import { tokenise } from './tokenise.ts';

/** A half-open stretch of tokens. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A text that was read once; all searches in it are bounded by `REACH`. */
export class Statement {
  /** The text as it was folded for reading. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly measures: readonly Measure[];
  /** Whether a pair of pixels stands anywhere in the text. */
  readonly hasPixelPair: boolean;

  /** Whether the text stands beside a file field, where a bare `3M` needs no other word. */
  readonly atField: boolean;

  constructor(text: string, lang?: string, atField = false) {
    this.atField = atField;
    const folded = fold(text);
    this.text = folded.text;
    this.tokens = tokenise(folded, numberStyle(folded.text, lang));
    this.measures = readMeasures(this.tokens);
    this.hasPixelPair = this.measures.some(
      ({ shape, unit }) => shape === 'pair' && (unit === 'px' || unit === undefined),
    );
  }

  /** The sentence around a stretch, at most `REACH` tokens to each side. */
  sentence(around: Stretch): Stretch {
    return this.widen(around, isStop);
  }

  /** The part between commas around a stretch. */
  part(around: Stretch): Stretch {
    return this.widen(around, isBreak);
  }

  private widen(around: Stretch, ends: (token: Token | undefined) => boolean): Stretch {
    let { from, to } = around;
    const lowest = Math.max(0, around.from - REACH);
    const highest = Math.min(this.tokens.length, around.to + REACH);
    while (from > lowest && !ends(this.tokens[from - 1])) from -= 1;
    while (to < highest && !ends(this.tokens[to])) to += 1;
    return { from, to };
  }

  /** Whether a token in the stretch plays one of the roles. */
  has(stretch: Stretch, ...roles: readonly Role[]): boolean {
    return this.some(stretch, (token) => plays(token, ...roles));
  }

  some(stretch: Stretch, test: (token: Token) => boolean): boolean {
    for (let at = Math.max(0, stretch.from); at < Math.min(stretch.to, this.tokens.length); at += 1) {
      const token = this.tokens[at];
      if (token && test(token)) return true;
    }
    return false;
  }
}

/** The tokens of a measure. */
export function stretchOf(measure: Measure): Stretch {
  return { from: measure.first, to: measure.end };
}
