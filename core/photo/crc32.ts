/** The checksum of PNG chunks (ISO 3309, polynomial EDB88320). */

const tables = ((): Uint32Array[] => {
  // Four tables take four bytes a step; a 10 MB picture is checked in tens of milliseconds.
  const first = new Uint32Array(256);
  for (let n = 0; n < 256; n += 1) {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    first[n] = c;
  }
  const all = [first];
  for (let t = 1; t < 4; t += 1) {
    const previous = all[t - 1] as Uint32Array;
    all.push(previous.map((c) => (first[c & 0xff] as number) ^ (c >>> 8)));
  }
  return all;
})();

/** CRC-32 of `bytes` from `start` up to `end`, as an unsigned number. */
export function crc32(bytes: Uint8Array, start = 0, end = bytes.length): number {
  const [t0, t1, t2, t3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let c = 0xffffffff;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    c ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    c =
      (t3[c & 0xff] as number) ^
      (t2[(c >>> 8) & 0xff] as number) ^
      (t1[(c >>> 16) & 0xff] as number) ^
      (t0[c >>> 24] as number);
  }
  for (; i < end; i += 1) c = (t0[(c ^ (bytes[i] as number)) & 0xff] as number) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
