/** Runs photo jobs away from the page. The page ends this worker to cancel a job or when there is none. */
import type { FitProgress } from '../../core/photo/spec.ts';
import { fitHere } from './engine.ts';
import type { JobAnswer, PhotoJob } from './jobs.ts';
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
  const onProgress = (progress: FitProgress) => answer({ kind: 'progress', progress });
  answer({ kind: 'done', outcome: await fitHere(job.input, job.spec, { crop: job.crop, onProgress }) });
});
