/**
 * Lists of formats as they stand in a text: joined by commas (57 statements of the development corpus), "or" (28),
 * slashes (24), 、 (11), blanks (3), nothing (.jpg.png), or by brackets and a few plain words.
 */

import type { Statement, Stretch } from './statement.ts';
import { plays, type Token, tokenAt } from './token.ts';

/** Tokens that may stand between two formats of one list: images (png, jpg), pdf et documents (doc). */
const GAP = 7;

/** One list. `films` counts the film formats in it; `weak`: only a plain word that may be a format (word, excel). */
export interface FormatList extends Stretch {
  readonly formats: readonly string[];
  readonly films: number;
  readonly weak: boolean;
  readonly dotted: boolean;
}

function formatOf(token: Token): string | undefined {
  return (
    token.format ??
    (plays(token, 'video') &&
    /^\.?(?:mp\d|m[opk4]|avi|web|w[am]|flv|3gp|aac|ogg|ogv|amr|rm|opus|mpeg|flac)/.test(token.text)
      ? token.text.replace('.', '')
      : undefined)
  );
}

/** All lists of a statement, in order. */
export function readFormatLists(statement: Statement): readonly FormatList[] {
  const { tokens } = statement;
  const groups: {
    -readonly [Key in keyof FormatList]: Key extends 'formats' ? string[] : FormatList[Key];
  }[] = [];
  tokens.forEach((token, at) => {
    const format = formatOf(token);
    if (!format) return;
    const film = token.format === undefined ? 1 : 0;
    const dotted = token.dotted === true;
    const last = groups.at(-1);
    if (!last || !isGap(statement, last.to, at)) {
      groups.push({
        from: at,
        to: at + 1,
        formats: [format],
        films: film,
        weak: isProse(tokens, at),
        dotted,
      });
      return;
    }
    last.to = at + 1;
    last.formats.push(format);
    last.films += film;
    last.weak = false;
    last.dotted ||= dotted;
  });
  return groups;
}

/** `word` and `excel` are plain words unless a file word or another format stands beside them. */
function isProse(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  if (!token.weak) return false;
  return ![tokenAt(tokens, at - 1), tokenAt(tokens, at + 1)].some(
    (next) => plays(next, 'file', 'formatHead') || ['document', 'paper', 'form'].includes(next.field ?? ''),
  );
}

function isGap(statement: Statement, from: number, to: number): boolean {
  if (to - from > GAP) return false;
  // convertir un HEIC en JPG
  if (to - from === 1 && tokenAt(statement.tokens, from).text === 'en') return false;
  let named = false;
  const marked = !statement.some({ from, to }, ({ mark }) => mark === undefined);
  for (let at = from; at < to; at += 1) {
    const token = tokenAt(statement.tokens, at);
    if (!isListPart(statement.tokens, at)) return false;
    // JPEG ; - PNG: a stop joins where nothing but marks stands between.
    if (token.mark === 'stop' && !marked) return false;
    // JPG、PNG(GIF除外): what a bracket takes out again is no part of the list.
    if (token.mark === 'open' && isTakenOut(statement.tokens, to)) return false;
    // 附件格式为pdf: another file and its own format.
    if (named && plays(token, 'formatHead')) return false;
    named ||= token.field !== undefined;
  }
  return true;
}

/** Whether a format in a bracket is refused or excepted there. */
function isTakenOut(tokens: readonly Token[], format: number): boolean {
  for (let at = format + 1; at < format + 2 * GAP && tokenAt(tokens, at).mark !== 'close'; at += 1)
    if (plays(tokenAt(tokens, at), 'except', 'refuse')) return true;
  return false;
}

function isListPart(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  // JPEG ; - PNG ; - WebP, and lists in brackets or lines.
  if (token.mark === 'stop') return token.text === ';' || token.text === '\n';
  if (token.mark !== undefined) return token.mark !== 'colon' || at > 0;
  return (
    token.field !== undefined ||
    plays(token, 'file', 'formatHead', 'copula') ||
    /^(?:les?|la|des|en|un|une|texte|text|application|the|an|"|'|“|”|「|」|『|』|«|»|\.)$/.test(token.text)
  );
}
