/** A JPEG decoder that is not ours, for looking at our files without a browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import createDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js';
import type { Pixels } from '../../../core/photo/coefficients.ts';

export interface Decoder {
  decode(file: Uint8Array, keepTurn: boolean): Pixels;
}

export async function openDecoder(): Promise<Decoder> {
  const wasm = createRequire(import.meta.url).resolve('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm');
  const compiled = await WebAssembly.compile(readFileSync(wasm));
  // The decoder hands its pixels to the browser's own class.
  globalThis.ImageData ??= class {
    constructor(
      readonly data: Uint8ClampedArray,
      readonly width: number,
      readonly height: number,
    ) {}
  } as unknown as typeof ImageData;
  const create = createDecoder as unknown as (options: object) => Promise<Decoder>;
  return create({
    noInitialRun: true,
    locateFile: () => wasm,
    instantiateWasm: (imports: WebAssembly.Imports, ready: (instance: WebAssembly.Instance) => void) => {
      void WebAssembly.instantiate(compiled, imports).then(ready);
      return {};
    },
  });
}
