/** Checks that the examples of an issuer file speak of pages, procedures and facts that exist. */
import { factValues } from '../../core/facts.ts';
import type { Issuer, IssuerPage, Procedure } from '../../core/issuer.ts';
import { factsSchema } from '../../core/person.ts';
import type { Report } from './problems.ts';

/** @param known what the issuer has, itself or from those it extends */
export function checkExamples(
  issuer: Issuer,
  known: { readonly pages: readonly IssuerPage[]; readonly procedures: readonly Procedure[] },
  report: Report,
): void {
  const pages = ['unrecognised', ...known.pages.map((page) => page.id)];
  issuer.examples.pages.forEach(({ expect }, i) => {
    const path = ['examples', 'pages', i, 'expect'];
    if (expect?.page && !pages.includes(expect.page))
      report(path, `names the page "${expect.page}", which does not exist`);
  });
  issuer.examples.situations.forEach((situation, i) => {
    const path = ['examples', 'situations', i];
    const facts = factsSchema.safeParse(situation.facts);
    if (!facts.success)
      report(
        [...path, 'facts'],
        `is no list of facts: ${facts.error.issues[0]?.path.join('.') || facts.error.issues[0]?.message}`,
      );
    for (const fact of situation.asks ?? []) {
      if (fact !== 'age' && !Object.hasOwn(factValues, fact))
        report([...path, 'asks'], `"${fact}" is no fact`);
    }
    if (!known.procedures.some((procedure) => procedure.id === situation.procedure)) {
      report([...path, 'procedure'], `names the procedure "${situation.procedure}", which does not exist`);
    }
  });
}
