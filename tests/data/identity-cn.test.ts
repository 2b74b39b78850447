import { describe, expect, test } from 'vitest';
import type { Facts } from '../../core/facts.ts';
import { guidance, proceduresOf } from '../../core/guidance.ts';
import { issuers, knowledge } from '../../data/index.ts';

/** Every Chinese procedure that asks for a Chinese identity document. */
const cases = issuers
  .filter((issuer) => issuer.country === 'CN')
  .flatMap((issuer) => proceduresOf(issuer.id, knowledge).map(({ id }) => [issuer.id, id] as const))
  .filter(([issuer, procedure]) => papers(issuer, procedure, {}).some(isChineseCard));

/** What somebody who has no Chinese identity card shows instead. */
const foreignDocuments = [
  ['hongKongMacao', 'cn-hk-macao-document'],
  ['taiwan', 'cn-taiwan-document'],
  ['french', 'cn-foreign-document'],
  ['eea', 'cn-foreign-document'],
  ['other', 'cn-foreign-document'],
] as const;

function papers(issuer: string, procedure: string, situation: Facts) {
  return guidance({ issuer, procedure, person: null, situation }, knowledge).materials;
}
function isChineseCard({ material }: { readonly material: string }): boolean {
  return material === 'cn-id-card' || material === 'cn-id-images';
}

test('there are procedures to look at in every Chinese file', () => {
  expect(new Set(cases.map(([issuer]) => issuer)).size).toBe(
    issuers.filter((issuer) => issuer.country === 'CN').length,
  );
});

describe.each(cases)('who somebody is, %s / %s', (issuer, procedure) => {
  test('somebody of another group brings the document of that group and no Chinese card', () => {
    for (const [nationality, document] of foreignDocuments) {
      for (const channel of ['online', 'counter'] as const) {
        const lines = papers(issuer, procedure, { applicant: 'self', age: 30, nationality, channel });
        const wanted = lines.filter(({ need }) => need !== 'no').map(({ material }) => material);
        const where = `${nationality}, ${channel}`;
        expect(wanted, where).toContain(document);
        expect(
          lines.filter(isChineseCard).map(({ need }) => need),
          where,
        ).not.toContain('yes');
        expect(wanted, where).not.toContain('cn-child-register');
      }
    }
  });

  test('whatever proves who a person is counts as one entry of the list', () => {
    for (const line of papers(issuer, procedure, {})) {
      const isIdentity = isChineseCard(line) || /^cn-(hk-macao|taiwan|foreign)-document$/.test(line.material);
      if (isIdentity) expect(line.oneOf, line.material).toBe('identity');
    }
  });
});

const withChildren = cases.filter(([, procedure]) => ['reissue', 'replace', 'loss'].includes(procedure));

test.each(withChildren)(
  'a child under 16 in %s / %s needs the card or the register, not both',
  (issuer, procedure) => {
    const child: Facts = { applicant: 'child', age: 9, nationality: 'mainland', channel: 'counter' };
    const lines = papers(issuer, procedure, child).filter(({ need }) => need === 'yes');
    const either = lines.filter(({ oneOf }) => oneOf === 'identity').map(({ material }) => material);
    expect(either).toHaveLength(2);
    expect(either).toContain('cn-id-card');
    expect(either.join()).toMatch(/cn-child-register|cn-household-register/);
    const adult = papers(issuer, procedure, { ...child, applicant: 'self', age: 30 });
    expect(
      adult
        .filter(({ need, oneOf }) => need === 'yes' && oneOf === 'identity')
        .map(({ material }) => material),
    ).toEqual(['cn-id-card']);
  },
);

test.each(withChildren)(
  'a child in %s / %s is shown the register only beside the card it stands in for',
  (issuer, procedure) => {
    for (const channel of ['online', 'counter'] as const) {
      const child: Facts = { applicant: 'child', age: 9, nationality: 'mainland', channel };
      const either = papers(issuer, procedure, child).filter(
        ({ need, oneOf }) => need === 'yes' && oneOf === 'identity',
      );
      expect([0, 2], either.map(({ material }) => material).join()).toContain(either.length);
    }
  },
);
