/** The page's side of the photo worker: started when needed, one job at a time, ended when idle or cancelled. */
import type { RefusedPhoto } from '../../core/photo/outcome.ts';
import type { FitProgress } from '../../core/photo/spec.ts';
import type { JobAnswer, JobKind, JobOutcomes, PhotoJob } from './jobs.ts';

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

type JobOf<K extends JobKind> = Extract<PhotoJob, { readonly kind: K }>;

/** The outcome, or undefined where the worker died before it said anything (it could not be loaded). */
type Outcome<K extends JobKind> = JobOutcomes[K] | RefusedPhoto | undefined;

function runNow<K extends JobKind>(
  job: JobOf<K>,
  signal: AbortSignal | undefined,
  onProgress: ((progress: FitProgress) => void) | undefined,
): Promise<Outcome<K>> {
  if (signal?.aborted) return Promise.resolve(cancelled);
  return new Promise((resolve) => {
    const current = openWorker();
    let heard = false;
    const finish = (outcome: Outcome<K>) => {
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
      // The worker answers a job with the outcome of its kind; one job runs at a time.
      else finish(event.data.outcome as JobOutcomes[K]);
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
export function runInWorker<K extends JobKind>(
  job: JobOf<K>,
  signal?: AbortSignal,
  onProgress?: (progress: FitProgress) => void,
): Promise<Outcome<K>> {
  const turn = lastJob.then(() => runNow<K>(job, signal, onProgress));
  lastJob = turn.catch(() => undefined);
  return turn;
}
