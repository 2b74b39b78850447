/** Runs photo jobs away from the page. The page ends this worker to cancel a job or when there is none. */
import type { FitProgress } from '../../core/photo/spec.ts';
import { fitHere } from './engine.ts';
import type { JobAnswer, PhotoJob } from './jobs.ts';
import { portraitHere } from './portrait.ts';
import { previewHere } from './preview.ts';

function answer(message: JobAnswer): void {
  postMessage(message);
}

addEventListener('message', async (event: MessageEvent<PhotoJob>) => {
  const job = event.data;
  if (job.kind === 'preview') {
    answer({ kind: 'done', outcome: await previewHere(job.input, job.maxSide) });
    return;
  }
  if (job.kind === 'portrait') {
    answer({ kind: 'done', outcome: await portraitHere(job.input) });
    return;
  }
  const { crop, background } = job;
  const onProgress = (progress: FitProgress) => answer({ kind: 'progress', progress });
  answer({ kind: 'done', outcome: await fitHere(job.input, job.spec, { crop, background, onProgress }) });
});
