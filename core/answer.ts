/** One answer to one question, as it is given and kept. */
import type { Age, FactName, Facts } from './facts.ts';

/** A value of the fact, or `null` to forget it, so that the question is asked again. */
export interface FactAnswer {
  readonly fact: FactName;
  readonly value: string | Age | null;
}

/** Facts with one answer set or forgotten. Whether the value suits the fact is for `factsSchema` to say. */
export function withAnswer(facts: Facts, { fact, value }: FactAnswer): Facts {
  const { [fact]: _before, ...others } = facts;
  return value === null ? others : { ...others, [fact]: value };
}
