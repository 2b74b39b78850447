/** Where a line comes from and how far it can be trusted. */
import type { Provenance, SourceLine } from '../guidance.ts';
import type { Confidence, Source } from '../issuer.ts';

/** The order of trust, written out because the schema module stays out of run time. A test keeps the two in step. */
export const trustOrder: readonly Confidence[] = ['official', 'official-old', 'secondary', 'unverified'];

/**
 * Sources of a line, best first (more trusted, then later date), and the confidence of the line: that of its best
 * source, unless the line itself states a weaker one. Ids without an entry are left out; the data check refuses them.
 */
export function provenance(
  line: { readonly sources: readonly string[]; readonly confidence?: Confidence },
  known: Readonly<Record<string, Source>>,
): Provenance {
  const sources = line.sources
    .flatMap((id): SourceLine[] => {
      const source = known[id];
      return source ? [{ id, ...source }] : [];
    })
    .sort((a, b) => rank(a.confidence) - rank(b.confidence) || (b.date ?? '').localeCompare(a.date ?? ''));
  return { sources, confidence: weaker(sources[0]?.confidence ?? 'unverified', line.confidence) };
}

/** 0 for the most trusted. */
export function rank(confidence: Confidence): number {
  return trustOrder.indexOf(confidence);
}

function weaker(a: Confidence, b: Confidence | undefined): Confidence {
  return b !== undefined && rank(b) > rank(a) ? b : a;
}
