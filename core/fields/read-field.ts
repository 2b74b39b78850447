/** Puts together what label, surroundings, hints, attributes and name say about one field. */
import type { FormField } from '../form-field.ts';
import { agreed } from './agreed.ts';
import { readAutocomplete } from './autocomplete.ts';
import { plain } from './fold.ts';
import type { Flag, Lang, Owner, Want } from './meaning.ts';
import { speaksOfSex } from './options.ts';
import { readName, wordsOfName } from './read-names.ts';
import { isNever, ownersIn, type Reading, readWords } from './read-words.ts';

export interface FieldReading {
  readonly field: FormField;
  /** The words beside the field, as the person sees them. */
  readonly label: string;
  readonly want: Want;
  readonly lang: Lang;
  readonly owners: ReadonlySet<Owner>;
  readonly flags: ReadonlySet<Flag>;
  /** `words`: its visible label says so; `hint`: only its placeholder, attribute or name does. */
  readonly by: 'words' | 'hint';
}

export type FieldVerdict =
  | { readonly kind: 'read'; readonly reading: FieldReading }
  /** Not for us: nothing of a person's details, or a secret. */
  | { readonly kind: 'none' }
  /** It may ask for a detail, but its words do not agree or not all are understood. */
  | { readonly kind: 'unclear'; readonly field: FormField; readonly label: string };

const none: FieldVerdict = { kind: 'none' };

/** How many pieces of text before a field may belong to its label: "手机" + "号码", "姓名" + "*". */
const piecesOfLabel = 3;

export function readField(field: FormField): FieldVerdict {
  const label = shownLabel(field);
  const auto = readAutocomplete(field.autocomplete);
  const names = field.names.map(readName);
  const hinted = readHints(field);
  const words = readLabel(field, hinted);
  if (auto === 'never' || field.type === 'search' || isSecret(field, words)) return none;

  const evidence = [...hinted, ...names].filter((reading) => reading.kind === 'want');
  const [best] = words?.kind === 'want' ? [words] : evidence;
  const unclear: FieldVerdict = { kind: 'unclear', field, label };
  if (words?.kind === 'unexplained') return evidence.length > 0 || wantOf(auto) ? unclear : none;
  const fromAuto = wantOf(auto);
  if (!best && !fromAuto) return none;
  const said = agreed(best?.kind === 'want' ? best.want : null, fromAuto);
  // What a page calls a field inside is for itself; what it shows the person has to agree.
  const shown = words?.kind === 'want' || hinted.some(({ kind }) => kind === 'want') ? hinted : evidence;
  const want = shown.reduce(
    (sum, other) => (other.kind === 'want' && sum ? agreed(sum, other.want) : sum),
    said,
  );
  const contradicted = hinted.some((other) => other.kind === 'unexplained' && other.mentions);
  if (!want || contradicted || asksPart(field) || !suits(want, field)) return unclear;
  // "Vous êtes : étudiant / salarié" asks something else.
  if (want === 'sex' && field.kind === 'radio' && !speaksOfSex(field.options)) return none;

  const all = [words, ...hinted, ...names].filter((reading) => reading !== null);
  const owners = new Set(all.flatMap((reading) => [...reading.owners]));
  if (auto === 'third') owners.add('third');
  const flags = new Set(all.flatMap((reading) => (reading.kind === 'unexplained' ? [] : [...reading.flags])));
  const lang = best?.kind === 'want' ? best.lang : 'en';
  const by = words?.kind === 'want' ? 'words' : 'hint';
  return { kind: 'read', reading: { field, label, want, lang, owners, flags, by } };
}

/** The label's reading; `null` where there are no words, or none with a meaning. */
function readLabel(field: FormField, hinted: readonly Reading[]): Reading | null {
  for (const label of field.labels) {
    const reading = readLines(label);
    if (reading.kind !== 'nothing') return reading;
  }
  // A heading right above a field that names itself by its placeholder is no label of it.
  const named = hinted.some(({ kind }) => kind === 'want');
  const [nearest = ''] = field.before;
  if (named && field.groups.includes(nearest) && readWords(nearest).kind === 'unexplained') return null;
  let first: Reading | null = null;
  for (let count = 1; count <= Math.min(piecesOfLabel, field.before.length); count++) {
    const text = field.before.slice(0, count).reverse().join(' ');
    const reading = readWords(text);
    if (reading.kind === 'want') return reading;
    if (reading.kind === 'unexplained') first ??= reading;
  }
  return first;
}

