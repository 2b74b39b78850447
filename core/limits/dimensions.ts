/** Pixels, print sizes and density: pairs (358×441), sides with a name (宽度大于350像素), and the order they are in. */

import type { Bounding } from './bounds.ts';
import type { NumberFinding } from './finding.ts';
import { isPair, type Measure } from './measures.ts';
import { namedOrder, nameSides, orderAround } from './sides.ts';
import type { NumberKey } from './stated.ts';
import { type Statement, type Stretch, stretchOf } from './statement.ts';
import { type Axis, plays, tokenAt } from './token.ts';
import { faceMeasures, isOfFilm, surroundings } from './topics.ts';

/** Pixels of a picture; smaller numbers are borders and type sizes, larger ones are typing errors. */
const PIXELS = { least: 20, most: 30_000 };
/** Print sizes in millimetres. */
const MILLIMETRES = { least: 10, most: 400 };
/** A pair without any unit must be at least this many pixels on both sides to be one. */
const BARE_PIXELS = 60;
const DENSITY = { least: 50, most: 2400 };
/** Sheets and cards whose size is often given beside photo limits, the short side first: A4, A5, ID-1. */
const otherThings = ['210x297', '148x210', '54x85.6', '54x86', '54x85', '53.98x85.6'];

type Side = 'width' | 'height';

/** All limits on pixels, millimetres and density of a statement, in order. */
export function readDimensions(statement: Statement, bounds: readonly Bounding[]): readonly NumberFinding[] {
  const faces = faceMeasures(statement);
  const portrait = hasPortraitPair(statement);
  const axes = nameSides(statement);
  const findings = statement.measures.flatMap((measure, index) => {
    const bound = bounds[index];
    if (!bound || faces[index] || bound.about || isElsewhere(statement, measure)) return [];
    if (isOfFilm(statement, measure)) return [];
    const density = readDensity(statement, measure);
    if (density) return [density];
    const unit = unitOf(statement, measure, axes[index] ?? []);
    if (!unit) return [];
    return isPair(measure)
      ? readPair(statement, measure, unit, bound, portrait)
      : readSides(measure, unit, axes[index] ?? [], bound);
  });
  return asBands(statement, findings);
}

/** Two exact values for one named side are the ends of what is allowed (354 pixels wide … or 420 pixels wide). */
function asBands(statement: Statement, findings: readonly NumberFinding[]): readonly NumberFinding[] {
  const single = new Set(
    statement.measures.filter(({ shape }) => shape === 'single').map(({ first }) => first),
  );
  const seen = new Map<NumberKey, Set<number>>();
  for (const { key, value, at } of findings)
    if (single.has(at)) seen.set(key, (seen.get(key) ?? new Set()).add(value));
  return findings.map((found) => {
    const side = found.key === 'widthPx' ? 'width' : found.key === 'heightPx' ? 'height' : undefined;
    const ends = seen.get(found.key);
    if (!side || ends?.size !== 2 || !ends.has(found.value)) return found;
    return { ...found, key: keyOf(side, 'Px', found.value === Math.min(...ends) ? 'min' : 'max') };
  });
}

/** Screens and type, or what the system does by itself (系统将自动把照片调整为400×500). */
function isElsewhere(statement: Statement, measure: Measure): boolean {
  const part = statement.part(stretchOf(measure));
  if (statement.has(part, 'automatic', 'screen')) return true;
  // 请使用谷歌浏览器,最佳分辨率1920*1080: the screen is named before the comma, and no file in the whole sentence.
  const sentence = statement.sentence(part);
  if (statement.has(sentence, 'record') || isState(statement, measure, part)) return true;
  const file = statement.some(sentence, ({ field, format }) => field !== undefined || format !== undefined);
  return !file && !statement.has(sentence, 'file', 'upload') && statement.has(sentence, 'screen');
}

/** 您上传的图片为200×300: what the chosen file has. */
function isState(statement: Statement, measure: Measure, part: Stretch): boolean {
  if (measure.shape !== 'pair') return false;
  const front = { from: part.from, to: measure.first };
  if (!statement.has(front, 'own') || statement.has(front, 'modal')) return false;
  return (
    plays(tokenAt(statement.tokens, measure.first - 1), 'copula') &&
    statement.some(front, ({ field }) => field !== undefined)
  );
}

/** 350dpi, 72像素每英寸, or 分辨率 with one number behind it and no unit. */
function readDensity(statement: Statement, measure: Measure): NumberFinding | undefined {
  const value = measure.values[0] ?? 0;
  if (isPair(measure)) return undefined;
  if (value < DENSITY.least || value > DENSITY.most) return undefined;
  const finding = { key: 'dpi', value, at: measure.first, strength: 'firm' } as const;
  if (measure.unit === 'dpi') return finding;
  if (measure.unit !== undefined || measure.shape !== 'single' || value < 72) return undefined;
  const around = surroundings(statement, measure);
  const next = tokenAt(statement.tokens, measure.end);
  const ends = next.mark !== undefined || next.bound !== undefined;
  return ends &&
    statement.has({ from: Math.max(around.from, measure.first - 5), to: measure.first }, 'resolution')
    ? finding
    : undefined;
}

