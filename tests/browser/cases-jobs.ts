/** Several jobs, cancelled jobs, progress. */
import type { FitProgress } from '../../core/photo/spec.ts';
import { fitPhoto } from '../../platform/photo/fit.ts';
import { card } from './cases-exactness.ts';
import { claim, keepsToSpec, made, same } from './claims.ts';
import { blobOf, noise, portrait } from './drawn-pictures.ts';
import type { PhotoCase } from './photo-cases.ts';

async function cancelledAt(stage: FitProgress['stage'], worker: boolean): Promise<void> {
  const control = new AbortController();
  const input = await blobOf(noise(1600, 1600), 'image/jpeg');
  const outcome = await fitPhoto(input, card, {
    worker,
    signal: control.signal,
    onProgress: (progress) => {
      if (progress.stage === stage) control.abort();
    },
  });
  claim(!outcome.ok && outcome.reason === 'cancelled', `got ${JSON.stringify(outcome)}`);
}

export const jobCases: readonly PhotoCase[] = [
  ...(['decoding', 'encoding'] as const).flatMap((stage) =>
    [true, false].map((worker) => ({
      name: `a job cancelled while ${stage} ${worker ? 'in the worker' : 'in this thread'} ends as cancelled, and the next one works`,
      run: async () => {
        await cancelledAt(stage, worker);
        made(await fitPhoto(await blobOf(portrait(400, 500)), card, { worker }));
      },
    })),
  ),
  {
    name: 'a job cancelled before it starts is never begun',
    run: async () => {
      const stages: string[] = [];
      const outcome = await fitPhoto(await blobOf(portrait(400, 500)), card, {
        signal: AbortSignal.abort(),
        onProgress: ({ stage }) => stages.push(stage),
      });
      claim(!outcome.ok && outcome.reason === 'cancelled', `got ${JSON.stringify(outcome)}`);
      same(stages, [], 'stages');
    },
  },
  {
    name: 'a job that waits behind another can be cancelled alone',
    run: async () => {
      const control = new AbortController();
      const input = await blobOf(portrait(900, 1200), 'image/jpeg');
      const first = fitPhoto(input, card);
      const second = fitPhoto(input, card, { signal: control.signal });
      control.abort();
      const third = fitPhoto(input, card);
      made(await first);
      const outcome = await second;
      claim(!outcome.ok && outcome.reason === 'cancelled', `got ${JSON.stringify(outcome)}`);
      made(await third);
    },
  },
  {
    name: 'jobs asked for at once each get their own answer',
    run: async () => {
      const widths = [200, 300, 400, 500];
      const input = await blobOf(portrait(900, 1200), 'image/jpeg');
      const outcomes = await Promise.all(
        widths.map((widthPx) => fitPhoto(input, { ...card, widthPx, heightPx: widthPx, maxBytes: 102_400 })),
      );
      same(
        outcomes.map((outcome) => made(outcome).width),
        widths,
        'widths',
      );
    },
  },
  {
    name: 'progress runs from 0 to 1 through every stage',
    run: async () => {
      const heard: FitProgress[] = [];
      const photo = made(
        await fitPhoto(await blobOf(portrait(900, 1200)), card, {
          onProgress: (progress) => heard.push(progress),
        }),
      );
      await keepsToSpec(photo, card);
      same(
        [...new Set(heard.map(({ stage }) => stage))],
        ['reading', 'decoding', 'resizing', 'encoding', 'checking'],
        'stages',
      );
      same([heard[0]?.done, heard.at(-1)?.done], [0, 1], 'ends');
      claim(
        heard.every(({ done }, i) => i === 0 || done >= (heard[i - 1]?.done ?? 0)),
        JSON.stringify(heard),
      );
    },
  },
];
