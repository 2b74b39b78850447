/** The background a photo must have: 白底, 背景为白色, fond clair, "plain white background". */

import type { BackgroundFinding } from './finding.ts';
import type { BackgroundColour } from './stated.ts';
import type { Statement } from './statement.ts';
import { isBreak, plays, type Token, tokenAt } from './token.ts';

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
  const all = [...new Set(colours)];
  return all[0] === 'light' && all.length > 1 ? all.slice(1) : all;
}

function coloursOf(statement: Statement, ground: number): readonly BackgroundColour[] {
  const { tokens } = statement;
  if (isForbiddenBefore(statement, ground)) return [];
  const before = coloursBefore(tokens, ground);
  if (before.length === 0) return coloursAfter(tokens, ground);
  // 蓝底白字 is a sign, not a photo.
  const sign = tokenAt(tokens, ground + 1).colour && tokenAt(tokens, ground + 2).text === '字';
  return sign || isForbiddenBehind(tokens, ground) ? [] : before;
}

/** 不得使用红色背景, pas de fond bleu: a negation in front, in the same part of the sentence. */
function isForbiddenBefore(statement: Statement, ground: number): boolean {
  const part = statement.part({ from: ground, to: ground + 1 });
  if (statement.has({ from: Math.max(part.from, ground - 10), to: ground }, 'refuse', 'not', 'except'))
    return true;
  // 请勿上传红底、蓝底: an item that is only a colour goes on with the list in front of it.
  const { tokens } = statement;
  const item = tokenAt(tokens, ground - 1).colour && tokenAt(tokens, ground - 2).text === '、';
  if (!item || !plays(tokenAt(tokens, ground - 3), 'ground')) return false;
  return isForbiddenBefore(statement, ground - 3);
}

/** 红底不能上传: the refusal is one word with the verb. */
const refusesUpload = /^不[能可](?:上传|提交)$/;

/** 红色背景不予受理, "a red background is not allowed". */
function isForbiddenBehind(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < from + 5 && !isBreak(tokenAt(tokens, at)); at += 1) {
    const [token, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
    // 白底（红底不予受理）: the bracket speaks of another colour.
    if (token.mark === 'open' && next.colour) return false;
    if (plays(token, 'refuse') || refusesUpload.test(token.text)) return true;
    if (plays(token, 'not') && plays(next, 'allow', 'upload')) return true;
  }
  return false;
}

function isBetweenColours(token: Token): boolean {
  return (
    token.mark === 'comma' ||
    token.mark === 'or' ||
    token.mark === 'and' ||
    token.mark === 'slash' ||
    token.mark === 'dash'
  );
}

/** Words that may stand between a colour and the background: a plain white, evenly lit background. */
const plain =
  /^(?:plain|uniform|solid|clear|simple|colou?r(?:ed)?|uni|neutre|clean|or|cream|beige|的|色|纯色|a)$/;

function coloursBefore(tokens: readonly Token[], ground: number): readonly BackgroundColour[] {
  const colours: BackgroundColour[] = [];
  for (let at = ground - 1; at >= ground - REACH_TO_COLOUR; at -= 1) {
    const token = tokenAt(tokens, at);
    if (token.colour) colours.unshift(token.colour);
    else if (!(isBetweenColours(token) && colours.length > 0) && !plain.test(token.text)) break;
  }
  return colours;
}

/** Colours behind the word for the background; a negation reaches to the next comma (背景不能为红色，可为白色). */
function coloursAfter(tokens: readonly Token[], ground: number): readonly BackgroundColour[] {
  const colours: BackgroundColour[] = [];
  let gap = 0;
  let negated = false;
  for (let at = ground + 1; at < ground + 24 && gap <= REACH_TO_COLOUR; at += 1) {
    const token = tokenAt(tokens, at);
    if (token.mark === 'stop' || token.value !== undefined || plays(token, 'clothes', 'face')) break;
    if (token.mark === 'comma' && colours.length > 0 && !goesOn(tokens, at)) break;
    // 不得为白色、红色: goes on. 不能为红色，可为白色: does not.
    if ((token.mark === 'comma' && token.text !== '、') || token.mark === 'open') negated = false;
    if (plays(token, 'not', 'refuse', 'except')) negated = true;
    if (!token.colour) gap += 1;
    else if (plays(tokenAt(tokens, at + 1), 'clothes')) break;
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
  if (!tokenAt(tokens, at).colour) return false;
  while (tokenAt(tokens, at).colour || isBetweenColours(tokenAt(tokens, at))) at += 1;
  return !plays(tokenAt(tokens, at), 'ground');
}

/** A colour that is a whole item (26mm*32mm,淡蓝色,小于20KB), or stands on the photo itself (白色免冠照). */
function loneColour(statement: Statement, at: number): readonly BackgroundColour[] {
  const { tokens } = statement;
  const { colour, text } = tokenAt(tokens, at);
  if (!colour || isForbiddenBefore(statement, at)) return [];
  if (tokenAt(tokens, at + 1).text === '免冠') return [colour];
  const starts = isBreak(tokenAt(tokens, at - 1)) || tokenAt(tokens, at - 1).mark === 'open';
  const ends = isBreak(tokenAt(tokens, at + 1)) || tokenAt(tokens, at + 1).mark === 'close';
  return starts && ends && text.length > 1 && statement.has({ from: 0, to: 200 }, 'portrait') ? [colour] : [];
}
