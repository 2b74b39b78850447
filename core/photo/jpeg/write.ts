/** The bytes of a baseline JPEG (ITU-T T.81, annex B): one interleaved scan with code tables of its own. */
import type { PixelSize } from '../image-info.ts';
import { type CodeTable, codeTable, optimalLengths } from './huffman-code.ts';
import type { Levels } from './quantise.ts';
import { SymbolCount, type SymbolSink, tellSymbols } from './symbols.ts';

/** Steps in zigzag order, of luma and of both chroma channels. */
export interface StepTables {
  readonly luma: Uint8Array;
  readonly chroma: Uint8Array;
}

/** Grows as it is written to. */
class ByteList implements SymbolSink {
  bytes = new Uint8Array(1 << 16);
  length = 0;
  tables: readonly CodeTable[] = [];
  #held = 0;
  #heldBits = 0;

  room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(this.bytes.length * 2 + more);
    larger.set(this.bytes);
    this.bytes = larger;
  }

  put(...values: readonly number[]): void {
    this.room(values.length);
    for (const value of values) this.bytes[this.length++] = value;
  }

  segment(marker: number, body: readonly number[]): void {
    const length = body.length + 2;
    this.put(0xff, marker, length >> 8, length & 255, ...body);
  }

  /** Codes are at most 16 bits and plain bits at most 11, so that with 7 held nothing leaves 32 bits. */
  #bits(value: number, count: number): void {
    this.#held = (this.#held << count) | value;
    this.#heldBits += count;
    while (this.#heldBits >= 8) {
      this.#heldBits -= 8;
      const byte = (this.#held >>> this.#heldBits) & 255;
      this.bytes[this.length++] = byte;
      // A byte of all ones would read as a marker.
      if (byte === 255) this.bytes[this.length++] = 0;
    }
    this.#held &= (1 << this.#heldBits) - 1;
  }

  add(table: number, symbol: number, size: number, bits: number): void {
    const { codes, lengths } = this.tables[table] as CodeTable;
    this.room(8);
    this.#bits(codes[symbol] as number, lengths[symbol] as number);
    if (size > 0) this.#bits(bits, size);
  }

  /** Fills the last byte with ones. */
  endScan(): void {
    this.room(2);
    if (this.#heldBits > 0) this.#bits((1 << (8 - this.#heldBits)) - 1, 8 - this.#heldBits);
  }
}

/** A whole file without density or other metadata. */
export function writeJpeg(
  { width, height }: PixelSize,
  channels: readonly Levels[],
  steps: StepTables,
): Uint8Array<ArrayBuffer> {
  const count = new SymbolCount();
  tellSymbols(channels, count);
  const tables = count.counts.map((counts) => codeTable(optimalLengths(counts)));
  const out = new ByteList();
  out.put(0xff, 0xd8);
  out.segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  out.segment(0xdb, [0, ...steps.luma]);
  out.segment(0xdb, [1, ...steps.chroma]);
  const components = channels.flatMap(({ perUnit }, c) => [c + 1, (perUnit << 4) | perUnit, c === 0 ? 0 : 1]);
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  out.segment(0xc0, [8, ...size, channels.length, ...components]);
  tables.forEach(({ ofLength, symbols }, t) => {
    // Class (means or the rest) and number (luma or chroma) of the table.
    out.segment(0xc4, [((t & 1) << 4) | (t >> 1), ...ofLength, ...symbols]);
  });
  const scanned = channels.flatMap((_, c) => [c + 1, c === 0 ? 0x00 : 0x11]);
  out.segment(0xda, [channels.length, ...scanned, 0, 63, 0]);
  out.tables = tables;
  tellSymbols(channels, out);
  out.endScan();
  out.put(0xff, 0xd9);
  return out.bytes.slice(0, out.length);
}
