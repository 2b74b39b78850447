/** Levels as the symbols a JPEG stores (ITU-T T.81, F.1.2), told one by one to whoever asks. */
import type { Levels } from './quantise.ts';

/** Code tables of a colour JPEG, in the order their numbers are used here. */
export const codeKinds = ['luma mean', 'luma rest', 'chroma mean', 'chroma rest'] as const;

/** Takes one symbol of one code table (0 to 3) and the `size` plain bits that follow it. */
export interface SymbolSink {
  add(table: number, symbol: number, size: number, bits: number): void;
}

/** The plain bits of a level: itself, or one less than itself in that many bits where it is negative. */
function plainBits(value: number, size: number): number {
  return value < 0 ? (value - 1) & ((1 << size) - 1) : value;
}

/** One block after its mean: runs of nothing and the levels between them, then the end. */
export function tellRest(values: Int16Array, at: number, table: number, sink: SymbolSink): void {
  let run = 0;
  for (let i = at + 1; i < at + 64; i += 1) {
    const value = values[i] as number;
    if (value === 0) {
      run += 1;
      continue;
    }
    while (run > 15) {
      sink.add(table, 0xf0, 0, 0);
      run -= 16;
    }
    const size = 32 - Math.clz32(Math.abs(value));
    sink.add(table, (run << 4) | size, size, plainBits(value, size));
    run = 0;
  }
  if (run > 0) sink.add(table, 0, 0, 0);
}

/**
 * All channels in interleaved order. Units at the right and lower edge are filled with blocks that repeat the mean
 * before them. Tables are 0 to 3 in the order of `codeKinds`; with `meansOnly` 0 for luma and 1 for chroma.
 */
export function tellSymbols(channels: readonly Levels[], sink: SymbolSink, meansOnly = false): void {
  const first = channels[0] as Levels;
  const unitsAcross = Math.ceil(first.across / first.perUnit);
  const unitsDown = Math.ceil(first.down / first.perUnit);
  const last = new Int32Array(channels.length);
  const chromaTable = meansOnly ? 1 : 2;
  for (let uy = 0; uy < unitsDown; uy += 1) {
    for (let ux = 0; ux < unitsAcross; ux += 1) {
      for (let c = 0; c < channels.length; c += 1) {
        const { values, across, down, perUnit } = channels[c] as Levels;
        const table = c === 0 ? 0 : chromaTable;
        for (let by = uy * perUnit; by < (uy + 1) * perUnit; by += 1) {
          for (let bx = ux * perUnit; bx < (ux + 1) * perUnit; bx += 1) {
            if (bx >= across || by >= down) {
              sink.add(table, 0, 0, 0);
              if (!meansOnly) sink.add(table + 1, 0, 0, 0);
              continue;
            }
            const at = (by * across + bx) * 64;
            const mean = values[at] as number;
            const change = mean - (last[c] as number);
            last[c] = mean;
            const size = 32 - Math.clz32(Math.abs(change));
            sink.add(table, size, size, plainBits(change, size));
            if (!meansOnly) tellRest(values, at, table + 1, sink);
          }
        }
      }
    }
  }
}

/** How often each symbol of each table occurs. */
export class SymbolCount implements SymbolSink {
  readonly counts: readonly Uint32Array[] = codeKinds.map(() => new Uint32Array(256));

  add(table: number, symbol: number): void {
    const count = this.counts[table] as Uint32Array;
    count[symbol] = (count[symbol] as number) + 1;
  }
}
