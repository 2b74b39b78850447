/** Formats that are permitted. Refused ones (除gif外, "HEIC is not supported") and mere mentions are left out. */

import type { FormatFinding } from './finding.ts';
import type { Statement, Stretch } from './statement.ts';
import { isBreak, plays, type Token } from './token.ts';

/** Tokens that may stand between two formats of one list: images (png, jpg), pdf et documents (doc). */
const GAP = 7;

interface Group extends Stretch {
  readonly formats: readonly string[];
  readonly films: number;
  readonly weak: boolean;
  readonly dotted: boolean;
}

/**
 * All lists of permitted formats, in order.
 *
 * @param limited Whether the same text bounds something else; a single format beside a limit needs no other proof.
 */
export function readFormats(statement: Statement, limited: boolean): readonly FormatFinding[] {
  const groups = readGroups(statement);
  return groups.flatMap((group, index) => {
    if (group.films === group.formats.length || group.weak) return [];
    const context = contextOf(statement, group, groups[index - 1], groups[index + 1]);
    if (isRefused(statement, group, context) || isMention(statement, group, context, limited)) return [];
    return [
      {
        key: 'formats',
        value: [...new Set(group.formats)],
        at: group.from,
        strength: 'firm',
        demanded: statement.has(context.before, 'modal', 'allow', 'formatHead', 'restrict'),
      },
    ];
  });
}

function formatOf(token: Token): string | undefined {
  return token.format ?? (plays(token, 'video') && /^\.?(?:mp\d|m[opk4]|avi|web|w[am]|flv|3gp|aac|ogg|ogv|amr|rm|opus|mpeg|flac)/.test(token.text) ? token.text.replace('.', '') : undefined);
}

function readGroups(statement: Statement): readonly Group[] {
  const { tokens } = statement;
  const groups: Group[] = [];
  let last: Group | undefined;
  tokens.forEach((token, at) => {
    const format = formatOf(token);
    if (!format) return;
    const film = token.format === undefined ? 1 : 0;
    const joins = last !== undefined && isGap(statement, last.to, at);
    const joined: Group = joins && last
      ? {
          from: last.from,
          to: at + 1,
          formats: [...last.formats, format],
          films: last.films + film,
          weak: false,
          dotted: last.dotted || token.dotted === true,
        }
      : { from: at, to: at + 1, formats: [format], films: film, weak: isProse(tokens, at), dotted: token.dotted === true };
    if (joins) groups.pop();
    groups.push(joined);
    last = joined;
  });
  return groups;
}

/** `word` and `excel` are plain words unless a file word or another format stands beside them. */
function isProse(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token?.weak) return false;
  return ![tokens[at - 1], tokens[at + 1]].some((next) => plays(next, 'file', 'formatHead') || next?.field === 'document' || next?.field === 'form');
}

function isGap(statement: Statement, from: number, to: number): boolean {
  if (to - from > GAP) return false;
  let named = false;
  for (let at = from; at < to; at += 1) {
    const token = statement.tokens[at];
    if (!token || !isListPart(statement.tokens, at)) return false;
    // 附件格式为pdf: another file and its own format.
    if (named && plays(token, 'formatHead')) return false;
    named ||= token.field !== undefined;
  }
  return true;
}

function isListPart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  // JPEG ; - PNG ; - WebP, and lists in brackets or lines.
  if (token.mark === 'stop') return token.text === ';' || token.text === '\n';
  if (token.mark !== undefined) return token.mark !== 'colon' || at > 0;
  if (token.value !== undefined || token.unit !== undefined || token.bound !== undefined) return false;
  if (plays(token, 'not', 'refuse', 'except', 'modal', 'allow', 'restrict', 'deliver', 'source', 'que', 'rename', 'others'))
    return false;
  return token.field !== undefined || plays(token, 'file', 'formatHead', 'copula') || /^(?:les?|la|des|en|un|une|texte|text|application|the|an|"|'|“|”|«|»|\.)$/.test(token.text);
}

interface Context {
  readonly before: Stretch;
  readonly after: Stretch;
}

/** The words that can speak of a list: back to the sentence's or the last list's end, on to the next comma. */
function contextOf(statement: Statement, group: Group, previous: Group | undefined, next: Group | undefined): Context {
  const sentence = statement.sentence(group);
  const part = statement.part(group);
  return {
    before: { from: Math.max(sentence.from, previous?.to ?? 0), to: group.from },
    after: { from: group.to, to: Math.min(part.to, next?.from ?? part.to) },
  };
}

/** The words in front of a list after the last comma: 支持jpg,不支持gif. */
function nearBefore(statement: Statement, group: Group, context: Context): Stretch {
  const part = statement.part(group);
  return { from: Math.max(part.from, context.before.from), to: group.from };
}

