/** What the bench asks of every engine. Bytes as a portal states them, K = 1024; read strictly when judged. */
import type { PhotoSpec } from '../core/photo/spec.ts';

const kib = 1024;
const card = { kind: 'portrait', formats: ['jpg'], widthPx: 358, heightPx: 441 } as const;

export const specNames = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'] as const;
export type SpecName = (typeof specNames)[number];

export const benchSpecs: Readonly<Record<SpecName, PhotoSpec>> = {
  S1: { ...card, minBytes: 20 * kib, maxBytes: 50 * kib, dpi: 350 },
  S2: { ...card, minBytes: 14 * kib, maxBytes: 40 * kib },
  S3: { ...card, minBytes: 9 * kib, maxBytes: 20 * kib },
  S4: { kind: 'portrait', formats: ['jpg'], minBytes: 20 * kib, maxBytes: 50 * kib, maxSidePx: 1024 },
  S5: { kind: 'portrait', formats: ['jpg'], maxBytes: 200 * kib },
  S6: { kind: 'portrait', formats: ['png'], maxBytes: 200 * kib, widthPx: 358, heightPx: 441 },
  S7: { kind: 'document', formats: ['jpg'], maxBytes: kib * kib, keepPixels: true },
};

export const specWords: Readonly<Record<SpecName, string>> = {
  S1: 'JPG 20-50 KB, 358x441',
  S2: 'JPG 14-40 KB, 358x441',
  S3: 'JPG 9-20 KB, 358x441',
  S4: 'JPG 20-50 KB, side <= 1024',
  S5: 'JPG <= 200 KB, free pixels',
  S6: 'PNG <= 200 KB, 358x441',
  S7: 'JPG document <= 1 MB, own pixels',
};

/** The narrower reading of both ends, in bytes: KB as 1000 at the top and as 1024 at the bottom. */
export function strictBytes(spec: PhotoSpec): { readonly min: number; readonly max: number } {
  const max = spec.maxBytes ?? Number.POSITIVE_INFINITY;
  const mebi = kib * kib;
  const strict = max % mebi === 0 ? (max / mebi) * 1e6 : max % kib === 0 ? (max / kib) * 1000 : max;
  return { min: spec.minBytes ?? 0, max: strict };
}
