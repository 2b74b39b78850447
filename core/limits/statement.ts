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
    return widened(around, this.stops);
  }

  /** The part between commas around a stretch. */
  part(around: Stretch): Stretch {
    return widened(around, this.breaks);
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

/** For every token, where what it stands in begins, and the next end from it on. */
interface Ends {
  readonly begin: Int32Array;
  readonly end: Int32Array;
}

/** Looked up once: every rule asks for the sentence around its place. */
function endsOf(tokens: readonly Token[], isEnd: (token: Token) => boolean): Ends {
  const begin = new Int32Array(tokens.length + 1);
  const end = new Int32Array(tokens.length + 1);
  let from = 0;
  tokens.forEach((token, at) => {
    begin[at] = from;
    if (!isEnd(token)) return;
    end.fill(at, from, at + 1);
    from = at + 1;
  });
  begin[tokens.length] = from;
  end.fill(tokens.length, from);
  return { begin, end };
}

function widened({ from, to }: Stretch, { begin, end }: Ends): Stretch {
  return {
    from: Math.max(begin[from] ?? 0, from - REACH),
    to: Math.min(end[to] ?? end.length - 1, to + REACH),
  };
}

/** The tokens of a measure. */
export function stretchOf(measure: Measure): Stretch {
  return { from: measure.first, to: measure.end };
}
