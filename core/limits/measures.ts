/**
 * Numbers with their units, put together: single values, ranges (9K-20K, entre 240 Ko et 2 Mo), pairs (358×441) and
 * ranges of pairs (600x600 to 1200x1200).
 *
 * In the development corpus of stated limits a pair was joined by × (40 statements), * (34), x (7), sur, pour or 和;
 * its unit stood behind both numbers (21), behind the second only (15) or nowhere (24). Ranges were written with a
 * dash (21), ~ (9), 至 or 到 (6); in 10 of them the unit stood behind the second number only.
 */

import { type Axis, isBreak, plays, REACH, type Token, tokenAt, type Unit } from './token.ts';
import { initials, isWeak, readValue, scaled, type Value } from './values.ts';

export type Shape = 'single' | 'range' | 'pair' | 'pairRange';

/**
 * One measure. `values` are in bytes, pixels, millimetres or dots per inch, one for a single value, two for a range
 * or a pair (in the order written), four for a range of pairs; `axes` belong to the values.
 */
export interface Measure {
  readonly unit: Unit | undefined;
  readonly shape: Shape;
  readonly values: readonly number[];
  readonly axes: readonly (Axis | undefined)[];
  /** First token and the one behind the last. */
  readonly first: number;
  readonly end: number;
  readonly weak: boolean;
  /** Its place among the measures of the text. */
  readonly index: number;
}

/** Whether a measure gives both sides of a picture. */
export function isPair({ shape }: Pick<Measure, 'shape'>): boolean {
  return shape === 'pair' || shape === 'pairRange';
}

/** A measure before its place among the others is known. */
type Written = Omit<Measure, 'index'>;

/**
 * The axis written directly in front of a number of a pair: 宽480×高640, (水平358×垂直441). An axis that ends a named
 * order (宽×高：150*210) is not its number's own.
 */
function leadingAxis(tokens: readonly Token[], at: number): Axis | undefined {
  const before = tokenAt(tokens, at - 1);
  const sign = before.mark === 'colon' || before.mark === 'dash' || plays(before, 'copula');
  const place = before.axis || !sign ? at - 1 : at - 2;
  const axis = tokenAt(tokens, place).axis ?? (sign ? undefined : initials[before.text]);
  const joined = tokenAt(tokens, place - 1);
  const named = joined.axis || ((joined.times || joined.mark) && tokenAt(tokens, place - 2).axis);
  return named ? undefined : axis;
}

const signs = new Set(['×', '*', 'x', '乘', '乘以']);

/** The second number of a pair behind the first, or undefined. */
function readSecond(
  tokens: readonly Token[],
  first: Value,
): (Value & { start: number; suffix?: Axis }) | undefined {
  const suffix = tokenAt(tokens, first.end).axis;
  const sign = suffix && tokenAt(tokens, first.end + 1).times ? first.end + 1 : first.end;
  const token = tokenAt(tokens, sign);
  if (!token.times) return undefined;
  let start = sign + 1;
  if (tokenAt(tokens, start).axis || initials[tokenAt(tokens, start).text]) start += 1;
  if (tokenAt(tokens, start).mark === 'colon') start += 1;
  const second = readValue(tokens, start);
  // `sur` and `pour` join a pair where a unit shows that they do; sizes of files are never multiplied.
  const unit = (second?.unit ?? first.unit)?.unit;
  if (!second || unit === 'bytes' || unit === 'dpi' || first.unit?.unit === 'bytes') return undefined;
  if (!signs.has(token.text) && unit !== 'px' && unit !== 'mm') return undefined;
  return { ...second, start, ...(suffix && sign > first.end ? { suffix } : {}) };
}

function readPair(tokens: readonly Token[], at: number, first: Value): Written | undefined {
  const second = readSecond(tokens, first);
  if (!second) return undefined;
  const unit = second.unit ?? first.unit;
  const suffixed = first.axis ?? second.suffix;
  const follows = second.suffix && tokenAt(tokens, second.end).axis;
  const axes = [
    suffixed ?? leadingAxis(tokens, at),
    second.axis ?? (follows || (suffixed ? undefined : leadingAxis(tokens, second.start))),
  ];
  const end = follows ? second.end + 1 : second.end;
  // Three sides are a box or a card, not a picture.
  const solid =
    tokenAt(tokens, end).times &&
    tokenAt(tokens, end + 1).value !== undefined &&
    signs.has(tokenAt(tokens, end).text);
  return {
    unit: solid ? 'foreign' : unit?.unit,
    shape: 'pair',
    values: [scaled(first, first.unit ?? unit), scaled(second, unit)],
    axes,
    first: at,
    end,
    weak: false,
  };
}

