/** Middle and upper end of repeated measurements, in the unit of the values. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

/** Milliseconds of one call. */
export function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Each case `rounds` times, one case after another, after a round that is not counted: the warm cost of one call. */
export function warmTimes<T>(cases: readonly T[], rounds: number, run: (one: T) => unknown): Spread {
  for (const one of cases) run(one);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const one of cases) times.push(timeOf(() => run(one)));
  }
  return spreadOf(times);
}
