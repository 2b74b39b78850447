/** Runs photo jobs away from the page. The page ends this worker to cancel a job or when there is none. */
import type { FitProgress } from '../../core/photo/spec.ts';
import { watchedBy } from './decoders/deadline.ts';
import { fitDocumentHere } from './document/fit-document.ts';
import { fitHere } from './engine.ts';
import type { JobAnswer, PhotoJob } from './jobs.ts';
import { previewHere } from './preview.ts';

function answer(message: JobAnswer): void {
  postMessage(message);
}

watchedBy((deadline) => answer({ kind: 'deadline', deadline }));

addEventListener('message', async (event: MessageEvent<PhotoJob>) => {
  const job = event.data;
  if (job.kind === 'preview') {
    answer({ kind: 'done', outcome: await previewHere(job.input, job.maxSide) });
    return;
  }
  if (job.kind === 'portrait') {
    // Only portraits need it, and only once: it is loaded with the first one.
    const { portraitHere } = await import('./portrait.ts');
    answer({ kind: 'done', outcome: await portraitHere(job.input) });
    return;
  }
  const onProgress = (progress: FitProgress) => answer({ kind: 'progress', progress });
  if (job.kind === 'document') {
    answer({ kind: 'done', outcome: await fitDocumentHere(job.inputs, job.spec, { onProgress }) });
    return;
  }
  const { crop, arrangement, background } = job;
  const options = { crop, arrangement, background, onProgress };
  answer({ kind: 'done', outcome: await fitHere(job.input, job.spec, options) });
});