/**
 * Whether a list is refused. An exception inside a refusal permits (除jpg外不支持, "no formats other than PDF"), and
 * "ne … que" only restricts.
 */
function isRefused(statement: Statement, group: Group, context: Context): boolean {
  const { tokens } = statement;
  const before = nearBefore(statement, group, context);
  const others = statement.has(context.after, 'others');
  const excepted =
    statement.has(before, 'except') || isExceptedBehind(tokens, group) ;
  const refused =
    (isNegated(statement, before) && !statement.has(before, 'que')) || isRefusedBehind(statement, context.after);
  if (excepted) {
    const others = { from: context.before.from, to: statement.sentence(group).to };
    return !(refused || refusesAround(statement, others));
  }
  // Extension non autorisée (pdf, jpg uniquement): the list is what remains.
  return refused && !others && !statement.has(context.after, 'restrict');
}

/** jpg除外, jpg以外: behind the list. */
function isExceptedBehind(tokens: readonly Token[], group: Group): boolean {
  for (let at = group.to; at < group.to + 3 && !isBreak(tokens[at]); at += 1)
    if (plays(tokens[at], 'except') && /^(?:除外|以外|之外|excepted|excluded)$/.test(tokens[at]?.text ?? '')) return true;
  return false;
}

/** A negation that governs the list itself, not a later verb. */
function isNegated(statement: Statement, before: Stretch): boolean {
  for (let at = before.to - 1; at >= before.from; at -= 1) {
    const token = statement.tokens[at];
    if (plays(token, 'restrict') || plays(token, 'others')) return false;
    if (plays(token, 'refuse', 'not')) return !isUnrelated(statement, at, before.to);
  }
  return false;
}

/** "ne doit pas dépasser 2 Mo, PDF" is negated for the size: a number between the two takes the negation. */
function isUnrelated(statement: Statement, from: number, to: number): boolean {
  return statement.some({ from, to }, (token) => token.value !== undefined || token.mark === 'colon' || token.bound !== undefined);
}

function isRefusedBehind(statement: Statement, after: Stretch): boolean {
  let not = false;
  for (let at = after.from; at < after.to; at += 1) {
    const token = statement.tokens[at];
    if (token?.value !== undefined || token?.bound !== undefined) return false;
    if (plays(token, 'otherwise')) return false;
    if (plays(token, 'refuse')) return !plays(statement.tokens[at + 1], 'others');
    if (plays(token, 'not')) not = true;
    else if (not && plays(token, 'allow')) return true;
    else if (token?.mark === 'and') not = false;
  }
  return false;
}

/** A refusal anywhere around an exception. */
function refusesAround(statement: Statement, sentence: Stretch): boolean {
  return statement.has(sentence, 'refuse', 'reject') || statement.has(sentence, 'not');
}

/** Whether a list only mentions formats: downloads, advice, records of a document, a bare word in a sentence. */
function isMention(statement: Statement, group: Group, context: Context, limited: boolean): boolean {
  const sentence = statement.sentence(group);
  const near = {
    from: Math.max(nearBefore(statement, group, context).from, group.from - 9),
    to: Math.min(context.after.to, group.to + 8),
  };
  if (statement.has(sentence, 'record') || statement.has(near, 'rename', 'advice')) return true;
  const forced = statement.has(context.before, 'modal', 'restrict', 'allow');
  if (isDelivered(statement, near) && !(forced && group.formats.length > 1)) return true;
  // convertir un HEIC en JPG: the first is what the person has.
  if (isSource(statement, group)) return true;
  if (group.formats.length > 1) return false;
  if (forced || statement.has(context.before, 'formatHead', 'source')) return false;
  if (statement.has(context.after, 'formatHead', 'allow', 'restrict', 'modal')) return false;
  return !(limited || statement.has(context.before, 'upload', 'file') || isWhole(statement, group));
}

/** Downloads and papers handed out; "télécharger votre photo" is how many pages say upload. */
function isDelivered(statement: Statement, near: Stretch): boolean {
  if (!statement.has(near, 'deliver')) return false;
  const given = statement.some(near, ({ field }) => field === 'photo' || field === 'identity' || field === 'signature');
  return !(given && statement.some(near, ({ text }) => /^telecharge[rz]$/.test(text)));
}

function isSource(statement: Statement, group: Group): boolean {
  const verb = statement.tokens[group.from - 1];
  const article = statement.tokens[group.from - 2];
  return (plays(verb, 'source') && !/[成为]$/.test(verb?.text ?? '')) || (plays(article, 'source') && /^(?:un|une|le|la|les|a|your|the)$/.test(verb?.text ?? ''));
}

/** The list is the whole text, such as an accept attribute. */
function isWhole(statement: Statement, group: Group): boolean {
  return group.dotted && group.to - group.from >= statement.tokens.length - 2;
}

