/** Turns the file specs of an issuer into limits with their origin, and into the two specs photos are held to. */
import type { FileGuidance, LimitLine, LimitValue } from '../guidance.ts';
import type { FileLimit, FileSpec, Source } from '../issuer.ts';
import type { PhotoSpec } from '../photo/spec.ts';
import { provenance, rank } from './provenance.ts';

/** One file of a procedure with its limits; `sources` are those of the issuer and its ancestors. */
export function fileGuidance(file: FileSpec, sources: Readonly<Record<string, Source>>): FileGuidance {
  const { id, kind, names, field, geometry, mayEdit, note, receipt } = file;
  return {
    id,
    kind,
    names,
    field,
    limits: file.limits.flatMap((limit) => limitLines(limit, sources)),
    required: merged(kind, file.limits.filter(isHard), sources),
    wanted: merged(kind, file.limits, sources),
    geometry,
    mayEdit: {
      crop: mayEdit.crop,
      background: mayEdit.background,
      ...(mayEdit.sources && { origin: provenance({ sources: mayEdit.sources }, sources) }),
    },
    note,
    receipt: receipt && { term: receipt.term, text: receipt.text, ...provenance(receipt, sources) },
  };
}

function isHard(limit: FileLimit): boolean {
  return limit.strength === 'limit';
}

/** One line for each value that a source states, so that every chip has its own origin. */
function limitLines(limit: FileLimit, sources: Readonly<Record<string, Source>>): LimitLine[] {
  const origin = provenance(limit, sources);
  return limitValues(limit).map((value) => ({ limit: value, strength: limit.strength, ...origin }));
}

/** The values of a set of limits, as they are shown. One exact side alone is a range of one. */
export function limitValues(limit: Omit<FileLimit, 'strength' | 'sources'> | PhotoSpec): LimitValue[] {
  const pair = limit.widthPx !== undefined && limit.heightPx !== undefined;
  const minWidth = limit.minWidthPx ?? (pair ? undefined : limit.widthPx);
  const maxWidth = limit.maxWidthPx ?? (pair ? undefined : limit.widthPx);
  const minHeight = limit.minHeightPx ?? (pair ? undefined : limit.heightPx);
  const maxHeight = limit.maxHeightPx ?? (pair ? undefined : limit.heightPx);
  const values: LimitValue[] = [];
  if (limit.formats) values.push({ kind: 'formats', formats: limit.formats });
  if (limit.minBytes !== undefined || limit.maxBytes !== undefined) {
    values.push({ kind: 'bytes', min: limit.minBytes, max: limit.maxBytes });
  }
  if (limit.widthPx !== undefined && limit.heightPx !== undefined) {
    values.push({ kind: 'pixels', width: limit.widthPx, height: limit.heightPx });
  }
  if ([minWidth, maxWidth, minHeight, maxHeight].some((bound) => bound !== undefined)) {
    values.push({ kind: 'pixelRange', minWidth, maxWidth, minHeight, maxHeight });
  }
  if (limit.widthMm !== undefined && limit.heightMm !== undefined) {
    values.push({ kind: 'millimetres', width: limit.widthMm, height: limit.heightMm });
  }
  if (limit.dpi !== undefined) values.push({ kind: 'dpi', dpi: limit.dpi });
  if (limit.background !== undefined) {
    values.push({ kind: 'background', colours: [limit.background].flat() });
  }
  if (limit.notBackground !== undefined) {
    values.push({ kind: 'notBackground', colours: [limit.notBackground].flat() });
  }
  if (limit.maxFiles !== undefined) values.push({ kind: 'maxFiles', count: limit.maxFiles });
  return values;
}

/**
 * The limits as one spec. Where two state the same key, a limit beats a target and then the better confidence wins.
 * The two ends of a band are taken from one statement: half of one band and half of another is a band nobody named.
 */
function merged(
  kind: FileSpec['kind'],
  limits: readonly FileLimit[],
  sources: Readonly<Record<string, Source>>,
): PhotoSpec {
  const spec: { -readonly [K in keyof PhotoSpec]: PhotoSpec[K] } = { kind };
  const byWeight = [...limits].sort(
    (a, b) =>
      Number(isHard(b)) - Number(isHard(a)) ||
      rank(provenance(a, sources).confidence) - rank(provenance(b, sources).confidence),
  );
  for (const { strength: _strength, sources: _sources, confidence: _confidence, ...stated } of byWeight) {
    for (const group of togetherKeys) {
      if (group.some((key) => spec[key] !== undefined)) continue;
      for (const key of group) if (stated[key] !== undefined) Object.assign(spec, { [key]: stated[key] });
    }
  }
  return spec;
}

/** Keys that only mean something together; keys alone in their group stand for themselves. */
const togetherKeys = [
  ['formats'],
  ['minBytes', 'maxBytes'],
  ['widthPx', 'heightPx', 'minWidthPx', 'maxWidthPx', 'minHeightPx', 'maxHeightPx'],
  ['widthMm', 'heightMm'],
  ['dpi'],
  ['background'],
  ['notBackground'],
  ['maxFiles'],
] as const satisfies readonly (readonly (keyof PhotoSpec & keyof FileLimit)[])[];
