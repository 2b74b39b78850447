/** Which facts to ask for: only those whose answer can still change something, the most decisive first. */
import { ageBands, type Choices, evaluate } from '../condition.ts';
import { type ChoiceFact, type FactName, type Facts, factValues } from '../facts.ts';
import type { Question } from '../guidance.ts';
import type { Condition } from '../issuer.ts';

/** What the questions are about. */
export interface OpenRules {
  /** Conditions of every line of the procedure, settled or not. */
  readonly conditions: readonly Condition[];
  readonly facts: Facts;
  /** What `choicesWith` says for this procedure. */
  readonly choices: Choices;
}

/**
 * The answers a fact may get in a procedure: the whole vocabulary, but of the channels only those it can be done by,
 * where its file names more than one. A file that names a single one may leave others out.
 */
export function choicesWith(channels: readonly Facts['channel'][]): Choices {
  const offered = factValues.channel.filter((answer) => channels.includes(answer));
  return offered.length > 1 ? { ...factValues, channel: offered } : factValues;
}

/**
 * Questions for exactly the facts that can change the list.
 *
 * The list is every line with a condition: channels, steps, papers, details, warnings and files. A fact can change it
 * when there are two people who agree with everything known, differ in this one answer out of those offered, and get
 * a different list. Mostly the answer shows at once; where two facts decide only together ("both or neither"), each
 * is asked for although the first answer alone moves nothing. An answer to any other fact changes no line, whatever
 * else becomes known. Popular claims are not part of the list: they are shown while they may concern somebody, and
 * nobody is asked anything on their account.
 *
 * The number of lines that wait for a fact decides the order, then the order of the vocabulary.
 */
export function openQuestions({ conditions, facts, choices }: OpenRules): Question[] {
  const waiting = conditions
    .map((rule) => ({ rule, waitsFor: evaluate(rule, facts, choices).waitsFor }))
    .filter(({ waitsFor }) => waitsFor.length > 0);
  return factOrder
    .map((fact) => ({ fact, rules: waiting.filter(({ waitsFor }) => waitsFor.includes(fact)) }))
    .filter(({ rules }) => rules.length > 0)
    .sort((a, b) => b.rules.length - a.rules.length)
    .map(({ fact, rules }): Question => {
      if (fact !== 'age') return { fact, kind: 'choice', options: choices[fact] };
      const open = rules.map(({ rule }) => rule);
      return { fact, kind: 'age', options: ageBands(open, facts.age) };
    });
}

const factOrder: readonly FactName[] = [...(Object.keys(factValues) as ChoiceFact[]), 'age'];
