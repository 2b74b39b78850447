/** Lays an issuer file over the file it extends, so that the rest of guidance sees one whole issuer. */
import type { FileSpec, Issuer, Need, Procedure, Source } from '../issuer.ts';
import { issuerById } from '../lineage.ts';

/** What remains of an issuer file and its ancestors for guidance. */
export interface WholeIssuer {
  readonly id: string;
  readonly procedures: readonly Procedure[];
  readonly files: readonly FileSpec[];
  readonly claims: NonNullable<Issuer['claims']>;
  readonly contacts: NonNullable<Issuer['contacts']>;
  readonly hotline?: Issuer['hotline'];
  readonly sources: Readonly<Record<string, Source>>;
}

/**
 * The issuer with everything it takes over.
 *
 * A procedure's field replaces the inherited one, a field left out is inherited; warnings, claims and sources add up
 * (the same id replaces), and so do the lists a procedure `keeps`. Files go by id. Hotline and contacts are inherited when left out.
 * @returns `undefined` when there is no such issuer. A missing or circular ancestor ends the chain: the data check
 *   refuses both before a build.
 */
export function wholeIssuer(id: string, issuers: readonly Issuer[]): WholeIssuer | undefined {
  let known = assembled.get(issuers);
  if (!known) {
    known = new Map();
    assembled.set(issuers, known);
  }
  if (!known.has(id)) known.set(id, assemble(id, issuers, new Set()));
  return known.get(id);
}

/** Laid together once for an array of issuers, which is taken never to change: a list is asked for a dozen times in a row. */
const assembled = new WeakMap<readonly Issuer[], Map<string, WholeIssuer | undefined>>();

function assemble(id: string, issuers: readonly Issuer[], visited: Set<string>): WholeIssuer | undefined {
  const issuer = issuerById(id, issuers);
  if (!issuer || visited.has(id)) return undefined;
  visited.add(id);
  const parent = issuer.extends === undefined ? undefined : assemble(issuer.extends, issuers, visited);
  return {
    id,
    procedures: mergedById(parent?.procedures, issuer.procedures, mergedProcedure),
    files: mergedById(parent?.files, issuer.files),
    claims: mergedById(parent?.claims, issuer.claims),
    contacts: issuer.contacts ?? parent?.contacts ?? [],
    hotline: issuer.hotline ?? parent?.hotline,
    sources: { ...parent?.sources, ...issuer.sources },
  };
}

function mergedProcedure(inherited: Procedure, own: Procedure): Procedure {
  const merged: Procedure = { ...inherited, ...own };
  const warnings = mergedById(inherited.warnings, own.warnings);
  if (warnings.length > 0) merged.warnings = warnings;
  for (const list of own.keeps ?? []) {
    if (list === 'materials') merged.materials = laidOver(inherited.materials, own.materials, materialOf);
    if (list === 'channels') merged.channels = laidOver(inherited.channels, own.channels, idOf);
    if (list === 'steps') merged.steps = inOrder(laidOver(inherited.steps, own.steps, idOf));
    if (list === 'details') merged.details = laidOver(inherited.details, own.details, idOf);
  }
  return merged;
}

const idOf = (entry: { readonly id: string }) => entry.id;
const materialOf = (need: Need) => need.material;

/** The inherited list in its order with own entries in place of those of the same key; new entries come first. */
function laidOver<T>(inherited: readonly T[] = [], own: readonly T[] = [], keyOf: (entry: T) => string): T[] {
  const isSame = (a: T, b: T) => keyOf(a) === keyOf(b);
  const added = own.filter((entry) => !inherited.some((base) => isSame(base, entry)));
  return [...added, ...inherited.map((base) => own.find((entry) => isSame(base, entry)) ?? base)];
}

type Steps = NonNullable<Procedure['steps']>;

/** Steps that name the one they follow, moved behind it. */
function inOrder(steps: Steps): Steps {
  const ordered = steps.filter((step) => step.after === undefined);
  for (const { after, ...step } of steps) {
    if (after === undefined) continue;
    const place = ordered.findIndex((other) => other.id === after);
    // The data check refuses a step after one that does not exist.
    ordered.splice(place + 1, 0, step);
  }
  return ordered;
}

/** Own entries first in their order; an inherited entry that nothing replaces comes after them. */
function mergedById<T extends { readonly id: string }>(
  inherited: readonly T[] = [],
  own: readonly T[] = [],
  merge: (inherited: T, own: T) => T = (_inherited, replacement) => replacement,
): T[] {
  const merged = own.map((entry) => {
    const base = inherited.find((other) => other.id === entry.id);
    return base ? merge(base, entry) : entry;
  });
  return [...merged, ...inherited.filter((entry) => !own.some((other) => other.id === entry.id))];
}
