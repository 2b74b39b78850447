/** The background a photo must have: 白底, 背景为白色, fond clair, "plain white background". */

import type { BackgroundFinding } from './finding.ts';
import type { BackgroundColour } from './stated.ts';
import type { Statement } from './statement.ts';
import { isBreak, plays, type Token } from './token.ts';

/** How many tokens may stand between the word for the background and its colour. */
const REACH_TO_COLOUR = 8;

/** All backgrounds of a statement. A forbidden colour (le fond blanc est interdit) gives nothing. */
export function readBackgrounds(statement: Statement): readonly BackgroundFinding[] {
  return statement.tokens.flatMap((token, at) => {
    const colours = plays(token, 'ground') ? coloursOf(statement, at) : loneColour(statement, at);
    return colours.length > 0 ? [{ key: 'background', value: named(colours), at, strength: 'firm' }] : [];
  });
}

/** Hues named beside a general "light" explain it: de couleur claire (bleu clair ou gris clair). */
function named(colours: readonly BackgroundColour[]): readonly BackgroundColour[] {
  const [first, ...others] = [...new Set(colours)];
  if (first === undefined) return [];
  return first === 'light' && others.length > 0 ? others : [first, ...others];
}

function coloursOf(statement: Statement, ground: number): readonly BackgroundColour[] {
  const { tokens } = statement;
  if (isForbiddenBefore(statement, ground)) return [];
  const before = coloursBefore(tokens, ground);
  if (before.length === 0) return coloursAfter(tokens, ground);
  // 蓝底白字 is a sign, not a photo.
  const sign =
    tokens[ground + 1]?.colour && plays(tokens[ground + 2], 'clothes') && tokens[ground + 2]?.text === '字';
  return sign || isForbiddenBehind(tokens, ground) ? [] : before;
}

/** 不得使用红色背景, pas de fond bleu: a negation in front, in the same part of the sentence. */
function isForbiddenBefore(statement: Statement, ground: number): boolean {
  const part = statement.part({ from: ground, to: ground + 1 });
  if (statement.has({ from: Math.max(part.from, ground - 10), to: ground }, 'refuse', 'not', 'except'))
    return true;
  // 请勿上传红底、蓝底: an item that is only a colour goes on with the list in front of it.
  const { tokens } = statement;
  const item =
    tokens[ground - 1]?.colour && tokens[ground - 2]?.mark === 'comma' && tokens[ground - 2]?.text === '、';
  return item === true && plays(tokens[ground - 3], 'ground') && isForbiddenBefore(statement, ground - 3);
}

/** 红色背景不予受理, "a red background is not allowed". */
function isForbiddenBehind(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < from + 5 && !isBreak(tokens[at]); at += 1) {
    if (plays(tokens[at], 'refuse')) return true;
    if (plays(tokens[at], 'not') && (plays(tokens[at + 1], 'allow') || plays(tokens[at + 1], 'upload')))
      return true;
  }
  return false;
}

function isBetweenColours(token: Token | undefined): boolean {
  return (
    token?.mark === 'comma' ||
    token?.mark === 'or' ||
    token?.mark === 'and' ||
    token?.mark === 'slash' ||
    token?.mark === 'dash'
  );
}

/** Words that may stand between a colour and the background: a plain white, evenly lit background. */
const plain =
  /^(?:plain|uniform|solid|clear|simple|colou?r(?:ed)?|uni|neutre|clean|or|cream|beige|的|色|纯色|a)$/;

function coloursBefore(tokens: readonly Token[], ground: number): readonly BackgroundColour[] {
  const colours: BackgroundColour[] = [];
  for (let at = ground - 1; at >= Math.max(0, ground - REACH_TO_COLOUR); at -= 1) {
    const token = tokens[at];
    if (token?.colour) colours.unshift(token.colour);
    else if (!(isBetweenColours(token) && colours.length > 0) && !plain.test(token?.text ?? '')) break;
  }
  return colours;
}

/** Colours behind the word for the background; a negation reaches to the next comma (背景不能为红色，可为白色). */
function coloursAfter(tokens: readonly Token[], ground: number): readonly BackgroundColour[] {
  const colours: BackgroundColour[] = [];
  let gap = 0;
  let negated = false;
  for (let at = ground + 1; at < ground + 24 && gap <= REACH_TO_COLOUR; at += 1) {
    const token = tokens[at];
    if (!token || token.mark === 'stop' || token.value !== undefined || plays(token, 'clothes', 'face'))
      break;
    if (token.mark === 'comma' && colours.length > 0 && !goesOn(tokens, at)) break;
    if (token.mark === 'comma' || token.mark === 'open') negated = false;
    if (plays(token, 'not', 'refuse', 'except')) negated = true;
    if (!token.colour) gap += 1;
    else if (plays(tokens[at + 1], 'clothes')) break;
    else {
      gap = 0;
      if (!negated && !isForbiddenBehind(tokens, at)) colours.push(token.colour);
    }
    if (colours.length > 0 && gap > 3) break;
  }
  return colours;
}

/** Whether more colours of the same background stand behind a comma; 白色,红色背景不通过 begins another one. */
function goesOn(tokens: readonly Token[], comma: number): boolean {
  let at = comma + 1;
  if (!tokens[at]?.colour) return false;
  while (tokens[at]?.colour || isBetweenColours(tokens[at])) at += 1;
  return !plays(tokens[at], 'ground');
}

/** A colour that is a whole item (26mm*32mm,淡蓝色,小于20KB), or stands on the photo itself (白色免冠照). */
function loneColour(statement: Statement, at: number): readonly BackgroundColour[] {
  const { tokens } = statement;
  const colour = tokens[at]?.colour;
  if (!colour || isForbiddenBefore(statement, at)) return [];
  if (plays(tokens[at + 1], 'portrait') && tokens[at + 1]?.text === '免冠') return [colour];
  const starts = isBreak(tokens[at - 1]) || tokens[at - 1]?.mark === 'open';
  const ends = isBreak(tokens[at + 1]) || tokens[at + 1]?.mark === 'close';
  const whole = tokens.length === 1 || /^.$/.test(tokens[at]?.text ?? '');
  return starts && ends && !whole && statement.has({ from: 0, to: 200 }, 'portrait') ? [colour] : [];
}
