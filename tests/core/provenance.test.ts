import { describe, expect, test } from 'vitest';
import { provenance } from '../../core/guidance/provenance.ts';
import type { Source } from '../../core/issuer.ts';

const source = (confidence: Source['confidence'], date: string | null): Source => ({
  title: 'A rule',
  publisher: 'Somebody',
  date,
  read: '2026-11-21',
  confidence,
});
const known = {
  undated: source('official', null),
  older: source('official', '2019'),
  newer: source('official', '2024-05'),
  article: source('secondary', '2026-01'),
};
const of = (sources: string[], confidence?: Source['confidence']) => {
  const found = provenance(confidence ? { sources, confidence } : { sources }, known);
  return [found.sources.map(({ id }) => id).join(' '), found.confidence];
};

describe('the sources of a line', () => {
  test('stand with the most trusted first, of equals the latest, and those without a date last', () => {
    expect(of(['article', 'undated', 'older', 'newer'])).toEqual(['newer older undated article', 'official']);
    expect(of(['undated', 'older'])).toEqual(['older undated', 'official']);
    expect(of(['older', 'undated'])).toEqual(['older undated', 'official']);
  });

  test('that nobody knows are left out, and nothing known is unverified', () => {
    expect(of(['lost', 'article'])).toEqual(['article', 'secondary']);
    expect(of(['lost'])).toEqual(['', 'unverified']);
  });

  test('make a line no surer than it says itself, and no surer than they are', () => {
    expect(of(['newer'], 'secondary')).toEqual(['newer', 'secondary']);
    expect(of(['article'], 'official')).toEqual(['article', 'secondary']);
  });
});
