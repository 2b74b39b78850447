/** The marks of a drawn face through the worker, and the wall made even in the finished file. */
import { eyeLine } from '../../core/photo/portrait/marks.ts';
import { solveCrop } from '../../core/photo/portrait/solve.ts';
import { readBands } from '../../core/photo/portrait/standard.ts';
import { fitPhoto, portraitOf } from '../../platform/photo/fit.ts';
import { nationalStandard } from '../core/photo/portrait/national-standard.ts';
import { type DrawnPerson, drawPerson, type Person } from '../fixtures/drawn-person.ts';
import { card } from './cases-exactness.ts';
import { claim, decoded, keepsToSpec, made, same } from './claims.ts';
import { blobOf, canvasOf, paper } from './drawn-pictures.ts';
import type { PhotoCase } from './photo-cases.ts';

async function photoOf(person: Partial<Person>, type = 'image/jpeg'): Promise<[DrawnPerson, Blob]> {
  const drawn = drawPerson(person);
  const context = canvasOf(drawn.width, drawn.height);
  context.putImageData(new ImageData(drawn.data, drawn.width, drawn.height), 0, 0);
  return [drawn, await blobOf(context, type)];
}

/** The same drawing with each pixel made several, as a large photo. */
async function enlarged(drawn: DrawnPerson, times: number): Promise<Blob> {
  const small = canvasOf(drawn.width, drawn.height);
  small.putImageData(new ImageData(drawn.data, drawn.width, drawn.height), 0, 0);
  const large = canvasOf(drawn.width * times, drawn.height * times);
  large.drawImage(small.canvas, 0, 0, large.canvas.width, large.canvas.height);
  return blobOf(large, 'image/jpeg');
}

async function measuresOf(input: Blob, worker: boolean) {
  const outcome = await portraitOf(input, { worker });
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason} ${outcome.detail ?? ''}`);
  return outcome.measures;
}

export const portraitCases: readonly PhotoCase[] = [
  ...[true, false].map((worker) => ({
    name: `a drawn face is found ${worker ? 'in the worker' : 'in this thread'}, and the crop of its marks meets the standard`,
    run: async () => {
      const [drawn, input] = await photoOf({ wall: 'offWhite', tilt: 2 });
      const measures = await measuresOf(input, worker);
      same(measures.confidence, 'good', 'confidence');
      same(measures.source, { width: drawn.width, height: drawn.height }, 'source');
      const { crop } = solveCrop(nationalStandard, measures.marks, measures.source);
      const missed = readBands(nationalStandard, drawn.marks, crop).filter(({ met }) => !met);
      claim(missed.length === 0, `missed ${JSON.stringify(missed)}`);
    },
  })),
  {
    name: 'a face in a picture of 12 megapixels is marked in the picture’s own pixels',
    run: async () => {
      const [drawn] = await photoOf({});
      const measures = await measuresOf(await enlarged(drawn, 8), true);
      same(measures.source, { width: drawn.width * 8, height: drawn.height * 8 }, 'source');
      same(measures.confidence, 'good', 'confidence');
      const [mine, truth] = [eyeLine(measures.marks), eyeLine(drawn.marks)];
      const away = Math.hypot(mine.middle.x - truth.middle.x * 8, mine.middle.y - truth.middle.y * 8);
      claim(away < mine.distance * 0.1, `${away} pixels away`);
    },
  },
  {
    name: 'no face is claimed on a page of text, and a broken file is refused with its reason',
    run: async () => {
      const measures = await measuresOf(await blobOf(paper(900, 1200)), true);
      claim(measures.confidence !== 'good', 'a page of text passed for a face');
      const broken = await portraitOf(new Blob(['no picture']));
      claim(!broken.ok && broken.reason === 'notAnImage', JSON.stringify(broken));
    },
  },
  {
    name: 'a wall is made even in the finished file only on request, and the limits are kept',
    run: async () => {
      const [, input] = await photoOf({ width: 540, height: 720, distance: 90, wall: 'sideGradient' });
      const { marks, source } = await measuresOf(input, true);
      const { crop } = solveCrop(nationalStandard, marks, source);
      const plain = made(await fitPhoto(input, card, { crop }));
      claim(!plain.notes.includes('evened'), 'evened without being asked');
      const right = (await decoded(plain.blob)).colourAt(0.97, 0.05);
      claim(Math.max(...right) < 235, `the drawn wall is not uneven: ${right}`);
      const even = made(await fitPhoto(input, card, { crop, background: { colour: 'white', marks } }));
      claim(even.notes.includes('evened'), `notes ${even.notes}`);
      await keepsToSpec(even, card);
      const picture = await decoded(even.blob);
      for (const x of [0.03, 0.97]) {
        claim(Math.min(...picture.colourAt(x, 0.05)) >= 252, `wall ${picture.colourAt(x, 0.05)}`);
      }
      const face = (await decoded(plain.blob)).colourAt(0.5, 0.62);
      const kept = picture.colourAt(0.5, 0.62);
      claim(
        face.every((value, i) => Math.abs(value - (kept[i] ?? 0)) < 6),
        `face ${face} became ${kept}`,
      );
    },
  },
  {
    name: 'a busy wall is left as it is, and that is said',
    run: async () => {
      const [drawn, input] = await photoOf({ wall: 'busy' });
      const wish = { colour: 'white', marks: drawn.marks } as const;
      const photo = made(await fitPhoto(input, { ...card, minBytes: undefined }, { background: wish }));
      claim(photo.notes.includes('notEvened') && !photo.notes.includes('evened'), `notes ${photo.notes}`);
    },
  },
];
