/**
 * One scan of a progressive JPEG after its means: a band of the coefficients of one channel, all their bits but the
 * lowest, or one more bit of what came before (ITU-T T.81, annex G).
 */
import type { Levels } from './quantise.ts';
import { mostPlainBits, type ScanTokens } from './scan-tokens.ts';

export interface ScanBand {
  /** First and last coefficient in zigzag order, 1 to 63. */
  readonly from: number;
  readonly to: number;
  /** Lowest bit brought before, 0 where none was; else `low` is one less. */
  readonly high: number;
  /** Lowest bit this scan brings. */
  readonly low: number;
}

/** Blocks without anything (more) are told together, at most so many. */
const longestRun = 0x7fff;

/** Holds back blocks in which nothing more comes, with the correction bits that follow their end. */
class Ends {
  readonly #out: ScanTokens;
  #blocks = 0;
  #held: number[] = [];

  constructor(out: ScanTokens) {
    this.#out = out;
  }

  add(corrections: readonly number[]): void {
    this.#blocks += 1;
    for (const bit of corrections) this.#held.push(bit);
    if (this.#blocks === longestRun) this.flush();
  }

  flush(): void {
    if (this.#blocks === 0) return;
    const size = 31 - Math.clz32(this.#blocks);
    this.#out.add(0, size << 4, size, this.#blocks - (1 << size));
    this.#blocks = 0;
    tellCorrections(this.#out, this.#held);
    this.#held = [];
  }
}

function tellCorrections(out: ScanTokens, bits: readonly number[]): void {
  for (let at = 0; at < bits.length; at += mostPlainBits) {
    const some = bits.slice(at, at + mostPlainBits);
    out.plain(
      some.length,
      some.reduce((value, bit) => value * 2 + bit, 0),
    );
  }
}

function tellFirst(values: Int16Array, { from, to, low }: ScanBand, out: ScanTokens): void {
  const ends = new Ends(out);
  for (let at = 0; at < values.length; at += 64) {
    let run = 0;
    for (let i = at + from; i <= at + to; i += 1) {
      const value = values[i] as number;
      const magnitude = Math.abs(value) >> low;
      if (magnitude === 0) {
        run += 1;
        continue;
      }
      ends.flush();
      for (; run > 15; run -= 16) out.add(0, 0xf0, 0, 0);
      const size = 32 - Math.clz32(magnitude);
      out.add(0, (run << 4) | size, size, value < 0 ? (1 << size) - 1 - magnitude : magnitude);
      run = 0;
    }
    if (run > 0) ends.add([]);
  }
  ends.flush();
}

/** The last place whose coefficient becomes more than nothing with this bit; before the band where none does. */
function lastNew(values: Int16Array, at: number, { from, to, low }: ScanBand): number {
  let last = at + to;
  while (last >= at + from && Math.abs(values[last] as number) >> low !== 1) last -= 1;
  return last;
}

function tellMore(values: Int16Array, band: ScanBand, out: ScanTokens): void {
  const { from, to, low } = band;
  const ends = new Ends(out);
  for (let at = 0; at < values.length; at += 64) {
    const last = lastNew(values, at, band);
    let run = 0;
    let corrections: number[] = [];
    for (let i = at + from; i <= at + to; i += 1) {
      const value = values[i] as number;
      const magnitude = Math.abs(value) >> low;
      if (magnitude === 0) {
        run += 1;
        continue;
      }
      for (; run > 15 && i <= last; run -= 16) {
        ends.flush();
        out.add(0, 0xf0, 0, 0);
        tellCorrections(out, corrections);
        corrections = [];
      }
      if (magnitude > 1) {
        corrections.push(magnitude & 1);
        continue;
      }
      ends.flush();
      out.add(0, (run << 4) | 1, 1, value < 0 ? 0 : 1);
      tellCorrections(out, corrections);
      corrections = [];
      run = 0;
    }
    if (run > 0 || corrections.length > 0) ends.add(corrections);
  }
  ends.flush();
}

/** Everything the scan stores, told to `out` with one code table. */
export function tellBand({ values }: Levels, band: ScanBand, out: ScanTokens): void {
  if (band.high === 0) tellFirst(values, band, out);
  else tellMore(values, band, out);
}
