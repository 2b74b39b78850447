/** What a scan stores, kept in order: counted and priced first, written with the shortest codes afterwards. */
import type { ByteList } from './byte-list.ts';
import { type CodeTable, codeTable, optimalLengths } from './huffman-code.ts';
import type { SymbolSink } from './symbols.ts';

/** Bytes of the segment of a code table beside its symbols: marker, length, number, codes of each length. */
const tableHead = 21;

/** Most plain bits of one token. */
export const mostPlainBits = 15;

/** Stands for the number of a table where plain bits have no symbol before them. */
const noTable = 7;

export class ScanTokens implements SymbolSink {
  /** How often each symbol of each table occurs. */
  readonly counts: readonly Uint32Array[];
  #length = 0;
  /** One number a token: 15 plain bits, how many of them count (4 bits), the symbol (8) and its table (3). */
  #tokens = new Int32Array(1 << 13);
  #plainBits = 0;

  constructor(tables: number) {
    this.counts = Array.from({ length: tables }, () => new Uint32Array(256));
  }

  #push(table: number, symbol: number, size: number, bits: number): void {
    if (this.#length === this.#tokens.length) {
      const larger = new Int32Array(this.#tokens.length * 2);
      larger.set(this.#tokens);
      this.#tokens = larger;
    }
    this.#tokens[this.#length] = (table << 27) | (symbol << 19) | (size << 15) | bits;
    this.#length += 1;
    this.#plainBits += size;
  }

  add(table: number, symbol: number, size: number, bits: number): void {
    const count = this.counts[table] as Uint32Array;
    count[symbol] = (count[symbol] as number) + 1;
    this.#push(table, symbol, size, bits);
  }

  /** Bits without a symbol before them, at most `mostPlainBits`. */
  plain(size: number, bits: number): void {
    this.#push(noTable, 0, size, bits);
  }

  tables(): CodeTable[] {
    return this.counts.map((counts) => codeTable(optimalLengths(counts)));
  }

  /** Bits of the scan and of its tables, where it holds `share` of all that will be stored. */
  cost(share = 1): number {
    let tables = 0;
    let bits = this.#plainBits;
    for (const counts of this.counts) {
      const lengths = optimalLengths(counts);
      tables += 8 * tableHead;
      for (let symbol = 0; symbol < 256; symbol += 1) {
        const length = lengths[symbol] as number;
        if (length > 0) tables += 8;
        bits += length * (counts[symbol] as number);
      }
    }
    return tables + bits / share;
  }

  write(out: ByteList, tables: readonly CodeTable[]): void {
    for (let i = 0; i < this.#length; i += 1) {
      const token = this.#tokens[i] as number;
      const table = token >>> 27;
      if (table !== noTable) {
        const { codes, lengths } = tables[table] as CodeTable;
        const symbol = (token >> 19) & 255;
        out.bits(codes[symbol] as number, lengths[symbol] as number);
      }
      const size = (token >> 15) & 15;
      if (size > 0) out.bits(token & 0x7fff, size);
    }
    out.endScan();
  }
}
