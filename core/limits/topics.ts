/** What the sentence is talking about where a measure stands: pictures, films, a face, a screen, a storage device. */

import { isPicture } from './films.ts';
import type { Measure } from './measures.ts';
import { type Statement, type Stretch, stretchOf } from './statement.ts';
import { isBreak, isStop, plays, type Token, tokenAt } from './token.ts';

/** A film named right behind its number: 50 Mo max pour une vidéo. */
export function isOfFilm(statement: Statement, measure: Measure): boolean {
  if (statement.films[measure.first]) return true;
  for (let at = measure.end; at < measure.end + 5; at += 1) {
    const token = tokenAt(statement.tokens, at);
    if (isBreak(token) || isPicture(token) || token.value !== undefined) return false;
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
function demands({ tokens }: Statement, { from, to }: Stretch): boolean {
  return tokens
    .slice(from, to)
    .some(
      (token, at) =>
        plays(token, 'modal', 'restrict') &&
        !/可(?:以|直接|继续)?$/.test(tokenAt(tokens, from + at - 1).text),
    );
}

/** The part around a measure, but not beyond the measures beside it. */
export function surroundings(statement: Statement, measure: Measure): Stretch {
  const part = statement.part(stretchOf(measure));
  return {
    from: Math.max(part.from, statement.measures[measure.index - 1]?.end ?? 0),
    to: Math.min(part.to, statement.measures[measure.index + 1]?.first ?? part.to),
  };
}

/**
 * For every measure, whether it measures a face or a distance inside the picture (头部宽度21~24mm, "head 25-35 mm").
 * A face word reaches to the next comma; behind it only sides carry on (头部宽度15mm,高度28mm).
 */
export function faceMeasures(statement: Statement): readonly boolean[] {
  /** The measure in front, if it gives the side of a face. */
  let side: Measure | undefined;
  return statement.measures.map((measure) => {
    const { from } = surroundings(statement, measure);
    const before = lastOf(statement, from, measure.first, (token) => plays(token, 'face'));
    const renewed = lastOf(statement, from, measure.first, (token) => plays(token, 'dimension', 'size'));
    const named =
      before !== undefined && (renewed === undefined || renewed < before || isOfFace(statement, renewed));
    const carried =
      side !== undefined &&
      tokenAt(statement.tokens, from).axis !== undefined &&
      !statement.some({ from: side.end, to: measure.first }, isStop);
    const face = named || carried || isFromFace(statement, measure);
    const sided = statement.some({ from, to: measure.first }, ({ axis }) => axis !== undefined);
    side = face && sided ? measure : undefined;
    return face;
  });
}

/** 头部尺寸, "head size": the size word is the face's own. */
function isOfFace(statement: Statement, at: number): boolean {
  return plays(tokenAt(statement.tokens, at - 1), 'face');
}

function lastOf(
  statement: Statement,
  from: number,
  to: number,
  test: (token: Token) => boolean,
): number | undefined {
  for (let at = to - 1; at >= from; at -= 1) {
    const token = tokenAt(statement.tokens, at);
    if (token && test(token)) return at;
  }
  return undefined;
}

/** `32 mm from chin to crown`, `32 mm du menton au sommet du crâne`. */
function isFromFace(statement: Statement, measure: Measure): boolean {
  const { tokens } = statement;
  for (let at = measure.end; at < measure.end + 6 && !isBreak(tokenAt(tokens, at)); at += 1) {
    // Taille du visage: begins another subject.
    if (tokenAt(tokens, at).value !== undefined || tokenAt(tokens, at).mark === 'open') return false;
    if (plays(tokenAt(tokens, at), 'size', 'dimension') || tokenAt(tokens, at).axis) return false;
    if (plays(tokenAt(tokens, at), 'face'))
      return (
        plays(tokenAt(tokens, at - 1), 'copula') || /^(?:from|du|the)$/.test(tokenAt(tokens, at - 1).text)
      );
  }
  return false;
}
