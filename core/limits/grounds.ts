/** The background a photo must have: 白底, 背景为白色, fond clair, "plain white background". */

import type { BackgroundFinding } from './finding.ts';
import type { BackgroundColour } from './stated.ts';
import type { Statement } from './statement.ts';
import { isBreak, plays, type Token } from './token.ts';

/** How many tokens may stand between the word for the background and its colour. */
const REACH_TO_COLOUR = 8;

/** All backgrounds of a statement. A forbidden colour (le fond blanc est interdit) gives nothing. */
export function readBackgrounds(statement: Statement): readonly BackgroundFinding[] {
  const { tokens } = statement;
  return tokens.flatMap((token, at) => {
    const colours = plays(token, 'ground') ? coloursOf(statement, at) : loneColour(statement, at);
    if (colours.length === 0 || isForbidden(statement, at)) return [];
    return [{ key: 'background', value: named(colours), at, strength: 'firm' }];
  });
}

/** Hues named beside a general "light" explain it: de couleur claire (bleu clair ou gris clair). */
function named(colours: readonly BackgroundColour[]): readonly BackgroundColour[] {
  const [first, ...others] = [...new Set(colours)];
  if (first === undefined) return [];
  return first === 'light' && others.length > 0 ? others : [first, ...others];
}

function coloursOf(statement: Statement, ground: number): readonly BackgroundColour[] {
  const before = coloursBefore(statement.tokens, ground);
  return before.length > 0 ? before : coloursAfter(statement.tokens, ground);
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

function coloursAfter(tokens: readonly Token[], ground: number): readonly BackgroundColour[] {
  const colours: BackgroundColour[] = [];
  let gap = 0;
  for (let at = ground + 1; at < ground + 24 && gap <= REACH_TO_COLOUR; at += 1) {
    const token = tokens[at];
    if (!token || token.mark === 'stop') break;
    if (token.value !== undefined || plays(token, 'clothes', 'face')) break;
    if (token.mark === 'comma' && colours.length > 0 && !tokens[at + 1]?.colour) break;
    if (token.colour && plays(tokens[at + 1], 'clothes')) break;
    // clair (bleu clair, gris clair), blanc interdit
    if (token.colour && (plays(tokens[at + 1], 'refuse') || plays(tokens[at - 1], 'except', 'not'))) continue;
    if (token.colour) {
      colours.push(token.colour);
      gap = 0;
    } else gap += 1;
    if (colours.length > 0 && gap > 3) break;
  }
  return colours;
}

/** A colour that is a whole item (26mm*32mm,淡蓝色,小于20KB), or stands on the photo itself (白色免冠照). */
function loneColour(statement: Statement, at: number): readonly BackgroundColour[] {
  const { tokens } = statement;
  const colour = tokens[at]?.colour;
  if (!colour) return [];
  if (plays(tokens[at + 1], 'portrait') && tokens[at + 1]?.text === '免冠') return [colour];
  const starts = isBreak(tokens[at - 1]) || tokens[at - 1]?.mark === 'open';
  const ends = isBreak(tokens[at + 1]) || tokens[at + 1]?.mark === 'close';
  const whole = tokens.length === 1 || /^.$/.test(tokens[at]?.text ?? '');
  return starts && ends && !whole && statement.has({ from: 0, to: 200 }, 'portrait') ? [colour] : [];
}

function isForbidden(statement: Statement, at: number): boolean {
  const part = statement.part({ from: at, to: at + 1 });
  const from = Math.max(part.from, at - 10);
  return statement.has({ from, to: Math.min(part.to, at + 8) }, 'refuse', 'not', 'except');
}
