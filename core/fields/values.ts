/** From what a field wants to what must be typed or chosen there. */
import type { DetailName, Details } from '../details.ts';
import type { FormField } from '../form-field.ts';
import { readResidentId } from '../identifiers/resident-id.ts';
import { compact } from '../identifiers/soft.ts';
import type { Person } from '../person.ts';
import { dateFor, datePart, isPart } from './dates.ts';
import type { Want } from './meaning.ts';
import { documentOption, placeOption, sexOption, titleOption } from './options.ts';
import type { FieldReading } from './read-field.ts';
import { fits, inLanguage, nirText, phoneText, wholeAddress } from './typed-text.ts';

export type FilledDetail = DetailName | 'nationality' | 'documentType';

/** Why a field that asks for a detail gets none. */
export type NoValue =
  /** The person has no such detail. */
  | 'missing'
  /** No option, or more than one, says it. */
  | 'noOption'
  /** Nothing says how it must be written. */
  | 'format'
  /** Longer than the field, or against its pattern. */
  | 'doesNotFit'
  | 'unclear';

export type Value =
  | {
      readonly ok: true;
      readonly value: string | number;
      readonly shown: string;
      readonly detail: FilledDetail;
    }
  | { readonly ok: false; readonly reason: NoValue; readonly detail: FilledDetail };

/** What the form around a field tells of it. */
export interface FormContext {
  /** The document that the form's list of document types shows or will show. */
  readonly document: DetailName | null;
  /** A field for the key stands behind the number. */
  readonly splitKey: boolean;
  readonly country: 'FR' | 'CN' | null;
}

/** What is known of a person, with what their identity number says of itself. */
export function knownDetails({ details = {} }: Person): Details {
  const number = details.residentId ?? details.residencePermit;
  const told = number === undefined ? null : readResidentId(number);
  return told ? { ...told, ...details } : details;
}

const documents: readonly DetailName[] = [
  'residentId',
  'permanentResidence',
  'residencePermit',
  'travelPermit',
  'passport',
];

/** Names as the passport has them. */
const latinNames: readonly DetailName[] = ['familyName', 'givenNames', 'usedName'];

/** The one identity document of a person, or `null` where there is none or a choice. */
export function onlyDocument(details: Details, country: FormContext['country']): DetailName | null {
  const held = documents.filter((name) => details[name] !== undefined);
  // In China a citizen shows the identity card; the passport is for abroad.
  if (country !== 'FR' && held.includes('residentId')) return 'residentId';
  return held.length === 1 ? (held[0] ?? null) : null;
}

/** The value for one field. */
export function valueFor(reading: FieldReading, person: Person, context: FormContext): Value {
  const known = knownDetails(person);
  const { want, field } = reading;
  if (want === 'sex' || want === 'title') return sexValue(reading, known);
  if (want === 'nationality') return nationalityValue(reading, person);
  if (want === 'documentType') return documentTypeValue(field, context);
  if (want === 'day' || want === 'month' || want === 'year')
    return datePartValue(want, field, known.birthDate);
  const detail = detailOf(want, context, reading, known);
  if (!detail) return { ok: false, reason: 'unclear', detail: 'familyName' };
  const text = textOf(want, reading, detail, known, context);
  if (text === null) return { ok: false, reason: known[detail] === undefined ? 'missing' : 'format', detail };
  if (field.kind === 'select') {
    const place = want === 'birthDate' ? null : placeOption(field.options, text);
    return chosen(field, place, detail);
  }
  return fits(text, field)
    ? { ok: true, value: text, shown: text, detail }
    : { ok: false, reason: 'doesNotFit', detail };
}

function chosen(field: FormField, place: number | null, detail: FilledDetail): Value {
  if (place === null) return { ok: false, reason: 'noOption', detail };
  return { ok: true, value: place, shown: field.options[place] ?? '', detail };
}

function sexValue({ want, field }: FieldReading, { sex }: Details): Value {
  if (!sex) return { ok: false, reason: 'missing', detail: 'sex' };
  const [first, second] = want === 'sex' ? [sexOption, titleOption] : [titleOption, sexOption];
  return chosen(field, first(field.options, sex) ?? second(field.options, sex), 'sex');
}

