/** The bytes of a JPEG as they are written: segments, and codes packed bit by bit (ITU-T T.81, annex B and F.1.2.3). */

export class ByteList {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  #held = 0;
  #heldBits = 0;

  /** What was written so far. */
  taken(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(this.#bytes.length * 2 + more);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  put(...values: readonly number[]): void {
    this.#room(values.length);
    for (const value of values) this.#bytes[this.#length++] = value;
  }

  segment(marker: number, body: readonly number[]): void {
    const length = body.length + 2;
    this.put(0xff, marker, length >> 8, length & 255, ...body);
  }

  /** At most 16 bits at once, so that with the 7 held nothing leaves 32 bits. */
  bits(value: number, count: number): void {
    this.#room(8);
    this.#held = (this.#held << count) | value;
    this.#heldBits += count;
    while (this.#heldBits >= 8) {
      this.#heldBits -= 8;
      const byte = (this.#held >>> this.#heldBits) & 255;
      this.#bytes[this.#length++] = byte;
      // A byte of all ones would read as a marker.
      if (byte === 255) this.#bytes[this.#length++] = 0;
    }
    this.#held &= (1 << this.#heldBits) - 1;
  }

  /** Fills the last byte of a scan with ones. */
  endScan(): void {
    if (this.#heldBits > 0) this.bits((1 << (8 - this.#heldBits)) - 1, 8 - this.#heldBits);
  }
}
