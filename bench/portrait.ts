/**
 * How well faces are found, framed and left alone: `node bench/portrait.ts [people] [chromium] [firefox]`, on a
 * crowd of drawn people whose truth is known. Proposals are held to the Chinese national standard, the strictest in
 * the data; walls are made even with the proposed marks and with the true ones. The time is that of the photo worker
 * for a picture of 12 megapixels, after decoding.
 */
import { evenWall, mayEven } from '../core/photo/portrait/even-wall.ts';
import { eyeLine, type PortraitMarks } from '../core/photo/portrait/marks.ts';
import { measurePortrait } from '../core/photo/portrait/measure.ts';
import { readerOf } from '../core/photo/portrait/pixel-reader.ts';
import { solveCrop } from '../core/photo/portrait/solve.ts';
import { readBands } from '../core/photo/portrait/standard.ts';
import { type BrowserName, browserNames } from '../scripts/browsers/find.ts';
import { openEnginePages } from '../scripts/photo-browsers.ts';
import { nationalStandard } from '../tests/core/photo/portrait/national-standard.ts';
import { drawSomeone, someone } from '../tests/fixtures/drawn-people.ts';
import { type DrawnPerson, drawPerson, type HairStyle } from '../tests/fixtures/drawn-person.ts';
import { plainWalls, type WallKind } from '../tests/fixtures/drawn-wall.ts';
import { cutsHead } from '../tests/fixtures/head-sides.ts';

const options = process.argv.slice(2);
const people = Number(options.find((option) => /^\d+$/.test(option)) ?? 200);
const browsers: readonly BrowserName[] = browserNames.filter((name) => options.includes(name));

interface Tally {
  seen: number;
  /** The drawn face itself allows a crop that meets everything. */
  possible: number;
  met: number;
  certain: number;
  certainPossible: number;
  certainMet: number;
  /** Hair cut without a word, above or at a side; and hair at a side cut and said. */
  certainCut: number;
  certainSaid: number;
  eyesOff: number[];
  hairOff: number[];
  ms: number[];
}

const sizeOf = ({ width, height }: DrawnPerson) => ({ width, height });

function middle(values: readonly number[], share = 0.5): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function tallyOf(walls: readonly WallKind[], style?: HairStyle): Tally {
  const tally: Tally = {
    seen: 0,
    possible: 0,
    met: 0,
    certain: 0,
    certainPossible: 0,
    certainMet: 0,
    certainCut: 0,
    certainSaid: 0,
    eyesOff: [],
    hairOff: [],
    ms: [],
  };
  for (let index = 0; index < people; index += 1) {
    const looks = someone(index, walls);
    const drawn = drawPerson(style ? { ...looks, style } : looks);
    const started = performance.now();
    const { marks, confidence, hairSides } = measurePortrait(readerOf(drawn, drawn), sizeOf(drawn));
    tally.ms.push(performance.now() - started);
    const { crop, hairAside } = solveCrop(nationalStandard, marks, drawn, hairSides);
    const met = readBands(nationalStandard, drawn.marks, crop).every((band) => band.met);
    const possible = solveCrop(nationalStandard, drawn.marks, drawn).failing.length === 0;
    const truth = eyeLine(drawn.marks);
    const mine = eyeLine(marks);
    tally.seen += 1;
    if (possible) tally.possible += 1;
    if (possible && met) tally.met += 1;
    tally.eyesOff.push(
      Math.hypot(mine.middle.x - truth.middle.x, mine.middle.y - truth.middle.y) / truth.distance,
    );
    tally.hairOff.push(Math.abs(marks.hairTop.y - drawn.marks.hairTop.y) / truth.distance);
    if (confidence !== 'good') continue;
    tally.certain += 1;
    const cutAside = cutsHead(drawn, crop);
    // Where the sides are unknown the person is asked to look.
    if (cutAside && hairAside !== 'whole') tally.certainSaid += 1;
    if (crop.y > drawn.marks.hairTop.y || (cutAside && hairAside === 'whole')) tally.certainCut += 1;
    if (possible) tally.certainPossible += 1;
    if (possible && met) tally.certainMet += 1;
  }
  return tally;
}

