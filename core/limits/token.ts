/** The pieces a statement of limits is made of. */

import type { BackgroundColour } from './stated.ts';

/** `foreign`: a number of something that is no file limit (months, percent, inches, a price). */
export type Unit = 'bytes' | 'px' | 'mm' | 'dpi' | 'foreign';

/** `long`, `short`, `each`: a side that is named by its length only. `length` is resolved beside its partner. */
export type Axis = 'width' | 'height' | 'length' | 'long' | 'short' | 'each';

/**
 * What a bound word says. `up` and `down` compare and turn round under a negation; `exceed` compares too, but states
 * a fault unless it is demanded; `limit` gives way to a plainer word; `le` and `ge` are signs.
 */
export type Bound =
  | 'max'
  | 'min'
  | 'up'
  | 'down'
  | 'exceed'
  | 'limit'
  | 'tooBig'
  | 'tooSmall'
  | 'about'
  | 'between'
  | 'le'
  | 'ge';

/** Which side of its number a word stands on. */
export type Side = 'before' | 'after' | 'either';

/**
 * What a file field may be called; `file` is too general to tell two fields apart and is a role instead. A `paper` or
 * an `identity` paper has a name of its own (户口簿, RIB) and is told from another one by it; a `document` is any of them.
 */
export type FieldName = 'photo' | 'document' | 'paper' | 'identity' | 'signature' | 'fingerprint' | 'form';

export type Mark = 'stop' | 'comma' | 'open' | 'close' | 'colon' | 'slash' | 'dash' | 'tilde' | 'and' | 'or';

/** What a word does in a statement; a word may do several things. */
export type Role =
  | 'not'
  | 'refuse'
  | 'reject'
  | 'otherwise'
  | 'except'
  | 'others'
  | 'allow'
  | 'restrict'
  | 'que'
  | 'modal'
  | 'soft'
  | 'copula'
  | 'upload'
  | 'deliver'
  | 'advice'
  | 'rename'
  | 'record'
  | 'storage'
  | 'screen'
  | 'automatic'
  | 'face'
  | 'video'
  | 'money'
  | 'total'
  | 'each'
  | 'size'
  | 'file'
  | 'counter'
  | 'amount'
  | 'formatHead'
  | 'dimension'
  | 'resolution'
  | 'perInch'
  | 'portrait'
  | 'ground'
  | 'clothes'
  | 'to'
  | 'respectively'
  | 'ratio'
  | 'source'
  /** What is: how files usually turn out, a file that is there already, an example. */
  | 'described'
  /** How files hardly ever turn out. */
  | 'seldom'
  /** The very file the person has chosen. */
  | 'own';

/** What the vocabulary knows of a word. */
export interface Meaning {
  readonly roles?: readonly Role[];
  readonly mark?: Mark;
  readonly times?: true;
  readonly bound?: Bound;
  readonly side?: Side;
  readonly axis?: Axis;
  readonly unit?: Unit;
  /** How many bytes or millimetres one unit is. */
  readonly factor?: number;
  /** A unit that means something else without a file word near it: `M`, `K`, `mo`. */
  readonly weak?: true;
  readonly format?: string;
  readonly colour?: BackgroundColour;
  readonly field?: FieldName;
}

/** One piece of the folded text. `value` is set on numbers only. */
export interface Token extends Meaning {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value?: number;
  /** A format written with its dot: `.jpg`. */
  readonly dotted?: true;
}

/** What stands before the first token and behind the last: the ends of a text end its sentences. */
const outside: Token = { text: '', start: 0, end: 0, mark: 'stop' };

/** The token at a place, which may lie outside the text. */
export function tokenAt(tokens: readonly Token[], at: number): Token {
  return tokens[at] ?? outside;
}

/** Whether a token plays a role. */
export function plays({ roles: own = [] }: Token, ...roles: readonly Role[]): boolean {
  for (const role of own) if (roles.includes(role)) return true;
  return false;
}

/** Whether a token ends a sentence. */
export function isStop({ mark }: Token): boolean {
  return mark === 'stop';
}

/** Whether a token ends a part of a sentence. */
export function isBreak(token: Token): boolean {
  return isStop(token) || token.mark === 'comma';
}

/** No search looks further than this many tokens, so that reading stays linear in hostile text. */
export const REACH = 40;
