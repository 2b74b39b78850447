/** What the sentence is talking about where a measure stands: pictures, films, a face, a screen, a storage device. */

import { isPicture } from './films.ts';
import type { Measure } from './measures.ts';
import { type Statement, stretchOf } from './statement.ts';
import { isBreak, isStop, plays, type Token } from './token.ts';

/** A film named right behind its number: 50 Mo max pour une vidéo. */
export function isOfFilm(statement: Statement, measure: Measure): boolean {
  if (statement.films[measure.first]) return true;
  for (let at = measure.end; at < measure.end + 5; at += 1) {
    const token = statement.tokens[at];
    if (isBreak(token) || !token || isPicture(token) || token.value !== undefined) return false;
    // (单张不超过5MB) 视频文件: behind the bracket something else is spoken of.
    if (token.mark === 'close') return false;
    if (plays(token, 'video')) return true;
  }
  return false;
}

/**
 * Whether the sentence around a token only says what is: what photos of phones usually weigh, which photo is there
 * already, what the example measures. Whoever demands, says so: by a bound, by "must" or by "only". "Rarely more
 * than 2 MB" has a bound and demands nothing.
 */
export function isDescription(statement: Statement, at: number): boolean {
  const sentence = statement.sentence({ from: at, to: at + 1 });
  if (demands(statement, sentence)) return false;
  if (statement.has(sentence, 'seldom')) return true;
  if (!statement.has(sentence, 'described')) return false;
  return !statement.some(sentence, ({ bound }) => bound !== undefined && !/^(?:about|between)$/.test(bound));
}

/** 可直接使用 permits. */
function demands({ tokens }: Statement, { from, to }: { from: number; to: number }): boolean {
  return tokens
    .slice(from, to)
    .some(
      (token, at) =>
        plays(token, 'modal', 'restrict') && !/可(?:以|直接|继续)?$/.test(tokens[from + at - 1]?.text ?? ''),
    );
}

/** The part around a measure, but not beyond the measures beside it. */
export function surroundings(statement: Statement, index: number): { from: number; to: number } {
  const measure = statement.measures[index];
  if (!measure) return { from: 0, to: 0 };
  const part = statement.part(stretchOf(measure));
  return {
    from: Math.max(part.from, statement.measures[index - 1]?.end ?? 0),
    to: Math.min(part.to, statement.measures[index + 1]?.first ?? part.to),
  };
}

/**
 * For every measure, whether it measures a face or a distance inside the picture (头部宽度21~24mm, "head 25-35 mm").
 * A face word reaches to the next comma; behind it only sides carry on (头部宽度15mm,高度28mm).
 */
export function faceMeasures(statement: Statement): readonly boolean[] {
  const { tokens, measures } = statement;
  const faces: boolean[] = [];
  measures.forEach((measure, index) => {
    const around = surroundings(statement, index);
    const before = lastOf(statement, around.from, measure.first, (token) => plays(token, 'face'));
    const renewed = lastOf(statement, around.from, measure.first, (token) =>
      plays(token, 'dimension', 'size'),
    );
    const named =
      before !== undefined && (renewed === undefined || renewed < before || isOfFace(statement, renewed));
    const previous = measures[index - 1];
    const carried =
      faces[index - 1] === true &&
      tokens[around.from]?.axis !== undefined &&
      !statement.some({ from: previous?.end ?? 0, to: measure.first }, isStop);
    faces.push(named || carried || isFromFace(statement, measure));
  });
  return faces;
}

/** 头部尺寸, "head size": the size word is the face's own. */
function isOfFace(statement: Statement, at: number): boolean {
  return plays(statement.tokens[at - 1], 'face');
}

function lastOf(
  statement: Statement,
  from: number,
  to: number,
  test: (token: Token) => boolean,
): number | undefined {
  for (let at = to - 1; at >= from; at -= 1) {
    const token = statement.tokens[at];
    if (token && test(token)) return at;
  }
  return undefined;
}

/** `32 mm from chin to crown`, `32 mm du menton au sommet du crâne`. */
function isFromFace(statement: Statement, measure: Measure): boolean {
  const { tokens } = statement;
  for (let at = measure.end; at < measure.end + 6 && !isBreak(tokens[at]); at += 1) {
    // Taille du visage: begins another subject.
    if (tokens[at]?.value !== undefined || tokens[at]?.mark === 'open') return false;
    if (plays(tokens[at], 'size', 'dimension') || tokens[at]?.axis) return false;
    if (plays(tokens[at], 'face'))
      return plays(tokens[at - 1], 'copula') || /^(?:from|du|the)$/.test(tokens[at - 1]?.text ?? '');
  }
  return false;
}
