import { crc32 } from '../crc32.ts';
import type { ColourModel, HeaderFacts } from '../image-info.ts';
import type { RefusalReason } from '../spec.ts';
import { hasMark, latin, u8, u32be } from './byte-reader.ts';
import { exifOrientation } from './exif.ts';

export const pngSignature = '\x89PNG\r\n\x1a\n';

const colourModels: Readonly<Record<number, ColourModel>> = {
  0: 'grey',
  2: 'rgb',
  3: 'indexed',
  4: 'grey',
  6: 'rgb',
};

/**
 * PNG: header, chunks and their checksums up to the end chunk. Checksums of chunks a decoder may skip are not
 * held against the file. `mayRead` is asked after the header, so that a picture too large is not checked to the end.
 */
export function readPng(bytes: Uint8Array, mayRead: (width: number, height: number) => boolean): HeaderFacts {
  const width = u32be(bytes, 16);
  const height = u32be(bytes, 20);
  const colourType = u8(bytes, 25);
  let hasAlpha = colourType === 4 || colourType === 6;
  let hasProfile = false;
  let hasExif = false;
  let orientation = 1;
  let density: HeaderFacts['density'];
  let dataChunks = 0;
  const facts = (refusal?: RefusalReason): HeaderFacts => ({
    format: 'png',
    mime: 'image/png',
    width,
    height,
    orientation,
    hasAlpha,
    colourModel: colourModels[colourType] ?? 'unknown',
    hasProfile,
    hasExif,
    density,
    refusal,
  });

  if (bytes.length < 33) return facts('truncated');
  if (!hasMark(bytes, 12, 'IHDR') || u32be(bytes, 8) !== 13) return facts('damaged');
  if (!mayRead(width, height)) return facts();
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) return facts('truncated');
    const length = u32be(bytes, at);
    const body = at + 8;
    const end = body + length;
    const type = latin(bytes, at + 4, 4);
    if (!/^[A-Za-z]{4}$/.test(type)) return facts('damaged');
    if (end + 4 > bytes.length) return facts('truncated');
    const critical = type.charCodeAt(0) < 0x60;
    if (critical && crc32(bytes, at + 4, end) !== u32be(bytes, end)) return facts('damaged');
    if (type === 'IDAT') dataChunks += 1;
    else if (type === 'tRNS') hasAlpha = true;
    else if (type === 'iCCP') hasProfile = true;
    else if (type === 'eXIf') {
      hasExif = true;
      orientation = exifOrientation(bytes, body, end);
    } else if (type === 'pHYs' && u8(bytes, body + 8) === 1) {
      density = { x: perInch(u32be(bytes, body)), y: perInch(u32be(bytes, body + 4)) };
    } else if (type === 'IEND') break;
    at = end + 4;
  }
  return dataChunks > 0 ? facts() : facts('damaged');
}

function perInch(perMetre: number): number {
  return Math.round(perMetre * 0.0254);
}
