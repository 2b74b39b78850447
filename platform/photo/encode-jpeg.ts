/** The mozjpeg encoder (wasm), loaded from the package the first time it is needed. */
import mozjpegFactory from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js';
import wasmUrl from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm?url';
import type { Pixels } from '../../core/photo/coefficients.ts';
import { quantisationTables } from '../../core/photo/jpeg-container.ts';
import type { EncodeSettings } from '../../core/photo/plan.ts';
import type { BaseTables } from '../../core/photo/size-model.ts';

/** Every option has to be given: the encoder has no defaults of its own. */
interface MozjpegOptions {
  readonly quality: number;
  readonly baseline: boolean;
  readonly arithmetic: boolean;
  readonly progressive: boolean;
  readonly optimize_coding: boolean;
  readonly smoothing: number;
  readonly color_space: number;
  readonly quant_table: number;
  readonly trellis_multipass: boolean;
  readonly trellis_opt_zero: boolean;
  readonly trellis_opt_table: boolean;
  readonly trellis_loops: number;
  readonly auto_subsample: boolean;
  readonly chroma_subsample: number;
  readonly separate_chroma_quality: boolean;
  readonly chroma_quality: number;
}

interface MozjpegModule {
  encode(
    data: Uint8ClampedArray,
    width: number,
    height: number,
    options: MozjpegOptions,
  ): Uint8Array<ArrayBuffer> | null;
}

interface ModuleOptions {
  readonly noInitialRun: boolean;
  readonly locateFile: (path: string) => string;
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    ready: (instance: WebAssembly.Instance) => void,
  ) => Record<string, never>;
}

const createModule = mozjpegFactory as unknown as (options: ModuleOptions) => Promise<MozjpegModule>;

const yCbCr = 3;

async function loadModule(): Promise<MozjpegModule> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`encoder not found (${response.status})`);
  const compiled = await WebAssembly.compile(await response.arrayBuffer());
  return new Promise((resolve, reject) => {
    createModule({
      noInitialRun: true,
      locateFile: () => wasmUrl,
      instantiateWasm: (imports, ready) => {
        WebAssembly.instantiate(compiled, imports).then(ready, reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

let loading: Promise<MozjpegModule> | undefined;

/** Starts loading the encoder; calling it early lets it load while the picture decodes. */
export function loadJpegEncoder(): Promise<MozjpegModule> {
  loading ??= loadModule().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * A baseline JPEG of opaque pixels. Throws where the encoder fails (out of memory); it is loaded anew after that,
 * as a failed module cannot be used again.
 */
export async function encodeJpeg(pixels: Pixels, settings: EncodeSettings): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = await loadJpegEncoder();
  try {
    const bytes = encoder.encode(pixels.data, pixels.width, pixels.height, {
      quality: settings.quality,
      // Portals' back ends are old; progressive files gain a point of quality and lose readers.
      baseline: true,
      arithmetic: false,
      progressive: false,
      optimize_coding: true,
      smoothing: 0,
      color_space: yCbCr,
      quant_table: settings.table,
      trellis_multipass: false,
      trellis_opt_zero: false,
      trellis_opt_table: false,
      trellis_loops: 1,
      auto_subsample: false,
      chroma_subsample: settings.sampling === '4:4:4' ? 1 : 2,
      separate_chroma_quality: true,
      chroma_quality: settings.chromaQuality,
    });
    if (!bytes) throw new Error('the encoder gave nothing back');
    return bytes;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

const knownTables = new Map<number, BaseTables>();

/** The encoder's quantisation tables at quality 50, read from a tiny picture it encodes. */
export async function baseTables(table: EncodeSettings['table']): Promise<BaseTables> {
  const known = knownTables.get(table);
  if (known) return known;
  const tiny: Pixels = { data: new Uint8ClampedArray(8 * 8 * 4).fill(128), width: 8, height: 8 };
  const settings = { table, quality: 50, chromaQuality: 50, sampling: '4:4:4' } as const;
  const tables = quantisationTables(await encodeJpeg(tiny, settings));
  const luma = tables.get(0);
  if (!luma) throw new Error('the encoder wrote no quantisation table');
  // Tables that write the same steps for both kinds may be stored once.
  const found = { luma, chroma: tables.get(1) ?? luma };
  knownTables.set(table, found);
  return found;
}
