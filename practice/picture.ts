/** What a portal's server could read from the first bytes of an upload, without trusting its name or type. */
export interface Picture {
  readonly type: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
  /** Pixels per inch as the file states them; `null` when it states none. */
  readonly dpi: number | null;
}

/**
 * Reads type, pixels and density. Kept apart from the extension's own reader on purpose: a test that believed
 * the code under test would prove nothing.
 * @returns `null` when the bytes are neither a JPEG with a frame header nor a PNG.
 */
export function readPicture(bytes: Buffer): Picture | null {
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) return readJpeg(bytes);
  if (bytes.length > 33 && bytes.toString('latin1', 1, 4) === 'PNG') return readPng(bytes);
  return null;
}

function readJpeg(bytes: Buffer): Picture | null {
  let dpi: number | null = null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const length = bytes.readUInt16BE(at + 2);
    if (marker === 0xe0 && bytes.toString('latin1', at + 4, at + 8) === 'JFIF') dpi = jfifDensity(bytes, at);
    // Frame headers are C0 to CF, without the tables C4 and CC and the reserved C8.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return {
        type: 'image/jpeg',
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
        dpi,
      };
    }
    at += 2 + length;
  }
  return null;
}

function jfifDensity(bytes: Buffer, at: number): number | null {
  const unit = bytes[at + 11];
  const density = bytes.readUInt16BE(at + 12);
  if (unit === 1) return density;
  if (unit === 2) return Math.round(density * 2.54);
  return null;
}

function readPng(bytes: Buffer): Picture {
  const stated = bytes.indexOf('pHYs', 33, 'latin1');
  const perMetre = stated > 0 && bytes[stated + 12] === 1 ? bytes.readUInt32BE(stated + 4) : 0;
  return {
    type: 'image/png',
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    dpi: perMetre > 0 ? Math.round(perMetre * 0.0254) : null,
  };
}
