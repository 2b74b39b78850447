/** Formats that a sentence refuses, and those that it permits by refusing all others. */

import { type Context, nearBefore } from './format-context.ts';
import type { FormatList } from './format-lists.ts';
import type { Statement, Stretch } from './statement.ts';
import { isBreak, plays, type Token, tokenAt } from './token.ts';

/**
 * Whether a list is refused. An exception inside a refusal permits (除jpg外不支持, "no formats other than PDF"), and
 * "ne … que" only restricts.
 */
export function isRefused(statement: Statement, group: FormatList, context: Context): boolean {
  const { tokens } = statement;
  const before = nearBefore(statement, group, context);
  const others = statement.has(context.after, 'others') && !isAmongOthers(tokens, group);
  const excepted = statement.has(before, 'except') || isExceptedBehind(tokens, group);
  const refused =
    (isNegated(statement, before) && !statement.has(before, 'que') && !isBoundBehind(statement, group)) ||
    isRefusedBehind(statement, context.after);
  if (excepted) {
    const others = { from: context.before.from, to: statement.sentence(group).to };
    return !(refused || refusesAround(statement, others));
  }
  // Extension non autorisée (pdf, jpg uniquement): the list is what remains.
  return refused && !others && !statement.has(beforeColon(statement, context.after), 'restrict');
}

/** "Pas de PDF : uniquement une image" speaks of something else behind the colon. */
function beforeColon({ tokens }: Statement, { from, to }: Stretch): Stretch {
  const colon = tokens.slice(from, to).findIndex(({ mark }) => mark === 'colon');
  return { from, to: colon < 0 ? to : from + colon };
}

/** png、bmp等其他格式: the list is among the others. */
function isAmongOthers(tokens: readonly Token[], group: FormatList): boolean {
  const [next, behind] = [tokenAt(tokens, group.to), tokenAt(tokens, group.to + 1)];
  const listed = /^(?:等|及|和|或|et|ou|and|or)/.test(next.text);
  return listed && (plays(next, 'others') || plays(behind, 'others') || next.text.startsWith('等'));
}

/** jpg除外, jpg以外: behind the list. */
export function isExceptedBehind(tokens: readonly Token[], group: FormatList): boolean {
  // JPG、PNG（GIF除外）: the next format is.
  const ends = (token: Token) => isBreak(token) || token.format !== undefined;
  for (let at = group.to; at < group.to + 3 && !ends(tokenAt(tokens, at)); at += 1)
    if (
      plays(tokenAt(tokens, at), 'except') &&
      /^(?:除外|以外|之外|excepted|excluded)$/.test(tokenAt(tokens, at).text)
    )
      return true;
  return false;
}

/** A negation that governs the list itself, not a later verb. */
function isNegated(statement: Statement, before: Stretch): boolean {
  for (let at = before.to - 1; at >= before.from; at -= 1) {
    const token = tokenAt(statement.tokens, at);
    if (plays(token, 'restrict') || plays(token, 'others')) return false;
    if (plays(token, 'refuse', 'not'))
      return (
        !isFault(statement, at) &&
        (isRefusedHead(statement, at, before.to) || !isUnrelated(statement, at, before.to))
      );
    // Formats non acceptés : HEIC – but: type non autorisé, formats acceptés : PDF.
    if (plays(token, 'allow'))
      return statement.has({ from: Math.max(before.from, at - 3), to: at }, 'not', 'refuse');
  }
  return false;
}

/** The longest heading of a list, in tokens. */
const HEADING = 4;

/** "Formats refusés : GIF", "sont refusés : les GIF", 禁止上传的文件:gif: a heading over the list that follows. */
function isRefusedHead({ tokens }: Statement, at: number, list: number): boolean {
  let colon = list - 1;
  while (/^(?:les|des|the)$/.test(tokenAt(tokens, colon).text)) colon -= 1;
  if (tokenAt(tokens, colon).mark !== 'colon' || colon - at > HEADING) return false;
  const heads = tokens.slice(Math.max(0, colon - HEADING), colon);
  const plural = heads.some(
    (token) => plays(token, 'formatHead', 'file', 'counter') && /s$|[㐀-鿿]$/.test(token.text),
  );
  return plural || /^(?:sont|seront|are)$/.test(tokenAt(tokens, at - 1).text);
}

/** 照片不是jpg格式, "n'est pas au format PDF": a fault of the file, which names what is wanted. */
function isFault(statement: Statement, at: number): boolean {
  const [before, token] = [tokenAt(statement.tokens, at - 1).text, tokenAt(statement.tokens, at).text];
  if (!faults.has(token === 'pas' ? `${before} pas` : token)) return false;
  // "Make sure your file isn't a HEIC" demands, and finds no fault.
  const { from } = statement.part({ from: at, to: at + 1 });
  return !statement.has({ from, to: at }, 'modal');
}

const faults = new Set(['不是', '并非', 'is not', 'are not', "isn't", "aren't", "n'est pas", 'ne sont pas']);

/** "Ne pas envoyer de PDF de plus de 5 Mo": only larger ones are refused. */
function isBoundBehind(statement: Statement, list: FormatList): boolean {
  return statement.some(
    { from: list.to, to: list.to + 3 },
    ({ bound }) => bound === 'up' || bound === 'down' || bound === 'exceed',
  );
}

/** "ne doit pas dépasser 2 Mo, PDF" is negated for the size: a number between the two takes the negation. */
function isUnrelated(statement: Statement, from: number, to: number): boolean {
  return statement.some(
    { from, to },
    (token) => token.value !== undefined || token.mark === 'colon' || token.bound !== undefined,
  );
}

function isRefusedBehind(statement: Statement, after: Stretch): boolean {
  let not = false;
  for (let at = after.from; at < after.to; at += 1) {
    const token = tokenAt(statement.tokens, at);
    // JPG（不接受PNG）: the bracket has a list of its own. GIF（不支持）: it speaks of the list in front.
    if (token.mark === 'open' && at + 1 < after.to && isOwnList(statement, at + 1)) return false;
    if (token.value !== undefined || token.bound !== undefined) return false;
    if (plays(token, 'otherwise')) return false;
    if (plays(token, 'refuse')) return !plays(tokenAt(statement.tokens, at + 1), 'others');
    if (plays(token, 'not')) not = true;
    else if (not && plays(token, 'allow')) return true;
    else if (token.mark === 'and') not = false;
  }
  return false;
}

/** Whether a refusal that opens a bracket is followed by the list it refuses. */
function isOwnList({ tokens }: Statement, from: number): boolean {
  for (let at = from; at < from + 4 && tokenAt(tokens, at).mark !== 'close'; at += 1)
    if (tokenAt(tokens, at).format) return true;
  return false;
}

/** A refusal anywhere around an exception; 每张不超过1M only negates its comparison. */
function refusesAround({ tokens }: Statement, sentence: Stretch): boolean {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    // 非jpg格式的照片请先转换: to be converted is to be refused.
    if (plays(tokenAt(tokens, at), 'refuse', 'reject', 'source')) return true;
    const compares =
      tokenAt(tokens, at + 1).bound !== undefined || tokenAt(tokens, at + 2).bound !== undefined;
    if (plays(tokenAt(tokens, at), 'not') && !compares) return true;
  }
  return false;
}
