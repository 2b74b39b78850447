/**
 * What a file is, from its bytes alone: the name and the stated type of a file do not count, its structure does.
 * Firefox shows cut JPEG and PNG files and bad checksums without complaint, so completeness is checked here.
 */
import { readBmp } from './identify/bmp.ts';
import { hasMark } from './identify/byte-reader.ts';
import { readGif } from './identify/gif.ts';
import { readIsoBmff } from './identify/isobmff.ts';
import { readJpeg } from './identify/jpeg.ts';
import { readOther } from './identify/not-a-picture.ts';
import { pngSignature, readPng } from './identify/png.ts';
import { readTiff } from './identify/tiff.ts';
import { readWebp } from './identify/webp.ts';
import type { HeaderFacts, ImageInfo, Orientation } from './image-info.ts';
import type { RefusalReason } from './spec.ts';

/** More pixels than this take over 600 MB to decode (measured: 100 MP take 410 to 540 MB). */
export const mostPixels = 120_000_000;
export const longestSide = 40_000;

function mayDecode(width: number, height: number): boolean {
  return width <= longestSide && height <= longestSide && width * height <= mostPixels;
}

function readFacts(bytes: Uint8Array): HeaderFacts {
  if (hasMark(bytes, 0, '\xff\xd8')) return readJpeg(bytes, mayDecode);
  if (hasMark(bytes, 0, pngSignature)) return readPng(bytes, mayDecode);
  if (hasMark(bytes, 0, 'GIF87a') || hasMark(bytes, 0, 'GIF89a')) return readGif(bytes);
  if (hasMark(bytes, 0, 'RIFF') && hasMark(bytes, 8, 'WEBP')) return readWebp(bytes);
  if (hasMark(bytes, 4, 'ftyp')) return readIsoBmff(bytes);
  if (hasMark(bytes, 0, 'II*\0') || hasMark(bytes, 0, 'MM\0*')) return readTiff(bytes);
  if (hasMark(bytes, 0, 'BM') && bytes.length > 26) return readBmp(bytes);
  return readOther(bytes);
}

/** The reason that counts most: a picture too large is refused as that, whole or cut. */
function refusalOf(facts: HeaderFacts): RefusalReason | undefined {
  if (facts.refusal && ['pdf', 'notAnImage', 'unsupportedFormat'].includes(facts.refusal)) {
    return facts.refusal;
  }
  if (!mayDecode(facts.width, facts.height)) return 'tooManyPixels';
  if (facts.refusal) return facts.refusal;
  return facts.width === 0 || facts.height === 0 ? 'damaged' : undefined;
}

/**
 * Identifies a whole file. Never throws; a file that cannot be opened comes back with its `refusal`.
 * Invalid orientations count as upright, as browsers treat them.
 */
export function identify(bytes: Uint8Array): ImageInfo {
  if (bytes.length === 0) {
    return complete(bytes, { format: 'other', mime: '', width: 0, height: 0, refusal: 'empty' }, 'empty');
  }
  const facts = readFacts(bytes);
  return complete(bytes, facts, refusalOf(facts));
}

function complete(bytes: Uint8Array, facts: HeaderFacts, refusal: RefusalReason | undefined): ImageInfo {
  const stated = facts.orientation ?? 1;
  const orientation = (stated >= 1 && stated <= 8 ? stated : 1) as Orientation;
  const turned = orientation >= 5;
  return {
    format: facts.format,
    mime: facts.mime,
    bytes: bytes.length,
    width: facts.width,
    height: facts.height,
    upright: {
      width: turned ? facts.height : facts.width,
      height: turned ? facts.width : facts.height,
    },
    orientation,
    hasAlpha: facts.hasAlpha ?? false,
    colourModel: facts.colourModel ?? 'unknown',
    hasProfile: facts.hasProfile ?? false,
    highRange: facts.highRange ?? false,
    hasExif: facts.hasExif ?? false,
    morePages: facts.morePages ?? false,
    density: facts.density,
    complete: !['empty', 'truncated', 'damaged', 'notAnImage'].includes(facts.refusal ?? ''),
    refusal,
  };
}
