/** The segments around a JPEG's picture data: density, metadata, completion to a least size. */
import { u8, u16be } from './identify/byte-reader.ts';

const appZero = 0xe0;
const comment = 0xfe;
const startOfScan = 0xda;

/** Marker and length of a segment. */
const segmentHead = 4;
const longestBody = 65533;

export interface ContainerWishes {
  /** Pixels per inch; absent: the file states no density, as none is known. */
  readonly dpi?: number;
  /** Least size of the file; reached with comment segments. */
  readonly leastBytes?: number;
}

const commentText = 'Empty comment, so that the file has the least size asked for. ';

/** Comment segments of exactly `size` bytes in all; at least 4. */
function commentSegments(size: number): Uint8Array {
  const out = new Uint8Array(size).fill(0x20);
  for (let at = 0; at < size; ) {
    const left = size - at;
    // A rest too small for a segment of its own is avoided by leaving four bytes for it.
    const whole = Math.min(left, longestBody + segmentHead);
    const length = left - whole > 0 && left - whole < segmentHead ? whole - segmentHead : whole;
    out[at] = 0xff;
    out[at + 1] = comment;
    out[at + 2] = (length - 2) >> 8;
    out[at + 3] = (length - 2) & 0xff;
    for (let i = 0; i < Math.min(commentText.length, length - segmentHead); i += 1) {
      out[at + segmentHead + i] = commentText.charCodeAt(i);
    }
    at += length;
  }
  return out;
}

function jfifSegment(dpi: number | undefined): Uint8Array {
  const density = dpi ?? 1;
  return Uint8Array.of(
    ...[0xff, appZero, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1],
    ...[dpi === undefined ? 0 : 1, density >> 8, density & 0xff, density >> 8, density & 0xff, 0, 0],
  );
}

/** Every segment before the first scan that makes the picture: tables, frame, restart interval. */
function pictureSegments(jpeg: Uint8Array): { segments: Uint8Array[]; scan: number } {
  const segments: Uint8Array[] = [];
  let at = 2;
  while (at + segmentHead <= jpeg.length && u8(jpeg, at) === 0xff) {
    const marker = u8(jpeg, at + 1);
    if (marker === startOfScan) break;
    const end = at + 2 + u16be(jpeg, at + 2);
    const metadata = (marker >= appZero && marker <= 0xef) || marker === comment;
    if (!metadata) segments.push(jpeg.subarray(at, end));
    at = end;
  }
  return { segments, scan: at };
}

/**
 * The same picture with a JFIF header of ours, no other metadata and, where asked, completed to a least size by
 * comment segments right after that header; the pixels stay as they are. For YCbCr files from our own encoder:
 * it drops the Adobe mark other colour models need.
 */
export function writeContainer(jpeg: Uint8Array, wishes: ContainerWishes): Uint8Array<ArrayBuffer> {
  const { segments, scan } = pictureSegments(jpeg);
  const head = jfifSegment(wishes.dpi);
  const parts = [Uint8Array.of(0xff, 0xd8), head, ...segments, jpeg.subarray(scan)];
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const missing = (wishes.leastBytes ?? 0) - size;
  if (missing > 0) parts.splice(2, 0, commentSegments(Math.max(missing, segmentHead)));
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
