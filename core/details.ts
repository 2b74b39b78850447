/**
 * Details of a person that forms ask for again and again. All optional, used only to fill a form when the person
 * presses "Fill". Names and kinds only: the schema is in `core/person.ts`, so that no page of ours carries it twice.
 */

/** Every detail, in the order in which a person should read them. */
export const detailNames = [
  /** As in the passport, in Latin letters; the birth name where it differs from the used one. */
  'familyName',
  'givenNames',
  /** Nom d’usage, for instance after a marriage. */
  'usedName',
  /** Whole name in Chinese characters. */
  'chineseName',
  'sex',
  /** ISO date. */
  'birthDate',
  'birthCity',
  'birthCountry',
  'phone',
  'email',
  /** Street and number, or the whole address where it is written in Chinese. */
  'address',
  'addressMore',
  'postcode',
  'city',
  'country',
  'residentId',
  'passport',
  'permanentResidence',
  /** 港澳台居民居住证. */
  'residencePermit',
  /** 港澳居民来往内地通行证, 台湾居民来往大陆通行证. */
  'travelPermit',
  /** 社会保障卡卡号, the number on the card itself. */
  'cardNumber',
  /** NIR or NIA, with or without its key. */
  'socialSecurityNumber',
  'iban',
  'guardianName',
  'guardianPhone',
] as const;
export type DetailName = (typeof detailNames)[number];

export const sexes = ['female', 'male'] as const;
export type Sex = (typeof sexes)[number];

/** What is known; an absent key is unknown. */
export type Details = { readonly [D in Exclude<DetailName, 'sex'>]?: string } & { readonly sex?: Sex };

/** Numbers that open doors for whoever holds them: shown masked until the person asks to see them. */
export const identifiers: readonly DetailName[] = [
  'residentId',
  'passport',
  'permanentResidence',
  'residencePermit',
  'travelPermit',
  'cardNumber',
  'socialSecurityNumber',
  'iban',
];

/** Longest value of each detail that is kept (characters). */
export const longestDetail = 120;

/** An identifier with all but its last characters hidden: `••••••••••002X`. */
export function masked(value: string): string {
  const shown = value.length > 8 ? 4 : Math.min(2, value.length - 1);
  return '•'.repeat(Math.max(1, value.length - shown)) + value.slice(value.length - Math.max(0, shown));
}
