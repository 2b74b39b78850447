/**
 * Formats that are permitted. Refused ones (除gif外, "HEIC is not supported") and mere mentions are left out: links to
 * downloads, advice and records of documents were 9 of the 54 decoys of the development corpus of stated limits.
 */

import { isConverted } from './conversions.ts';
import type { FormatFinding } from './finding.ts';
import { type Context, contextOf, nearBefore } from './format-context.ts';
import { type FormatList, readFormatLists } from './format-lists.ts';
import { isExceptedBehind, isRefused } from './refusals.ts';
import type { Statement, Stretch } from './statement.ts';

/**
 * All lists of permitted formats, in order.
 *
 * @param limited Whether the same text bounds something else; a single format beside a limit needs no other proof.
 */
export function readFormats(statement: Statement, limited: boolean): readonly FormatFinding[] {
  const groups = readFormatLists(statement);
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

/** Whether a list only mentions formats: downloads, advice, records of a document, a bare word in a sentence. */
function isMention(statement: Statement, group: FormatList, context: Context, limited: boolean): boolean {
  const sentence = statement.sentence(group);
  const near = {
    from: Math.max(nearBefore(statement, group, context).from, group.from - 9),
    to: Math.min(context.after.to, group.to + 8),
  };
  if (statement.has(sentence, 'record') || statement.has(near, 'rename')) return true;
  const forced = statement.has(context.before, 'modal', 'restrict', 'allow');
  if (isDelivered(statement, near) && !(forced && group.formats.length > 1)) return true;
  // convertir un HEIC en JPG: the first is what the person has.
  if (isConverted(statement, group, context)) return true;
  if (group.formats.length > 1) return false;
  // "Anything except PDF is refused" permits.
  if (statement.has(nearBefore(statement, group, context), 'except')) return false;
  if (isExceptedBehind(statement.tokens, group)) return false;
  // Une copie lisible au format PDF uniquement: demanded all the same.
  if (statement.has(near, 'advice') && !statement.has(context.after, 'restrict')) return true;
  if (!limited && isWeight(statement, sentence)) return true;
  if (forced || statement.has(context.before, 'formatHead')) return false;
  // Convertissez votre HEIC en JPG: what it is to become.
  if (statement.has({ from: sentence.from, to: group.from }, 'source')) return false;
  if (statement.has(context.after, 'formatHead', 'allow', 'restrict', 'modal')) return false;
  return !(limited || statement.has(context.before, 'upload', 'file') || isWhole(statement, group));
}

/** Downloads and papers handed out; "télécharger votre photo" is how many pages say upload. */
function isDelivered(statement: Statement, near: Stretch): boolean {
  if (!statement.has(near, 'deliver')) return false;
  const given = statement.some(
    near,
    ({ field }) => field === 'photo' || field === 'identity' || field === 'signature',
  );
  return !(given && statement.some(near, ({ text }) => /^telecharge[rz]$/.test(text)));
}

/** `Format : PDF, Poids : 320 Ko`: an exact size that is no limit is the weight of a document. */
function isWeight(statement: Statement, sentence: Stretch): boolean {
  if (
    statement.some(sentence, ({ bound, roles }) => bound !== undefined || (roles?.includes('modal') ?? false))
  )
    return false;
  return statement.some(sentence, ({ unit, weak }) => unit === 'bytes' && !weak);
}

/** The list is the whole text, such as an accept attribute. */
function isWhole(statement: Statement, group: FormatList): boolean {
  return group.dotted && group.to - group.from >= statement.tokens.length - 2;
}
