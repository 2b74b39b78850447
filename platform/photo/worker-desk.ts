/** The page's side of the photo worker: started when needed, one job at a time, ended when idle or cancelled. */
import type { RefusedPhoto } from '../../core/photo/outcome.ts';
import type { FitProgress } from '../../core/photo/spec.ts';
import type { JobAnswer, JobKind, JobOutcomes, PhotoJob } from './jobs.ts';

export const idleMs = 10_000;

/**
 * After this many jobs the next photo gets a new worker: a browser frees the pictures of a thread that keeps working
 * when it likes, and twenty checks without a pause stood at 1.1 GB (Chromium 156, 2026-11-22).
 */
export const mostJobs = 30;

/** A word that has come while this thread itself was held, by a sleeping computer say, is heard within this (ms). */
const oneTurn = 100;

let worker: Worker | undefined;
let jobs = 0;
let idle: ReturnType<typeof setTimeout> | undefined;
let lastJob: Promise<unknown> = Promise.resolve();

function endWorker(): void {
  worker?.terminate();
  worker = undefined;
  jobs = 0;
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

/**
 * How long a worker may say nothing before the job is begun anew in another one (ms), so that nobody waits for a
 * thread that has stopped; `decoders/deadline.ts` tells of one kind. The second time it may be a slow machine with a
 * very large picture.
 */
export const patience = { first: 8_000, forMegabyte: 1_000, second: 120_000 };

function firstPatience(job: PhotoJob): number {
  const inputs = job.kind === 'document' ? job.inputs.map(({ input }) => input) : [job.input];
  const megabytes = inputs.reduce((sum, { size }) => sum + size, 0) / 1_000_000;
  return patience.first + patience.forMegabyte * megabytes;
}

function runNow<K extends JobKind>(
  job: JobOf<K>,
  patienceMs: number,
  signal: AbortSignal | undefined,
  onProgress: ((progress: FitProgress) => void) | undefined,
): Promise<Outcome<K> | 'silent'> {
  if (signal?.aborted) return Promise.resolve(cancelled);
  return new Promise((resolve) => {
    // A preview is what a check begins with: the picture that the worker keeps open is not asked for again.
    if (jobs >= mostJobs && job.kind === 'preview') endWorker();
    const current = openWorker();
    jobs += 1;
    let heard = false;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const finish = (outcome: Outcome<K> | 'silent') => {
      clearTimeout(silence);
      current.onmessage = null;
      current.onerror = null;
      signal?.removeEventListener('abort', onAbort);
      if (worker) idle = setTimeout(endWorker, idleMs);
      resolve(outcome);
    };
    /** Ends the worker, and the job with this, unless it says something in time. */
    const expectWord = (mostMs: number, otherwise: RefusedPhoto | 'silent', turn = 0) => {
      clearTimeout(silence);
      const giveUp = () => {
        endWorker();
        finish(otherwise);
      };
      silence = setTimeout(() => {
        if (turn > 0) silence = setTimeout(giveUp, turn);
        else giveUp();
      }, mostMs);
    };
    const onAbort = () => {
      // The encoder cannot be interrupted; its thread can.
      endWorker();
      finish(cancelled);
    };
    current.onmessage = (event: MessageEvent<JobAnswer>) => {
      heard = true;
      expectWord(patienceMs, 'silent');
      if (event.data.kind === 'progress') onProgress?.(event.data.progress);
      else if (event.data.kind === 'deadline') {
        const { mostMs, input } = event.data.deadline;
        const refused: RefusedPhoto = { ok: false, reason: 'damaged', detail: 'took too long', input };
        if (mostMs !== null) expectWord(mostMs, refused, oneTurn);
      }
      // The worker answers a job with the outcome of its kind; one job runs at a time.
      else finish(event.data.outcome as JobOutcomes[K]);
    };
    current.onerror = (event) => {
      endWorker();
      finish(heard ? { ok: false, reason: 'engineFailed', detail: event.message } : undefined);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    current.postMessage(job);
    expectWord(patienceMs, 'silent');
  });
}

/** Runs a job in the worker after those before it. A job cancelled while it waits is never started. */
export function runInWorker<K extends JobKind>(
  job: JobOf<K>,
  signal?: AbortSignal,
  onProgress?: (progress: FitProgress) => void,
): Promise<Outcome<K>> {
  const turn = lastJob.then(async (): Promise<Outcome<K>> => {
    for (const patienceMs of [firstPatience(job), patience.second]) {
      const outcome = await runNow<K>(job, patienceMs, signal, onProgress);
      if (outcome !== 'silent') return outcome;
    }
    return { ok: false, reason: 'engineFailed', detail: 'no answer' };
  });
  lastJob = turn.catch(() => undefined);
  return turn;
}
