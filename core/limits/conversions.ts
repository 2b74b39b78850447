/** Formats that are named because the person has them: "convertir un HEIC en JPG". */

import type { FormatList } from './format-lists.ts';
import type { Statement, Stretch } from './statement.ts';
import { plays, tokenAt } from './token.ts';

/** What is known of the words around a list: its sentence and the list behind it. */
interface Around {
  readonly sentence: Stretch;
  readonly next: FormatList | undefined;
}

/** Whether a list names what is to be converted, not what is wanted. */
export function isConverted(statement: Statement, group: FormatList, around: Around): boolean {
  return isObject(statement, group) || isMadeInto(statement, group, around);
}

/** convertir un HEIC en JPG: the verb stands in front. */
function isObject({ tokens }: Statement, group: FormatList): boolean {
  const verb = tokenAt(tokens, group.from - 1);
  const article = tokenAt(tokens, group.from - 2);
  return (
    (plays(verb, 'source') && !/[成为]$/.test(verb.text)) ||
    (plays(article, 'source') && /^(?:un|une|le|la|les|votre|vos|a|your|the)$/.test(verb.text))
  );
}

/** "Les photos au format HEIC doivent être converties en JPG": the verb stands behind, then what is wanted. */
function isMadeInto(statement: Statement, group: FormatList, { sentence, next }: Around): boolean {
  if (!next || next.from >= sentence.to) return false;
  const between = { from: group.to, to: next.from };
  return statement.has(between, 'source') && !statement.has(between, 'others', 'allow');
}
