import type { HeaderFacts } from '../image-info.ts';
import type { RefusalReason } from '../spec.ts';
import { hasMark, u8, u16be } from './byte-reader.ts';
import { exifOrientation } from './exif.ts';
import { jpegDataFault } from './jpeg-data.ts';

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly decodable: boolean;
}

function readFrame(bytes: Uint8Array, marker: number, body: number): Frame {
  const height = u16be(bytes, body + 1);
  const width = u16be(bytes, body + 3);
  return {
    width,
    height,
    components: u8(bytes, body + 5),
    // Browsers decode Huffman-coded 8-bit pictures only: not lossless, not arithmetic, not 12-bit.
    decodable: marker <= 0xc2 && u8(bytes, body) === 8,
  };
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The place of the next marker after entropy-coded data, or -1 where the data runs off the end. */
function endOfEntropy(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return -1;
    const next = u8(bytes, at + 1);
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2;
    else if (next === 0xff) at += 1;
    else return at;
  }
}

/**
 * JPEG (ISO 10918-1): segments up to the proper end of the first picture, and its coded data; what follows does
 * not matter. `mayRead` is asked before the data is read.
 */
export function readJpeg(
  bytes: Uint8Array,
  mayRead: (width: number, height: number) => boolean,
): HeaderFacts {
  let frame: Frame | undefined;
  let orientation = 1;
  let hasExif = false;
  let hasProfile = false;
  let density: HeaderFacts['density'];
  let scans = 0;
  const facts = (refusal?: RefusalReason): HeaderFacts => ({
    format: 'jpg',
    mime: 'image/jpeg',
    width: frame?.width ?? 0,
    height: frame?.height ?? 0,
    orientation,
    colourModel: frame?.components === 1 ? 'grey' : frame?.components === 4 ? 'cmyk' : 'rgb',
    hasExif,
    hasProfile,
    density,
    refusal,
  });

  let at = 2;
  for (;;) {
    if (at + 2 > bytes.length) return facts('truncated');
    if (u8(bytes, at) !== 0xff) return facts('damaged');
    const marker = u8(bytes, at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) break;
    if (marker === 0x01 || (marker >= 0xd0 && marker <= startOfImage)) {
      at += 2;
      continue;
    }
    const length = u16be(bytes, at + 2);
    const body = at + 4;
    const end = at + 2 + length;
    if (at + 4 > bytes.length || (length >= 2 && end > bytes.length)) return facts('truncated');
    if (length < 2) return facts('damaged');
    if (isFrame(marker)) {
      frame = readFrame(bytes, marker, body);
      if (frame.width === 0 || frame.height === 0) return facts('damaged');
    } else if (marker === 0xe0 && hasMark(bytes, body, 'JFIF\0')) {
      density = jfifDensity(bytes, body);
    } else if (marker === 0xe1 && hasMark(bytes, body, 'Exif\0\0')) {
      hasExif = true;
      orientation = exifOrientation(bytes, body + 6, end);
    } else if (marker === 0xe2 && hasMark(bytes, body, 'ICC_PROFILE\0')) {
      hasProfile = true;
    } else if (marker === startOfScan) {
      if (!frame) return facts('damaged');
      const next = endOfEntropy(bytes, end);
      if (next < 0) return facts('truncated');
      scans += 1;
      at = next;
      continue;
    }
    at = end;
  }
  if (!frame || scans === 0) return facts('damaged');
  if (!frame.decodable) return facts('unsupportedFormat');
  if (!mayRead(frame.width, frame.height)) return facts();
  return facts(jpegDataFault(bytes));
}

function jfifDensity(bytes: Uint8Array, body: number): HeaderFacts['density'] {
  const unit = u8(bytes, body + 7);
  const x = u16be(bytes, body + 8);
  const y = u16be(bytes, body + 10);
  if (unit === 1) return { x, y };
  if (unit === 2) return { x: Math.round(x * 2.54), y: Math.round(y * 2.54) };
  return undefined;
}
