/** The opening of a call: whose card, what happened, where the person is. Only what is known, or a blank. */
import type { Age, Facts } from '../facts.ts';
import type { Guidance, HotlineGuidance } from '../guidance.ts';
import type { Localized } from '../languages.ts';
import type { Phrase, PhraseValue, TellingPhrase, WordPhrase } from './phrases.ts';

type Telling = Phrase<TellingPhrase>;
type Subject = Pick<Guidance, 'purpose' | 'portalTerm' | 'names' | 'steps'>;

/** First sentence of the call and, where there is more to say, a second one. */
export interface Opening {
  readonly open: readonly Telling[];
  readonly also: readonly Telling[];
}

/** Opening of a call about a Chinese social security card. */
export function chineseOpening(subject: Subject, hotline: HotlineGuidance, facts: Facts): Opening {
  const about = { issuer: hotline.issuer, card: hotline.card ?? ({ phrase: 'socialCard' } as const) };
  const first = subject.purpose === 'social-card/apply';
  const whose = { self: 'Self', child: 'Child', other: 'Other', unknown: 'Unknown' } as const;
  const card = whose[facts.applicant ?? 'unknown'];
  return {
    open: [
      { key: first ? `apply${card}` : `card${card}`, values: about },
      ...happened(subject, facts),
      ...wanted(subject, facts),
      ...ageOf(facts),
      ...when(facts.place, { issuingPlace: 'inPlace', elsewhere: 'elsewhere' }),
    ],
    also: [
      ...when(facts.household, { local: 'householdLocal', elsewhere: 'householdElsewhere' }),
      ...when(facts.nationality, {
        hongKongMacao: 'papersHongKongMacao',
        taiwan: 'papersTaiwan',
        french: 'papersForeign',
        eea: 'papersForeign',
        other: 'papersForeign',
      }),
      ...when(facts.cardKind, { bank: 'bankOnCard', plain: 'bankNone', unknown: 'bankUnsure' }),
      ...when(facts.channel, { online: 'online', counter: 'atCounter' }),
    ],
  };
}

/** Opening of a call about a carte Vitale or about French health insurance. */
export function frenchOpening(subject: Subject, hotline: HotlineGuidance, facts: Facts): Opening {
  const mine = facts.applicant === 'self';
  const enrols = subject.purpose.startsWith('health/');
  return {
    open: [
      { key: 'fund', values: { issuer: hotline.issuer } },
      ...when(facts.applicant, { child: 'forChild', other: 'forOther' }),
      ...ageOf(facts),
      frenchMatter(subject, facts),
    ],
    also: [
      ...when(facts.socialSecurityNumber, {
        definitive: 'numberDefinitive',
        temporary: 'numberTemporary',
        none: 'numberNone',
      }),
      ...(enrols && mine ? when(facts.status, statuses) : []),
      ...(enrols ? when(facts.birthplace, { abroad: 'bornAbroad' }) : []),
      ...(enrols && mine ? when(facts.hosted, { yes: 'isHosted' }) : []),
    ],
  };
}

const statuses = {
  student: 'isStudent',
  employee: 'isEmployee',
  selfEmployed: 'isSelfEmployed',
  jobSeeker: 'isJobSeeker',
  familyOfInsured: 'isFamilyOfInsured',
  inactive: 'isInactive',
  retired: 'isRetired',
  asylumSeeker: 'isAsylumSeeker',
} as const;

const reasons = {
  lost: 'isLost',
  stolen: 'isStolen',
  damaged: 'isDamaged',
  expired: 'isExpired',
  dataChanged: 'isDataChanged',
} as const;

/** A card that is gone, and not one that is worn out, expired or wrong. */
export function isGone(reason: Facts['reason']): boolean {
  return reason === undefined || reason === 'lost' || reason === 'stolen';
}

function happened({ purpose }: Subject, facts: Facts): Telling[] {
  return purpose === 'social-card/loss' || purpose === 'social-card/replace'
    ? when(facts.reason, reasons)
    : [];
}

/** What the call is for, as far as the procedure says it. A procedure that begins with the loss makes a lost card again. */
function wanted({ purpose, steps }: Subject, facts: Facts): Telling[] {
  switch (purpose) {
    case 'social-card/loss':
      return [{ key: 'wantLoss' }];
    case 'social-card/replace': {
      const afterLoss = steps.some((step) => step.kind === 'loss');
      return [{ key: afterLoss && isGone(facts.reason) ? 'wantReissue' : 'wantExchange' }];
    }
    case 'social-card/photo':
      return [{ key: 'wantPhoto' }];
    case 'social-card/progress':
      return [{ key: 'wantProgress' }];
    case 'social-card/activate':
      return [{ key: 'wantActivation' }];
    default:
      return [];
  }
}

function frenchMatter({ purpose, portalTerm, names }: Subject, facts: Facts): Telling {
  const cards = { self: 'vitaleSelf', child: 'vitaleChild', other: 'vitaleHis' } as const;
  const card = { phrase: facts.applicant ? cards[facts.applicant] : ('vitaleThe' as const) };
  const vitale = {
    lost: 'vitaleLost',
    stolen: 'vitaleStolen',
    damaged: 'vitaleDamaged',
    expired: 'vitaleExpired',
    dataChanged: 'vitaleDataChanged',
  } as const;
  const term: Localized = { ...names, fr: portalTerm };
  if (purpose !== 'vitale/lost' && purpose !== 'vitale/order') {
    return { key: 'about', values: { term } };
  }
  if (facts.reason) return { key: vitale[facts.reason], values: { card } };
  return { key: purpose === 'vitale/lost' ? 'vitaleReplace' : 'vitaleOrder', values: { card } };
}

/** The age counts for a child, where it is worth a blank, and for somebody else where it is known. */
function ageOf({ applicant, age }: Facts): Telling[] {
  if (applicant !== 'child' && (applicant !== 'other' || age === undefined)) return [];
  const word: WordPhrase = applicant === 'child' ? 'theChild' : 'theHolder';
  return agePhrase(age, { phrase: word });
}

function agePhrase(age: Age | undefined, whom: PhraseValue): Telling[] {
  if (typeof age === 'number') return [{ key: 'ageIs', values: { whom, count: age } }];
  const { from, under } = age ?? {};
  if (from !== undefined && under !== undefined) {
    return from === under - 1
      ? [{ key: 'ageIs', values: { whom, count: from } }]
      : [{ key: 'ageBetween', values: { whom, from, last: under - 1 } }];
  }
  if (under !== undefined) return [{ key: 'ageUnder', values: { whom, under } }];
  if (from !== undefined) return [{ key: 'ageFrom', values: { whom, from } }];
  return [{ key: 'ageBlank', values: { whom } }];
}

/** The clause for an answer; none while it is unknown or says nothing on the phone. */
function when<V extends string>(
  answer: V | undefined,
  clauses: { readonly [A in V]?: TellingPhrase },
): Telling[] {
  const key = answer === undefined ? undefined : clauses[answer];
  return key === undefined ? [] : [{ key }];
}
