/** The figures of a run: per engine over files, and per file against the best of the peers. */
import { exactSize } from '../core/photo/geometry.ts';
import type { PhotoSpec } from '../core/photo/spec.ts';
import type { Measured } from './photo-page/main.ts';
import { strictBytes } from './photo-specs.ts';

/** The engine of this project among the results. */
export const own = 'liasse';

export interface FileResults {
  readonly file: string;
  readonly results: readonly Measured[];
}

/** The value `share` of the way up the sorted list; not a number where there is none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function resultOf({ results }: FileResults, engine: string): Measured | undefined {
  return results.find((result) => result.engine === engine);
}

/** The right type inside both ends of the band. */
export function inRange(result: Measured, spec: PhotoSpec): boolean {
  const { min, max } = strictBytes(spec);
  const bytes = result.bytes ?? 0;
  return result.format === spec.formats?.[0] && bytes >= min && bytes <= max;
}

export function exactPixels(result: Measured, spec: PhotoSpec): boolean {
  const size = exactSize(spec);
  return !size || (result.width === size.width && result.height === size.height);
}

/** The best score among the peers whose file may be used; undefined where no peer has one. */
export function bestPeer(file: FileResults, spec: PhotoSpec): number | undefined {
  const scores = file.results
    .filter((result) => result.engine !== own && inRange(result, spec) && exactPixels(result, spec))
    .map(({ score }) => score ?? Number.NEGATIVE_INFINITY);
  return scores.length === 0 ? undefined : Math.max(...scores);
}

const cell = (value: number, digits: number) => (Number.isNaN(value) ? '-' : value.toFixed(digits));
const percent = (part: number, whole: number) => `${Math.round((100 * part) / Math.max(1, whole))} %`;

function rowOf(engine: string, files: readonly FileResults[], spec: PhotoSpec): string[] {
  const found = files.map((file) => resultOf(file, engine)).filter((result) => result !== undefined);
  const made = found.filter(({ bytes }) => bytes !== undefined);
  if (made.length === 0) return [engine, 'makes none'];
  const right = made.filter((result) => inRange(result, spec));
  const scores = right.map(({ score }) => score ?? 0);
  const { max } = strictBytes(spec);
  const filled = right.filter(({ quality }) => (quality ?? 99) < 100);
  const times = made.map(({ ms }) => ms ?? 0);
  const encodes = made.map((result) => result.encodes ?? 0);
  return [
    engine,
    cell(quantile(scores, 0.5), 1),
    cell(quantile(scores, 0.1), 1),
    percent(right.length, found.length),
    percent(made.filter((result) => exactPixels(result, spec)).length, found.length),
    `${cell(
      100 *
        quantile(
          filled.map(({ bytes }) => (bytes ?? 0) / max),
          0.5,
        ),
      1,
    )} %`,
    cell(quantile(times, 0.5), 0),
    cell(quantile(times, 0.95), 0),
    cell(quantile(encodes, 0.5), 0),
    cell(Math.max(...encodes), 0),
  ];
}

const heads = ['engine', 'SS2', 'p10', 'in range', 'exact', 'of max', 'ms', 'p95', 'encodes', 'most'];

/** One row an engine; with `each`, one more line a file. */
export function tableOf(files: readonly FileResults[], spec: PhotoSpec, each: boolean): string {
  const engines = files[0]?.results.map(({ engine }) => engine) ?? [];
  const rows = [heads, ...engines.map((engine) => rowOf(engine, files, spec))];
  const lines = rows.map((row) =>
    row.map((text, i) => (i === 0 ? text.padEnd(27) : text.padStart(9))).join(''),
  );
  if (!each) return lines.join('\n');
  const perFile = files.map((file) => {
    const mine = resultOf(file, own);
    const best = bestPeer(file, spec);
    const gain = (mine?.score ?? Number.NaN) - (best ?? Number.NaN);
    const facts = mine?.failure ?? `${mine?.bytes} B q${mine?.quality} ${mine?.chroma} e${mine?.encodes}`;
    const size = `${mine?.width}x${mine?.height}`;
    const scores = `${cell(mine?.score ?? Number.NaN, 2)} best ${cell(best ?? Number.NaN, 2)} ${cell(gain, 2)}`;
    return `  ${file.file.padEnd(34)} ${scores}  ${size} ${facts} ${cell(mine?.ms ?? Number.NaN, 0)} ms`;
  });
  return [...lines, ...perFile].join('\n');
}
