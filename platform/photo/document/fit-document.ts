/** From several pictures and PDF files to one PDF inside a limit, in the thread it is called in. */
import { inBand, safeBand, statedBand } from '../../../core/photo/band.ts';
import { pictureBudget, sharedBudget } from '../../../core/photo/document/budget.ts';
import type { DocumentOutcome, FittedDocument } from '../../../core/photo/document/outcome.ts';
import type { FittedPhoto, RefusedPhoto } from '../../../core/photo/outcome.ts';
import type { FitProgress, PhotoNote, PhotoSpec } from '../../../core/photo/spec.ts';
import type { Arrangement } from '../arrange.ts';
import { opening } from '../decoders/deadline.ts';
import { fitHere } from '../engine.ts';
import { photoInfo } from '../read.ts';
import { type PdfPart, pdfPages, writePdf } from './pdf.ts';

/** One file of the person, in the order in which its pages shall stand. */
export interface DocumentInput {
  readonly input: Blob;
  /** How a picture is to be turned; PDF files stay as they are. */
  readonly arrangement?: Arrangement;
}

export interface DocumentOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FitProgress) => void;
}

type Part =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'picture'; readonly source: DocumentInput; made: FittedPhoto<Blob> };

/** A refusal, thrown inside this file only. */
class Refusal extends Error {
  readonly refused: RefusedPhoto;
  constructor(refused: RefusedPhoto) {
    super(refused.reason);
    this.refused = refused;
  }
}

/** What two tries at the budget may go wrong by, at most: the writer's own bytes were misjudged. */
const mostRounds = 3;

/**
 * Makes one PDF of all inputs in their order. Never throws; whatever fails comes back with its reason and, where
 * one file is to blame, its place in the list.
 *
 * Pages of PDF files are taken over untouched: text is never turned into a picture. Pictures become JPEG pages at
 * one look, as good as the limit allows. Bytes stay inside the narrower reading of the limits.
 */
export async function fitDocumentHere(
  inputs: readonly DocumentInput[],
  spec: PhotoSpec,
  options: DocumentOptions = {},
): Promise<DocumentOutcome<Blob>> {
  const started = performance.now();
  try {
    if (inputs.length === 0) throw new Refusal({ ok: false, reason: 'empty' });
    const parts: Part[] = [];
    for (const [index, source] of inputs.entries()) {
      progress(options, 'reading', (index / inputs.length) * 0.4);
      opening(index);
      parts.push(await openPart(source, spec, options).catch(blaming(index)));
    }
    return await assemble(parts, spec, options, started);
  } catch (error) {
    if (error instanceof Refusal) return error.refused;
    const detail = String(error);
    return { ok: false, reason: error instanceof RangeError ? 'outOfMemory' : 'engineFailed', detail };
  } finally {
    opening(undefined);
  }
}

/** Adds to a refusal which file it is about. */
function blaming(index: number) {
  return (error: unknown): never => {
    if (error instanceof Refusal) throw new Refusal({ ...error.refused, input: index });
    throw error;
  };
}

function progress({ signal, onProgress }: DocumentOptions, stage: FitProgress['stage'], done: number): void {
  if (signal?.aborted) throw new Refusal({ ok: false, reason: 'cancelled' });
  onProgress?.({ stage, done });
}

async function openPart(source: DocumentInput, spec: PhotoSpec, options: DocumentOptions): Promise<Part> {
  const info = await photoInfo(source.input);
  if (info.format !== 'pdf') return { kind: 'picture', source, made: await page(source, spec, {}, options) };
  const bytes = new Uint8Array(await source.input.arrayBuffer());
  const counted = await pdfPages(bytes);
  if (!counted.ok) throw new Refusal(counted);
  return { kind: 'pdf', bytes };
}

/** One picture as a JPEG page; without a budget at a quality past which nothing can be seen. */
async function page(
  { input, arrangement }: DocumentInput,
  spec: PhotoSpec,
  budget: { readonly minBytes?: number; readonly maxBytes?: number },
  { signal }: DocumentOptions,
): Promise<FittedPhoto<Blob>> {
  const wanted: PhotoSpec = { kind: 'document', formats: ['jpg'], maxSidePx: spec.maxSidePx, ...budget };
  const made = await fitHere(input, wanted, { signal, arrangement });
  if (!made.ok) throw new Refusal(made);
  return made;
}

