/** Numbers and marks read out of bytes. Past the end every byte reads as 0; readers check lengths themselves. */

export function u8(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

export function u16be(bytes: Uint8Array, at: number): number {
  return (u8(bytes, at) << 8) | u8(bytes, at + 1);
}

export function u32be(bytes: Uint8Array, at: number): number {
  return u16be(bytes, at) * 0x10000 + u16be(bytes, at + 2);
}

export function u16le(bytes: Uint8Array, at: number): number {
  return u8(bytes, at) | (u8(bytes, at + 1) << 8);
}

export function u24le(bytes: Uint8Array, at: number): number {
  return u16le(bytes, at) | (u8(bytes, at + 2) << 16);
}

export function u32le(bytes: Uint8Array, at: number): number {
  return u16le(bytes, at) + u16le(bytes, at + 2) * 0x10000;
}

/** Signed 32-bit little-endian number. */
export function i32le(bytes: Uint8Array, at: number): number {
  return u32le(bytes, at) | 0;
}

/** Whether the ASCII mark stands at this place. */
export function hasMark(bytes: Uint8Array, at: number, mark: string): boolean {
  if (at + mark.length > bytes.length) return false;
  for (let i = 0; i < mark.length; i += 1) {
    if (bytes[at + i] !== mark.charCodeAt(i)) return false;
  }
  return true;
}

/** `length` bytes as Latin-1 text. */
export function latin(bytes: Uint8Array, at: number, length: number): string {
  let text = '';
  for (let i = at; i < Math.min(at + length, bytes.length); i += 1) text += String.fromCharCode(u8(bytes, i));
  return text;
}
