/**
 * Which side a measure gives: the axis word in brackets behind it (20 statements of the development corpus), in front
 * of it (22), plainly behind it (4), or the order named for a pair (height first in 19 Chinese statements).
 */

import { isPair, type Measure } from './measures.ts';
import type { Statement } from './statement.ts';
import { type Axis, isBreak, isStop, type Token, tokenAt } from './token.ts';
import { initials } from './values.ts';

/** How far an axis word may stand from its number, in tokens. */
const PREFIX_REACH = 14;
const SUFFIX_REACH = 4;

/** How far two axis words of one number may stand apart: largeur ou de la hauteur. */
const PARTNER_REACH = 4;

/** An axis word and its place. */
interface AxisWord {
  readonly axis: Axis;
  readonly at: number;
}

/**
 * The sides each single measure or range is given for, index for index. Axis words are used up from left to right:
 * in `35 mm de large sur 45 mm de haut` the first belongs to the first number.
 */
export function nameSides(statement: Statement): readonly (readonly Axis[])[] {
  const sides: (readonly Axis[])[] = [];
  let last: readonly Axis[] = [];
  /** Behind the words that name the measure in front. */
  let free = 0;
  for (const measure of statement.measures) {
    const words = axisWords(statement.tokens, measure, nextOf(statement, measure), free);
    free = Math.max(measure.end, ...words.map(({ at }) => at + 1));
    last = words.length > 0 || !continuesSide(statement, measure) ? words.map(({ axis }) => axis) : last;
    sides.push(last);
  }
  return resolveLength(sides);
}

function nextOf({ measures, tokens }: Statement, { index }: Measure): number {
  return measures[index + 1]?.first ?? tokens.length;
}

/** The words that name the sides of a measure, the one that ends last at the end. */
function axisWords(
  tokens: readonly Token[],
  measure: Measure,
  next: number,
  free: number,
): readonly AxisWord[] {
  const written = measure.axes.flatMap((axis) => (axis ? [{ axis, at: measure.first }] : []));
  if (isPair(measure) || written.length > 0) return written;
  const before = prefixed(tokens, measure, free);
  return before.length > 0 ? before : suffixed(tokens, measure, next);
}

/** 宽度大于等于200px且小于等于800px: a second bound goes on about the same side. */
function continuesSide(statement: Statement, measure: Measure): boolean {
  const previous = statement.measures[measure.index - 1];
  if (!previous || measure.unit !== 'px') return false;
  const between = { from: previous.end, to: measure.first };
  if (between.to - between.from > SUFFIX_REACH + 2 || statement.some(between, isStop)) return false;
  return statement.some(between, (token) => token.bound !== undefined);
}

/** 长 is the height beside 宽 and the width beside 高. */
function resolveLength(sides: readonly (readonly Axis[])[]): readonly (readonly Axis[])[] {
  const all = new Set(sides.flat());
  const meant: readonly Axis[] = all.has('width') ? ['height'] : all.has('height') ? ['width'] : [];
  return sides.map((axes) => axes.flatMap((axis) => (axis === 'length' ? meant : [axis])));
}

function prefixed(tokens: readonly Token[], { first }: Measure, free: number): readonly AxisWord[] {
  for (let at = first - 1; at >= Math.max(free, first - PREFIX_REACH); at -= 1) {
    const token = tokenAt(tokens, at);
    if (isBreak(token)) break;
    // "High quality, 600 pixels": only behind its number a height.
    if (token.axis && token.side !== 'after') return withPartner(tokens, { axis: token.axis, at }, -1);
  }
  return [];
}

function suffixed(tokens: readonly Token[], { end }: Measure, next: number): readonly AxisWord[] {
  for (let at = end; at < Math.min(end + SUFFIX_REACH, next); at += 1) {
    const token = tokenAt(tokens, at);
    if (isBreak(token) || token.mark === 'and') break;
    if (token.axis) return withPartner(tokens, { axis: token.axis, at }, 1);
  }
  return [];
}

const articles = /^(?:de|la|the|in)$/;

/** With the other axis of `largeur ou de la hauteur`, 宽和高, 宽高, `width and height`. */
function withPartner(tokens: readonly Token[], word: AxisWord, step: 1 | -1): readonly AxisWord[] {
  const { start, end } = tokenAt(tokens, word.at);
  let joined = false;
  for (let at = word.at + step; Math.abs(at - word.at) <= PARTNER_REACH; at += step) {
    const token = tokenAt(tokens, at);
    const { axis, mark } = token;
    if (mark === 'and' || mark === 'or' || mark === 'slash') joined = true;
    else if (axis)
      return joined || token.end === start || token.start === end ? [word, { axis, at }] : [word];
    else if (!articles.test(token.text)) break;
  }
  return [word];
}

/**
 * The order named beside a pair: (高×宽) behind it, 宽高为 or `(L x H)` in front of it. Gives the side that the first
 * number measures.
 */
export function orderAround(statement: Statement, measure: Measure): 'width' | 'height' | undefined {
  const { tokens } = statement;
  const behind = tokenAt(tokens, measure.end).mark === 'open' ? orderAt(tokens, measure.end + 1) : undefined;
  if (behind) return behind;
  for (let at = measure.first - 2; at >= measure.first - 12 && !isStop(tokenAt(tokens, at)); at -= 1) {
    if (tokenAt(tokens, at).value !== undefined) return undefined;
    const order = orderAt(tokens, at);
    if (order) return order;
  }
  return undefined;
}

function axisOf(token: Token): Axis | undefined {
  return token.axis ?? initials[token.text];
}

function orderAt(tokens: readonly Token[], at: number): 'width' | 'height' | undefined {
  const first = axisOf(tokenAt(tokens, at));
  const second = axisOf(tokenAt(tokens, at + 1)) ?? axisOf(tokenAt(tokens, at + 2));
  return first && second && first !== second ? namedOrder(first, second) : undefined;
}

/** Which side the first of two numbers measures when one or both are named; a length goes with the other name. */
export function namedOrder(
  first: Axis | undefined,
  second: Axis | undefined,
): 'width' | 'height' | undefined {
  if (first === 'height' || second === 'width') return 'height';
  if (first === 'width' || second === 'height') return 'width';
  return undefined;
}
