/**
 * HEIC and HEIF, which no browser we run in decodes. libheif (LGPL-3.0, wasm) stays a file of its own that can be
 * replaced, and is loaded with the first such picture.
 */
import heifFactory from 'libheif-js/libheif-wasm/libheif.js';
import wasmUrl from 'libheif-js/libheif-wasm/libheif.wasm?url';
import { converterToSrgb } from '../../../core/photo/colour/to-srgb.ts';
import { heifColour } from '../../../core/photo/identify/isobmff.ts';
import type { Decoded } from '../decode.ts';
import { bitmapFromRows } from './strips.ts';

/** What libheif gives back instead of a handle when something is wrong. */
interface HeifFault {
  readonly code: { readonly value: number } | number;
  readonly message?: string;
}
type Handle = { readonly __handle?: never };

interface HeifChannel {
  readonly id: unknown;
  readonly width: number;
  readonly height: number;
  /** Bytes from one row to the next. */
  readonly stride: number;
  readonly data: Uint8Array;
}

/** The few entry points of libheif that are used. */
interface Heif {
  readonly heif_error_code: { readonly heif_error_Ok: unknown };
  readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown };
  readonly heif_chroma: {
    readonly heif_chroma_interleaved_RGB: unknown;
    readonly heif_chroma_interleaved_RGBA: unknown;
  };
  readonly heif_channel: { readonly heif_channel_interleaved: unknown };
  heif_context_alloc(): Handle;
  heif_context_free(context: Handle): void;
  heif_context_read_from_memory(context: Handle, bytes: Uint8Array): HeifFault;
  heif_js_context_get_primary_image_handle(context: Handle): Handle | HeifFault;
  heif_image_handle_get_width(handle: Handle): number;
  heif_image_handle_get_height(handle: Handle): number;
  heif_image_handle_has_alpha_channel(handle: Handle): number;
  heif_image_handle_release(handle: Handle): void;
  heif_js_decode_image2(
    handle: Handle,
    space: unknown,
    chroma: unknown,
  ): { readonly channels: readonly HeifChannel[]; readonly image: Handle } | HeifFault | undefined;
  heif_image_release(image: Handle): void;
}

async function loadModule(): Promise<Heif> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`decoder not found (${response.status})`);
  return heifFactory({ wasmBinary: await response.arrayBuffer() }) as unknown as Heif;
}

let loading: Promise<Heif> | undefined;

function loadHeif(): Promise<Heif> {
  loading ??= loadModule().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The main picture, upright (libheif turns and cuts as the file says) and in sRGB. */
export async function decodeHeic(bytes: Uint8Array<ArrayBuffer>, mostPixels: number): Promise<Decoded> {
  const heif = await loadHeif();
  const context = heif.heif_context_alloc();
  try {
    const read = heif.heif_context_read_from_memory(context, bytes);
    if (read.code !== heif.heif_error_code.heif_error_Ok) return damaged(read);
    const handle = heif.heif_js_context_get_primary_image_handle(context);
    if (!handle || isFault(handle)) return damaged(handle);
    try {
      const width = heif.heif_image_handle_get_width(handle);
      const height = heif.heif_image_handle_get_height(handle);
      if (width * height > mostPixels)
        return { ok: false, reason: 'tooManyPixels', detail: `${width}x${height}` };
      return decodeHandle(heif, handle, bytes);
    } finally {
      heif.heif_image_handle_release(handle);
    }
  } finally {
    heif.heif_context_free(context);
  }
}

function decodeHandle(heif: Heif, handle: Handle, bytes: Uint8Array): Decoded {
  const alpha = heif.heif_image_handle_has_alpha_channel(handle) !== 0;
  const { heif_chroma_interleaved_RGB: rgb, heif_chroma_interleaved_RGBA: rgba } = heif.heif_chroma;
  // Three bytes a pixel where three say everything: at 48 megapixels that spares 48 MB.
  const decoded = heif.heif_js_decode_image2(
    handle,
    heif.heif_colorspace.heif_colorspace_RGB,
    alpha ? rgba : rgb,
  );
  if (!decoded || isFault(decoded)) return damaged(decoded);
  try {
    const rows = decoded.channels.find(({ id }) => id === heif.heif_channel.heif_channel_interleaved);
    if (!rows) return { ok: false, reason: 'damaged', detail: 'no interleaved rows' };
    const space = heifColour(bytes);
    const convert = space && converterToSrgb(space);
    const bitmap = bitmapFromRows(rows, (data, top) => {
      copyRows(rows, alpha ? 4 : 3, data, top);
      convert?.(data);
    });
    return { ok: true, bitmap };
  } finally {
    heif.heif_image_release(decoded.image);
  }
}

function copyRows(from: HeifChannel, step: 3 | 4, to: Uint8ClampedArray, top: number): void {
  const { width, stride, data } = from;
  const rows = to.length / (width * 4);
  for (let row = 0, at = 0; row < rows; row += 1) {
    let source = (top + row) * stride;
    for (let x = 0; x < width; x += 1, at += 4, source += step) {
      to[at] = data[source] as number;
      to[at + 1] = data[source + 1] as number;
      to[at + 2] = data[source + 2] as number;
      to[at + 3] = step === 4 ? (data[source + 3] as number) : 255;
    }
  }
}

function isFault(value: object): value is HeifFault {
  return 'code' in value;
}

function damaged(fault: object | null | undefined): Decoded {
  const detail = fault && isFault(fault) ? (fault.message ?? 'no message') : 'no picture';
  return { ok: false, reason: 'damaged', detail };
}
