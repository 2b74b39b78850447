/**
 * Which bound a measure has: the nearest bound word on its side, turned round by a negation (不大于, "not less than")
 * or by a fault (大于2M的图片无法上传). Words are used up from left to right, so that in `10 KB minimum 3 MB maximum`
 * each belongs to one number.
 */

import { BoundReader } from './bound-reader.ts';
import type { Measure } from './measures.ts';
import { type Statement, stretchOf } from './statement.ts';
import { isBreak, isStop, REACH, tokenAt } from './token.ts';

/** What is known of a measure's bound. `about`: roughly so, hence no limit. `soft`: a recommendation. */
export interface Bounding {
  readonly direction: 'min' | 'max' | undefined;
  readonly about: boolean;
  readonly soft: boolean;
  /** The direction was carried over from the measure in front. */
  readonly inherited: boolean;
}

/** The bounds of all measures of a statement, index for index. */
export function readBounds(statement: Statement): readonly Bounding[] {
  const used = new Set<number>();
  const bounds: Bounding[] = [];
  let negated = false;
  statement.measures.forEach((measure, index) => {
    const previous = statement.measures[index - 1];
    const reader = new BoundReader(statement, measure, used, negated);
    const own = reader.read();
    negated = reader.negated;
    const inherited = own ? undefined : inherit(statement, measure, previous, bounds[index - 1]);
    bounds.push({
      direction: own ?? inherited,
      inherited: inherited !== undefined,
      // 控制在约10KB左右: a word that only limits gives way to "about".
      about: (!own || reader.limits) && isAbout(statement, measure),
      soft: isSoft(statement, measure),
    });
  });
  return bounds.map((bound, index) => sharedBehind(statement, index, bound, bounds[index + 1]));
}

/** 宽320高240以上: one word behind two named sides bounds both. */
function sharedBehind(
  { measures, tokens }: Statement,
  index: number,
  bound: Bounding,
  next: Bounding | undefined,
): Bounding {
  const [first, second] = [measures[index], measures[index + 1]];
  if (bound.direction || !first || !second) return bound;
  const between = tokens.slice(first.end, second.first);
  const named =
    between.some(({ axis }) => axis !== undefined) &&
    between.every(({ axis, mark }) => axis !== undefined || mark === 'and');
  return named ? { ...bound, direction: next?.direction, inherited: true } : bound;
}

/** `2MB per document and 6MB …`, `50KB & 20KB`, 至少500像素宽度和350像素高度: the second keeps the bound of the first. */
function inherit(
  statement: Statement,
  measure: Measure,
  previous: Measure | undefined,
  bound: Bounding | undefined,
): 'min' | 'max' | undefined {
  if (
    !previous ||
    previous.unit !== measure.unit ||
    measure.shape !== 'single' ||
    previous.shape !== 'single'
  )
    return undefined;
  const between = { from: previous.end, to: measure.first };
  if (between.to - between.from > REACH || statement.some(between, isStop)) return undefined;
  return bound?.direction;
}

function isAbout(statement: Statement, measure: Measure): boolean {
  const { tokens } = statement;
  const before = tokenAt(tokens, measure.first - 1);
  const after = tokenAt(tokens, measure.end);
  if (measure.shape === 'single' && before.mark === 'tilde') return true;
  if (after.bound === 'about' && after.side !== 'before') return true;
  for (let at = measure.first - 1; at >= measure.first - 4 && !isBreak(tokenAt(tokens, at)); at -= 1)
    if (tokenAt(tokens, at).bound === 'about' && tokenAt(tokens, at).side !== 'after') return true;
  return false;
}

function isSoft(statement: Statement, measure: Measure): boolean {
  const part = statement.part(stretchOf(measure));
  return statement.has({ from: part.from, to: measure.first }, 'soft');
}