/** A label may carry its own help on further lines; whoever that speaks of counts, what else it says does not. */
function readLines(label: string): Reading {
  const whole = readWords(label);
  if (whole.kind !== 'unexplained') return whole;
  const lines = label.split('\n');
  for (let count = lines.length - 1; count > 0; count--) {
    const reading = readWords(lines.slice(0, count).join(' '));
    if (reading.kind !== 'want') continue;
    const rest = lines.slice(count).join(' ');
    const owners = [...ownersIn(rest)].filter((owner) => owner === 'third' || owner === 'guardian');
    const stated = readWords(rest);
    const flags = stated.kind === 'unexplained' ? flagsWithin(rest) : stated.flags;
    return {
      ...reading,
      owners: new Set([...reading.owners, ...owners]),
      flags: new Set([...reading.flags, ...flags]),
    };
  }
  return whole;
}

/** "… les 13 chiffres de votre carte": what a help text says of the number even where it is not understood. */
function flagsWithin(text: string): Flag[] {
  if (/13\s*(premiers\s*)?(chiffres|caract|位|digits)/i.test(text)) return ['noKey'];
  return /15\s*(chiffres|caract|位|digits)/i.test(text) ? ['key'] : [];
}

function readHints(field: FormField): Reading[] {
  return field.hints
    .filter((hint) => !isExample(hint))
    .map((hint) => {
      const reading = readWords(hint);
      if (reading.kind !== 'unexplained') return reading;
      const flags = flagsWithin(hint);
      return flags.length > 0 ? { kind: 'nothing', owners: reading.owners, flags: new Set(flags) } : reading;
    });
}

/** "exemple@mail.com", "12 rue de la Paix": what an answer may look like, and not what is asked. */
function isExample(hint: string): boolean {
  return /@|^\s*(?:\+?\d[\d\s]{0,5}\s\p{L}|(?:ex|eg|e\.g|例)[\s.:：])/iu.test(hint);
}

/** "后6位", "4 derniers chiffres": the end of a number, which must not be given whole. */
function asksPart({ labels, before, hints }: FormField): boolean {
  return [...labels, ...before.slice(0, 1), ...hints].some((text) =>
    /[后末] ?(?:[2-8]|[二两三四五六七八]) ?位|\bderniers? (?:chiffres|caracteres|numeros)|\blast (?:[2-8]|two|three|four|five|six|seven|eight) (?:digits|characters|numbers)/.test(
      plain(text),
    ),
  );
}

function isSecret(field: FormField, words: Reading | null): boolean {
  const near = [...field.labels, ...field.before.slice(0, 1), ...field.names.map(wordsOfName)];
  if (near.some(isNever) || field.names.some((name) => /captcha|otp|honey|trap/i.test(name))) return true;
  return words?.kind !== 'want' && [...field.hints, ...field.before].some(isNever);
}

/** What a person sees beside the field, for the preview. */
function shownLabel({ labels, before, hints, names }: FormField): string {
  const text = [...labels, ...before, ...hints, ...names].find((each) => /[\p{L}]/u.test(each)) ?? '';
  return (text.split('\n')[0] ?? '').replace(/^[\s*＊]+|[\s*＊:：]+$/gu, '').slice(0, 60);
}

function wantOf(auto: ReturnType<typeof readAutocomplete>): Want | null {
  return auto === 'never' || auto === 'third' ? null : auto;
}

/** Whether the kind of field can hold what its words want. */
function suits(want: Want, { kind, type }: FormField): boolean {
  if (kind === 'radio')
    return want === 'sex' || want === 'title' || want === 'documentType' || want === 'nationality';
  if (kind === 'select') return true;
  if (type === 'email') return want === 'email';
  if (type === 'date') return want === 'birthDate';
  if (type === 'month' || type === 'week' || type === 'time' || type === 'datetime-local' || type === 'url')
    return false;
  if (type === 'textarea') return want === 'address';
  return !['sex', 'title', 'documentType'].includes(want);
}
