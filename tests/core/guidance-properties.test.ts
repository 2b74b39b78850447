import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facts, factValues } from '../../core/facts.ts';
import { choicesWith } from '../../core/guidance/questions.ts';
import { type Guidance, guidance } from '../../core/guidance.ts';
import type { Issuer } from '../../core/issuer.ts';
import {
  completions,
  factNames,
  madeUpIssuers,
  madeUpMaterials,
  people,
  runs,
  wholePeople,
} from './arbitraries.ts';
import { contradictions, listText, questionAbout } from './shown-list.ts';

function ask(issuer: Issuer, situation: Facts): Guidance {
  const data = { issuers: [issuer], materials: madeUpMaterials };
  return guidance({ issuer: 'city', procedure: 'reissue', person: null, situation }, data);
}

/** The channels somebody may take, where the procedure names more than one. */
function channelsOf(issuer: Issuer): readonly string[] {
  return choicesWith((issuer.procedures[0]?.channels ?? []).map(({ kind }) => kind)).channel;
}

describe('whatever an issuer file says', () => {
  test('an answer settles lines and never turns a settled one round', () => {
    fc.assert(
      fc.property(madeUpIssuers, people, fc.infiniteStream(fc.nat()), (issuer, start, dice) => {
        let facts = start;
        let before = ask(issuer, facts);
        for (const _fact of factNames) {
          const [asked] = before.questions;
          if (!asked) break;
          const pick = dice.next().value % asked.options.length;
          facts = { ...facts, [asked.fact]: asked.options[pick] };
          const after = ask(issuer, facts);
          expect(contradictions(before, after)).toEqual([]);
          before = after;
        }
        expect(before.questions).toEqual([]);
        expect(listText(before)).not.toContain('depends');
      }),
      runs(500),
    );
  });

  test('every line is there once, with one need', () => {
    fc.assert(
      fc.property(madeUpIssuers, people, (issuer, facts) => {
        const { materials } = ask(issuer, facts);
        const papers = materials.map(({ material }) => material);
        expect([...papers].sort()).toEqual(
          issuer.procedures[0]?.materials?.map(({ material }) => material).sort(),
        );
      }),
      runs(200),
    );
  });

  test('nothing depends and nothing is asked once everything is known', () => {
    fc.assert(
      fc.property(madeUpIssuers, wholePeople, (issuer, facts) => {
        const result = ask(issuer, facts);
        expect(listText(result)).not.toContain('depends');
        expect(result.questions).toEqual([]);
      }),
      runs(500),
    );
  });

  test('exactly the facts are asked for in which two people differ who get different lists', () => {
    fc.assert(
      fc.property(madeUpIssuers, people, (issuer, facts) => {
        const result = ask(issuer, facts);
        const everybody = completions(facts, channelsOf(issuer)).map((one) => ({
          one,
          list: listText(ask(issuer, one)),
        }));
        const deciding = factNames.filter((fact) => {
          const alike = Map.groupBy(everybody, ({ one }) => JSON.stringify({ ...one, [fact]: null }));
          return [...alike.values()].some((group) => new Set(group.map(({ list }) => list)).size > 1);
        });
        const asked = factNames.filter((fact) => questionAbout(fact, result));
        expect(asked).toEqual(deciding);
      }),
      runs(120),
    );
  });

  test('an answer nobody asked for changes no line', () => {
    fc.assert(
      fc.property(madeUpIssuers, people, (issuer, facts) => {
        const result = ask(issuer, facts);
        for (const fact of factNames) {
          if (facts[fact] !== undefined || questionAbout(fact, result)) continue;
          const values: readonly unknown[] =
            fact === 'age' ? [0, 8, 17, 40] : fact === 'channel' ? channelsOf(issuer) : factValues[fact];
          for (const value of values) {
            expect(listText(ask(issuer, { ...facts, [fact]: value })), fact).toBe(listText(result));
          }
        }
      }),
      runs(100),
    );
  });
});
