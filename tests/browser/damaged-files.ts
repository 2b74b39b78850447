/** Pictures and PDF files damaged in endless ways, always the same ones for a number. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { DocumentOutcome } from '../../core/photo/document/outcome.ts';
import { identify } from '../../core/photo/identify.ts';
import type { PhotoOutcome } from '../../core/photo/outcome.ts';
import { type PhotoSpec, refusalReasons } from '../../core/photo/spec.ts';
import { fitDocument, fitPhoto } from '../../platform/photo/fit.ts';
import { heicSquares, tiffLzwSquares } from '../fixtures/squares.ts';
import { claim, keepsToSpec } from './claims.ts';
import { blobOf, bytesOf, portrait } from './drawn-pictures.ts';

const wanted: PhotoSpec = {
  kind: 'portrait',
  formats: ['jpg'],
  widthPx: 90,
  heightPx: 110,
  maxBytes: 40 * 1024,
};
const wantedPdf: PhotoSpec = { kind: 'document', formats: ['pdf'], maxBytes: 200 * 1024 };

/** Longest time for one small damaged file; one that says it is large may be tried a little longer. */
const mostMs = 2_000;
const msPerMegapixel = 50;

/** Repeatable whole numbers below a limit. */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

const mutations: readonly ((bytes: Bytes, other: Bytes, roll: (below: number) => number) => Bytes)[] = [
  // A few bits turned round, most of them near the front, where lengths and sizes stand.
  (bytes, _other, roll) => {
    const copy = bytes.slice();
    for (let flips = 1 + roll(8); flips > 0; flips -= 1) {
      const at = roll(roll(2) === 0 ? Math.min(200, copy.length) : copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << roll(8));
    }
    return copy;
  },
  (bytes, _other, roll) => bytes.slice(0, 1 + roll(bytes.length - 1)),
  // The front of one file before the rest of another.
  (bytes, other, roll) => {
    const cut = 1 + roll(Math.min(bytes.length, 600));
    const joined = new Uint8Array(cut + other.length);
    joined.set(bytes.subarray(0, cut));
    joined.set(other, cut);
    return joined;
  },
  // A run of bytes all set to one value: lengths of nothing, sizes beyond all bounds.
  (bytes, _other, roll) => {
    const copy = bytes.slice();
    const at = roll(copy.length);
    copy.fill(roll(2) === 0 ? 0 : 255, at, at + 1 + roll(12));
    return copy;
  },
  (bytes, _other, roll) => {
    const at = roll(bytes.length);
    const gone = 1 + roll(30);
    const copy = new Uint8Array(Math.max(1, bytes.length - gone));
    copy.set(bytes.subarray(0, Math.min(at, copy.length)));
    if (at + gone < bytes.length) copy.set(bytes.subarray(at + gone), at);
    return copy;
  },
];

async function pictures(): Promise<Bytes[]> {
  const drawn = portrait(120, 150);
  const written = await Promise.all(
    ['image/jpeg', 'image/png', 'image/webp'].map(async (type) => bytesOf(await blobOf(drawn, type))),
  );
  return [...written, heicSquares(), tiffLzwSquares()].map((bytes) => Uint8Array.from(bytes));
}

/** Documents of several kinds: text, a picture, and compressed in streams as newer programs write them. */
async function documents(): Promise<Bytes[]> {
  const text = await PDFDocument.create();
  for (const line of ['first', 'second'])
    text.addPage([300, 200]).drawText(line, { x: 20, y: 100, size: 12 });
  const picture = await PDFDocument.create();
  const photo = await picture.embedJpg(await bytesOf(await blobOf(portrait(120, 150), 'image/jpeg')));
  picture.addPage([200, 250]).drawImage(photo, { x: 10, y: 10 });
  const saved = [
    await text.save({ useObjectStreams: false }),
    await text.save({ useObjectStreams: true }),
    await picture.save({ useObjectStreams: true }),
  ];
  return saved.map((bytes) => Uint8Array.from(bytes));
}

/** What became of damaged files. */
export interface DamageTally {
  readonly files: number;
  /** How many ended each way: `made`, or the reason of the refusal. */
  readonly ends: Readonly<Record<string, number>>;
  readonly slowestMs: number;
}

export type DamagedKind = 'pictures' | 'documents';

interface Ending {
  readonly reason: string;
  readonly detail?: string | undefined;
  readonly allowedMs: number;
}

const reasonOf = (outcome: PhotoOutcome<Blob> | DocumentOutcome<Blob>) =>
  outcome.ok ? { reason: 'made' } : { reason: outcome.reason, detail: outcome.detail };

async function endOfPicture(bytes: Bytes): Promise<Ending> {
  const { width, height } = identify(bytes);
  const allowedMs = mostMs + ((width * height) / 1_000_000) * msPerMegapixel;
  const outcome = await fitPhoto(new Blob([bytes]), wanted);
  if (outcome.ok) await keepsToSpec(outcome, wanted);
  return { ...reasonOf(outcome), allowedMs };
}

async function endOfDocument(bytes: Bytes): Promise<Ending> {
  const outcome = await fitDocument([{ input: new Blob([bytes]) }], wantedPdf);
  if (outcome.ok) await PDFDocument.load(await bytesOf(outcome.blob));
  return { ...reasonOf(outcome), allowedMs: mostMs };
}

/**
 * Takes damaged files with these numbers through the engine.
 * @throws when one takes too long, ends without a reason of ours, or gives a file that does not keep to its limits.
 */
export async function endDamaged(kind: DamagedKind, from: number, count: number): Promise<DamageTally> {
  const files = kind === 'pictures' ? await pictures() : await documents();
  const endOf = kind === 'pictures' ? endOfPicture : endOfDocument;
  const roll = dice(from + 1);
  const ends: Record<string, number> = {};
  let slowestMs = 0;
  for (let index = from; index < from + count; index += 1) {
    const source = files[index % files.length];
    const other = files[roll(files.length)];
    const mutate = mutations[roll(mutations.length)];
    if (!source || !other || !mutate) throw new Error('no such seed');
    const mutated = mutate(source, other, roll);
    const started = performance.now();
    const { reason, detail, allowedMs } = await endOf(mutated);
    const ms = performance.now() - started;
    claim(ms <= allowedMs, `file ${index}: ${Math.round(ms)} ms`);
    const known = reason === 'made' || refusalReasons.some((each) => each === reason);
    claim(known && reason !== 'engineFailed', `file ${index}: ${reason} ${detail}`);
    ends[reason] = (ends[reason] ?? 0) + 1;
    slowestMs = Math.max(slowestMs, ms);
  }
  return { files: count, ends, slowestMs };
}
