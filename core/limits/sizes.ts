/** File sizes: ranges, bounds, and bare sizes where the sentence shows that they are limits. */

import type { Bounding } from './bounds.ts';
import type { NumberFinding, Strength } from './finding.ts';
import type { Measure } from './measures.ts';
import { type Statement, type Stretch, stretchOf } from './statement.ts';
import { isBreak, isStop, plays, REACH, type Token, tokenAt } from './token.ts';
import { isOfFilm, surroundings } from './topics.ts';

/** Fewer bytes than this are the length of a password or a text field, never a file. */
const LEAST = 1000;

/** All size limits of a statement, in order. */
export function readSizes(statement: Statement, bounds: readonly Bounding[]): readonly NumberFinding[] {
  return statement.measures.flatMap((measure, index) => {
    const bound = bounds[index];
    if (measure.unit !== 'bytes' || !bound) return [];
    if (isOfFilm(statement, measure) || isElsewhere(statement, measure)) return [];
    if (measure.weak && !isAboutFiles(statement, measure)) return [];
    return sizeFindings(statement, measure, bound);
  });
}

function sizeFindings(statement: Statement, measure: Measure, bound: Bounding): readonly NumberFinding[] {
  const [low = 0, high = 0] = measure.values;
  const strength = strengthOf(statement, measure, bound);
  const at = measure.first;
  if (bound.about || Math.max(...measure.values) < LEAST) return [];
  if (measure.shape === 'range') {
    const findings: NumberFinding[] = [{ key: 'maxBytes', value: high, at, strength }];
    return low > 0 ? [{ key: 'minBytes', value: low, at, strength }, ...findings] : findings;
  }
  if (bound.direction)
    return [{ key: bound.direction === 'min' ? 'minBytes' : 'maxBytes', value: low, at, strength }];
  return isBareLimit(statement, measure, bound) ? [{ key: 'maxBytes', value: low, at, strength }] : [];
}

/** `6MB for each category`, 总大小不超过: a total, unless each file is named beside it. */
function strengthOf(statement: Statement, measure: Measure, bound: Bounding): Strength {
  const around = surroundings(statement, measure);
  if (statement.has(around, 'total') && !isForEach(statement, measure, around)) return 'total';
  return bound.soft ? 'soft' : 'firm';
}

/** `5 Mo/fichier` */
function isPerFile(statement: Statement, measure: Measure): boolean {
  return (
    tokenAt(statement.tokens, measure.end).mark === 'slash' &&
    plays(tokenAt(statement.tokens, measure.end + 1), 'counter')
  );
}

/** `5 Mo par fichier`, 每张不超过: for one file. What is said of the measure in front (2MB per document and …) is not. */
function isForEach({ tokens }: Statement, measure: Measure, around: Stretch): boolean {
  let from = measure.first;
  while (from > around.from && tokenAt(tokens, from - 1).mark !== 'and') from -= 1;
  for (let at = from; at < around.to; at += 1)
    if (plays(tokenAt(tokens, at), 'each') && !plays(tokenAt(tokens, at + 1), 'total')) return true;
  return false;
}

/** Free space, memory, traffic, log files, prices: sizes that are no files of the person. */
function isElsewhere(statement: Statement, measure: Measure): boolean {
  const sentence = statement.sentence(stretchOf(measure));
  const part = statement.part(stretchOf(measure));
  // 仅支持200kb以内的jpg图片,以加快读取速度: behind a comma the storage word speaks of the reason.
  const ofFile = isBesideFile(statement, part) && !statement.has(part, 'storage');
  return (
    (statement.has(sentence, 'storage') && !ofFile) ||
    (statement.has(part, 'automatic') && !statement.has(part, 'reject')) ||
    (measure.weak && statement.has(part, 'money'))
  );
}

/** Whether a file is to be sent in this part of the sentence. */
function isBesideFile(statement: Statement, part: Stretch): boolean {
  const named = statement.some(part, ({ field, format }) => field !== undefined || format !== undefined);
  return named && statement.has(part, 'allow', 'restrict', 'upload', 'modal');
}

/** A bare `M` or `K` needs a file word near it, a lower-case `m` must not measure a height. */
function isAboutFiles(statement: Statement, measure: Measure): boolean {
  const part = statement.part(stretchOf(measure));
  const unit = tokenAt(statement.tokens, measure.end - 1);
  if (unit.text === 'm' && statement.some(part, (token) => token.axis !== undefined)) return false;
  if (statement.atField && unit.text !== 'mo') return true;
  return statement.some(
    { from: measure.first - 2 * REACH, to: measure.end + 2 * REACH },
    (token) =>
      token.field !== undefined ||
      token.format !== undefined ||
      token.unit === 'px' ||
      (token.unit === 'bytes' && !token.weak) ||
      // 最多5张,每张不超过2M: of sheets that are counted.
      /^[每单]?张/.test(token.text) ||
      plays(token, 'size', 'file', 'upload', 'formatHead', 'resolution', 'ground', 'portrait'),
  )
    ? true
    : isAlone(statement, part) &&
        (unit.text !== 'mo' || statement.some(part, ({ bound }) => bound === 'max'));
}

