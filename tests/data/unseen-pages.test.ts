import { expect, test } from 'vitest';
import { detect } from '../../core/detect.ts';
import { issuers } from '../../data/index.ts';
import { readUnseenPages, type Score, scoreUnseenPages, type UnseenPage } from './unseen-pages.ts';

/** `learn`, the decoys of `later` and one page of `ordinary` shaped the signals; docs/benchmarks.md has the first figures. */
const labelled: UnseenPage[] = ['learn', 'measure', 'fresh', 'later'].flatMap(readUnseenPages);
/** Decoys only: their issuers were filled in from what the signals said, so they prove nothing about issuers. */
const pages: UnseenPage[] = [...labelled, ...readUnseenPages('ordinary')];
const score: Score = scoreUnseenPages(pages, issuers);
const issuerScore: Score = scoreUnseenPages(labelled, issuers);
const report = score.misses.join('\n');

test('the issuer is right on at least 99 % of pages that were written before the signals', () => {
  expect(issuerScore.issuerRight / issuerScore.pages, report).toBeGreaterThanOrEqual(0.99);
});

test('the purpose is right on at least 90 % of them', () => {
  expect(score.purposeRight / score.purposePages, report).toBeGreaterThanOrEqual(0.9);
});

test('a sidebar opens by mistake on at most 1 % of the decoys', () => {
  expect(score.decoys).toBeGreaterThanOrEqual(100);
  expect(score.falseSidebars / score.decoys, report).toBeLessThanOrEqual(0.01);
});

test('every issuer is met on at least two of these pages', () => {
  const met = (id: string) => labelled.filter((page) => page.issuers.includes(id)).length;
  expect(issuers.map(({ id }) => id).filter((id) => met(id) < 2)).toEqual([]);
});

test('a page that is for something with a procedure offers it', () => {
  const withProcedure = pages.filter(({ purposes }) =>
    purposes.every((purpose) => /^(social-card|vitale|health)\//u.test(purpose)),
  );
  const guided = withProcedure.filter(({ facts }) => detect(facts, issuers)?.procedure !== undefined);
  expect(guided.length / withProcedure.length, report).toBeGreaterThanOrEqual(0.95);
});
