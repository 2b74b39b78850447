/**
 * Whether the coded data of a JPEG holds as many blocks as its header promises. Browsers show a JPEG whose header
 * lies, or whose data was cut and closed again, as a smaller or partly grey picture without complaint. The codes
 * are read here without making pixels (ISO 10918-1, annex F): all of a sequential picture, and the first scan of
 * a progressive one.
 */
import type { RefusalReason } from '../spec.ts';
import { u8, u16be } from './byte-reader.ts';
import { HuffmanBits, huffmanTable } from './huffman.ts';

interface Component {
  readonly id: number;
  readonly across: number;
  readonly down: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly components: readonly Component[];
  readonly progressive: boolean;
}

/** A component's share of one unit of a scan: how many blocks, by which codes. */
interface ScanPart {
  readonly blocks: number;
  readonly mean: Uint16Array;
  readonly rest: Uint16Array | undefined;
}

/** Data missing or left over below these shares is what sloppy but readable writers do. */
const toleratedMissing = 0.01;
const toleratedLeft = 0.03;
const toleratedLeftBytes = 64;

function readFrame(bytes: Uint8Array, marker: number, body: number): Frame {
  const components = Array.from({ length: u8(bytes, body + 5) }, (_, i) => {
    const at = body + 6 + i * 3;
    return { id: u8(bytes, at), across: u8(bytes, at + 1) >> 4, down: u8(bytes, at + 1) & 15 };
  });
  return {
    width: u16be(bytes, body + 3),
    height: u16be(bytes, body + 1),
    components,
    progressive: marker === 0xc2,
  };
}

function readTables(bytes: Uint8Array, body: number, end: number, tables: Map<number, Uint16Array>): void {
  for (let at = body; at + 17 <= end; ) {
    const counts = bytes.subarray(at + 1, at + 17);
    const symbols = counts.reduce((sum, count) => sum + count, 0);
    tables.set(u8(bytes, at), huffmanTable(counts, bytes.subarray(at + 17, at + 17 + symbols)));
    at += 17 + symbols;
  }
}

/** One block's codes; false where no code matches or the block overflows. */
function skipBlock(bits: HuffmanBits, part: ScanPart): boolean {
  const meanSize = bits.symbol(part.mean);
  if (meanSize < 0 || meanSize > 16) return false;
  bits.skip(meanSize);
  if (!part.rest) return true;
  for (let place = 1; place < 64; ) {
    const symbol = bits.symbol(part.rest);
    if (symbol < 0) return false;
    const size = symbol & 15;
    if (size === 0) {
      if (symbol !== 0xf0) return true;
      place += 16;
    } else {
      place += (symbol >> 4) + 1;
      bits.skip(size);
    }
    if (place > 64) return false;
  }
  return true;
}

/** Reads one scan; gives the place after its data, or what is wrong. */
function readScan(
  bytes: Uint8Array,
  body: number,
  frame: Frame,
  tables: ReadonlyMap<number, Uint16Array>,
  restartInterval: number,
): RefusalReason | undefined {
  const count = u8(bytes, body);
  const widest = Math.max(...frame.components.map(({ across }) => across));
  const tallest = Math.max(...frame.components.map(({ down }) => down));
  const parts: ScanPart[] = [];
  let units = Math.ceil(frame.width / (8 * widest)) * Math.ceil(frame.height / (8 * tallest));
  for (let i = 0; i < count; i += 1) {
    const component = frame.components.find(({ id }) => id === u8(bytes, body + 1 + i * 2));
    const numbers = u8(bytes, body + 2 + i * 2);
    const mean = tables.get(numbers >> 4);
    const rest = frame.progressive ? undefined : tables.get(0x10 | (numbers & 15));
    if (!component || !mean || (!frame.progressive && !rest)) return 'damaged';
    parts.push({ blocks: count === 1 ? 1 : component.across * component.down, mean, rest });
    if (count === 1) {
      const across = Math.ceil(Math.ceil((frame.width * component.across) / widest) / 8);
      units = across * Math.ceil(Math.ceil((frame.height * component.down) / tallest) / 8);
    }
  }
  const start = body + 4 + count * 2;
  const bits = new HuffmanBits(bytes, start);
  for (let unit = 0; unit < units; unit += 1) {
    if (restartInterval > 0 && unit > 0 && unit % restartInterval === 0) bits.restart();
    for (const part of parts) {
      for (let block = 0; block < part.blocks; block += 1) {
        if (!skipBlock(bits, part) && !bits.ranOut) return 'damaged';
      }
    }
    if (bits.ranOut) return unit < units * (1 - toleratedMissing) ? 'truncated' : undefined;
  }
  const left = bits.bytesLeft();
  const most = Math.max(toleratedLeftBytes, toleratedLeft * (bits.at - start + left));
  return left > most ? 'damaged' : undefined;
}

/** Remembers which bits of which coefficients the scans of a progressive picture have brought. */
class Progress {
  /** For each component, the lowest bit brought of each of its 64 coefficients; 99 where none was. */
  readonly #lowest = new Map<number, Uint8Array>();

  note(bytes: Uint8Array, body: number): void {
    const count = u8(bytes, body);
    const band = body + 1 + count * 2;
    for (let i = 0; i < count; i += 1) {
      const id = u8(bytes, body + 1 + i * 2);
      const lowest = this.#lowest.get(id) ?? new Uint8Array(64).fill(99);
      lowest.fill(u8(bytes, band + 2) & 15, u8(bytes, band), u8(bytes, band + 1) + 1);
      this.#lowest.set(id, lowest);
    }
  }

  isWhole(frame: Frame): boolean {
    return frame.components.every(({ id }) => this.#lowest.get(id)?.every((bit) => bit === 0) ?? false);
  }
}

/** What is wrong with the data of a JPEG whose structure is whole, or undefined. */
export function jpegDataFault(bytes: Uint8Array): RefusalReason | undefined {
  const tables = new Map<number, Uint16Array>();
  let frame: Frame | undefined;
  let restartInterval = 0;
  let scans = 0;
  const progress = new Progress();
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (u8(bytes, at) !== 0xff || u8(bytes, at + 1) === 0xff) {
      // Between scans stands coded data; between segments, fill bytes.
      at = Math.max(at + 1, bytes.indexOf(0xff, at + 1));
      continue;
    }
    const marker = u8(bytes, at + 1);
    if (marker === 0xd9) break;
    if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
      continue;
    }
    const body = at + 4;
    const end = at + 2 + u16be(bytes, at + 2);
    if (marker >= 0xc0 && marker <= 0xc2) frame = readFrame(bytes, marker, body);
    else if (marker === 0xc4) readTables(bytes, body, end, tables);
    else if (marker === 0xdd) restartInterval = u16be(bytes, body);
    else if (marker === 0xda && frame) {
      if (frame.progressive) progress.note(bytes, body);
      // Later scans of a progressive picture refine the first, which alone tells the number of blocks.
      const skipped = frame.progressive && scans > 0;
      const fault = skipped ? undefined : readScan(bytes, body, frame, tables, restartInterval);
      if (fault) return fault;
      scans += 1;
    }
    at = end;
  }
  return frame?.progressive && !progress.isWhole(frame) ? 'truncated' : undefined;
}
