import { expect, test } from 'vitest';
import type { ClaimAnchor } from '../../core/issuer.ts';
import { loadKnowledge } from '../../scripts/data.ts';
import { projectWith, smallIssuer } from './small-data.ts';

const words = { 'zh-CN': '说', fr: 'dit', en: 'said' };

/** What is wrong with a country file whose statement is about these lines, beside a city that extends it. */
function problems(...about: ClaimAnchor[]): string[] {
  const claim = { id: 'rumour', verdict: 'wrong', claim: words, correction: words, about, sources: ['rule'] };
  const country = { ...smallIssuer('country'), kind: 'national', claims: [claim] };
  const city = { ...smallIssuer('city'), extends: 'country' };
  Object.assign(city.procedures[0] ?? {}, {
    steps: [{ id: 'go', kind: 'apply', title: words, text: words, sources: ['rule'] }],
  });
  try {
    loadKnowledge(projectWith({ 'issuers/country.json': country, 'issuers/city.json': city }));
    return [];
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(1) : [];
  }
}

test('a statement may be about a line of its file, or of one that takes it over', () => {
  expect(problems({ material: 'identity' })).toEqual([]);
  expect(problems({ step: 'go' })).toEqual([]);
});

test('a statement about a line that nobody has is refused with its place', () => {
  expect(problems({ material: 'identity' }, { step: 'identity' })).toEqual([
    'data/issuers/country.json: claims[rumour].about[1]: names the step "identity", which none of its procedures has',
  ]);
  expect(problems({ warning: 'scam' })).toHaveLength(1);
});
