/** What is still to be asked: what the guidance leaves open, or has on weak evidence only. */
import type { Guidance, MaterialLine, Provenance } from '../guidance.ts';
import type { DetailTopic, OpenTopic } from '../issuer.ts';
import type { Localized } from '../languages.ts';
import type { AskingPhrase, Phrase } from './phrases.ts';

type Asking = Phrase<AskingPhrase>;
/** Questions that belong in one breath. */
export type Round = readonly Asking[];

/**
 * The open questions in the order of their weight, those of one line together.
 * @param covered what the issuer's own questions ask already
 * @param spoken the language of the line, in which a paper is called by the portal's word
 */
export function openRounds(
  guidance: Guidance,
  covered: ReadonlySet<OpenTopic>,
  spoken: 'zh-CN' | 'fr',
): readonly Round[] {
  const open = (topic: OpenTopic) => !covered.has(topic);
  return [
    [...purposeQuestions(guidance)],
    [
      ...(open('papers') ? paperQuestions(guidance, spoken) : []),
      ...(open('residence') && wantsResidence(guidance) ? [{ key: 'residence' } as const] : []),
    ],
    open('photo') ? photoQuestions(guidance) : [],
    costQuestions(guidance).filter(({ key }) => open(key)),
    placeQuestions(guidance),
  ].filter((round) => round.length > 0);
}

/** Official texts settle a matter; whatever is weaker is worth a question. */
export function isSure({ confidence }: Pick<Provenance, 'confidence'>): boolean {
  return confidence === 'official' || confidence === 'official-old';
}

/** Whether a topic is without an official line that states a figure. */
export function isOpen({ details }: Guidance, topic: DetailTopic): boolean {
  return !details.some(
    (line) => line.topic === topic && line.need !== 'no' && line.amount !== undefined && isSure(line),
  );
}

function purposeQuestions(guidance: Guidance): Asking[] {
  if (guidance.purpose === 'social-card/progress') return [{ key: 'progress' }];
  if (guidance.purpose === 'social-card/activate') return [{ key: 'activation' }];
  return [];
}

const mostNamed = 3;

/**
 * Papers on weak evidence. A few that this person needs are named; with more of them, or while it is unknown who they
 * are for, the question stays general.
 */
function paperQuestions(guidance: Guidance, spoken: 'zh-CN' | 'fr'): Asking[] {
  // There the photo is the matter itself, and asked about as a file.
  if (guidance.purpose === 'social-card/photo') return [];
  const asked = guidance.materials.filter((line) => line.need !== 'no');
  const group = (word: string | undefined) => asked.filter((line) => line.oneOf === word);
  const settled = (line: MaterialLine) =>
    isSure(line) || (line.oneOf !== undefined && group(line.oneOf).some(isSure));
  const doubtful = asked.filter((line) => !settled(line));
  const certain = doubtful.filter((line) => line.need === 'yes');
  const named = certain.filter((line) => line.oneOf === undefined);
  const choices = [...new Set(certain.flatMap((line) => line.oneOf ?? []))]
    .map((word) => certain.filter((line) => line.oneOf === word))
    .filter((lines) => lines.length > 1);
  if (doubtful.length > certain.length || named.length > mostNamed) return [{ key: 'papers' }];
  const words = (line: MaterialLine): Localized => ({ ...line.names, [spoken]: line.term.text });
  return [
    ...(named.length > 0
      ? [{ key: 'thesePapers', values: { papers: { all: named.map(words) } } } as const]
      : []),
    ...choices.map(
      (lines) => ({ key: 'eitherPaper', values: { papers: { oneOf: lines.map(words) } } }) as const,
    ),
  ];
}

/** Proof of residence for people registered elsewhere: popular pages ask for it, no official list does. */
function wantsResidence({ purpose, facts }: Guidance): boolean {
  return (
    facts.household === 'elsewhere' && (purpose === 'social-card/replace' || purpose === 'social-card/apply')
  );
}

function photoQuestions({ files, facts, purpose }: Guidance): Asking[] {
  const portraits = files.filter((file) => file.kind === 'portrait');
  if (portraits.length === 0) return [];
  const sized = portraits.some((file) =>
    file.limits.some((line) => line.strength === 'limit' && line.limit.kind === 'bytes' && isSure(line)),
  );
  const uploads = facts.channel === undefined || facts.channel === 'online';
  const onFile = purpose === 'social-card/replace' || purpose === 'social-card/apply';
  return [
    ...(onFile && facts.photoOnFile !== 'no' ? [{ key: 'photoOnFile' } as const] : []),
    ...(!sized && uploads && facts.photoOnFile !== 'yes' ? [{ key: 'photoLimits' } as const] : []),
  ];
}

const costly: readonly Guidance['purpose'][] = [
  'social-card/replace',
  'social-card/apply',
  'vitale/order',
  'vitale/lost',
];

type Cost = Asking & { readonly key: 'fee' | 'duration' | 'delivery' };

function costQuestions(guidance: Guidance): Cost[] {
  const sureOf = (topic: DetailTopic) =>
    guidance.details.some((line) => line.topic === topic && line.need !== 'no' && isSure(line));
  const card = costly.includes(guidance.purpose);
  const days = card || guidance.purpose.startsWith('health/') || guidance.purpose === 'social-card/photo';
  return [
    ...(card && isOpen(guidance, 'fee') ? [{ key: 'fee' } as const] : []),
    ...(days && isOpen(guidance, 'duration') ? [{ key: 'duration' } as const] : []),
    ...(card && !sureOf('delivery') ? [{ key: 'delivery' } as const] : []),
  ];
}

/** From elsewhere: whether it goes online from there, and, with a bank on the card, at its outlet nearby. */
function placeQuestions({ purpose, facts }: Guidance): Asking[] {
  const places = ['social-card/replace', 'social-card/loss', 'social-card/apply'];
  if (facts.place !== 'elsewhere' || !places.includes(purpose)) return [];
  return [{ key: 'fromAfar' }, ...(facts.cardKind === 'plain' ? [] : [{ key: 'sameBank' } as const])];
}
