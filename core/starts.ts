/** One-click starts of the desk: from what happened to somebody to the procedure that answers it. */
import type { FactAnswer } from './answer.ts';
import { caseFacts, type FactName, type Facts } from './facts.ts';
import { type Knowledge, proceduresOf } from './guidance.ts';
import type { Issuer } from './issuer.ts';
import { applicantOf, type Relation } from './relation.ts';

/** A way in for people who know what happened and not yet which office decides. */
export interface Start {
  /** Key of its sentences in the locales (`prepare.start.*`). */
  readonly id: 'lostCard' | 'arrivedInFrance';
  /** What is known from the start itself. */
  readonly facts: Facts;
  /** Where the office is still to be found, and it has to be asked first which card it is about. */
  readonly cards?: readonly StartCard[];
  /** Where one answer decides the issuer. */
  readonly choices?: readonly StartChoice[];
}

/** One of the cards that a start may be about. */
export interface StartCard {
  /** Key of its sentences in the locales (`prepare.card.*`). */
  readonly id: 'china' | 'vitale';
  readonly country: Issuer['country'];
  /** The procedures that answer the start, the more particular first: an office opens the first that it has. */
  readonly procedures: readonly string[];
  /** The file with the general rules, for people who do not know their office. */
  readonly general?: string;
}

export interface StartChoice {
  /** Key of its sentence in the locales (`prepare.choice.*`). */
  readonly id:
    | 'student'
    | 'employee'
    | 'farming'
    | 'selfEmployed'
    | 'jobSeeker'
    | 'family'
    | 'child'
    | 'inactive'
    | 'retired'
    | 'asylum';
  readonly issuer: string;
  readonly procedure: string;
  readonly facts: Facts;
}

/** An office with the procedure that a start opens there. */
export interface StartOffice {
  readonly issuer: Issuer;
  readonly procedure: string;
}

/**
 * The offices that issue a card, those with the more particular procedure first, else in the order of the data. An
 * office that has none of the procedures is left out, and so are the general rules, which are offered by themselves.
 */
export function officesOf(card: StartCard, knowledge: Knowledge): StartOffice[] {
  const offices = knowledge.issuers.filter(
    ({ country, kind, id }) => country === card.country && kind === 'issuer' && id !== card.general,
  );
  const offered = offices.map((issuer) => ({
    issuer,
    offers: new Set(proceduresOf(issuer.id, knowledge).map(({ id }) => id)),
  }));
  return card.procedures.flatMap((procedure, index) =>
    offered
      .filter(({ offers }) => offers.has(procedure))
      .filter(({ offers }) => !card.procedures.slice(0, index).some((earlier) => offers.has(earlier)))
      .map(({ issuer }) => ({ issuer, procedure })),
  );
}

/** A choice that is about somebody's child: it must not be kept with the parent. */
export function isAboutChild({ facts }: StartChoice): boolean {
  return facts.applicant === 'child';
}

/**
 * Where what a start knows is kept: with the person, or with this case of theirs.
 *
 * What belongs to one request stays with it. Whose card it is follows from the relation and is never kept with a
 * person. An answer that the person has given differently is not overwritten: here the case has another.
 * @param situation what the case has for itself already; it goes before the person's
 */
export function keptAnswers(
  facts: Facts,
  person: { readonly relation: Relation; readonly facts: Facts } | null,
  situation: Facts = {},
): { readonly person: readonly FactAnswer[]; readonly case: readonly FactAnswer[] } {
  const answers = Object.entries(facts).map(([name, value]) => ({ fact: name as FactName, value }));
  if (!person) return { person: [], case: answers };
  const known: Facts = { ...person.facts, applicant: applicantOf(person.relation) };
  const isOfCase = ({ fact }: FactAnswer) => caseFacts.includes(fact);
  const isNews = ({ fact }: FactAnswer) => known[fact] === undefined;
  const isOther = ({ fact, value }: FactAnswer, than: Facts) =>
    than[fact] !== undefined && JSON.stringify(than[fact]) !== JSON.stringify(value);
  return {
    person: answers.filter((answer) => !isOfCase(answer) && isNews(answer)),
    case: answers.filter(
      (answer) => isOfCase(answer) || isOther(answer, known) || isOther(answer, situation),
    ),
  };
}
