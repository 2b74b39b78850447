import { describe, expect, test } from 'vitest';
import { guidance, proceduresOf } from '../../core/guidance.ts';
import { issuers, knowledge } from '../../data/index.ts';

/** Statements about no line: they are about names and about whom to ask. */
const aboutNoLine = ['account-names', 'medical-questions', 'card-name'];

const withClaims = issuers.filter((issuer) => issuer.claims !== undefined && issuer.kind !== 'notIssuer');

describe.each(withClaims.map((issuer) => [issuer.id, issuer] as const))(
  'the statements of %s',
  (id, issuer) => {
    // Nothing is known about the person: every line may apply, so each statement finds its best place.
    const shown = proceduresOf(id, knowledge).flatMap(
      (procedure) => guidance({ issuer: id, procedure: procedure.id, person: null }, knowledge).claims,
    );

    test('each stand beside a line of at least one procedure', () => {
      const placed = new Set(shown.flatMap((claim) => (claim.beside ? [claim.id] : [])));
      const wanted = (issuer.claims ?? [])
        .map((claim) => claim.id)
        .filter((claim) => !aboutNoLine.includes(claim));
      expect(wanted.filter((claim) => !placed.has(claim))).toEqual([]);
    });

    test('that name a line are all found there in the procedures they name', () => {
      for (const claim of issuer.claims ?? [])
        for (const procedure of claim.procedures ?? []) {
          const found = guidance({ issuer: id, procedure, person: null }, knowledge).claims.find(
            (line) => line.id === claim.id,
          );
          if (claim.about) expect(found?.beside, `${claim.id} in ${procedure}`).toBeDefined();
        }
    });
  },
);

test('a list that only reports a loss says nothing about photos, fees and waiting for a card', () => {
  const chinese = withClaims.filter(
    ({ country, procedures }) => country === 'CN' && procedures !== undefined,
  );
  const aboutTheNewCard = ['photo-always', 'one-inch', 'photo-on-site', 'fee-twenty', 'days-to-wait'];
  for (const { id } of chinese) {
    const { claims } = guidance({ issuer: id, procedure: 'loss', person: null }, knowledge);
    expect(claims.map((claim) => claim.id)).toContain('residence-decides');
    expect(claims.filter((claim) => aboutTheNewCard.includes(claim.id))).toEqual([]);
  }
});

test('no line of a whole list carries more statements than people can read', () => {
  for (const issuer of withClaims)
    for (const { id } of proceduresOf(issuer.id, knowledge)) {
      const shown = guidance({ issuer: issuer.id, procedure: id, person: null }, knowledge);
      const lines = [shown.materials, shown.steps, shown.details, shown.channels, shown.files].flat();
      for (const line of lines) expect(line.claims?.length ?? 0, `${issuer.id} ${id}`).toBeLessThan(6);
    }
});