/** `2M以内`, `9-20K` as a whole text, such as the caption of an upload box. */
function isAlone(statement: Statement, part: Stretch): boolean {
  return part.from === 0 && part.to === statement.tokens.length && part.to <= 5;
}

/**
 * A size without a bound word is a limit when the page sets it as one: `Photograph: 5MB`, 文件大小为45KB,
 * `max 5 fichiers, 5 Mo chacun`. Weights of downloads look the same but are odd (61,88 Ko) or say so.
 */
function isBareLimit(statement: Statement, measure: Measure, bound: Bounding): boolean {
  const value = measure.values[0] ?? 0;
  if (bound.soft || !isRound(value)) return false;
  if (statement.has(statement.sentence(stretchOf(measure)), 'deliver', 'record')) return false;
  if (statement.has(surroundings(statement, measure), 'each') || isPerFile(statement, measure)) return true;
  return (
    isLabelled(statement, measure) ||
    isBesideCount(statement, measure) ||
    isListed(statement, measure) ||
    isBracketed(statement, measure) ||
    isLastWord(statement, measure)
  );
}

/** `Only one file can be uploaded. PDF only. 25MB.`: a sentence of its own behind one that limits an upload. */
function isLastWord(statement: Statement, measure: Measure): boolean {
  const sentence = statement.sentence(stretchOf(measure));
  if (sentence.from !== measure.first || sentence.to !== measure.end || sentence.from === 0) return false;
  const before = { from: measure.first - REACH, to: measure.first };
  return statement.has(before, 'restrict', 'upload') && !statement.has(before, 'deliver', 'record');
}

function isRound(bytes: number): boolean {
  let units = bytes;
  while (units >= 1024) units /= 1024;
  if (!Number.isInteger(units)) return units < 20 && Number.isInteger(units * 2);
  return (
    units <= 20 ||
    (units <= 100 && units % 5 === 0) ||
    units % 50 === 0 ||
    [64, 128, 256, 512].includes(units)
  );
}

/** A file or size word with a colon or copula directly in front of the number. */
function isLabelled(statement: Statement, measure: Measure): boolean {
  const { tokens } = statement;
  let joined = false;
  for (let at = measure.first - 1; at >= measure.first - 6; at -= 1) {
    const token = tokenAt(tokens, at);
    if (isBreak(token)) return false;
    if (isSubject(token)) return joined;
    if (token.mark === 'colon' || plays(token, 'copula', 'modal')) joined = true;
    else if (token.mark !== 'open' && token.mark !== 'close') return false;
  }
  return false;
}

function isSubject(token: Token): boolean {
  return token.field !== undefined || plays(token, 'size', 'file');
}

/** A maximum number of files right in front, in the same sentence. */
function isBesideCount(statement: Statement, measure: Measure): boolean {
  const previous = statement.measures[measure.index - 1];
  if (!previous || previous.unit !== undefined) return false;
  if (statement.some({ from: previous.end, to: measure.first }, isStop)) return false;
  const around = { from: previous.first - 3, to: Math.min(previous.end + 3, measure.first) };
  return statement.some(around, (token) => token.bound === 'max');
}

/**
 * An item of its own in a list of photo limits (jpg格式,300*400,50K) or behind the formats of a labelled field (RIB :
 * PDF uniquement, 1 Mo). A download has one format and no choice of them.
 */
function isListed(statement: Statement, measure: Measure): boolean {
  const part = statement.part(stretchOf(measure));
  if (part.from !== measure.first || part.to !== measure.end) return false;
  if (statement.hasPixelPair) return true;
  const sentence = statement.sentence(part);
  const formats = new Set(
    statement.tokens.slice(sentence.from, part.from).flatMap(({ format }) => format ?? []),
  );
  const chosen = formats.size > 1 || (formats.size === 1 && statement.has(sentence, 'restrict', 'allow'));
  return chosen && statement.some(sentence, ({ mark }) => mark === 'colon');
}

/** Passeport (JPG ou PDF, 4 Mo): in the brackets behind a file, where formats may be chosen; a download has one. */
function isBracketed({ tokens }: Statement, measure: Measure): boolean {
  if (tokenAt(tokens, measure.end).mark !== 'close') return false;
  let at = measure.first - 1;
  while (at > measure.first - REACH && tokenAt(tokens, at).mark !== 'open') at -= 1;
  if (tokenAt(tokens, at).mark !== 'open') return false;
  const inside = tokens.slice(at, measure.first);
  // Glissez-déposez vos documents ici ou parcourez (pdf, 15 Mo)
  if (plays(tokenAt(tokens, at - 1), 'upload')) return inside.some(({ format }) => format !== undefined);
  const named = tokens.slice(Math.max(0, at - 4), at).some(({ field }) => field !== undefined);
  const near = tokens.slice(Math.max(0, measure.first - REACH), measure.first);
  const choice = near.some(
    ({ mark }, place) =>
      (mark === 'or' || mark === 'slash') && near[place - 1]?.format && near[place + 1]?.format,
  );
  return named && choice && inside.some(({ format }) => format !== undefined);
}
