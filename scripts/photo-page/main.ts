/** A bare page around the photo engine, for driving it in real browsers. Its CSP is that of an extension page. */
import { identify } from '../../core/photo/identify.ts';
import type { PhotoSpec } from '../../core/photo/spec.ts';
import { fitPhoto, portraitOf, previewPhoto } from '../../platform/photo/fit.ts';
import { endDamaged } from '../../tests/browser/damaged-files.ts';
import { blobOf, flat, noise, paper, portrait } from '../../tests/browser/drawn-pictures.ts';
import { photoCases } from '../../tests/browser/photo-cases.ts';

/** What is reported of one file. */
export interface PageReport {
  readonly reason?: string;
  readonly detail?: string;
  readonly format?: string;
  readonly bytes?: number;
  readonly width?: number;
  readonly height?: number;
  readonly density?: number;
  readonly metadata?: boolean;
  readonly encodes?: number;
  readonly quality?: number;
  readonly chroma?: string;
  readonly notes?: readonly string[];
  /** Upright pixels of the source. */
  readonly sourceWidth?: number;
  readonly sourceHeight?: number;
  readonly ms: number;
}

export interface CaseReport {
  readonly name: string;
  readonly fault?: string;
  readonly ms: number;
}

const drawings: Readonly<Record<string, () => Promise<Blob>>> = {
  'portrait 1200x1600': () => blobOf(portrait(1200, 1600), 'image/jpeg'),
  'portrait 3024x4032': () => blobOf(portrait(3024, 4032), 'image/jpeg'),
  'grainy portrait': () => blobOf(portrait(800, 1000, 40), 'image/jpeg'),
  'page 1754x2480': () => blobOf(paper(1754, 2480)),
  noise: () => blobOf(noise(700, 900)),
  white: () => blobOf(flat(600, 800, '#ffffff')),
};

/** Fits a picture and looks at the result from outside. */
async function report(input: Blob, spec: PhotoSpec): Promise<PageReport> {
  const started = performance.now();
  const outcome = await fitPhoto(input, spec);
  const ms = performance.now() - started;
  if (!outcome.ok) return { reason: outcome.reason, detail: outcome.detail, encodes: outcome.encodes, ms };
  const bytes = new Uint8Array(await outcome.blob.arrayBuffer());
  const info = identify(bytes);
  return {
    format: info.refusal ?? info.format,
    bytes: bytes.length,
    width: info.width,
    height: info.height,
    density: info.density?.x,
    metadata: info.hasExif || info.hasProfile,
    encodes: outcome.encodes,
    quality: outcome.quality,
    chroma: outcome.chroma,
    notes: outcome.notes,
    sourceWidth: outcome.source.width,
    sourceHeight: outcome.source.height,
    ms,
  };
}

/** Fits a file the server offers. */
async function fitFrom(address: string, spec: PhotoSpec): Promise<PageReport> {
  return report(await (await fetch(address)).blob(), spec);
}

/** Everything the photo check asks of the engine: preview, face and finished photo; `ms` until all are there. */
async function checkFrom(address: string, spec: PhotoSpec): Promise<PageReport> {
  const input = await (await fetch(address)).blob();
  const started = performance.now();
  const outcomes = await Promise.all([previewPhoto(input), portraitOf(input), fitPhoto(input, spec)]);
  const ms = performance.now() - started;
  const failed = outcomes.find((outcome) => !outcome.ok);
  return failed && !failed.ok ? { reason: failed.reason, detail: failed.detail, ms } : { ms };
}

async function fitDrawn(name: string, spec: PhotoSpec): Promise<PageReport | undefined> {
  const draw = drawings[name];
  return draw && report(await draw(), spec);
}

async function runCase(index: number): Promise<CaseReport | null> {
  const found = photoCases[index];
  if (!found) return null;
  const started = performance.now();
  try {
    await found.run();
    return { name: found.name, ms: performance.now() - started };
  } catch (error) {
    return { name: found.name, fault: String(error), ms: performance.now() - started };
  }
}

/** Milliseconds that measuring a drawn portrait of 12 megapixels takes after decoding, so many times. */
async function timePortrait(times: number): Promise<number[]> {
  const input = await blobOf(portrait(3024, 4032), 'image/jpeg');
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const outcome = await portraitOf(input);
    if (outcome.ok) taken.push(outcome.ms);
  }
  return taken;
}

const photoPage = {
  drawnNames: Object.keys(drawings),
  fitFrom,
  checkFrom,
  fitDrawn,
  runCase,
  timePortrait,
  endDamaged,
};

declare global {
  interface Window {
    photoPage?: typeof photoPage;
  }
}

window.photoPage = photoPage;