async function assemble(
  parts: Part[],
  spec: PhotoSpec,
  options: DocumentOptions,
  started: number,
): Promise<FittedDocument<Blob>> {
  const band = safeBand(spec);
  const pictures = parts.filter((part) => part.kind === 'picture');
  const ample = pictures.map(({ made }) => made.bytes);
  let encodes = pictures.reduce((sum, { made }) => sum + made.encodes, 0);
  let max = band.max;
  for (let round = 0; round < mostRounds; round += 1) {
    encodes += await keepToBudget({ parts, ample, max, spec, options });
    progress(options, 'checking', 0.9);
    const written = await writePdf(await Promise.all(parts.map(pdfPart)));
    if (!written.ok) throw new Refusal(written);
    const { bytes, pages } = written;
    if (bytes.length > band.max) {
      max -= bytes.length - band.max + 200;
      continue;
    }
    const lacking = band.min - bytes.length;
    const first = pictures[0];
    if (lacking > 0) {
      if (!first) throw new Refusal({ ok: false, reason: 'cannotReachMinimum' });
      const minBytes = first.made.bytes + lacking + 16;
      const at = parts.indexOf(first);
      opening(at);
      first.made = await page(first.source, spec, { minBytes }, options).catch(blaming(at));
      encodes += first.made.encodes;
      continue;
    }
    await verify(bytes, pages, spec);
    progress(options, 'checking', 1);
    return {
      ok: true,
      blob: new Blob([bytes], { type: 'application/pdf' }),
      format: 'pdf',
      bytes: bytes.length,
      pages,
      encodes,
      notes: notesOf(pictures.map(({ made }) => made)),
      ms: performance.now() - started,
    };
  }
  throw new Refusal({ ok: false, reason: 'cannotReachMaximum' });
}

/** Makes those pictures again that take more than their share; returns how many encodes that took. */
async function keepToBudget(work: {
  readonly parts: readonly Part[];
  readonly ample: readonly number[];
  readonly max: number;
  readonly spec: PhotoSpec;
  readonly options: DocumentOptions;
}): Promise<number> {
  const { parts, ample, max, spec, options } = work;
  if (!Number.isFinite(max)) return 0;
  const untouched = parts.reduce((sum, part) => sum + (part.kind === 'pdf' ? part.bytes.length : 0), 0);
  const whole = pictureBudget(max - untouched, parts.length);
  if (untouched > 0 && whole < ample.length * 2_000) throw new Refusal({ ok: false, reason: 'pdfTooLarge' });
  const pictures = parts.filter((part) => part.kind === 'picture');
  if (pictures.reduce((sum, { made }) => sum + made.bytes, 0) <= whole) return 0;
  const shares = sharedBudget(ample, whole);
  let encodes = 0;
  for (const [index, part] of pictures.entries()) {
    progress(options, 'encoding', 0.4 + (index / ample.length) * 0.5);
    const maxBytes = shares[index] ?? whole;
    if (part.made.bytes <= maxBytes) continue;
    const at = parts.indexOf(part);
    opening(at);
    part.made = await page(part.source, spec, { maxBytes }, options).catch(blaming(at));
    encodes += part.made.encodes;
  }
  return encodes;
}

async function pdfPart(part: Part): Promise<PdfPart> {
  if (part.kind === 'pdf') return part;
  return { kind: 'picture', jpeg: new Uint8Array(await part.made.blob.arrayBuffer()) };
}

/** The last look, at the bytes alone. */
async function verify(bytes: Uint8Array<ArrayBuffer>, pages: number, spec: PhotoSpec): Promise<void> {
  const counted = await pdfPages(bytes);
  const whole = counted.ok && counted.pages === pages && inBand(bytes.length, statedBand(spec));
  if (!whole) throw new Refusal({ ok: false, reason: 'engineFailed', detail: `made ${bytes.length} bytes` });
}

/** What a person should know of the pages; that a page was cut cannot be. */
function notesOf(made: readonly FittedPhoto<Blob>[]): PhotoNote[] {
  return [...new Set(made.flatMap(({ notes }) => notes))].filter((note) => note !== 'cropped');
}
