/**
 * Which side a measure gives: the axis word in brackets behind it (20 statements of the development corpus), in front
 * of it (22), plainly behind it (4), or the order named for a pair (height first in 19 Chinese statements).
 */

import type { Measure } from './measures.ts';
import type { Statement } from './statement.ts';
import { type Axis, isBreak, isStop, plays, type Token } from './token.ts';

/** How far an axis word may stand from its number, in tokens. */
const PREFIX_REACH = 14;
const SUFFIX_REACH = 4;

/**
 * The sides each single measure or range is given for, index for index. Axis words are used up from left to right:
 * in `35 mm de large sur 45 mm de haut` the first belongs to the first number.
 */
export function nameSides(statement: Statement): readonly (readonly (Axis | undefined)[])[] {
  const used = new Set<number>();
  const sides = statement.measures.map((measure, index) => {
    const own = measure.axes.filter((axis) => axis !== undefined);
    if (measure.shape === 'pair' || measure.shape === 'pairRange' || own.length > 0) return own;
    return prefixed(statement, index, used) ?? suffixed(statement, index, used);
  });
  statement.measures.forEach((_, index) => {
    if (sides[index]?.length === 0 && continuesSide(statement, index)) sides[index] = sides[index - 1] ?? [];
  });
  return resolveLength(sides);
}

/** 宽度大于等于200px且小于等于800px: a second bound goes on about the same side. */
function continuesSide(statement: Statement, index: number): boolean {
  const measure = statement.measures[index];
  const previous = statement.measures[index - 1];
  if (!measure || !previous || measure.unit !== 'px' || previous.unit !== 'px') return false;
  if (measure.shape !== 'single' || previous.shape !== 'single') return false;
  const between = { from: previous.end, to: measure.first };
  if (between.to - between.from > SUFFIX_REACH + 2 || statement.some(between, isStop)) return false;
  return statement.some(between, (token) => token.bound !== undefined);
}

/** 长 is the height beside 宽 and the width beside 高. */
function resolveLength(sides: readonly (readonly Axis[])[]): readonly (readonly Axis[])[] {
  const all = new Set(sides.flat());
  if (!all.has('length')) return sides;
  const meant: Axis | undefined = all.has('width') ? 'height' : all.has('height') ? 'width' : undefined;
  return sides.map((axes) => axes.flatMap((axis) => (axis === 'length' ? (meant ? [meant] : []) : [axis])));
}

function prefixed(statement: Statement, index: number, used: Set<number>): readonly Axis[] | undefined {
  const { tokens, measures } = statement;
  const measure = measures[index];
  if (!measure) return undefined;
  const floor = Math.max(measures[index - 1]?.end ?? 0, measure.first - PREFIX_REACH);
  for (let at = measure.first - 1; at >= floor && !isBreak(tokens[at]); at -= 1) {
    const token = tokens[at];
    if (!token?.axis || token.side === 'after' || used.has(at)) continue;
    used.add(at);
    const partner = joinedAxis(tokens, at, -1);
    if (partner !== undefined) used.add(partner);
    const other = partner === undefined ? undefined : tokens[partner]?.axis;
    return other ? [other, token.axis] : [token.axis];
  }
  return undefined;
}

function suffixed(statement: Statement, index: number, used: Set<number>): readonly Axis[] {
  const { tokens, measures } = statement;
  const measure = measures[index];
  if (!measure) return [];
  const next = measures[index + 1]?.first ?? Number.POSITIVE_INFINITY;
  const last = Math.min(measure.end + SUFFIX_REACH, next);
  for (let at = measure.end; at < last && !isBreak(tokens[at]) && tokens[at]?.mark !== 'and'; at += 1) {
    const token = tokens[at];
    if (!token?.axis) continue;
    used.add(at);
    const partner = joinedAxis(tokens, at, 1);
    if (partner !== undefined) used.add(partner);
    const other = partner === undefined ? undefined : tokens[partner]?.axis;
    return other ? [token.axis, other] : [token.axis];
  }
  return [];
}

/** The other axis of `largeur ou de hauteur`, 宽和高, `width and height`; gives its place. */
function joinedAxis(tokens: readonly Token[], at: number, step: 1 | -1): number | undefined {
  let joined = false;
  for (let next = at + step; Math.abs(next - at) <= 3; next += step) {
    const token = tokens[next];
    if (token?.mark === 'and' || token?.mark === 'or' || token?.mark === 'slash') joined = true;
    else if (token?.axis) return joined || isGlued(tokens, at, next) ? next : undefined;
    else if (!plays(token, 'copula') && token?.text !== 'la') return undefined;
  }
  return undefined;
}

/** 宽高, 长宽: two sides in one word. */
function isGlued(tokens: readonly Token[], at: number, next: number): boolean {
  return (
    Math.abs(at - next) === 1 &&
    (tokens[at]?.end === tokens[next]?.start || tokens[next]?.end === tokens[at]?.start)
  );
}

/**
 * The order named beside a pair: (高×宽) behind it, 宽高为 or `(L x H)` in front of it. Gives the side that the first
 * number measures.
 */
export function orderAround(statement: Statement, measure: Measure): 'width' | 'height' | undefined {
  const { tokens } = statement;
  const behind = tokens[measure.end]?.mark === 'open' ? orderAt(tokens, measure.end + 1) : undefined;
  if (behind) return behind;
  for (let at = measure.first - 2; at >= Math.max(0, measure.first - 12) && !isStop(tokens[at]); at -= 1) {
    if (tokens[at]?.value !== undefined) return undefined;
    const order = orderAt(tokens, at);
    if (order) return order;
  }
  return undefined;
}

const initials: Readonly<Record<string, Axis>> = { l: 'width', w: 'width', h: 'height' };

function axisOf(token: Token | undefined): Axis | undefined {
  return token?.axis ?? initials[token?.text ?? ''];
}

function orderAt(tokens: readonly Token[], at: number): 'width' | 'height' | undefined {
  const first = axisOf(tokens[at]);
  if (!first) return undefined;
  const sign = tokens[at + 1];
  const joined = sign?.times || sign?.mark === 'slash' || sign?.mark === 'dash' || sign?.mark === 'and';
  const second = axisOf(tokens[joined ? at + 2 : at + 1]);
  if (!second || first === second) return undefined;
  if (first === 'height' || (first === 'length' && second === 'width')) return 'height';
  return second === 'height' || second === 'length' ? 'width' : undefined;
}
