/** Dates as a form wants them written, and the three fields that ask for one date. */
import type { FormField } from '../form-field.ts';
import { plain } from './fold.ts';
import type { Lang } from './meaning.ts';
import type { FieldReading, FieldVerdict } from './read-field.ts';
import { readField } from './read-field.ts';
import { readWords } from './read-words.ts';

type Part = 'day' | 'month' | 'year';

/** Every way of writing a date that a form states; the separators are kept as they are. */
const stated: readonly (readonly [RegExp, (separators: readonly string[]) => readonly string[]])[] = [
  [/\b(?:yyyy|aaaa)([-/.]?)mm\1(?:dd|jj)\b/, ([s = '']) => ['year', s, 'month', s, 'day']],
  [/\b(?:yyyy|aaaa) ?年 ?mm ?月 ?(?:dd|jj) ?日/, () => ['year', '年', 'month', '月', 'day', '日']],
  [/\b(?:dd|jj)([-/.]?)mm\1(?:yyyy|aaaa)\b/, ([s = '']) => ['day', s, 'month', s, 'year']],
  [/\bmm([-/.]?)(?:dd|jj)\1(?:yyyy|aaaa)\b/, ([s = '']) => ['month', s, 'day', s, 'year']],
];

const examples: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:^|\D)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d(?!\d)/, ['year', '-', 'month', '-', 'day']],
  [/(?:^|\D)(?:19|20)\d\d\/(?:0[1-9]|1[0-2])\/[0-3]\d(?!\d)/, ['year', '/', 'month', '/', 'day']],
  [
    /(?:^|\D)(?:1[3-9]|2\d|3[01])\/(?:0[1-9]|1[0-2])\/(?:19|20)\d\d(?!\d)/,
    ['day', '/', 'month', '/', 'year'],
  ],
  [/(?:^|\D)(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d(?!\d)/, ['year', 'month', 'day']],
];

/**
 * The date as this field wants it typed, or `null` where nothing says how ("01/02" could be read either way round).
 * @param iso `YYYY-MM-DD`
 */
export function dateFor(iso: string, field: FormField, lang: Lang): string | null {
  const format = field.type === 'date' ? ['year', '-', 'month', '-', 'day'] : formatOf(field, lang);
  return format && write(iso, format);
}

function formatOf(
  { labels, hints, before, after, maxLength }: FormField,
  lang: Lang,
): readonly string[] | null {
  const texts = [...hints, ...labels, ...before.slice(0, 2), after].map((text) =>
    plain(text).replace(/\s*([-/.])\s*/g, '$1'),
  );
  for (const [pattern, order] of stated) {
    for (const text of texts) {
      const match = pattern.exec(text);
      if (match) return order(match.slice(1));
    }
  }
  for (const [pattern, order] of examples) if (texts.some((text) => pattern.test(text))) return order;
  if (lang === 'zh') return maxLength === 8 ? ['year', 'month', 'day'] : ['year', '-', 'month', '-', 'day'];
  if (lang === 'fr') return maxLength === 8 ? ['day', 'month', 'year'] : ['day', '/', 'month', '/', 'year'];
  return null;
}

function write(iso: string, format: readonly string[]): string {
  const parts = partsOf(iso);
  return format.map((piece) => (piece in parts ? parts[piece as Part] : piece)).join('');
}

function partsOf(iso: string): Readonly<Record<Part, string>> {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { year, month, day };
}

/** One part of a date, as digits for a text field. */
export function datePart(iso: string, part: Part, { maxLength, hints }: FormField): string {
  const digits = partsOf(iso)[part];
  if (part === 'year') return digits;
  return maxLength === 1 || hints.some((hint) => /^[dmj]$/i.test(hint)) ? String(Number(digits)) : digits;
}

/** Names of months, folded, in the languages of the forms. */
const months: readonly (readonly string[])[] = [
  ['janvier', 'january', 'jan', '一月'],
  ['fevrier', 'february', 'feb', 'fev', 'fevr', '二月'],
  ['mars', 'march', 'mar', '三月'],
  ['avril', 'april', 'apr', 'avr', '四月'],
  ['mai', 'may', '五月'],
  ['juin', 'june', 'jun', '六月'],
  ['juillet', 'july', 'jul', 'juil', '七月'],
  ['aout', 'august', 'aug', '八月'],
  ['septembre', 'september', 'sep', 'sept', '九月'],
  ['octobre', 'october', 'oct', '十月'],
  ['novembre', 'november', 'nov', '十一月'],
  ['decembre', 'december', 'dec', '十二月'],
];