function share(part: number, whole: number): string {
  return `${part}/${whole} (${whole === 0 ? '–' : ((part / whole) * 100).toFixed(1)} %)`;
}

function report(name: string, tally: Tally): void {
  const off = (values: readonly number[]) =>
    `median ${middle(values).toFixed(3)}, 95 % within ${middle(values, 0.95).toFixed(3)}`;
  console.log(`\n${name}: ${tally.seen} people`);
  console.log(`  proposal meets the whole standard: ${share(tally.met, tally.possible)} of those who can`);
  console.log(`  called certain: ${share(tally.certain, tally.seen)}`);
  console.log(
    `  of the certain: met ${share(tally.certainMet, tally.certainPossible)}, hair cut silently ${tally.certainCut}, with a word ${tally.certainSaid}`,
  );
  console.log(`  eye line off, in eye distances: ${off(tally.eyesOff)}`);
  console.log(`  top of the hair off, in eye distances: ${off(tally.hairOff)}`);
  console.log(
    `  time: median ${middle(tally.ms).toFixed(0)} ms, 95 % within ${middle(tally.ms, 0.95).toFixed(0)} ms`,
  );
}

/** Pixels of the head that evening the wall changed; null where it was refused. */
function touched(drawn: DrawnPerson, marks: PortraitMarks): number | null {
  const evened = evenWall(drawn, marks, 'white');
  if (!evened.ok) return null;
  let count = 0;
  for (let i = 0; i < drawn.head.length; i += 1) {
    if ((drawn.head[i] ?? 0) < 0.5) continue;
    if ([0, 1, 2].some((c) => drawn.data[i * 4 + c] !== evened.pixels.data[i * 4 + c])) count += 1;
  }
  return count;
}

function measureEvening(): number {
  let [offered, byProposal, byTruth, refused, faults] = [0, 0, 0, 0, 0];
  const ms: number[] = [];
  for (let index = 0; index < people; index += 1) {
    const drawn = drawSomeone(index, plainWalls);
    const measures = measurePortrait(readerOf(drawn, drawn), sizeOf(drawn));
    const started = performance.now();
    const truth = touched(drawn, drawn.marks);
    ms.push(performance.now() - started);
    if (truth === null) refused += 1;
    else byTruth += truth;
    if (!mayEven(measures, false)) continue;
    offered += 1;
    byProposal += touched(drawn, measures.marks) ?? 0;
  }
  faults = byTruth + byProposal;
  console.log(`\nwalls made even: ${people} people`);
  console.log(`  pixels of heads changed: ${byTruth} with the true marks (${refused} refused),`);
  console.log(`  ${byProposal} with the proposed ones (offered without the person’s help to ${offered})`);
  console.log(`  time at 360 x 480: median ${middle(ms).toFixed(0)} ms`);
  return faults;
}

const plain = tallyOf(plainWalls);
report('plain walls', plain);
report('busy walls', tallyOf(['busy', 'shelf']));
const wide = tallyOf(plainWalls, 'cloud');
report('plain walls, hair wider than the standard leaves room for', wide);
const faults = measureEvening();

const pages = browsers.length > 0 ? await openEnginePages(undefined) : null;
try {
  for (const name of browsers) {
    const { page, close } = (await pages?.open(name)) ?? {};
    try {
      const times = await page?.evaluate(() => window.photoPage?.timePortrait(5));
      if (times)
        console.log(`\n${name}, 12 megapixels: ${times.map((time) => Math.round(time)).join(', ')} ms`);
    } finally {
      await close?.();
    }
  }
} finally {
  await pages?.close();
}

const kept = plain.met >= plain.possible * 0.9 && plain.certainCut + wide.certainCut === 0 && faults === 0;
console.log(kept ? '\nevery promise kept' : '\na promise was not kept');
process.exitCode = kept ? 0 : 1;
