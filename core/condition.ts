/**
 * Three-valued evaluation of the conditions in issuer files: yes, no, or unknown while a fact is missing.
 *
 * Kleene's strong logic: a "no" decides an `all` and a "yes" decides an `any` whatever the rest says, so nobody is
 * asked for a fact that can no longer matter.
 */
import type { Age, FactName, Facts } from './facts.ts';
import type { Condition, FactTest } from './issuer.ts';

export type Answer = 'yes' | 'no' | 'unknown';

export interface Evaluation {
  readonly answer: Answer;
  /** Facts that are missing; empty unless the answer is unknown. In the order in which the rule names them. */
  readonly waitsFor: readonly FactName[];
}

const yes: Evaluation = { answer: 'yes', waitsFor: [] };
const no: Evaluation = { answer: 'no', waitsFor: [] };

/**
 * Whether a rule holds for what is known about a person and a case.
 * @param condition the rule; `undefined` means "always".
 * @param facts what is known; an absent key is unknown, never a default.
 */
export function evaluate(condition: Condition | undefined, facts: Facts): Evaluation {
  if (condition === undefined) return yes;
  if (isAll(condition)) return every(condition.all.map((part) => evaluate(part, facts)));
  if (isAny(condition)) return negated(every(condition.any.map((part) => negated(evaluate(part, facts)))));
  if (isNot(condition)) return negated(evaluate(condition.not, facts));
  return every(factNamesOf(condition).map((fact) => test(condition, fact, facts)));
}

/** Every single fact test inside a condition, in reading order. */
export function factTests(condition: Condition | undefined): readonly FactTest[] {
  if (condition === undefined) return [];
  if (isAll(condition)) return condition.all.flatMap(factTests);
  if (isAny(condition)) return condition.any.flatMap(factTests);
  if (isNot(condition)) return factTests(condition.not);
  return [condition];
}

/** Known age as the half-open interval `[from, under)` in completed years. */
export function ageInterval(age: Age | undefined): { readonly from: number; readonly under: number } {
  if (typeof age === 'number') return { from: age, under: age + 1 };
  return { from: age?.from ?? 0, under: age?.under ?? Number.POSITIVE_INFINITY };
}

function test(condition: FactTest, fact: FactName, facts: Facts): Evaluation {
  if (fact === 'age') return testAge(condition.age ?? {}, facts.age);
  const known = facts[fact];
  if (known === undefined) return { answer: 'unknown', waitsFor: [fact] };
  const wanted = condition[fact];
  const matches = Array.isArray(wanted) ? (wanted as readonly string[]).includes(known) : wanted === known;
  return matches ? yes : no;
}

/** Inside the wanted range: yes. Apart from it: no. Across one of its ends: unknown. */
function testAge(wanted: NonNullable<FactTest['age']>, age: Age | undefined): Evaluation {
  const known = ageInterval(age);
  const from = wanted.from ?? 0;
  const under = wanted.under ?? Number.POSITIVE_INFINITY;
  if (known.from >= from && known.under <= under) return yes;
  if (known.under <= from || known.from >= under) return no;
  return { answer: 'unknown', waitsFor: ['age'] };
}

function every(parts: readonly Evaluation[]): Evaluation {
  if (parts.some((part) => part.answer === 'no')) return no;
  const waitsFor = [...new Set(parts.flatMap((part) => part.waitsFor))];
  return waitsFor.length === 0 ? yes : { answer: 'unknown', waitsFor };
}

function negated(evaluation: Evaluation): Evaluation {
  if (evaluation.answer === 'unknown') return evaluation;
  return evaluation.answer === 'yes' ? no : yes;
}

function factNamesOf(condition: FactTest): FactName[] {
  return (Object.keys(condition) as FactName[]).filter((fact) => condition[fact] !== undefined);
}

// Fact names never collide with these words, so the presence of the key tells the kinds apart.
function isAll(condition: Condition): condition is { all: Condition[] } {
  return 'all' in condition;
}
function isAny(condition: Condition): condition is { any: Condition[] } {
  return 'any' in condition;
}
function isNot(condition: Condition): condition is { not: Condition } {
  return 'not' in condition;
}
