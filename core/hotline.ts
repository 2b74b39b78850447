/**
 * What to say on the phone, built for one person: a short list of lines in the language of the office.
 *
 * The lines tell only what is known of the case and hold no name and no identity number. They ask first for what is
 * urgent and then only for what the guidance leaves open. The words are in `locales` under `hotline`, the same in the
 * language of the call and in that of the reader.
 */
import type { Facts } from './facts.ts';
import type { Guidance } from './guidance.ts';
import { isOpen, openRounds } from './hotline/asking.ts';
import type { Phrase, ScriptLine, WholePhrase } from './hotline/phrases.ts';
import { chineseOpening, frenchOpening, isGone } from './hotline/telling.ts';
import type { OpenTopic } from './issuer.ts';

export { blank, type Dialling, numbersToDial } from './hotline/number.ts';
export {
  type AskingPhrase,
  askingPhrases,
  type Phrase,
  type PhraseValue,
  type ScriptLine,
  type TellingPhrase,
  tellingPhrases,
  type WholePhrase,
  type WordPhrase,
  wholePhrases,
  wordPhrases,
} from './hotline/phrases.ts';

/** What to have within reach before dialling; said only when the person one has called asks for it. */
export type AtHand =
  | 'idCard'
  | 'otherDocument'
  | 'guardianAndChild'
  | 'bothIdCards'
  | 'cardNumber'
  | 'numberDefinitive'
  | 'numberTemporary'
  | 'numberNone'
  | 'numberAny'
  | 'postcode'
  | 'pen';

export interface CallScript {
  /** The language of the office. */
  readonly spoken: 'zh-CN' | 'fr';
  readonly lines: readonly ScriptLine[];
  readonly atHand: readonly AtHand[];
}

/**
 * The script for the guidance of one person.
 * @returns `null` where the issuer has no line to call.
 */
export function callScript(guidance: Guidance, country: 'FR' | 'CN'): CallScript | null {
  const { hotline, facts } = guidance;
  if (!hotline) return null;
  const spoken = country === 'CN' ? 'zh-CN' : 'fr';
  const opening = (country === 'CN' ? chineseOpening : frenchOpening)(guidance, hotline, facts);
  const covered = new Set(hotline.ask.flatMap((ask) => ask.covers));
  const urgent = country === 'CN' ? urgentInChina(guidance, covered) : urgentInFrance(guidance);
  const before: ScriptLine[] = [
    { kind: 'open', phrases: opening.open },
    ...(opening.also.length > 0 ? [{ kind: 'also', phrases: opening.also } as const] : []),
    ...(urgent.length > 0 ? [{ kind: 'whole', phrases: urgent } as const] : []),
  ];
  const questions: ScriptLine[] = [
    ...(hotline.ask.length > 0 ? [{ kind: 'own', texts: hotline.ask.map(({ text }) => text) } as const] : []),
    ...openRounds(guidance, covered, spoken).map((phrases): ScriptLine => ({ kind: 'ask', phrases })),
  ];
  const asked: ScriptLine[] =
    questions.length > 0 ? questions : [{ kind: 'ask', phrases: [{ key: 'next' }] }];
  return {
    spoken,
    lines: [...before, ...asked, { kind: 'whole', phrases: [{ key: 'thanks' }] }],
    atHand: country === 'CN' ? atHandInChina(guidance) : atHandInFrance(guidance),
  };
}

type Urgent = readonly Phrase<WholePhrase>[];

/** A card that is gone is blocked first; how long that lasts is asked unless an official text says. */
function urgentInChina(guidance: Guidance, covered: ReadonlySet<OpenTopic>): Urgent {
  if (!blocksLoss(guidance)) return [];
  return [
    { key: 'urgentLoss' },
    ...(!covered.has('lossValidity') && isOpen(guidance, 'lossValidity')
      ? [{ key: 'urgentDays' } as const]
      : []),
    ...(!covered.has('bank') && guidance.facts.cardKind !== 'plain' ? [{ key: 'urgentBank' } as const] : []),
  ];
}

function urgentInFrance(guidance: Guidance): Urgent {
  if (!blocksLoss(guidance)) return [];
  return [{ key: guidance.facts.reason === 'stolen' ? 'declareTheft' : 'declareLoss' }];
}

function blocksLoss({ steps, facts }: Guidance): boolean {
  return isGone(facts.reason) && steps.some((step) => step.kind === 'loss' && step.need === 'yes');
}

function atHandInChina({ purpose, facts }: Guidance): AtHand[] {
  return [identityAtHand(facts), ...(purpose === 'social-card/apply' ? [] : ['cardNumber' as const]), 'pen'];
}

function identityAtHand({ applicant, nationality }: Facts): AtHand {
  if (applicant === 'child') return 'guardianAndChild';
  if (applicant === 'other') return 'bothIdCards';
  return nationality === undefined || nationality === 'mainland' ? 'idCard' : 'otherDocument';
}

function atHandInFrance({ facts }: Guidance): AtHand[] {
  const numbers = {
    definitive: 'numberDefinitive',
    temporary: 'numberTemporary',
    none: 'numberNone',
  } as const;
  return [
    facts.socialSecurityNumber === undefined ? 'numberAny' : numbers[facts.socialSecurityNumber],
    'postcode',
    'pen',
  ];
}
