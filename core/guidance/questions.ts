/** Which facts to ask for: only those whose answer can still change something, the most decisive first. */
import { ageInterval, evaluate, factTests } from '../condition.ts';
import { type ChoiceFact, type FactName, type Facts, factValues } from '../facts.ts';
import type { Question } from '../guidance.ts';
import type { Condition } from '../issuer.ts';

/** What the questions are about. */
export interface OpenRules {
  /** Conditions of every line of the procedure, settled or not. */
  readonly conditions: readonly Condition[];
  readonly facts: Facts;
  /** Ways in which this procedure can be done, where it says so; nobody is offered another one. */
  readonly channels: readonly Facts['channel'][];
}

type AgeBand = { readonly from?: number; readonly under?: number };
interface Candidate {
  readonly question: Question;
  /** Lines that come out differently for different answers. */
  readonly changes: number;
}

/**
 * Questions for the facts that undecided lines wait for. A fact is asked for only when two of its answers lead to
 * different lists; the count of lines it changes decides the order, then the order of the vocabulary.
 */
export function openQuestions(rules: OpenRules): Question[] {
  const undecided = rules.conditions.filter((rule) => evaluate(rule, rules.facts).answer === 'unknown');
  const missing = new Set(undecided.flatMap((rule) => evaluate(rule, rules.facts).waitsFor));
  return factOrder
    .filter((fact) => missing.has(fact))
    .map((fact): Candidate => {
      const question = questionFor(fact, rules);
      return { question, changes: changedLines(question, undecided, rules.facts) };
    })
    .filter((candidate) => candidate.changes > 0)
    .sort((a, b) => b.changes - a.changes)
    .map((candidate) => candidate.question);
}

const factOrder: readonly FactName[] = [...(Object.keys(factValues) as ChoiceFact[]), 'age'];

function questionFor(fact: FactName, rules: OpenRules): Question {
  if (fact === 'age') return { fact, kind: 'age', options: ageBands(rules) };
  const answers: readonly string[] = factValues[fact];
  if (fact !== 'channel') return { fact, kind: 'choice', options: answers };
  const offered = answers.filter((answer) => rules.channels.some((channel) => channel === answer));
  return { fact, kind: 'choice', options: offered.length > 1 ? offered : answers };
}

/** The known age cut at every threshold the procedure names, youngest first. */
function ageBands({ conditions, facts }: OpenRules): AgeBand[] {
  const known = ageInterval(facts.age);
  const thresholds = conditions
    .flatMap(factTests)
    .flatMap(({ age }) => [age?.from, age?.under])
    .filter((limit) => limit !== undefined)
    .filter((limit) => limit > known.from && limit < known.under);
  const cuts = [known.from, ...new Set(thresholds.sort((a, b) => a - b)), known.under];
  return cuts.slice(0, -1).map((from, index) => {
    const under = cuts[index + 1] ?? Number.POSITIVE_INFINITY;
    return { ...(from > 0 ? { from } : {}), ...(Number.isFinite(under) ? { under } : {}) };
  });
}

function changedLines(question: Question, undecided: readonly Condition[], facts: Facts): number {
  const answers: readonly (string | AgeBand)[] = question.options;
  return undecided.filter((rule) => {
    const outcomes = answers.map((answer) => {
      const { answer: outcome, waitsFor } = evaluate(rule, { ...facts, [question.fact]: answer });
      return `${outcome} ${waitsFor.join()}`;
    });
    return new Set(outcomes).size > 1;
  }).length;
}
