import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PhotoJob } from '../../../platform/photo/jobs.ts';
import { mostJobs, patience, runInWorker } from '../../../platform/photo/worker-desk.ts';

/** Workers made so far; each answers as `answers` says, one after the other. */
let made: { terminated: boolean }[] = [];
let answers: readonly ('silence' | 'progress' | 'done' | 'deadline' | 'deadlineMet')[][] = [];

class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  terminated = false;
  constructor() {
    made.push(this);
  }
  postMessage() {
    for (const answer of answers[made.length - 1] ?? []) {
      if (answer === 'progress') {
        setTimeout(() => this.onmessage?.({ data: { kind: 'progress', progress: {} } }), patience.first - 1);
      } else if (answer === 'deadline') {
        const deadline = { mostMs: 500, input: 1 };
        setTimeout(() => this.onmessage?.({ data: { kind: 'deadline', deadline } }), 1);
      } else if (answer === 'deadlineMet') {
        setTimeout(() => this.onmessage?.({ data: { kind: 'deadline', deadline: { mostMs: null } } }), 400);
      } else if (answer === 'done') {
        setTimeout(
          () => this.onmessage?.({ data: { kind: 'done', outcome: { ok: true } } }),
          patience.first + 10,
        );
      }
    }
  }
  terminate() {
    this.terminated = true;
  }
}

const job: PhotoJob = { kind: 'preview', input: new Blob(['x']) };

beforeEach(() => {
  made = [];
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a job that its worker has lost is begun anew in another one', async () => {
  answers = [['silence'], ['done']];
  const outcome = runInWorker(job);
  await vi.advanceTimersByTimeAsync(3 * patience.first);
  expect(await outcome).toEqual({ ok: true });
  expect(made.map(({ terminated }) => terminated)).toEqual([true, false]);
});

test('a worker that says how far it is may take its time', async () => {
  answers = [['progress', 'done']];
  const outcome = runInWorker(job);
  await vi.advanceTimersByTimeAsync(3 * patience.first);
  expect(await outcome).toEqual({ ok: true });
  expect(made).toHaveLength(1);
});

test('a job that is lost twice ends with a reason, and the next one runs', async () => {
  answers = [['silence'], ['silence'], ['progress', 'done']];
  const outcome = runInWorker(job);
  await vi.advanceTimersByTimeAsync(2 * patience.first + patience.second);
  expect(await outcome).toMatchObject({ ok: false, reason: 'engineFailed' });
  const next = runInWorker(job);
  await vi.advanceTimersByTimeAsync(3 * patience.first);
  expect(await next).toEqual({ ok: true });
});

test('a file that holds its decoder past its time is damaged, and the worker is ended', async () => {
  answers = [['deadline'], ['progress', 'done']];
  const outcome = runInWorker(job);
  await vi.advanceTimersByTimeAsync(601);
  expect(await outcome).toMatchObject({ ok: false, reason: 'damaged', input: 1 });
  expect(made.map(({ terminated }) => terminated)).toEqual([true]);
  const next = runInWorker(job);
  await vi.advanceTimersByTimeAsync(2 * patience.first);
  expect(await next).toEqual({ ok: true });
});

test('a decoder that is done in its time leaves the worker its time', async () => {
  answers = [['deadline', 'deadlineMet', 'progress', 'done']];
  const outcome = runInWorker(job);
  await vi.advanceTimersByTimeAsync(2 * patience.first);
  expect(await outcome).toEqual({ ok: true });
  expect(made).toHaveLength(1);
});

test('a worker that has done its share is followed by another one, when the next photo begins', async () => {
  answers = [
    ['progress', 'done'],
    ['progress', 'done'],
  ];
  const portrait: PhotoJob = { kind: 'portrait', input: new Blob(['x']) };
  const run = async (one: PhotoJob) => {
    const outcome = runInWorker(one);
    await vi.advanceTimersByTimeAsync(patience.first + 20);
    expect(await outcome).toEqual({ ok: true });
  };
  for (let done = 0; done < mostJobs; done += 1) await run(portrait);
  await run(portrait);
  expect(made.map(({ terminated }) => terminated)).toEqual([false]);
  await run(job);
  expect(made.map(({ terminated }) => terminated)).toEqual([true, false]);
  await run(job);
  expect(made).toHaveLength(2);
});
