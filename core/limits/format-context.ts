/** The words that can speak of a list of formats. */

import type { FormatList } from './format-lists.ts';
import type { Statement, Stretch } from './statement.ts';

/** The words around a list. */
export interface Context {
  readonly before: Stretch;
  readonly after: Stretch;
  readonly sentence: Stretch;
  readonly next: FormatList | undefined;
}

/** The words that can speak of a list: back to the sentence's or the last list's end, on to the next comma. */
export function contextOf(
  statement: Statement,
  group: FormatList,
  previous: FormatList | undefined,
  next: FormatList | undefined,
): Context {
  const sentence = statement.sentence(group);
  const part = statement.part(group);
  return {
    before: { from: Math.max(sentence.from, previous?.to ?? 0), to: group.from },
    after: { from: group.to, to: Math.min(part.to, next?.from ?? part.to) },
    sentence,
    next,
  };
}

/** The words in front of a list after the last comma: 支持jpg,不支持gif. */
export function nearBefore(statement: Statement, group: FormatList, context: Context): Stretch {
  const part = statement.part(group);
  return { from: Math.max(part.from, context.before.from), to: group.from };
}
