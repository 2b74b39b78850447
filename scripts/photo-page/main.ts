/** A bare page around the photo engine, for driving it in real browsers. Its CSP is that of an extension page. */
import { identify } from '../../core/photo/identify.ts';
import type { PhotoSpec } from '../../core/photo/spec.ts';
import { fitPhoto } from '../../platform/photo/fit.ts';
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
  readonly ms: number;
  /** The finished file, where it was asked for. */
  readonly file?: string;
}

export interface CaseReport {
  readonly name: string;
  readonly fault?: string;
  readonly ms: number;
}

/** Fits a file the server offers and looks at the result from outside. */
async function fitFrom(url: string, spec: PhotoSpec, keep: boolean): Promise<PageReport> {
  const input = await (await fetch(url)).blob();
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
    ms,
    file: keep ? btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), '')) : undefined,
  };
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

declare global {
  interface Window {
    photoPage?: { readonly fitFrom: typeof fitFrom; readonly runCase: typeof runCase };
  }
}

window.photoPage = { fitFrom, runCase };
