/** Form field descriptions → which detail of the person goes there. Nothing that is not certain is filled. */
import { type DetailName, identifiers } from './details.ts';
import { withSplitDates } from './fields/dates.ts';
import { plain } from './fields/fold.ts';
import type { Want } from './fields/meaning.ts';
import { documentKind } from './fields/options.ts';
import { explicitOwner, mixedOwners, ownerOf, sameParty } from './fields/owners.ts';
import { type FieldReading, type FieldVerdict, readField } from './fields/read-field.ts';
import {
  type FilledDetail,
  type FormContext,
  knownDetails,
  type NoValue,
  onlyDocument,
  valueFor,
} from './fields/values.ts';
import type { FormField } from './form-field.ts';
import type { Person } from './person.ts';

export interface PlannedField {
  readonly field: number;
  /** The field's words on the page. */
  readonly label: string;
  readonly detail: FilledDetail;
  /** Text as it must be typed, or the place of the option. */
  readonly value: string | number;
  /** What the person reads in the preview. */
  readonly shown: string;
  /** To be masked until the person asks to see it. */
  readonly identifier: boolean;
  /** `likely`: only a placeholder, an attribute or the field's name says what it wants. */
  readonly confidence: 'sure' | 'likely';
}

export type LeftOutReason =
  | NoValue
  /** It asks about somebody else. */
  | 'otherPerson'
  /** Two fields ask for the same. */
  | 'twice'
  /** Something of the page lies over it. */
  | 'covered';

export interface LeftOutField {
  readonly field: number;
  readonly label: string;
  readonly reason: LeftOutReason;
}

export interface FillPlan {
  readonly fill: readonly PlannedField[];
  readonly leftOut: readonly LeftOutField[];
}

export interface FillOptions {
  /** Country of the portal: decides what "social security number" means in English. */
  readonly country?: 'FR' | 'CN';
}

/** Details whose absence is not worth a word: most people have none. */
const rarelyKnown: readonly FilledDetail[] = ['usedName', 'addressMore'];

/**
 * Plans what goes where. Only fields that can be seen, are empty, whose words are all understood and speak of this
 * person; lists and radio buttons only where exactly one option fits; of two fields that ask for the same, neither.
 * @param fields of one page, in document order
 * @returns what to fill, in document order, and what was left out although it seems to ask for a detail
 */
export function fieldsToFill(
  fields: readonly FormField[],
  person: Person,
  { country }: FillOptions = {},
): FillPlan {
  const verdicts = withSplitDates(fields, fields.map(readField));
  const read = verdicts.flatMap((verdict) =>
    verdict.kind === 'read' && !isHouseNumber(verdict.reading) ? [verdict.reading] : [],
  );
  const open = read.filter(({ field }) => field.open);
  const fill: PlannedField[] = [];
  const leftOut: LeftOutField[] = unclearFields(verdicts);
  const leave = ({ field, label }: FieldReading, reason: LeftOutReason) =>
    leftOut.push({ field: field.id, label, reason });
  const mixed = mixedOwners(open, person);
  for (const reading of read) if (reading.field.covered) leave(reading, 'covered');

  for (const reading of open) {
    const whose = ownerOf(reading, person);
    if (whose === 'other' || (mixed && explicitOwner(reading) !== null) || holdsAccount(reading, read)) {
      leave(reading, 'otherPerson');
      continue;
    }
    if (isTwice(reading, open, person)) {
      leave(reading, 'twice');
      continue;
    }
    if (whose === 'guardian') {
      planGuardian(reading, person, fill, leave);
      continue;
    }
    const incomplete =
      (reading.want === 'nom' && !isFamilyName(reading, read)) ||
      (reading.want === 'street' && hasNumberApart(reading, fields));
    if (incomplete) {
      leave(reading, 'unclear');
      continue;
    }
    const value = valueFor(reading, person, contextOf(reading, read, fields, person, country ?? null));
    if (!value.ok) {
      if (value.reason !== 'missing' || !rarelyKnown.includes(value.detail)) leave(reading, value.reason);
    } else fill.push(planned(reading, value.detail, value.value, value.shown));
  }
  return { fill, leftOut: leftOut.sort((a, b) => a.field - b.field) };
}

function planned(
  { field, label, by }: FieldReading,
  detail: FilledDetail,
  value: string | number,
  shown: string,
): PlannedField {
  const identifier = identifiers.includes(detail as DetailName);
  return {
    field: field.id,
    label,
    detail,
    value,
    shown,
    identifier,
    confidence: by === 'words' ? 'sure' : 'likely',
  };
}

