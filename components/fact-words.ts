/** Facts about a person in words: questions, answers, ages. */
import { type Age, type FactName, type Facts, factValues } from '../core/facts.ts';
import type { Text } from './text.tsx';

/** The order in which facts are shown, that of the vocabulary. */
export const factOrder: readonly FactName[] = [...(Object.keys(factValues) as FactName[]), 'age'];

/** An age or a band of ages: "under 16", "16 to 17", "18 or older", "9 years old". */
export function ageWords({ t }: Text, age: Age): string {
  if (typeof age === 'number') return t('fact.age.exact', { count: age });
  const { from, under } = age;
  if (from !== undefined && under !== undefined) {
    return under - from === 1
      ? t('fact.age.exact', { count: from })
      : t('fact.age.between', { from, last: under - 1 });
  }
  if (under !== undefined) return t('fact.age.under', { under });
  if (from !== undefined) return t('fact.age.from', { from });
  return t('fact.age.any');
}

/** One answer in words. An answer the vocabulary does not know is shown as it is. */
export function answerWords(text: Text, fact: Exclude<FactName, 'age'>, value: string): string {
  return text.maybe(`fact.${fact}.${value}`) ?? value;
}

/** One known fact in words. */
export interface KnownFact {
  readonly fact: FactName;
  readonly label: string;
  readonly answer: string;
}

/** The known facts in words, in the order of the vocabulary. */
export function knownFacts(text: Text, facts: Facts): KnownFact[] {
  return factOrder.flatMap((fact): KnownFact[] => {
    const label = text.t(`fact.${fact}.label`);
    if (fact === 'age') {
      return facts.age === undefined ? [] : [{ fact, label, answer: ageWords(text, facts.age) }];
    }
    const value = facts[fact];
    return value === undefined ? [] : [{ fact, label, answer: answerWords(text, fact, value) }];
  });
}

/** The question for a fact, put to the person themself or about the person with this name. */
export function questionWords({ t }: Text, fact: FactName, name: string | null): string {
  return name === null ? t(`fact.${fact}.question`) : t(`fact.${fact}.questionFor`, { name });
}
