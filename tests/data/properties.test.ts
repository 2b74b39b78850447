import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, factTests } from '../../core/condition.ts';
import { type FactName, type Facts, factValues } from '../../core/facts.ts';
import { wholeIssuer } from '../../core/guidance/inherit.ts';
import { choicesWith } from '../../core/guidance/questions.ts';
import { type Guidance, guidance, proceduresOf, type Question } from '../../core/guidance.ts';
import type { Procedure } from '../../core/issuer.ts';
import { issuers, knowledge } from '../../data/index.ts';
import { factNames, people, runs, wholePeople } from '../core/arbitraries.ts';
import { contradictions, listText, questionAbout } from '../core/shown-list.ts';

/** Every procedure of every issuer, those it takes over included. */
const procedures = issuers.flatMap((issuer) =>
  proceduresOf(issuer.id, knowledge).map((procedure) => ({
    issuer: issuer.id,
    procedure,
    toString: () => `${issuer.id} / ${procedure.id}`,
  })),
);
type Case = (typeof procedures)[number];
const cases = fc.constantFrom(...procedures);

function ask({ issuer, procedure }: Case, situation: Facts): Guidance {
  return guidance({ issuer, procedure: procedure.id, person: null, situation }, knowledge);
}

function choicesOf({ channels = [] }: Procedure) {
  return choicesWith(channels.map(({ kind }) => kind));
}

const ages = agesOnBothSides();

/** Every answer that somebody may give in this procedure. */
function answersTo(fact: FactName, { procedure }: Case): readonly unknown[] {
  return fact === 'age' ? ages : choicesOf(procedure)[fact];
}

describe('for everybody, in every procedure', () => {
  test('an answer never turns a settled line round, and enough answers settle all', () => {
    fc.assert(
      fc.property(cases, people, fc.infiniteStream(fc.nat()), (one, start, dice) => {
        let facts = start;
        let before = ask(one, facts);
        for (const _fact of factNames) {
          const [asked] = before.questions;
          if (!asked) break;
          const pick = dice.next().value % asked.options.length;
          facts = { ...facts, [asked.fact]: asked.options[pick] };
          const after = ask(one, facts);
          expect(contradictions(before, after)).toEqual([]);
          before = after;
        }
        expect(before.questions).toEqual([]);
        expect(listText(before)).not.toContain('depends');
      }),
      runs(300),
    );
  });

  test('nothing depends and nothing is asked once everything is known', () => {
    fc.assert(
      fc.property(cases, wholePeople, (one, facts) => {
        const result = ask(one, facts);
        expect(listText(result)).not.toContain('depends');
        expect(result.questions).toEqual([]);
      }),
      runs(400),
    );
  });

  test('an answer nobody asked for changes no line', () => {
    fc.assert(
      fc.property(cases, people, (one, facts) => {
        const result = ask(one, facts);
        for (const fact of factNames) {
          if (facts[fact] !== undefined || questionAbout(fact, result)) continue;
          for (const value of answersTo(fact, one)) {
            expect(listText(ask(one, { ...facts, [fact]: value })), fact).toBe(listText(result));
          }
        }
      }),
      runs(80),
    );
  });

  // Stronger than what the engine promises of any file: no rule of the data needs three answers before anything moves.
  test('every question asked has two answers that lead to different lists, at once or after one more', () => {
    const moves = (one: Case, { fact, options }: Question, before: Facts) =>
      new Set(options.map((value) => listText(ask(one, { ...before, [fact]: value })))).size > 1;
    const idle = unlikeProcedures().flatMap((one) => {
      const { questions } = ask(one, {});
      const others = questions.flatMap(({ fact, options }) => options.map((value) => ({ fact, value })));
      return questions
        .filter((question) => !moves(one, question, {}))
        .filter(
          (question) =>
            !others.some(
              ({ fact, value }) => fact !== question.fact && moves(one, question, { [fact]: value }),
            ),
        )
        .map(({ fact }) => `${one}: ${fact}`);
    });
    expect(idle).toEqual([]);
  });
});

describe('a procedure that has papers', () => {
  const withPapers = procedures.filter(({ procedure }) => procedure.materials?.length);

  test('is most of what there is', () => {
    expect(withPapers.length).toBeGreaterThan(procedures.length / 2);
  });

  test('names at least one for everybody: no answers together leave an empty list', () => {
    const empty = withPapers.flatMap((one) => {
      const nobody = whoGetsNothing(one.procedure);
      return nobody ? [`${one}: ${JSON.stringify(nobody)}`] : [];
    });
    expect(empty).toEqual([]);
  });
});

/** Answers after which no paper is left, or none; found by asking on wherever the list may still come out empty. */
function whoGetsNothing(procedure: Procedure, facts: Facts = {}): Facts | undefined {
  const any = (procedure.materials ?? []).map(({ when }) => when ?? always);
  const { answer, waitsFor } = evaluate({ any }, facts, choicesOf(procedure));
  if (answer !== 'unknown') return answer === 'no' ? facts : undefined;
  const [fact] = waitsFor;
  if (fact === undefined) return undefined;
  const values: readonly unknown[] = fact === 'age' ? ages : choicesOf(procedure)[fact];
  return values.map((value) => whoGetsNothing(procedure, { ...facts, [fact]: value })).find((found) => found);
}

/** One of each: most cities take their rules over as they are, and the same rules give the same list. */
function unlikeProcedures(): readonly Case[] {
  const rulesOf = ({ issuer, procedure }: Case) => {
    const { channels, steps, materials, details, warnings, files: wanted } = procedure;
    const files = wholeIssuer(issuer, issuers)?.files.filter(({ id }) => wanted?.includes(id));
    const lines = [channels, steps, materials, details, warnings].map((some) =>
      some?.map((line) => [line.when, 'id' in line ? line.id : line.material]),
    );
    return JSON.stringify([
      lines,
      channels?.map(({ kind }) => kind),
      files?.map(({ id, when }) => [id, when]),
    ]);
  };
  return [...new Map(procedures.map((one) => [rulesOf(one), one])).values()];
}

/** One age on each side of every threshold that any rule of the data names. */
function agesOnBothSides(): number[] {
  const rules = procedures.flatMap(({ procedure }) =>
    [procedure.steps, procedure.materials, procedure.details, procedure.warnings, procedure.channels].flatMap(
      (lines) => (lines ?? []).flatMap(({ when }) => factTests(when)),
    ),
  );
  const cuts = rules.flatMap(({ age }) => [age?.from, age?.under]).filter((cut) => cut !== undefined);
  return [...new Set([0, ...cuts.flatMap((cut) => [cut - 1, cut])])].sort((a, b) => a - b);
}

const always = { hosted: [...factValues.hosted] };