/** No token stands here. */
const NOWHERE = -1;

/** The place behind the token at `at` where that joins two ends of a range. */
function behindJoin(tokens: readonly Token[], at: number, between: boolean): number {
  const token = tokenAt(tokens, at);
  if (token.mark === 'dash' || token.mark === 'tilde' || plays(token, 'to')) return at + 1;
  return between && token.mark === 'and' ? at + 1 : NOWHERE;
}

/** `between … and …`, 介于, or 之间 behind the second number: the word "and" joins a range then. */
function isBetween(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= at - 4 && !isBreak(tokenAt(tokens, back)); back -= 1)
    if (tokenAt(tokens, back).bound === 'between') return true;
  for (let ahead = at + 1; ahead <= at + 6 && !isBreak(tokenAt(tokens, ahead)); ahead += 1)
    if (tokenAt(tokens, ahead).bound === 'between' && tokenAt(tokens, ahead).side === 'after') return true;
  return false;
}

/** 20KB(最小)~50KB(最大): behind a bound in brackets. */
function behindBound(tokens: readonly Token[], at: number): number {
  const bracketed =
    tokenAt(tokens, at).mark === 'open' &&
    tokenAt(tokens, at + 1).bound &&
    tokenAt(tokens, at + 2).mark === 'close';
  return bracketed ? at + 3 : at;
}

function readRange(tokens: readonly Token[], at: number, first: Value): Written | undefined {
  const start = behindJoin(tokens, behindBound(tokens, first.end), isBetween(tokens, at));
  const second = readValue(tokens, start);
  // 20KB - 300×400像素: the dash parts two limits.
  if (!second || readPair(tokens, start, second)) return undefined;
  const high = second.unit ?? first.unit;
  const sameKind = !first.unit || !second.unit || first.unit.unit === second.unit.unit;
  if (!sameKind) return undefined;
  // 312 Ko - 4 pages: a second number without a unit carries a range on, upwards only.
  if (first.unit && !second.unit && second.written <= first.written) return undefined;
  let low = first.unit ?? high;
  // 500-1M: the unit of the second number would turn the range round, the next smaller one does not.
  if (!first.unit && high?.unit === 'bytes' && first.written > second.written && (high.factor ?? 1) > 1024)
    low = { ...high, factor: (high.factor ?? 1) / 1024 };
  return {
    unit: high?.unit,
    shape: 'range',
    values: [scaled(first, low), scaled(second, high)].sort((one, other) => one - other),
    axes: [first.axis ?? second.axis],
    first: at,
    end: second.end,
    weak: isWeak(first, second),
  };
}

function readPairRange(tokens: readonly Token[], low: Written): Written | undefined {
  const start = behindJoin(tokens, low.end, isBetween(tokens, low.first));
  const value = readValue(tokens, start);
  const high = value && readPair(tokens, start, value);
  if (!high) return undefined;
  return {
    ...low,
    unit: high.unit ?? low.unit,
    shape: 'pairRange',
    values: [...low.values, ...high.values],
    end: high.end,
  };
}

/** Every measure of a text, in order; numbers without any unit are measures too, since they part words from words. */
export function readMeasures(tokens: readonly Token[]): readonly Measure[] {
  const measures: Measure[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const value = readValue(tokens, at);
    if (!value || isArticle(tokens, at)) continue;
    const pair = readPair(tokens, at, value);
    const measure = pair
      ? (readPairRange(tokens, pair) ?? pair)
      : (readRange(tokens, at, value) ?? single(at, value));
    const perInch = measure.unit === 'px' && plays(tokenAt(tokens, at - 1), 'perInch');
    measures.push({ ...measure, unit: perInch ? 'dpi' : measure.unit, index: measures.length });
    at = measure.end - 1;
  }
  return measures;
}

/** "Taille minimale d'une photo : 20 Ko": of any one, not of one at least, and so the bound is the size's. */
function isArticle(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:une?|one)$/.test(tokenAt(tokens, at).text) || !plays(tokenAt(tokens, at - 1), 'copula'))
    return false;
  for (let back = at - 2; back > at - REACH && !isBreak(tokenAt(tokens, back)); back -= 1)
    if (plays(tokenAt(tokens, back), 'size', 'dimension')) return true;
  return false;
}

function single(at: number, value: Value): Written {
  return {
    unit: value.unit?.unit,
    shape: 'single',
    values: [scaled(value, value.unit)],
    axes: [value.axis],
    first: at,
    end: value.end,
    weak: isWeak(value),
  };
}
