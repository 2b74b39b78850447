import { describe, expect, test } from 'vitest';
import { detect } from '../../core/detect.ts';
import type { Facts } from '../../core/facts.ts';
import { guidance, type Need } from '../../core/guidance.ts';
import { issuers, knowledge } from '../../data/index.ts';

/** The examples that every issuer file carries, run as written: what a contributor promises is what people get. */
describe.each(issuers.map((issuer) => [issuer.id, issuer] as const))('%s', (_id, issuer) => {
  test.each(issuer.examples.pages.map((page) => [page.name, page] as const))(
    'sees the page: %s',
    (_name, page) => {
      const detection = detect(page.facts, issuers);
      if (page.expect === null) {
        expect(detection).toBeNull();
        return;
      }
      expect(detection).toMatchObject({ issuer: issuer.id, ...page.expect });
      expect(detection?.procedure).toBe(page.expect.procedure);
    },
  );

  test('shows at least one page that opens the sidebar', () => {
    const shown = issuer.examples.pages.map((page) => page.expect?.procedure);
    const main = issuer.procedures.filter((procedure) => shown.includes(procedure.id));
    expect(main.length > 0 || issuer.kind === 'notIssuer').toBe(true);
  });

  const situations = issuer.examples.situations.map((situation) => [situation.name, situation] as const);
  if (situations.length > 0)
    test.each(situations)('knows the papers: %s', (_name, situation) => {
      const result = guidance(
        {
          issuer: issuer.id,
          procedure: situation.procedure,
          person: null,
          situation: situation.facts as Facts,
        },
        knowledge,
      );
      const withNeed = (need: Need) =>
        result.materials.filter((line) => line.need === need).map((line) => line.material);
      expect(withNeed('yes').sort()).toEqual([...situation.yes].sort());
      expect(withNeed('depends')).toEqual(expect.arrayContaining(situation.depends ?? []));
      expect(withNeed('no')).toEqual(expect.arrayContaining(situation.no ?? []));
      expect(result.questions.map((question) => question.fact)).toEqual(
        expect.arrayContaining(situation.asks ?? []),
      );
    });
});
