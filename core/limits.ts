/** Sentences on a page → what it takes. Plain text in, plain data out. */

import { acceptedFormats } from './limits/accept.ts';
import { readBounds } from './limits/bounds.ts';
import { readCounts } from './limits/counts.ts';
import { readDimensions } from './limits/dimensions.ts';
import { type FieldStatement, gatherFields } from './limits/fields.ts';
import { readFormats } from './limits/formats.ts';
import { readBackgrounds } from './limits/grounds.ts';
import { readSizes } from './limits/sizes.ts';
import type { FileLimits } from './limits/stated.ts';
import { Statement } from './limits/statement.ts';
import { isDescription } from './limits/topics.ts';

export { foldWords } from './limits/fold.ts';
export { type BackgroundColour, type FileLimits, limitsAsSpec } from './limits/stated.ts';

/** What is known beside the text. */
export interface LimitHints {
  /** The `accept` attribute of the file input. */
  readonly accept?: string;
  /** The language of the page (`fr`, `zh-CN`…), for the decimal comma. */
  readonly lang?: string;
  /** The text stands beside a file field: a bare `3M` is a size there. */
  readonly atField?: boolean;
}

/**
 * Read the limits that a text states, in Chinese (both scripts), French or English: one entry for each file field,
 * in the order of the text; an empty array when no limit is stated. Nothing is guessed: "about" sizes, ratios, print
 * names (一寸), weights of downloads and limits of films give nothing. Soft limits (建议, conseillé) are read like
 * rules where no rule of the same kind stands beside them; a limit for all files together only where none is stated
 * for one file.
 *
 * An `accept` list without wildcards narrows the stated formats, or stands for them where the text names none.
 *
 * Reading takes time linear in the length of the text and never throws.
 */
export function readLimits(text: string, hints: LimitHints = {}): FileLimits[] {
  return readFieldStatements(text, hints).map(({ limits }) => limits);
}

/** As `readLimits`, each entry with the words that speak of its file, so that a field can find its own among several. */
export function readFieldStatements(text: string, hints: LimitHints = {}): FieldStatement[] {
  const statement = new Statement(text, hints.lang, hints.atField);
  const bounds = readBounds(statement);
  const numbers = [
    ...readSizes(statement, bounds),
    ...readDimensions(statement, bounds),
    ...readCounts(statement, bounds),
  ];
  const findings = [
    ...numbers,
    ...readFormats(statement, numbers.length > 0),
    ...readBackgrounds(statement),
  ].filter(({ at }) => !isDescription(statement, at));
  return withAccepted(gatherFields(statement, findings), hints.accept);
}

function withAccepted(fields: readonly FieldStatement[], accept: string | undefined): FieldStatement[] {
  const accepted = accept ? acceptedFormats(accept) : [];
  if (accepted.length === 0) return [...fields];
  if (fields.length === 0) return [{ limits: { formats: accepted }, words: '' }];
  return fields.map(({ limits, words }) => {
    const both = limits.formats?.filter((format) => accepted.includes(format)) ?? accepted;
    // Where the two have nothing in common, the words that a person can read count.
    return { limits: both.length > 0 ? { ...limits, formats: both } : limits, words };
  });
}
