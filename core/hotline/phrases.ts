/** The pieces a call script is made of. Their words are in `locales` under `hotline.phrase`. */
import type { Localized } from '../languages.ts';

/** Clauses that tell, in the order in which one says them. */
export const tellingPhrases = [
  'cardSelf',
  'cardChild',
  'cardOther',
  'cardUnknown',
  'applySelf',
  'applyChild',
  'applyOther',
  'applyUnknown',
  'fund',
  'forChild',
  'forOther',
  'isLost',
  'isStolen',
  'isDamaged',
  'isExpired',
  'isDataChanged',
  'wantLoss',
  'wantReissue',
  'wantExchange',
  'wantPhoto',
  'wantProgress',
  'wantActivation',
  'vitaleLost',
  'vitaleStolen',
  'vitaleDamaged',
  'vitaleExpired',
  'vitaleDataChanged',
  'vitaleReplace',
  'vitaleOrder',
  'about',
  'ageIs',
  'ageUnder',
  'ageBetween',
  'ageFrom',
  'ageBlank',
  'inPlace',
  'elsewhere',
  'householdLocal',
  'householdElsewhere',
  'papersHongKongMacao',
  'papersTaiwan',
  'papersForeign',
  'bankOnCard',
  'bankNone',
  'bankUnsure',
  'online',
  'atCounter',
  'numberDefinitive',
  'numberTemporary',
  'numberNone',
  'isStudent',
  'isEmployee',
  'isSelfEmployed',
  'isJobSeeker',
  'isFamilyOfInsured',
  'isInactive',
  'isRetired',
  'isAsylumSeeker',
  'bornAbroad',
  'isHosted',
] as const;

/** Clauses that ask, put after "could you tell me". */
export const askingPhrases = [
  'papers',
  'thesePapers',
  'eitherPaper',
  'residence',
  'photoOnFile',
  'photoLimits',
  'fee',
  'duration',
  'delivery',
  'fromAfar',
  'sameBank',
  'progress',
  'activation',
  'next',
] as const;

/** Whole sentences. */
export const wholePhrases = [
  'urgentLoss',
  'urgentDays',
  'urgentBank',
  'declareLoss',
  'declareTheft',
  'thanks',
] as const;

/** Words inside a clause: whom or which card it is about. */
export const wordPhrases = [
  'theChild',
  'theHolder',
  'vitaleSelf',
  'vitaleChild',
  'vitaleHis',
  'vitaleThe',
  'socialCard',
] as const;

export type TellingPhrase = (typeof tellingPhrases)[number];
export type AskingPhrase = (typeof askingPhrases)[number];
export type WholePhrase = (typeof wholePhrases)[number];
export type WordPhrase = (typeof wordPhrases)[number];

/** What fills a placeholder: a number, words of the data, one of several words, or another piece. */
export type PhraseValue =
  | number
  | Localized
  | { readonly oneOf: readonly Localized[] }
  | { readonly all: readonly Localized[] }
  | { readonly phrase: WordPhrase };

export interface Phrase<K extends string = TellingPhrase | AskingPhrase | WholePhrase> {
  readonly key: K;
  readonly values?: Readonly<Record<string, PhraseValue>>;
}

/**
 * One line to say.
 * `open`: greeting and clauses; `also`: more clauses; `ask`: "could you tell me" and clauses; `whole`: sentences of
 * ours; `own`: sentences of the issuer's file.
 */
export type ScriptLine =
  | { readonly kind: 'open' | 'also'; readonly phrases: readonly Phrase<TellingPhrase>[] }
  | { readonly kind: 'ask'; readonly phrases: readonly Phrase<AskingPhrase>[] }
  | { readonly kind: 'whole'; readonly phrases: readonly Phrase<WholePhrase>[] }
  | { readonly kind: 'own'; readonly texts: readonly Localized[] };
