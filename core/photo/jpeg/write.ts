/** The bytes of a JPEG (ITU-T T.81, annex B), with code tables of its own for every scan. */
import type { PixelSize } from '../image-info.ts';
import { ByteList } from './byte-list.ts';
import type { CodeTable } from './huffman-code.ts';
import { tellBand } from './progressive-scan.ts';
import { type ChosenBands, chosenBands } from './progressive-scans.ts';
import type { Levels } from './quantise.ts';
import { ScanTokens } from './scan-tokens.ts';
import { tellSymbols } from './symbols.ts';

/** Steps in zigzag order, of luma and of both chroma channels. */
export interface StepTables {
  readonly luma: Uint8Array;
  readonly chroma: Uint8Array;
}

/** One interleaved scan, which every reader knows, or several: smaller, and read by all but the oldest. */
export type ScanForm = 'baseline' | 'progressive';

const startOfFrame: Readonly<Record<ScanForm, number>> = { baseline: 0xc0, progressive: 0xc2 };

function writeHead(
  { width, height }: PixelSize,
  channels: readonly Levels[],
  steps: StepTables,
  form: ScanForm,
): ByteList {
  const out = new ByteList();
  out.put(0xff, 0xd8);
  out.segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  out.segment(0xdb, [0, ...steps.luma]);
  out.segment(0xdb, [1, ...steps.chroma]);
  const components = channels.flatMap(({ perUnit }, c) => [c + 1, (perUnit << 4) | perUnit, c === 0 ? 0 : 1]);
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  out.segment(startOfFrame[form], [8, ...size, channels.length, ...components]);
  return out;
}

/** `place`: class (0 means, 1 the rest) and number of the table. */
function writeTable(out: ByteList, place: number, { ofLength, symbols }: CodeTable): void {
  out.segment(0xc4, [place, ...ofLength, ...symbols]);
}

/** A whole baseline file without density or other metadata. */
export function writeBaseline(
  size: PixelSize,
  channels: readonly Levels[],
  steps: StepTables,
): Uint8Array<ArrayBuffer> {
  const out = writeHead(size, channels, steps, 'baseline');
  const tokens = new ScanTokens(4);
  tellSymbols(channels, tokens);
  const tables = tokens.tables();
  tables.forEach((table, t) => {
    writeTable(out, ((t & 1) << 4) | (t >> 1), table);
  });
  const scanned = channels.flatMap((_, c) => [c + 1, c === 0 ? 0x00 : 0x11]);
  out.segment(0xda, [channels.length, ...scanned, 0, 63, 0]);
  tokens.write(out, tables);
  out.put(0xff, 0xd9);
  return out.taken();
}

/**
 * The same levels in several scans: the means of all channels, then the rest of each channel in the bands and bits
 * that cost least.
 */
export function writeProgressive(
  size: PixelSize,
  channels: readonly Levels[],
  steps: StepTables,
  { ofChannels }: ChosenBands = chosenBands(channels),
): Uint8Array<ArrayBuffer> {
  const out = writeHead(size, channels, steps, 'progressive');
  const means = new ScanTokens(2);
  tellSymbols(channels, means, true);
  const tables = means.tables();
  tables.forEach((table, t) => {
    writeTable(out, t, table);
  });
  const scanned = channels.flatMap((_, c) => [c + 1, c === 0 ? 0x00 : 0x10]);
  out.segment(0xda, [channels.length, ...scanned, 0, 0, 0]);
  means.write(out, tables);
  channels.forEach((levels, c) => {
    for (const band of ofChannels[c] ?? []) {
      const tokens = new ScanTokens(1);
      tellBand(levels, band, tokens);
      const [table] = tokens.tables();
      if (table) writeTable(out, 0x10, table);
      out.segment(0xda, [1, c + 1, 0x00, band.from, band.to, (band.high << 4) | band.low]);
      tokens.write(out, table ? [table] : []);
    }
  });
  out.put(0xff, 0xd9);
  return out.taken();
}
