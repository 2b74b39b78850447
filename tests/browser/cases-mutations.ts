/** Damaged files without end: each must end in time with a file that keeps to its limits or with a reason. */
import { identify } from '../../core/photo/identify.ts';
import { type PhotoSpec, refusalReasons } from '../../core/photo/spec.ts';
import { fitPhoto } from '../../platform/photo/fit.ts';
import { heicSquares, tiffLzwSquares } from '../fixtures/squares.ts';
import { claim, keepsToSpec, made } from './claims.ts';
import { blobOf, bytesOf, portrait } from './drawn-pictures.ts';
import type { PhotoCase } from './photo-cases.ts';

const wanted: PhotoSpec = {
  kind: 'portrait',
  formats: ['jpg'],
  widthPx: 90,
  heightPx: 110,
  maxBytes: 40 * 1024,
};

/**
 * Longest time for one small damaged file, on a machine that does other things too; one that says it is large may
 * be tried a little longer.
 */
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

async function seeds(): Promise<Bytes[]> {
  const drawn = portrait(120, 150);
  const written = await Promise.all(
    ['image/jpeg', 'image/png', 'image/webp'].map(async (type) => bytesOf(await blobOf(drawn, type))),
  );
  return [...written, heicSquares(), tiffLzwSquares()].map((bytes) => Uint8Array.from(bytes));
}

async function surviving(from: number, count: number): Promise<void> {
  const files = await seeds();
  const roll = dice(from + 1);
  for (let index = from; index < from + count; index += 1) {
    const source = files[index % files.length];
    const other = files[roll(files.length)];
    const mutate = mutations[roll(mutations.length)];
    if (!source || !other || !mutate) throw new Error('no such seed');
    const mutated = mutate(source, other, roll);
    const { width, height } = identify(mutated);
    const blob = new Blob([mutated]);
    const started = performance.now();
    const outcome = await fitPhoto(blob, wanted);
    const ms = performance.now() - started;
    claim(
      ms <= mostMs + ((width * height) / 1_000_000) * msPerMegapixel,
      `file ${index}: ${Math.round(ms)} ms`,
    );
    if (outcome.ok) await keepsToSpec(outcome, wanted);
    else claim(refusalReasons.includes(outcome.reason), `file ${index}: ${outcome.reason}`);
    claim(outcome.ok || outcome.reason !== 'engineFailed', `file ${index}: ${JSON.stringify(outcome)}`);
  }
  made(await fitPhoto(await blobOf(portrait(200, 250)), wanted));
}

const each = 200;

export const mutationCases: readonly PhotoCase[] = Array.from({ length: 10 }, (_, part) => ({
  name: `damaged files ${part * each + 1} to ${(part + 1) * each} end in time with a reason or a sound file`,
  run: () => surviving(part * each, each),
}));
