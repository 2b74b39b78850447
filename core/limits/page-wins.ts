/** The page's own words against our data: the page counts, limit by limit, and every difference is kept for the person. */

import { limitValues } from '../guidance/files.ts';
import type { FileGuidance, LimitLine, LimitValue } from '../guidance.ts';
import type { Finding } from '../photo/check.ts';
import type { PhotoSpec } from '../photo/spec.ts';
import { filled, type LimitGroup, limitGroupNames, pick, states, without } from './page-says.ts';

/** One limit of ours that the page puts otherwise. */
export interface LimitDifference {
  readonly page: LimitValue;
  readonly ours: LimitLine;
}

/** What the page itself states about a file. */
export interface StatedOnPage {
  readonly limits: readonly LimitValue[];
  readonly differences: readonly LimitDifference[];
}

/** How far the shapes of a print size and of a pixel size may lie apart and still be the same picture. */
const sameShape = 0.03;

/**
 * A file with the limits of the page in front of ours. What is checked (`required`) follows the page wherever it
 * speaks; what we make (`wanted`) also keeps to ours where that does no harm to the page's: its open end of a size,
 * exact pixels inside the page's range, the format both take. Lines of ours that say something else are taken out of
 * `limits` and named in `stated.differences`.
 */
export function pageWins(
  file: FileGuidance,
  { firm, sample }: { readonly firm: PhotoSpec; readonly sample: PhotoSpec },
): FileGuidance {
  const unsettled = limitGroupNames.reduce(
    (kept, group) => (states(file.wanted, group) ? without(kept, group) : kept),
    sample,
  );
  const page = filled(firm, unsettled);
  const spoken = limitGroupNames.filter((group) => states(page, group));
  if (spoken.length === 0) return file;
  const overruled = overruledGroups(page, file.wanted, spoken);
  const limits = limitValues(page);
  const differences = file.limits.flatMap((ours) => {
    const said = limits.find((value) => groupOf(value) === groupOf(ours.limit));
    return said && differs(ours.limit, page) ? [{ page: said, ours }] : [];
  });
  const gone = new Set(differences.map(({ ours }) => ours));
  return {
    ...file,
    limits: file.limits.filter((line) => !gone.has(line) && !overruled.includes(groupOf(line.limit))),
    required: { ...overruled.reduce(without, spoken.reduce(without, file.required)), ...page },
    wanted: spoken.reduce(
      (spec, group) => ({ ...without(spec, group), ...joined(group, page, file.wanted) }),
      overruled.reduce(without, file.wanted),
    ),
    stated: { limits, differences },
  };
}

/** A print size of the page's own shape cannot be kept with our pixels of another shape, nor the other way round. */
function overruledGroups(page: PhotoSpec, ours: PhotoSpec, spoken: readonly LimitGroup[]): LimitGroup[] {
  const pixels = shape(page.widthPx, page.heightPx) ?? shape(ours.widthPx, ours.heightPx);
  const print = shape(page.widthMm, page.heightMm) ?? shape(ours.widthMm, ours.heightMm);
  if (!pixels || !print || Math.abs(pixels / print - 1) <= sameShape) return [];
  if (spoken.includes('pixels') === spoken.includes('millimetres')) return [];
  return [spoken.includes('pixels') ? 'millimetres' : 'pixels'];
}

function shape(width: number | undefined, height: number | undefined): number | undefined {
  return width && height ? width / height : undefined;
}

/** One group of the page, closer where ours lies inside it. */
function joined(group: LimitGroup, page: PhotoSpec, ours: PhotoSpec): PhotoSpec {
  const stated = pick(page, group);
  if (group === 'bytes') {
    const { minBytes, maxBytes } = ours;
    if (page.minBytes === undefined && minBytes !== undefined && minBytes < (page.maxBytes ?? 0))
      return { ...stated, minBytes };
    if (page.maxBytes === undefined && maxBytes !== undefined && maxBytes > (page.minBytes ?? 0))
      return { ...stated, maxBytes };
  }
  if (group === 'formats') {
    const both = ours.formats?.filter((format) => page.formats?.includes(format)) ?? [];
    return both.length > 0 ? { formats: both } : stated;
  }
  if (group === 'pixels' && page.widthPx === undefined && page.heightPx === undefined && isInside(ours, page))
    return pick(ours, group);
  return stated;
}