/** Whether an option of a list is this part of the date. */
export function isPart(iso: string, part: Part, option: string): boolean {
  const wanted = Number(partsOf(iso)[part]);
  const text = plain(option).replace(/\.$/, '');
  const digits = /^(\d{1,4})\s*[年月日号]?$/.exec(text)?.[1];
  if (digits !== undefined) return Number(digits) === wanted;
  const word = text.replace(/^\d+\s*[-–.]?\s*/, '');
  return part === 'month' && (months[wanted - 1] ?? []).includes(word);
}

/**
 * Finds three fields in a row that ask for day, month and year of one birth date, in any order, and nothing else.
 * @returns readings that replace those of the single fields; parts of other dates come out as "none".
 */
export function withSplitDates(
  fields: readonly FormField[],
  verdicts: readonly FieldVerdict[],
): FieldVerdict[] {
  const result = verdicts.map(
    (verdict): FieldVerdict => (isPartOfDate(verdict) ? { kind: 'none' } : verdict),
  );
  for (let at = 0; at + 2 < fields.length; at++) {
    const three = [0, 1, 2].map((step) => fields[at + step]);
    const base = birthReading(three[0], verdicts[at]);
    const parts = three.map((field, step) => partOf(field, verdicts[at + step], step));
    if (!base || new Set(parts).size !== 3 || parts.includes(null)) continue;
    three.forEach((field, step) => {
      const want = parts[step];
      if (!field || !want) return;
      result[at + step] = { kind: 'read', reading: { ...base, field, want } };
    });
    at += 2;
  }
  return result;
}

function isPartOfDate(verdict: FieldVerdict | undefined): boolean {
  return verdict?.kind === 'read' && ['day', 'month', 'year'].includes(verdict.reading.want);
}

/** Whether the first of three fields, or the heading above it, speaks of the birth date. */
function birthReading(field: FormField | undefined, verdict: FieldVerdict | undefined): FieldReading | null {
  if (!field) return null;
  if (verdict?.kind === 'read' && verdict.reading.want === 'birthDate') return verdict.reading;
  for (const text of [...field.before, ...field.groups.slice(0, 1)]) {
    const asked = readField({
      ...field,
      labels: [text],
      before: [],
      hints: [],
      autocomplete: '',
      names: [],
      type: 'text',
    });
    if (asked.kind === 'read' && asked.reading.want === 'birthDate') return asked.reading;
    if (asked.kind !== 'none' && !isPartOfDate(asked)) return null;
  }
  return null;
}

function partOf(field: FormField | undefined, verdict: FieldVerdict | undefined, step: number): Part | null {
  if (!field || field.kind === 'radio') return null;
  // "____年__月__日": in Chinese the word stands behind its field, and so before the next one.
  const behind =
    field.labels.length === 0 && /^[年月日]/.test(field.after) ? readPart(field.after.slice(0, 1)) : null;
  if (behind) return behind;
  if (verdict?.kind === 'read') {
    const { want } = verdict.reading;
    if (want === 'day' || want === 'month' || want === 'year') return want;
    // Only the first may carry the label of all three.
    if (want !== 'birthDate' || step > 0) return null;
  }
  for (const text of [...field.hints, ...field.options.slice(0, 1), field.chosen]) {
    const part = readPart(text);
    if (part) return part;
  }
  return partByOptions(field.options);
}

function readPart(text: string): Part | null {
  const reading = readWords(text);
  const want = reading.kind === 'want' ? reading.want : null;
  return want === 'day' || want === 'month' || want === 'year' ? want : null;
}

function partByOptions(options: readonly string[]): Part | null {
  const numbers = options.flatMap((option) => (/^\d+$/.test(option.trim()) ? [Number(option)] : []));
  if (numbers.length >= 40 && numbers.every((number) => number > 1850 && number < 2200)) return 'year';
  if (numbers.length === 31) return 'day';
  if (numbers.length === 12) return 'month';
  const named = options.filter((option) => months.some((names) => names.includes(plain(option))));
  return named.length === 12 ? 'month' : null;
}
