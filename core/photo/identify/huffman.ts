/** Reading Huffman codes out of JPEG data. */

/**
 * All 16-bit beginnings with the symbol they start with: length in the upper byte, symbol in the lower; 0 where no
 * code matches. `counts` are the numbers of codes of 1 to 16 bits, `symbols` what they stand for, in order.
 */
export function huffmanTable(counts: Uint8Array, symbols: Uint8Array): Uint16Array {
  const table = new Uint16Array(1 << 16);
  let code = 0;
  let next = 0;
  for (let length = 1; length <= 16; length += 1) {
    const span = 1 << (16 - length);
    for (let i = 0; i < (counts[length - 1] ?? 0); i += 1) {
      table.fill((length << 8) | (symbols[next] ?? 0), code, code + span);
      code += span;
      next += 1;
    }
  }
  return table;
}

/** The bits of one scan, with stuffed bytes taken out. Past the data it gives zeros and says so. */
export class HuffmanBits {
  /** The place of the next byte to take in. */
  at: number;
  /** More bits were asked for than there were. */
  ranOut = false;
  readonly #bytes: Uint8Array;
  #held = 0;
  #count = 0;
  #invented = 0;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.at = start;
  }

  #fill(): void {
    while (this.#count <= 16) {
      const byte = this.#bytes[this.at];
      if (byte === undefined || (byte === 0xff && this.#bytes[this.at + 1] !== 0)) {
        this.#held <<= 8;
        this.#invented += 8;
      } else {
        this.#held = (this.#held << 8) | byte;
        this.at += byte === 0xff ? 2 : 1;
      }
      this.#count += 8;
    }
  }

  #take(bits: number): void {
    this.#count -= bits;
    if (this.#count < this.#invented) this.ranOut = true;
  }

  /** The next symbol, or -1 where the bits are no code. */
  symbol(table: Uint16Array): number {
    if (this.#count < 16) this.#fill();
    const entry = table[(this.#held >>> (this.#count - 16)) & 0xffff] as number;
    if (entry === 0) return -1;
    this.#take(entry >> 8);
    return entry & 0xff;
  }

  /** Passes over up to 16 bits. */
  skip(bits: number): void {
    if (this.#count < bits) this.#fill();
    this.#take(bits);
  }

  /** Passes over the marker that ends an interval. */
  restart(): void {
    this.#held = 0;
    this.#count = 0;
    this.#invented = 0;
    const marker = this.#bytes[this.at + 1] ?? 0;
    if (this.#bytes[this.at] === 0xff && marker >= 0xd0 && marker <= 0xd7) this.at += 2;
    else this.ranOut = true;
  }

  /** Bytes between here and the next marker that is not a restart. */
  bytesLeft(): number {
    let end = this.at;
    for (;;) {
      end = this.#bytes.indexOf(0xff, end);
      if (end < 0) return this.#bytes.length - this.at;
      const marker = this.#bytes[end + 1] ?? 0xd9;
      if (marker !== 0 && (marker < 0xd0 || marker > 0xd7)) return end - this.at;
      end += 2;
    }
  }
}