function unclearFields(verdicts: readonly FieldVerdict[]): LeftOutField[] {
  return verdicts.flatMap((verdict) =>
    verdict.kind === 'unclear' && verdict.field.open
      ? [{ field: verdict.field.id, label: verdict.label, reason: 'unclear' as const }]
      : [],
  );
}

/** "Titulaire" holds the card, but beside an IBAN the account, which may be somebody else's. */
function holdsAccount({ label, field }: FieldReading, read: readonly FieldReading[]): boolean {
  const holder = /\b(?:titulaire|holder)\b(?! de (?:la|votre) carte)/.test(plain(label));
  return (
    holder && read.some(({ want, field: other }) => want === 'iban' && other.groups[0] === field.groups[0])
  );
}

/** What two fields must share to be in each other's way. */
function sameAsk(one: FieldReading, other: FieldReading): boolean {
  return askOf(one.want) === askOf(other.want);
}

function askOf(want: Want): string {
  if (want === 'familyThenGiven' || want === 'givenThenFamily') return 'fullName';
  if (want === 'firstGivenName') return 'givenNames';
  if (want === 'street') return 'address';
  return want;
}

function isTwice(reading: FieldReading, open: readonly FieldReading[], person: Person): boolean {
  const rivals = open.filter(
    (other) =>
      other !== reading &&
      ownerOf(other, person) === ownerOf(reading, person) &&
      (sameAsk(other, reading) || (reading.want === 'phone' && other.want === 'mobile')),
  );
  if (rivals.length === 0) return false;
  const asks = [reading, ...rivals];
  const plainOnes = asks.filter(({ flags }) => !flags.has('confirm'));
  // "E-mail" and "Confirm your e-mail": both get it.
  return plainOnes.length !== 1 || asks.length > 2;
}

/** "Nom" is the family name beside a field for given names, unless another field is the family name already. */
function isFamilyName(reading: FieldReading, read: readonly FieldReading[]): boolean {
  const wants = read.filter((other) => sameParty(reading, other)).map(({ want }) => want);
  return (wants.includes('givenNames') || wants.includes('firstGivenName')) && !wants.includes('familyName');
}

/** "N°" in a field of its own: which part of the address goes where is not ours to cut. */
function hasNumberApart({ field }: FieldReading, fields: readonly FormField[]): boolean {
  const at = fields.indexOf(field);
  return [fields[at - 1], fields[at + 1]].some((beside) => beside !== undefined && asksNumber(beside));
}

/** "N° de voie" is made of words for the street, and asks for its number alone. */
function isHouseNumber({ want, field }: FieldReading): boolean {
  return want === 'street' && asksNumber(field);
}

function asksNumber({ labels, before, hints }: FormField): boolean {
  return [...labels, ...before.slice(0, 1), ...hints].some((text) =>
    /^(?:numero(?: (?:de|dans) (?:la )?(?:rue|voie))?|no|number|(?:street|house) n(?:o|umber)|n(?:o\.?|umber) of street)[\s*:.]*$/.test(
      plain(text),
    ),
  );
}

function planGuardian(
  reading: FieldReading,
  { details = {}, relation }: Person,
  fill: PlannedField[],
  leave: (reading: FieldReading, reason: LeftOutReason) => void,
): void {
  const detail = { fullName: 'guardianName', phone: 'guardianPhone', mobile: 'guardianPhone' }[
    reading.want as string
  ];
  const value = relation === 'child' && detail ? details[detail as DetailName] : undefined;
  if (!detail || value === undefined || reading.field.kind !== 'text') leave(reading, 'otherPerson');
  else fill.push(planned(reading, detail as DetailName, value, value));
}

function contextOf(
  reading: FieldReading,
  read: readonly FieldReading[],
  fields: readonly FormField[],
  person: Person,
  country: FormContext['country'],
): FormContext {
  const at = fields.indexOf(reading.field);
  const next = read.find(({ field }) => field === fields[at + 1]);
  return { document: documentOf(reading, read, person, country), splitKey: next?.want === 'nirKey', country };
}

/** The document whose number is asked: what the list of types shows, or else the only one the person has. */
function documentOf(
  reading: FieldReading,
  read: readonly FieldReading[],
  person: Person,
  country: FormContext['country'],
): DetailName | null {
  const types = read.filter(({ want }) => want === 'documentType');
  const type =
    types.find((other) => sameParty(other, reading)) ?? (types.length === 1 ? types[0] : undefined);
  if (type && !type.field.open && type.field.chosen !== '') {
    const shown = documentKind(type.field.chosen);
    if (shown || !/^(请选择|选择|choisir|select|--)/i.test(type.field.chosen)) return shown;
  }
  return onlyDocument(knownDetails(person), country);
}