/** The unit of a measure; a pair without one is in pixels when it is large enough or stands beside such a word. */
function unitOf(statement: Statement, measure: Measure, axes: readonly Axis[]): 'Px' | 'Mm' | undefined {
  const { unit, values } = measure;
  const within = ({ least, most }: typeof PIXELS) => values.every((value) => value >= least && value <= most);
  if (unit === 'px') return within(PIXELS) ? 'Px' : undefined;
  if (unit === 'mm') return within(MILLIMETRES) ? 'Mm' : undefined;
  if (unit !== undefined || !values.every(Number.isInteger)) return undefined;
  const around = statement.part(stretchOf(measure));
  const pair = isPair(measure);
  // 尺寸(mm):35*45: the unit stands with the noun.
  const mm = statement.some({ from: around.from, to: measure.first }, (token) => token.unit === 'mm');
  if (mm && within(MILLIMETRES) && pair) return 'Mm';
  if (!within({ ...PIXELS, least: BARE_PIXELS })) return undefined;
  if (pair) return 'Px';
  // 宽:358 高:441: two named sides without a unit.
  return axes.length > 0 && within({ ...PIXELS, least: 100 }) && isNamedPair(statement, measure)
    ? 'Px'
    : undefined;
}

/** Whether both sides are named around this number and the one beside it. */
function isNamedPair(statement: Statement, measure: Measure): boolean {
  const near = { from: measure.first - 8, to: measure.end + 8 };
  const named = (side: Axis) => statement.some(near, (token) => token.axis === side);
  return (named('width') || named('length')) && (named('height') || named('length'));
}

function keyOf(side: Side, unit: 'Px' | 'Mm', direction: 'min' | 'max' | undefined): NumberKey {
  // A print size has no bounds: at least 35 × 45 mm is kept by printing just that.
  if (unit === 'Mm') return side === 'width' ? 'widthMm' : 'heightMm';
  if (side === 'width') return direction ? (direction === 'min' ? 'minWidthPx' : 'maxWidthPx') : 'widthPx';
  return direction ? (direction === 'min' ? 'minHeightPx' : 'maxHeightPx') : 'heightPx';
}

/** One named side, or both where the text names the long, the short or every side. */
function readSides(
  measure: Measure,
  unit: 'Px' | 'Mm',
  axes: readonly Axis[],
  bound: Bounding,
): readonly NumberFinding[] {
  const sides = new Set<Side>();
  for (const axis of axes) {
    if (axis === 'width' || axis === 'height') sides.add(axis);
    // A long side that is small enough bounds both; a short side that is large enough does too.
    const both =
      axis === 'each' ||
      (axis === 'long' && bound.direction === 'max') ||
      (axis === 'short' && bound.direction === 'min');
    if (both) sides.add('width').add('height');
  }
  return [...sides].flatMap((side) => valueFindings(measure, unit, side, bound));
}

function valueFindings(
  measure: Measure,
  unit: 'Px' | 'Mm',
  side: Side,
  bound: Bounding,
): readonly NumberFinding[] {
  const [low = 0, high = 0] = measure.values;
  if (measure.shape !== 'range') return [finding(keyOf(side, unit, bound.direction), low, measure, bound)];
  // A range of millimetres names no one size to print.
  if (unit === 'Mm') return [];
  return [
    finding(keyOf(side, unit, 'min'), low, measure, bound),
    finding(keyOf(side, unit, 'max'), high, measure, bound),
  ];
}

function finding(key: NumberKey, value: number, measure: Measure, bound: Bounding): NumberFinding {
  return { key, value, at: measure.first, strength: bound.soft ? 'soft' : 'firm' };
}

function readPair(
  statement: Statement,
  measure: Measure,
  unit: 'Px' | 'Mm',
  bound: Bounding,
  portrait: boolean,
): readonly NumberFinding[] {
  if (otherThings.includes([...measure.values].sort((one, other) => one - other).join('x'))) return [];
  const turned = isHeightFirst(statement, measure, unit, portrait);
  return measure.values.map((value, at) => {
    const side = (at % 2 === 0) === turned ? 'height' : 'width';
    const direction = measure.shape === 'pairRange' ? (at < 2 ? 'min' : 'max') : bound.direction;
    return finding(keyOf(side, unit, direction), value, measure, bound);
  });
}

/**
 * Width comes first unless an axis word says otherwise (192×144(高×宽)). Without one, a lying print size or ID photo
 * beside a standing pair was written height first: nobody prints a lying ID photo.
 */
function isHeightFirst(
  statement: Statement,
  measure: Measure,
  unit: 'Px' | 'Mm',
  portrait: boolean,
): boolean {
  const [first, second] = measure.axes;
  const order = namedOrder(first, second) ?? orderAround(statement, measure);
  if (order) return order === 'height';
  const [one = 0, other = 0] = measure.values;
  // A signature lies, also beside a photo that stands.
  const front = { from: statement.part(stretchOf(measure)).from, to: measure.first };
  if (one <= other || statement.some(front, ({ field }) => field === 'signature')) return false;
  const idPhoto = statement.has({ from: 0, to: Math.min(statement.tokens.length, 400) }, 'portrait');
  return portrait || (unit === 'Mm' && one / other < 1.6) || idPhoto;
}

function hasPortraitPair(statement: Statement): boolean {
  return statement.measures.some(
    ({ shape, unit, values: [width = 0, height = 0] }) =>
      shape === 'pair' && (unit === 'px' || unit === undefined) && width >= BARE_PIXELS && height > width,
  );
}
