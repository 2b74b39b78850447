/** What a schema cannot say: that everything a data file names exists and that no two statements clash. */
import { ownersOf } from '../../core/hosts.ts';
import type { Issuer, MaterialCatalogue, Procedure } from '../../core/issuer.ts';
import { lineage, pagesOf } from '../../core/lineage.ts';
import { checkClaims } from './claim-checks.ts';
import { checkExamples } from './example-checks.ts';
import type { Path, Report } from './problems.ts';
import { checkClashes, checkDates, checkSources } from './source-checks.ts';

/** Checks the material catalogue alone. */
export function checkMaterials(catalogue: MaterialCatalogue, report: Report): void {
  checkSources(catalogue, catalogue.sources, report);
  checkDates(catalogue.sources, report);
}

/** Checks one issuer against itself, the issuers it extends and the catalogue. */
export function checkIssuer(
  issuer: Issuer,
  issuers: readonly Issuer[],
  catalogue: MaterialCatalogue,
  report: Report,
): void {
  const ancestors = checkAncestors(issuer, issuers, report);
  const family = [issuer, ...ancestors];
  const known = Object.assign({}, catalogue.sources, ...family.map((member) => member.sources).reverse());
  checkDates(issuer.sources, report);
  checkSources(issuer, known, report);
  checkClashes(
    issuer,
    [
      ...ancestors.map((a) => ({ id: a.id, sources: a.sources })),
      { id: 'materials', sources: catalogue.sources },
    ],
    report,
  );
  checkIds(issuer, [], report);
  checkKind(issuer, report);
  checkLookalikes(issuer, issuers, report);

  const procedures = family.flatMap((member) => member.procedures);
  const files = family.flatMap((member) => member.files ?? []);
  const names = procedures.map((procedure) => procedure.id);
  const mustExist = (id: string | undefined, ids: readonly string[], path: Path, what: string) => {
    if (id !== undefined && !ids.includes(id)) report(path, `names ${what} "${id}", which does not exist`);
  };

  issuer.pages.forEach((page, i) => {
    if (page.id === 'unrecognised')
      report(['pages', i], '"unrecognised" is the word for a page without an entry');
    mustExist(page.procedure, names, ['pages', i, 'procedure'], 'the procedure');
  });
  issuer.procedures.forEach((procedure, i) => {
    procedure.files?.forEach((file, j) => {
      mustExist(
        file,
        files.map(({ id }) => id),
        ['procedures', i, 'files', j],
        'the file',
      );
    });
    const inherited = procedures.filter((other) => other.id === procedure.id && other !== procedure);
    const steps = inherited.flatMap((other) => (other.steps ?? []).map((step) => step.id));
    procedure.steps?.forEach((step, j) => {
      const path = ['procedures', i, 'steps', j, 'after'];
      if (procedure.keeps?.includes('steps')) mustExist(step.after, steps, path, 'the inherited step');
      else if (step.after) report(path, 'is only for a step added to inherited ones ("keeps")');
    });
    // A list laid over an inherited one may find the alternative there.
    const lists = procedure.keeps?.includes('materials')
      ? procedures.filter(({ id }) => id === procedure.id)
      : [procedure];
    checkNeeds(lists, ['procedures', i, 'materials'], catalogue, report);
  });
  checkClaims(issuer, issuers, report);
  issuer.files?.forEach((file, i) => {
    file.limits.forEach((limit, j) => {
      checkBands(limit, ['files', i, 'limits', j], report);
    });
  });
  checkExamples(issuer, { pages: pagesOf(issuer, issuers), procedures }, report);
}

function checkAncestors(issuer: Issuer, issuers: readonly Issuer[], report: Report): readonly Issuer[] {
  const line = lineage(issuer, issuers);
  const last = line.at(-1);
  if (last?.extends !== undefined) {
    const exists = issuers.some((other) => other.id === last.extends);
    report(
      ['extends'],
      exists ? 'runs in a circle' : `names the issuer "${last.extends}", which does not exist`,
    );
  }
  return line.slice(1);
}

/** Ids are unique within their list, signal names within their page, hosts within the file. */
function checkIds(value: unknown, path: Path, report: Report): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const seen = new Set<unknown>();
    value.forEach((entry, i) => {
      const name = entry?.id ?? entry?.material ?? entry?.name ?? entry?.host;
      if (name !== undefined && seen.has(name))
        report([...path, i], `"${String(name)}" is already in this list`);
      seen.add(name);
      checkIds(entry, [...path, i], report);
    });
    return;
  }
  for (const [key, part] of Object.entries(value)) checkIds(part, [...path, key], report);
}

function checkKind(issuer: Issuer, report: Report): void {
  if (issuer.kind === 'notIssuer') {
    if (!issuer.notIssuer) report(['notIssuer'], 'must say where to go instead');
    if (issuer.procedures.length > 0) report(['procedures'], 'a body that gives no card has no procedure');
  } else {
    if (issuer.notIssuer) report(['notIssuer'], 'belongs to a file of kind "notIssuer"');
    if (issuer.procedures.length === 0) report(['procedures'], 'an issuer needs at least one procedure');
  }
}

function checkLookalikes(issuer: Issuer, issuers: readonly Issuer[], report: Report): void {
  issuer.lookalikes?.forEach(({ host, real }, i) => {
    real.forEach((instead, j) => {
      if (ownersOf(instead, issuers).length === 0)
        report(['lookalikes', i, 'real', j], `"${instead}" is no official host we know`);
    });
    if (!host.includes('*') && ownersOf(host, issuers).length > 0) {
      report(['lookalikes', i], 'is also an official host');
    }
  });
}

/** @param lists the procedure whose papers are checked, followed by those of its ancestors that it is laid over */
function checkNeeds(
  lists: readonly Procedure[],
  path: Path,
  catalogue: MaterialCatalogue,
  report: Report,
): void {
  const alternatives = (group: string) =>
    new Set(
      lists.flatMap(({ materials = [] }) =>
        materials.flatMap((need) => (need.oneOf === group ? [need.material] : [])),
      ),
    );
  lists[0]?.materials?.forEach(({ material, oneOf }, i) => {
    if (!catalogue.materials[material]) {
      report([...path, i, 'material'], `names the material "${material}", which is not in the catalogue`);
    }
    if (oneOf !== undefined && alternatives(oneOf).size < 2) {
      report([...path, i, 'oneOf'], `"${oneOf}" has no alternative in this procedure`);
    }
  });
}

function checkBands(
  limit: NonNullable<Issuer['files']>[number]['limits'][number],
  path: Path,
  report: Report,
): void {
  const bands = [
    ['minBytes', 'maxBytes'],
    ['minWidthPx', 'maxWidthPx'],
    ['minHeightPx', 'maxHeightPx'],
  ] as const;
  for (const [min, max] of bands) {
    if ((limit[min] ?? 0) > (limit[max] ?? Number.POSITIVE_INFINITY))
      report([...path, min], `is above ${max}`);
  }
  const pairs = [
    ['widthPx', 'heightPx'],
    ['widthMm', 'heightMm'],
  ] as const;
  for (const [width, height] of pairs) {
    if ((limit[width] === undefined) !== (limit[height] === undefined)) {
      report(path, `${width} and ${height} are stated together`);
    }
  }
}
