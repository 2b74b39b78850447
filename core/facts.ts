/**
 * The vocabulary of facts that rules may ask about a person and a case.
 *
 * Small on purpose: a rule that needs a new word adds it here, in the three locales (`fact.*`) and nowhere
 * else. A fact that nobody has answered is absent, never a default.
 */

/** Every fact with a fixed list of answers, in the order in which a person should read them. */
export const factValues = {
  /** Whose card it is, seen from the person who fills in the form. */
  applicant: ['self', 'child', 'other'],
  nationality: ['mainland', 'hongKongMacao', 'taiwan', 'french', 'eea', 'other'],
  /**
   * Household registration (户籍) relative to the issuing place. No paper depends on it by any rule we found (the line
   * `other-household` says so); it belongs to what one tells 12333.
   */
  household: ['local', 'elsewhere'],
  status: [
    'student',
    'employee',
    'selfEmployed',
    'jobSeeker',
    'familyOfInsured',
    'inactive',
    'retired',
    'asylumSeeker',
  ],
  channel: ['online', 'counter', 'post', 'phone'],
  reason: ['lost', 'stolen', 'damaged', 'expired', 'dataChanged'],
  /** `bank`: a financial social security card (金融社保卡) issued with a bank. */
  cardKind: ['bank', 'plain', 'unknown'],
  /** Where the person is now, relative to the place that issued the card (发卡地). */
  place: ['issuingPlace', 'elsewhere'],
  /** French social security number: definitive NIR, temporary (NIA, starts with 7 or 8), or none yet. */
  socialSecurityNumber: ['definitive', 'temporary', 'none'],
  birthplace: ['france', 'abroad'],
  /** A usable photo is already on file (police or ID-card photo). */
  photoOnFile: ['yes', 'no'],
  /** Lives at someone else's home. */
  hosted: ['yes', 'no'],
} as const;

export type FactValues = typeof factValues;
export type ChoiceFact = keyof FactValues;
export type FactName = ChoiceFact | 'age';

/** Age in completed years: exact, or the interval `from <= age < under` that an answer settled. */
export type Age = number | { readonly from?: number; readonly under?: number };

/** What is known about a person and a case. Absent key: unknown. */
export type Facts = { readonly [F in ChoiceFact]?: FactValues[F][number] } & { readonly age?: Age };

/** Facts that belong to one request and not to the person: the same person may lose a card and later change it. */
export const caseFacts: readonly FactName[] = ['channel', 'reason', 'place', 'photoOnFile'];
