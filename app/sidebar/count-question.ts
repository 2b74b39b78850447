/** More files than the page takes: the person hears it before any of them goes to the page. */
import type { TravellingFile } from '../../core/frame-messages.ts';
import type { FileGuidance } from '../../core/guidance.ts';
import { statedFindings } from '../../core/limits/page-wins.ts';
import { countFindings } from '../../core/photo/check.ts';
import type { PhotoDeskOptions } from './photo-desk.ts';
import { trusted } from './trusted.ts';

type Surroundings = Pick<PhotoDeskOptions, 'onView'> & {
  /** The page's side has settled the choice without the person. */
  readonly settled: AbortSignal;
};

/**
 * Shows the number of files where it is above the limit, until the person has decided.
 * @returns `all`: the choice stands, and each file is looked at as usual
 */
export function askAboutCount(
  files: readonly TravellingFile<Blob>[],
  wanted: FileGuidance,
  { onView, settled }: Surroundings,
): Promise<'all' | 'cancel'> {
  const findings = countFindings(files.length, wanted.required);
  if (findings.length === 0 || settled.aborted) return Promise.resolve('all');
  return new Promise((resolve) => {
    const close = (answer: 'all' | 'cancel') => {
      onView(null);
      resolve(answer);
    };
    settled.addEventListener('abort', () => close('all'), { once: true });
    onView({
      file: {
        name: files.map(({ name }) => name).join(', '),
        bytes: files.reduce((sum, { blob }) => sum + blob.size, 0),
      },
      purpose: wanted.names,
      findings,
      statedOnPage: statedFindings(findings, wanted),
      original: null,
      fix: { kind: 'none' },
      onUseFixed: () => undefined,
      onUseOriginal: trusted(() => close('all')),
      onCancel: trusted(() => close('cancel')),
    });
  });
}
