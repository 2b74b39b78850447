/** PNG files with the browser's own deflate. */
import type { Pixels } from '../../core/photo/coefficients.ts';
import { type PngWishes, writePng } from '../../core/photo/png-container.ts';
import {
  exactPalette,
  filteredRows,
  type PngRows,
  type Rounding,
  roundColours,
} from '../../core/photo/png-pixels.ts';

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export interface EncodedPng {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same file with other wishes, without deflating again. */
  readonly rewrite: (wishes: PngWishes) => Uint8Array<ArrayBuffer>;
}

/**
 * A PNG of opaque pixels with rounded colours (step 1 is lossless). At most 256 colours are
 * stored as an exact palette.
 */
export async function encodePng(pixels: Pixels, rounding: Rounding, wishes: PngWishes): Promise<EncodedPng> {
  const { width, height } = pixels;
  const rgb = roundColours(pixels, rounding);
  const rows: PngRows = exactPalette(rgb, width, height) ?? filteredRows(rgb, width, height);
  const deflated = await deflate(rows.rows);
  const rewrite = (next: PngWishes) => writePng({ width, height }, rows, deflated, next);
  return { bytes: rewrite(wishes), rewrite };
}
