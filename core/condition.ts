/**
 * Three-valued evaluation of the conditions in issuer files: yes, no, or unknown while a fact is missing.
 *
 * Exact: the answer is unknown only where two people who agree with everything known get different answers, and
 * `waitsFor` names precisely the facts in which such a pair may differ. So nobody is asked for a fact that can no
 * longer matter, and a further fact never turns a yes into a no or back. Kleene's strong logic has all of this as
 * long as a rule names each missing fact once; the others are worked out answer by answer.
 */
import { type Age, type ChoiceFact, type FactName, type Facts, factValues } from './facts.ts';
import type { Condition, FactTest } from './issuer.ts';

export type Answer = 'yes' | 'no' | 'unknown';

export interface Evaluation {
  readonly answer: Answer;
  /** Facts whose answer can still matter; empty unless the answer is unknown. In the order in which the rule names them. */
  readonly waitsFor: readonly FactName[];
}

/** The answers a missing fact may still get. What is known is taken as it is. */
export type Choices = { readonly [F in ChoiceFact]: readonly string[] };

const yes: Evaluation = { answer: 'yes', waitsFor: [] };
const no: Evaluation = { answer: 'no', waitsFor: [] };

/**
 * Whether a rule holds for what is known about a person and a case.
 * @param condition the rule; `undefined` means "always".
 * @param facts what is known; an absent key is unknown, never a default.
 * @param choices the answers a missing fact may get, at least one for each; by default the whole vocabulary.
 */
export function evaluate(
  condition: Condition | undefined,
  facts: Facts,
  choices: Choices = factValues,
): Evaluation {
  if (condition === undefined) return yes;
  const evaluation = kleene(condition, facts, choices);
  const { waitsFor } = evaluation;
  if (waitsFor.length === 0) return evaluation;
  const named = factTests(condition).flatMap(factNamesOf);
  const isNamedOnce = waitsFor.every((fact) => named.indexOf(fact) === named.lastIndexOf(fact));
  if (isNamedOnce) return evaluation;
  const { answer, facts: decisive } = decision(condition, facts, choices, waitsFor);
  return { answer, waitsFor: waitsFor.filter((fact) => decisive.includes(fact)) };
}

/** Kleene's strong logic: a "no" decides an `all` and a "yes" an `any`, whatever the rest says. */
function kleene(condition: Condition, facts: Facts, choices: Choices): Evaluation {
  const part = (inner: Condition) => kleene(inner, facts, choices);
  if (isAll(condition)) return every(condition.all.map(part));
  if (isAny(condition)) return negated(every(condition.any.map((inner) => negated(part(inner)))));
  if (isNot(condition)) return negated(part(condition.not));
  return every(factNamesOf(condition).map((fact) => test(condition, fact, facts, choices)));
}

/** What a rule comes to for every way to fill in the missing facts. */
interface Decision {
  readonly answer: Answer;
  /** The same for two rules exactly if they always come to the same answer. */
  readonly tree: string;
  /** The facts the tree branches on. */
  readonly facts: readonly FactName[];
}

/**
 * Branches on one missing fact after another, always in the same order, and leaves out a fact whose branches are
 * equal. What remains is canonical, so it branches on exactly the facts that matter (R. E. Bryant, Graph-Based
 * Algorithms for Boolean Function Manipulation, IEEE Transactions on Computers C-35, 1986).
 */
function decision(
  condition: Condition,
  facts: Facts,
  choices: Choices,
  order: readonly FactName[],
): Decision {
  const { answer, waitsFor } = kleene(condition, facts, choices);
  const fact = order.find((name) => waitsFor.includes(name));
  if (fact === undefined) return { answer, tree: answer, facts: [] };
  const answers = fact === 'age' ? ageBands([condition], facts.age) : choices[fact];
  const branches = answers.map((value) => decision(condition, { ...facts, [fact]: value }, choices, order));
  const [first] = branches;
  if (first && branches.every((branch) => branch.tree === first.tree)) return first;
  return {
    answer: 'unknown',
    tree: `${fact}(${branches.map((branch) => branch.tree).join()})`,
    facts: [fact, ...branches.flatMap((branch) => branch.facts)],
  };
}

/** Every single fact test inside a condition, in reading order. */
export function factTests(condition: Condition | undefined): readonly FactTest[] {
  if (condition === undefined) return [];
  if (isAll(condition)) return condition.all.flatMap(factTests);
  if (isAny(condition)) return condition.any.flatMap(factTests);
  if (isNot(condition)) return factTests(condition.not);
  return [condition];
}

export type AgeBand = { readonly from?: number; readonly under?: number };

/** The known age cut at every threshold the rules name inside it, youngest first. */
export function ageBands(rules: readonly Condition[], age: Age | undefined): readonly AgeBand[] {
  const known = ageInterval(age);
  const thresholds = rules
    .flatMap(factTests)
    .flatMap((test) => [test.age?.from, test.age?.under])
    .filter((limit) => limit !== undefined)
    .filter((limit) => limit > known.from && limit < known.under);
  const cuts = [known.from, ...new Set(thresholds.sort((a, b) => a - b)), known.under];
  return cuts.slice(0, -1).map((from, index) => {
    const under = cuts[index + 1] ?? Number.POSITIVE_INFINITY;
    return { ...(from > 0 ? { from } : {}), ...(Number.isFinite(under) ? { under } : {}) };
  });
}

/** Known age as the half-open interval `[from, under)` in completed years. */
export function ageInterval(age: Age | undefined): { readonly from: number; readonly under: number } {
  if (typeof age === 'number') return { from: age, under: age + 1 };
  return { from: age?.from ?? 0, under: age?.under ?? Number.POSITIVE_INFINITY };
}

function test(condition: FactTest, fact: FactName, facts: Facts, choices: Choices): Evaluation {
  if (fact === 'age') return testAge(condition.age ?? {}, facts.age);
  const known = facts[fact];
  const wanted: readonly (string | undefined)[] = [condition[fact]].flat();
  const possible = known === undefined ? choices[fact] : [known];
  const fitting = possible.filter((value) => wanted.includes(value));
  if (fitting.length === 0) return no;
  return fitting.length === possible.length ? yes : { answer: 'unknown', waitsFor: [fact] };
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
