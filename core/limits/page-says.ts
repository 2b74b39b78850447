/** What the page says beside one file field, put together from the texts near it, nearest first. */

import { type FileLimits, foldWords, limitsAsSpec, readFieldStatements } from '../limits.ts';
import type { PhotoSpec } from '../photo/spec.ts';

/** The texts near a field. */
export interface NearField {
  /** Nearest first. */
  readonly labels: readonly string[];
  /** The `accept` attribute. */
  readonly accept: string;
}

/** Which of several statements in one text is the field's own; `true` keeps one. */
export type IsOwn = (words: string) => boolean;

/** Keys that one statement gives together: half of one band and half of another is a band nobody named. */
export const limitGroups = {
  formats: ['formats'],
  bytes: ['minBytes', 'maxBytes'],
  pixels: ['widthPx', 'heightPx', 'minWidthPx', 'maxWidthPx', 'minHeightPx', 'maxHeightPx'],
  millimetres: ['widthMm', 'heightMm'],
  dpi: ['dpi'],
  background: ['background', 'notBackground'],
  maxFiles: ['maxFiles'],
} as const satisfies Readonly<Record<string, readonly (keyof PhotoSpec)[]>>;
export type LimitGroup = keyof typeof limitGroups;
export const limitGroupNames = Object.keys(limitGroups) as LimitGroup[];

/**
 * The limits stated beside a field. The nearest text that speaks of a limit decides on it; where one text speaks of
 * several files, only the field's own part counts, and nothing where that cannot be told.
 * @param isOwn whether words speak of the file the field asks for, and not of another one
 * @returns `firm`: as a person wrote it for this page. `sample`: what a widget library shows until somebody changes it.
 */
export function pageSays(
  { labels, accept }: NearField,
  isOwn: IsOwn,
): { readonly firm: PhotoSpec; readonly sample: PhotoSpec } {
  let firm: PhotoSpec = {};
  let sample: PhotoSpec = {};
  for (const text of labels) {
    const limits = ownLimits(text, isOwn);
    if (!limits) continue;
    const spec = credible(limitsAsSpec(limits));
    if (isSampleTip(text)) sample = filled(sample, spec);
    else firm = filled(firm, spec);
  }
  const [accepted] = readFieldStatements('', { accept });
  if (accepted) firm = narrowed(firm, limitsAsSpec(accepted.limits));
  return { firm, sample };
}

function ownLimits(text: string, isOwn: IsOwn): FileLimits | undefined {
  const statements = readFieldStatements(text, { atField: true });
  const own = statements.filter(({ words }) => isOwn(words));
  return own.length === 1 ? own[0]?.limits : undefined;
}

/** The groups that `spec` has not yet, from `more`. */
export function filled(spec: PhotoSpec, more: PhotoSpec): PhotoSpec {
  let both = spec;
  for (const group of limitGroupNames) if (!states(both, group)) both = { ...both, ...pick(more, group) };
  return both;
}

/** Whether a spec says anything of a group. */
export function states(spec: PhotoSpec, group: LimitGroup): boolean {
  return limitGroups[group].some((key) => spec[key] !== undefined);
}

/** The part of a spec that belongs to one group. */
export function pick(spec: PhotoSpec, group: LimitGroup): PhotoSpec {
  const entries = limitGroups[group].flatMap((key) => (spec[key] === undefined ? [] : [[key, spec[key]]]));
  return Object.fromEntries(entries);
}

/** A spec without one group. */
export function without(spec: PhotoSpec, group: LimitGroup): PhotoSpec {
  const gone: readonly string[] = limitGroups[group];
  return Object.fromEntries(Object.entries(spec).filter(([key]) => !gone.includes(key)));
}

/** The browser offers only what `accept` names, so it narrows the words; where both exclude each other words count. */
function narrowed(spec: PhotoSpec, { formats }: PhotoSpec): PhotoSpec {
  if (!formats) return spec;
  const both = spec.formats?.filter((format) => formats.includes(format)) ?? formats;
  return both.length > 0 ? { ...spec, formats: both } : spec;
}

/** No photo or scan fits into less, and no portal takes more: such figures are mistakes, tests or traps. */
const bytesOfFile = { least: 4 * 1024, most: 1024 ** 3 };
/** The largest minimum seen anywhere is 240 KB. */
const largestMinimum = 20 * 1024 ** 2;
const pixelsOfSide = { least: 30, most: 12_000 };
const dotsPerInch = { least: 50, most: 1200 };

/** A spec without limits that no file can keep or that limit nothing. */
function credible(spec: PhotoSpec): PhotoSpec {
  return limitGroupNames.reduce(
    (kept, group) => (isCredible(kept, group) ? kept : without(kept, group)),
    spec,
  );
}

function isCredible(spec: PhotoSpec, group: LimitGroup): boolean {
  switch (group) {
    case 'bytes': {
      const { minBytes = 0, maxBytes = bytesOfFile.most } = spec;
      return minBytes < maxBytes && minBytes <= largestMinimum && within(maxBytes, bytesOfFile);
    }
    case 'pixels': {
      const { minWidthPx = 0, maxWidthPx = Infinity, minHeightPx = 0, maxHeightPx = Infinity } = spec;
      const sides = Object.values(pick(spec, group)).every((side) => within(Number(side), pixelsOfSide));
      return sides && minWidthPx <= maxWidthPx && minHeightPx <= maxHeightPx;
    }
    case 'dpi':
      return spec.dpi === undefined || within(spec.dpi, dotsPerInch);
    default:
      return true;
  }
}

function within(value: number, { least, most }: { least: number; most: number }): boolean {
  return value >= least && value <= most;
}

/**
 * Tips that libraries show in their first example, copied unchanged into many pages: Element UI's, and the file field
 * of the French state's design system.
 */
const sampleTips = [
  /只能上传jpg\/png文件,且不超过500kb/,
  /jpg\/png files with a size less than 500kb/,
  /taille maximale : 500 mo\. formats supportes : jpg, png, pdf\./,
];

function isSampleTip(text: string): boolean {
  const folded = foldWords(text);
  return sampleTips.some((tip) => tip.test(folded));
}
