import { type ColourSpace, displayP3, readIcc } from '../colour/icc.ts';
import type { HeaderFacts } from '../image-info.ts';
import { hasMark, latin, u8, u16be, u32be } from './byte-reader.ts';

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);
const avifBrands = new Set(['avif', 'avis']);
const pictureBrands = new Set(['mif1', 'msf1', 'miaf']);

interface Box {
  readonly type: string;
  readonly body: number;
  readonly end: number;
}

/** The boxes between two places; the last one may be cut (its end lies past `end`). */
function boxes(bytes: Uint8Array, start: number, end: number): Box[] {
  const found: Box[] = [];
  for (let at = start; at + 8 <= end; ) {
    let length = u32be(bytes, at);
    let body = at + 8;
    if (length === 1) {
      length = u32be(bytes, at + 8) * 2 ** 32 + u32be(bytes, at + 12);
      body = at + 16;
    } else if (length === 0) {
      length = end - at;
    }
    if (length < body - at) break;
    found.push({ type: latin(bytes, at + 4, 4), body, end: at + length });
    at += length;
  }
  return found;
}

function inside(bytes: Uint8Array, parent: Box | undefined, type: string, skip = 0): Box | undefined {
  if (!parent) return undefined;
  return boxes(bytes, parent.body + skip, Math.min(parent.end, bytes.length)).find(
    (box) => box.type === type,
  );
}

/** HEIC, AVIF and what else lives in this container (videos are no pictures). */
export function readIsoBmff(bytes: Uint8Array): HeaderFacts {
  const top = boxes(bytes, 0, bytes.length);
  const fileType = top[0];
  const brands: string[] = [];
  if (fileType) {
    brands.push(latin(bytes, fileType.body, 4));
    for (let at = fileType.body + 8; at + 4 <= Math.min(fileType.end, bytes.length, 512); at += 4) {
      brands.push(latin(bytes, at, 4));
    }
  }
  const avif = brands.some((brand) => avifBrands.has(brand));
  const heic = !avif && brands.some((brand) => heicBrands.has(brand) || pictureBrands.has(brand));
  if (!avif && !heic) return { format: 'other', mime: '', width: 0, height: 0, refusal: 'notAnImage' };

  const meta = top.find((box) => box.type === 'meta');
  const properties = inside(bytes, inside(bytes, meta, 'iprp', 4), 'ipco');
  let width = 0;
  let height = 0;
  let turned = false;
  let hasProfile = false;
  let highRange = false;
  if (properties) {
    for (const box of boxes(bytes, properties.body, Math.min(properties.end, bytes.length))) {
      if (box.type === 'ispe' && u32be(bytes, box.body + 4) * u32be(bytes, box.body + 8) > width * height) {
        width = u32be(bytes, box.body + 4);
        height = u32be(bytes, box.body + 8);
      } else if (box.type === 'irot') {
        turned ||= (u8(bytes, box.body) & 1) === 1;
      } else if (box.type === 'colr' && hasMark(bytes, box.body, 'nclx')) {
        const transfer = u16be(bytes, box.body + 6);
        // 16 is PQ and 18 is HLG (ITU-T H.273).
        highRange ||= transfer === 16 || transfer === 18;
      } else if (box.type === 'colr') {
        hasProfile = true;
      }
    }
  }
  const cut = top.some((box) => box.end > bytes.length);
  return {
    format: avif ? 'avif' : 'heic',
    mime: avif ? 'image/avif' : 'image/heic',
    width,
    height,
    orientation: turned ? 6 : 1,
    hasProfile,
    highRange,
    refusal: cut ? 'truncated' : width === 0 ? 'damaged' : undefined,
  };
}

/** H.273: primaries of P3 with a D65 white. */
const p3Primaries = 12;

/**
 * The colour space that the file names, where it is not sRGB: from an ICC profile, else by number. Where several
 * pictures are in the file they share it in practice; the first that names one counts.
 */
export function heifColour(bytes: Uint8Array): ColourSpace | undefined {
  const meta = boxes(bytes, 0, bytes.length).find((box) => box.type === 'meta');
  const properties = inside(bytes, inside(bytes, meta, 'iprp', 4), 'ipco');
  if (!properties) return undefined;
  const colours = boxes(bytes, properties.body, Math.min(properties.end, bytes.length)).filter(
    (box) => box.type === 'colr',
  );
  for (const { body, end } of colours) {
    if (hasMark(bytes, body, 'nclx')) continue;
    const space = readIcc(bytes.subarray(body + 4, end));
    if (space) return space;
  }
  const byNumber = colours.find(({ body }) => hasMark(bytes, body, 'nclx'));
  return byNumber && u16be(bytes, byNumber.body + 4) === p3Primaries ? displayP3 : undefined;
}
