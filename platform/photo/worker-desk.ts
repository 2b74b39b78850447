/** The page's side of the photo worker: started when needed, one job at a time, ended when idle or cancelled. */
import type { RefusedPhoto } from '../../core/photo/outcome.ts';
import type { FitProgress } from '../../core/photo/spec.ts';
import type { JobAnswer, PhotoJob } from './jobs.ts';

export const idleMs = 10_000;

let worker: Worker | undefined;
let idle: ReturnType<typeof setTimeout> | undefined;
let lastJob: Promise<unknown> = Promise.resolve();

function endWorker(): void {
  worker?.terminate();
  worker = undefined;
}

function openWorker(): Worker {
  clearTimeout(idle);
  worker ??= new Worker(new URL('./photo.worker.ts', import.meta.url), { type: 'module', name: 'photo' });
  return worker;
}

const cancelled: RefusedPhoto = { ok: false, reason: 'cancelled' };

/** The answer to a job, or undefined where the worker died before it said anything (it could not be loaded). */
export type DeskAnswer = Exclude<JobAnswer, { kind: 'progress' }>['outcome'] | undefined;

function runNow(
  job: PhotoJob,
  signal: AbortSignal | undefined,
  onProgress: ((progress: FitProgress) => void) | undefined,
): Promise<DeskAnswer> {
  if (signal?.aborted) return Promise.resolve(cancelled);
  return new Promise((resolve) => {
    const current = openWorker();
    let heard = false;
    const finish = (outcome: DeskAnswer) => {
      current.onmessage = null;
      current.onerror = null;
      signal?.removeEventListener('abort', onAbort);
      if (worker) idle = setTimeout(endWorker, idleMs);
      resolve(outcome);
    };
    const onAbort = () => {
      // The encoder cannot be interrupted; its thread can.
      endWorker();
      finish(cancelled);
    };
    current.onmessage = (event: MessageEvent<JobAnswer>) => {
      heard = true;
      if (event.data.kind === 'progress') onProgress?.(event.data.progress);
      else finish(event.data.outcome);
    };
    current.onerror = (event) => {
      endWorker();
      finish(heard ? { ok: false, reason: 'engineFailed', detail: event.message } : undefined);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    current.postMessage(job);
  });
}

/** Runs a job in the worker after those before it. A job cancelled while it waits is never started. */
export function runInWorker(
  job: PhotoJob,
  signal?: AbortSignal,
  onProgress?: (progress: FitProgress) => void,
): Promise<DeskAnswer> {
  const turn = lastJob.then(() => runNow(job, signal, onProgress));
  lastJob = turn.catch(() => undefined);
  return turn;
}
