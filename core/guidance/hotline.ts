/** The line to call, with the questions of its own that this person has. */
import { evaluate } from '../condition.ts';
import type { Facts } from '../facts.ts';
import type { HotlineGuidance } from '../guidance.ts';
import type { Issuer, Source } from '../issuer.ts';
import { provenance } from './provenance.ts';

/** @param sources those of the issuer and its ancestors */
export function hotlineGuidance(
  { ask = [], ...hotline }: NonNullable<Issuer['hotline']>,
  procedure: string,
  facts: Facts,
  sources: Readonly<Record<string, Source>>,
): HotlineGuidance {
  const { sources: _sources, ...line } = hotline;
  const own = ask.filter(
    ({ procedures, when, unless }) =>
      (procedures?.includes(procedure) ?? true) &&
      evaluate(when, facts).answer === 'yes' &&
      (unless === undefined || evaluate(unless, facts).answer !== 'yes'),
  );
  return {
    ...line,
    ask: own.map(({ id, text, covers = [], ...rule }) => ({
      id,
      text,
      covers,
      ...provenance(rule, sources),
    })),
    ...provenance(hotline, sources),
  };
}