/** Only where the answer about the identity papers settles it. */
function nationalityValue({ field, lang }: FieldReading, { facts }: Person): Value {
  const detail = 'nationality';
  const words = {
    mainland: { zh: '中国', fr: 'Chinoise', en: 'Chinese' },
    french: { zh: '法国', fr: 'Française', en: 'French' },
  } as const;
  const { nationality } = facts;
  if (nationality !== 'mainland' && nationality !== 'french') return { ok: false, reason: 'missing', detail };
  const text = words[nationality][lang];
  if (field.kind !== 'text') return chosen(field, placeOption(field.options, text), detail);
  return fits(text, field)
    ? { ok: true, value: text, shown: text, detail }
    : { ok: false, reason: 'doesNotFit', detail };
}

function documentTypeValue(field: FormField, { document }: FormContext): Value {
  const detail = 'documentType';
  if (!document) return { ok: false, reason: 'unclear', detail };
  return chosen(field, documentOption(field.options, document), detail);
}

function datePartValue(part: 'day' | 'month' | 'year', field: FormField, date: string | undefined): Value {
  const detail = 'birthDate';
  if (!date) return { ok: false, reason: 'missing', detail };
  if (field.kind === 'select') {
    const fitting = field.options.flatMap((option, at) => (isPart(date, part, option) ? [at] : []));
    return chosen(field, fitting.length === 1 ? (fitting[0] ?? null) : null, detail);
  }
  const text = datePart(date, part, field);
  return fits(text, field)
    ? { ok: true, value: text, shown: text, detail }
    : { ok: false, reason: 'doesNotFit', detail };
}

/** The detail a want is made of. */
function detailOf(
  want: Want,
  context: FormContext,
  { lang, flags }: FieldReading,
  known: Details,
): DetailName | null {
  switch (want) {
    case 'documentNumber':
      return context.document;
    case 'fullName':
      if (flags.has('chinese') || lang === 'zh') return 'chineseName';
      return lang === 'en' && !known.givenNames && known.chineseName ? 'chineseName' : 'familyName';
    case 'maidenName':
      // Who has no other name has none to tell apart from it.
      return known.usedName === undefined ? 'usedName' : 'familyName';
    case 'familyThenGiven':
    case 'givenThenFamily':
      return flags.has('chinese') ? 'chineseName' : 'familyName';
    case 'nom':
      return 'familyName';
    case 'firstGivenName':
    case 'usualGivenName':
      return 'givenNames';
    case 'mobile':
      return 'phone';
    case 'street':
      return 'address';
    case 'nirKey':
      return 'socialSecurityNumber';
    case 'insuranceNumber':
      return context.country === 'FR'
        ? 'socialSecurityNumber'
        : context.country === 'CN'
          ? 'residentId'
          : null;
    case 'sex':
    case 'title':
    case 'nationality':
    case 'documentType':
    case 'day':
    case 'month':
    case 'year':
      return null;
    default:
      return want;
  }
}

function textOf(
  want: Want,
  { field, lang, flags }: FieldReading,
  detail: DetailName,
  known: Details,
  context: FormContext,
): string | null {
  const value = known[detail];
  if (value === undefined) return null;
  const { familyName, givenNames } = known;
  const both = familyName !== undefined && givenNames !== undefined;
  // Which characters of the name are the family's is not ours to say.
  if (flags.has('chinese') && latinNames.includes(detail)) return null;
  switch (want) {
    case 'fullName':
      if (flags.has('latin')) return null;
      return detail === 'chineseName' ? value : both ? `${givenNames} ${familyName}` : null;
    case 'familyThenGiven':
      return detail === 'chineseName' ? value : both ? `${familyName} ${givenNames}` : null;
    case 'givenThenFamily':
      return detail === 'chineseName' ? value : both ? `${givenNames} ${familyName}` : null;
    case 'firstGivenName':
      return value.split(/[\s,]+/)[0] ?? null;
    case 'usualGivenName':
      return /[\s,]/.test(value) ? null : value;
    case 'birthDate':
      return dateFor(value, field, lang);
    case 'nirKey':
      return compact(value).length === 15 ? compact(value).slice(13) : null;
    default:
      break;
  }
  if (detail === 'socialSecurityNumber') return nirText(compact(value), field, flags, context);
  if (detail === 'phone') return phoneText(value, field, lang);
  if (detail === 'address' && (lang === 'zh' || flags.has('chinese'))) return wholeAddress(value);
  if (detail === 'country' || detail === 'birthCountry')
    return field.kind === 'select' ? value : inLanguage(value, lang);
  return isIdentifier(detail) ? compact(value) : value;
}

function isIdentifier(detail: DetailName): boolean {
  return documents.includes(detail) || detail === 'cardNumber' || detail === 'iban';
}