/** Whether our exact pixels lie inside the page's range. */
function isInside({ widthPx, heightPx }: PhotoSpec, page: PhotoSpec): boolean {
  if (widthPx === undefined || heightPx === undefined) return false;
  return (
    widthPx >= (page.minWidthPx ?? 0) &&
    widthPx <= (page.maxWidthPx ?? Infinity) &&
    heightPx >= (page.minHeightPx ?? 0) &&
    heightPx <= (page.maxHeightPx ?? Infinity)
  );
}

function groupOf({ kind }: LimitValue): LimitGroup {
  if (kind === 'pixelRange') return 'pixels';
  return kind === 'notBackground' ? 'background' : kind;
}

/** Whether a value of ours says something else than the page does where the page speaks. */
function differs(ours: LimitValue, page: PhotoSpec): boolean {
  switch (ours.kind) {
    case 'formats':
      return ours.formats.some((format) => !page.formats?.includes(format));
    case 'bytes':
      return isOther(ours.min, page.minBytes) || isOther(ours.max, page.maxBytes);
    case 'pixels':
      return page.widthPx === undefined && page.heightPx === undefined
        ? !isInside({ widthPx: ours.width, heightPx: ours.height }, page)
        : isOther(ours.width, page.widthPx) || isOther(ours.height, page.heightPx);
    case 'pixelRange':
      return (
        isOther(ours.minWidth, page.widthPx ?? page.minWidthPx) ||
        isOther(ours.maxWidth, page.widthPx ?? page.maxWidthPx) ||
        isOther(ours.minHeight, page.heightPx ?? page.minHeightPx) ||
        isOther(ours.maxHeight, page.heightPx ?? page.maxHeightPx)
      );
    case 'millimetres':
      return isOther(ours.width, page.widthMm) || isOther(ours.height, page.heightMm);
    case 'dpi':
      return isOther(ours.dpi, page.dpi);
    case 'background': {
      const said: readonly string[] = [page.background ?? []].flat();
      return ours.colours.some((colour) => !said.includes(colour));
    }
    case 'notBackground': {
      const said: readonly string[] = [page.background ?? []].flat();
      return ours.colours.some((colour) => said.includes(colour));
    }
    case 'maxFiles':
      return isOther(ours.count, page.maxFiles);
  }
}

/** A number of the page that is not ours; where the page gives none there is nothing to differ from. */
function isOther(ours: number | undefined, page: number | undefined): boolean {
  return page !== undefined && page !== ours;
}

const findingGroups: Readonly<Partial<Record<Finding['code'], LimitGroup>>> = {
  wrongFormat: 'formats',
  misleadingName: 'formats',
  tooManyBytes: 'bytes',
  tooFewBytes: 'bytes',
  wrongPixels: 'pixels',
  tooWide: 'pixels',
  tooNarrow: 'pixels',
  tooTall: 'pixels',
  tooShort: 'pixels',
  wrongShape: 'millimetres',
  wrongDensity: 'dpi',
  tooManyFiles: 'maxFiles',
};

/** What of the findings goes against limits that the page itself states. */
export function statedFindings(
  findings: readonly Finding[],
  { stated }: Pick<FileGuidance, 'stated'>,
): readonly Finding['code'][] {
  const groups = new Set(stated?.limits.map(groupOf));
  return findings.flatMap(({ code }) => {
    const group = findingGroups[code];
    return group && groups.has(group) ? [code] : [];
  });
}
