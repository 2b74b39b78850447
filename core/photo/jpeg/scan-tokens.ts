/** What a scan stores, kept in order: counted and priced first, written with the shortest codes afterwards. */
import type { ByteList } from './byte-list.ts';
import { type CodeTable, codeTable, optimalLengths } from './huffman-code.ts';
import type { SymbolSink } from './symbols.ts';

/** Bytes of the segment of a code table beside its symbols: marker, length, number, codes of each length. */
const tableHead = 21;

export class ScanTokens implements SymbolSink {
  /** How often each symbol of each table occurs. */
  readonly counts: readonly Uint32Array[];
  #length = 0;
  /** Table and symbol, the number of plain bits and these, three places for each token; no symbol is -1. */
  #tokens = new Int32Array(3 << 12);
  #plainBits = 0;

  constructor(tables: number) {
    this.counts = Array.from({ length: tables }, () => new Uint32Array(256));
  }

  #push(code: number, size: number, bits: number): void {
    if (this.#length + 3 > this.#tokens.length) {
      const larger = new Int32Array(this.#tokens.length * 2);
      larger.set(this.#tokens);
      this.#tokens = larger;
    }
    this.#tokens[this.#length] = code;
    this.#tokens[this.#length + 1] = size;
    this.#tokens[this.#length + 2] = bits;
    this.#length += 3;
    this.#plainBits += size;
  }

  add(table: number, symbol: number, size: number, bits: number): void {
    const count = this.counts[table] as Uint32Array;
    count[symbol] = (count[symbol] as number) + 1;
    this.#push((table << 8) | symbol, size, bits);
  }

  /** Bits without a symbol before them, at most 16. */
  plain(size: number, bits: number): void {
    this.#push(-1, size, bits);
  }

  tables(): CodeTable[] {
    return this.counts.map((counts) => codeTable(optimalLengths(counts)));
  }

  /** Bits of the scan with the tables it needs. */
  cost(): number {
    let bits = this.#plainBits;
    for (const counts of this.counts) {
      const lengths = optimalLengths(counts);
      bits += 8 * tableHead;
      for (let symbol = 0; symbol < 256; symbol += 1) {
        const length = lengths[symbol] as number;
        if (length > 0) bits += 8 + length * (counts[symbol] as number);
      }
    }
    return bits;
  }

  write(out: ByteList, tables: readonly CodeTable[]): void {
    for (let at = 0; at < this.#length; at += 3) {
      const code = this.#tokens[at] as number;
      if (code >= 0) {
        const { codes, lengths } = tables[code >> 8] as CodeTable;
        out.bits(codes[code & 255] as number, lengths[code & 255] as number);
      }
      const size = this.#tokens[at + 1] as number;
      if (size > 0) out.bits(this.#tokens[at + 2] as number, size);
    }
    out.endScan();
  }
}
