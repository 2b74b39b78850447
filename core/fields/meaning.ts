/** What a word beside a field can mean. */
import type { DetailName } from '../details.ts';

/** What a field wants. Most are details; the others are made of details or only look like one. */
export type Want =
  | Exclude<DetailName, 'guardianName' | 'guardianPhone'>
  /** "Nom": the family name where there is a field for given names too. */
  | 'nom'
  /** The birth name of somebody who has taken another since. */
  | 'maidenName'
  /** The whole name as the field's language writes it. */
  | 'fullName'
  | 'familyThenGiven'
  | 'givenThenFamily'
  | 'firstGivenName'
  /** "Prénom usuel": the one in use, which we know only of somebody who has a single one. */
  | 'usualGivenName'
  | 'mobile'
  /** "Rue": the whole line, unless the number has a field of its own. */
  | 'street'
  /** M. / Mme. */
  | 'title'
  | 'nationality'
  | 'documentType'
  | 'documentNumber'
  | 'nirKey'
  /** "Social security number" in English: it depends on the country. */
  | 'insuranceNumber'
  | 'day'
  | 'month'
  | 'year';

/** Whose detail it is, in the words of the form. Those of `third` are never filled. */
export type Owner = 'applicant' | 'insured' | 'beneficiary' | 'child' | 'guardian' | 'third';

export type Lang = 'zh' | 'fr' | 'en';

export type Flag =
  /** Asks for the same once more. */
  | 'confirm'
  /** In Latin letters, pinyin. */
  | 'latin'
  /** In Chinese characters. */
  | 'chinese'
  /** With or without its key. */
  | 'key'
  | 'noKey';

export type Meaning =
  | { readonly kind: 'want'; readonly want: Want; readonly lang: Lang }
  | { readonly kind: 'owner'; readonly owner: Owner }
  | { readonly kind: 'flag'; readonly flag: Flag }
  /** A word without weight; `paper`: it names a paper, which may say another address than that of today. */
  | { readonly kind: 'filler'; readonly paper?: true };

/** The words of one language; phrases are separated by `|`, already folded (see `fold`). */
export interface Words {
  readonly lang: Lang;
  readonly wants: Partial<Readonly<Record<Want, string>>>;
  readonly owners: Partial<Readonly<Record<Owner, string>>>;
  readonly flags: Partial<Readonly<Record<Flag, string>>>;
  readonly filler: string;
  /** Words without weight that name a paper. */
  readonly papers: string;
  /** Fields that are never filled, whatever else is said beside them. */
  readonly never: string;
}
