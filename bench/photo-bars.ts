/** The bars a run is held to. */
import { benchSpecs, type SpecName, strictBytes } from './photo-specs.ts';
import { bestPeer, exactPixels, type FileResults, inRange, own, quantile, resultOf } from './photo-table.ts';

export interface Bar {
  readonly words: string;
  readonly found: string;
  readonly met: boolean;
}

const leastGain: Readonly<Partial<Record<SpecName, number>>> = { S1: 0.5, S2: 0.5, S3: 0.3, S4: 0.3 };

function bar(words: string, value: number, met: (value: number) => boolean, digits = 2): Bar {
  // Where nothing could be measured nothing is met.
  return { words, found: value.toFixed(digits), met: !Number.isNaN(value) && met(value) };
}

function limitBars(name: SpecName, files: readonly FileResults[]): Bar[] {
  const spec = benchSpecs[name];
  const mine = files.map((file) => resultOf(file, own)).filter((result) => result !== undefined);
  const right = mine.filter(
    (result) =>
      inRange(result, spec) &&
      exactPixels(result, spec) &&
      result.metadata === false &&
      (spec.dpi === undefined || result.density === spec.dpi),
  );
  const encodes = mine.map((result) => result.encodes ?? 0);
  const filled = mine.filter(({ quality, padded }) => (quality ?? 100) < 100 && !padded);
  const shares = filled.map(({ bytes }) => (100 * (bytes ?? 0)) / strictBytes(spec).max);
  return [
    bar('in band, exact, no metadata, 100 %', (100 * right.length) / mine.length, (v) => v === 100),
    bar('encodes, median <= 3', quantile(encodes, 0.5), (v) => v <= 3, 0),
    bar('encodes, most <= 5', Math.max(...encodes), (v) => v <= 5, 0),
    // A document may keep so few pixels that not even the finest steps fill the limit.
    ...(shares.length === 0
      ? []
      : [bar('budget used, median >= 98.5 %', quantile(shares, 0.5), (v) => v >= 98.5)]),
  ];
}

function gainBars(name: SpecName, files: readonly FileResults[]): Bar[] {
  const gain = leastGain[name];
  if (gain === undefined) return [];
  const gains = files.flatMap((file) => {
    const best = bestPeer(file, benchSpecs[name]);
    return best === undefined ? [] : [(resultOf(file, own)?.score ?? 0) - best];
  });
  const kept = (100 * gains.filter((value) => value >= -0.3).length) / gains.length;
  return [
    bar('files no worse than the best peer - 0.3, >= 95 %', kept, (v) => v >= 95, 1),
    bar(`median gain over the best peer of each file >= ${gain}`, quantile(gains, 0.5), (v) => v >= gain),
  ];
}

function scoreBars(name: SpecName, files: readonly FileResults[]): Bar[] {
  const scores = files.map((file) => resultOf(file, own)?.score ?? Number.NaN);
  if (name === 'S5') return [bar('score, 10th percentile >= 72', quantile(scores, 0.1), (v) => v >= 72)];
  if (name === 'S6') return [bar('score, median >= 93', quantile(scores, 0.5), (v) => v >= 93)];
  if (name !== 'S7') return [];
  // Where even the finest steps fit, there is nothing to gain on an encoder that has them too.
  const pages = files.filter(
    (file) =>
      /page|doc|scan|graphic|screenshot|map/.test(file.file) && (resultOf(file, own)?.quality ?? 100) < 100,
  );
  const gains = pages.map(
    (file) => (resultOf(file, own)?.score ?? Number.NaN) - (resultOf(file, 'canvas')?.score ?? Number.NaN),
  );
  return [
    bar('text where the limit binds: median gain over canvas >= 1', quantile(gains, 0.5), (v) => v >= 1),
  ];
}

function timeBars(name: SpecName, files: readonly FileResults[]): Bar[] {
  if (name !== 'S1') return [];
  const times = (engine: string, list: readonly FileResults[]) =>
    list.map((file) => resultOf(file, engine)?.ms ?? Number.NaN);
  const mine = quantile(times(own, files), 0.5);
  const jsquash = quantile(times('jsquash default', files), 0.5);
  const large = files.filter(({ file }) => /12mp|3024x4032/.test(file));
  const excess = large.map(
    (file) => (resultOf(file, own)?.ms ?? Number.NaN) - 3 * (resultOf(file, 'canvas')?.ms ?? Number.NaN),
  );
  return [
    bar('time, share of jsquash default with search <= 60 %', (100 * mine) / jsquash, (v) => v <= 60, 0),
    bar('12 megapixels, median ms above 3 x canvas <= 250', quantile(excess, 0.5), (v) => v <= 250, 0),
  ];
}

export function barsOf(name: SpecName, files: readonly FileResults[]): Bar[] {
  return [
    ...limitBars(name, files),
    ...gainBars(name, files),
    ...scoreBars(name, files),
    ...timeBars(name, files),
  ];
}

export function missed(bars: readonly Bar[]): Bar[] {
  return bars.filter(({ met }) => !met);
}
