/** One text, read into tokens and measures, with the questions that every rule asks of it. */

import { filmTalk } from './films.ts';
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

  /** For every token, whether the talk is of films there. */
  readonly films: readonly boolean[];
  private readonly stops: Ends;
  private readonly breaks: Ends;

  /** Whether the text stands beside a file field, where a bare `3M` needs no other word. */
  readonly atField: boolean;

  constructor(text: string, lang?: string, atField = false) {
    this.atField = atField;
    const folded = fold(text);
    this.text = folded.text;
    this.tokens = tokenise(folded, numberStyle(folded.text, lang));
    this.films = filmTalk(this.tokens);
    this.stops = endsOf(this.tokens, isStop);
    this.breaks = endsOf(this.tokens, isBreak);
    this.measures = readMeasures(this.tokens);
    this.hasPixelPair = this.measures.some(
      ({ shape, unit }) => shape === 'pair' && (unit === 'px' || unit === undefined),
    );
  }

  /** The sentence around a stretch, at most `REACH` tokens to each side. */
  sentence(around: Stretch): Stretch {
    return widened(around, this.stops, this.tokens.length);
  }

  /** The part between commas around a stretch. */
  part(around: Stretch): Stretch {
    return widened(around, this.breaks, this.tokens.length);
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

/** For every token, where the last end in front of it stands, and the next one from it on. */
interface Ends {
  readonly before: Int32Array;
  readonly from: Int32Array;
}

/** Looked up once: every rule asks for the sentence around its place. */
function endsOf(tokens: readonly Token[], isEnd: (token: Token) => boolean): Ends {
  const before = new Int32Array(tokens.length + 1);
  const from = new Int32Array(tokens.length + 1);
  let last = -1;
  let pending = 0;
  tokens.forEach((token, at) => {
    before[at] = last;
    if (!isEnd(token)) return;
    from.fill(at, pending, at + 1);
    pending = at + 1;
    last = at;
  });
  before[tokens.length] = last;
  from.fill(tokens.length, pending);
  return { before, from };
}

function widened(around: Stretch, ends: Ends, length: number): Stretch {
  const first = (ends.before[Math.min(Math.max(around.from, 0), length)] ?? -1) + 1;
  const last = ends.from[Math.min(around.to, length)] ?? length;
  return { from: Math.max(first, around.from - REACH, 0), to: Math.min(last, around.to + REACH, length) };
}

/** The tokens of a measure. */
export function stretchOf(measure: Measure): Stretch {
  return { from: measure.first, to: measure.end };
}
