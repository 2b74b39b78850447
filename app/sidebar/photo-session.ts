/** One file in front of the person: what is wrong with it, a copy that fits, a frame to move, three ways out. */
import type { CropChoice, FixState, ShownPicture } from '../../components/photo/props.ts';
import type { TravellingFile } from '../../core/frame-messages.ts';
import type { FileGuidance } from '../../core/guidance.ts';
import { statedFindings } from '../../core/limits/page-wins.ts';
import type { Finding } from '../../core/photo/check.ts';
import { exactSize, suggestPortraitCrop } from '../../core/photo/geometry.ts';
import type { ImageInfo } from '../../core/photo/image-info.ts';
import type { FittedPhoto, PhotoOutcome } from '../../core/photo/outcome.ts';
import { outputName } from '../../core/photo/output-name.ts';
import type { CropRect, FitProgress } from '../../core/photo/spec.ts';
import type { PhotoCheckView, PhotoDeskOptions } from './photo-desk.ts';
import { trusted } from './trusted.ts';

export interface FileInQuestion {
  readonly file: TravellingFile<Blob>;
  readonly info: ImageInfo;
  readonly findings: readonly Finding[];
  readonly wanted: FileGuidance;
  readonly position?: { readonly index: number; readonly count: number };
}

interface Surroundings extends Pick<PhotoDeskOptions, 'engine' | 'onView'> {
  /** The page's side has settled the choice without the person: the check closes. */
  readonly settled: AbortSignal;
  readonly isUncovered: () => Promise<boolean>;
}

export type PersonsAnswer = TravellingFile<Blob> | 'original' | 'cancel';

/** A frame this much narrower than the finished photo would show more blur than face. */
const narrowestShare = 4;

/**
 * Shows one file until the person has decided.
 * `isUncovered` is asked before our copy is handed over: a page that covers our buttons may be making the person
 * click what they do not see.
 */
export function askPerson(
  question: FileInQuestion,
  { engine, onView, isUncovered, settled }: Surroundings,
): Promise<PersonsAnswer> {
  return new Promise((resolve) => {
    const { file, info, wanted } = question;
    const addresses: string[] = [];
    let fitting = new AbortController();
    let original: ShownPicture | null = null;
    let fix: FixState = { kind: 'none' };
    let made: FittedPhoto<Blob> | null = null;
    let crop: CropChoice | undefined;
    let covered = false;
    let looking = false;
    const life = new AbortController();
    const { signal } = life;

    const show = (blob: Blob, size: { width: number; height: number }): ShownPicture => {
      const url = URL.createObjectURL(blob);
      addresses.push(url);
      return { url, ...size };
    };

    const close = (answer: PersonsAnswer) => {
      if (signal.aborted) return;
      life.abort();
      fitting.abort();
      for (const url of addresses) URL.revokeObjectURL(url);
      onView(null);
      resolve(answer);
    };

    const render = () => {
      if (!signal.aborted) onView(view());
    };

    const view = (): PhotoCheckView => ({
      file: { name: file.name, bytes: info.bytes, format: knownFormat(info), ...uprightSize(info) },
      purpose: wanted.names,
      position: question.position,
      findings: question.findings,
      statedOnPage: statedFindings(question.findings, wanted),
      original,
      fix,
      crop,
      covered,
      onCrop: (rect) => void makeCopy(rect),
      // Only what may pass: an unreadable file stays unreadable.
      onRetry: mayPass(fix) ? () => void makeCopy(crop?.rect) : undefined,
      onUseFixed: trusted(() => void handOver()),
      onUseOriginal: trusted(() => close('original')),
      onCancel: trusted(() => close('cancel')),
    });

    const handOver = async () => {
      const copy = made;
      if (!copy || looking) return;
      looking = true;
      covered = !(await isUncovered().catch(() => false));
      looking = false;
      if (covered) render();
      // The frame may have been moved meanwhile: only what the person pressed for is handed over.
      else if (made === copy) close(replacement(file, copy));
    };

    const makeCopy = async (rect?: CropRect) => {
      fitting.abort();
      const mine = new AbortController();
      fitting = mine;
      made = null;
      if (crop && rect) crop = { ...crop, rect };
      fix = { kind: 'working', progress: null };
      render();
      const outcome = await fitWanted(question, rect, engine, mine.signal, (progress) => {
        if (fitting !== mine) return;
        fix = { kind: 'working', progress };
        render();
      }).catch((): PhotoOutcome<Blob> => ({ ok: false, reason: 'engineFailed' }));
      if (fitting !== mine || signal.aborted) return;
      if (outcome.ok) {
        made = outcome;
        crop = cropChoice(outcome, wanted, crop);
      }
      fix = fixState(outcome, show);
      render();
    };

    if (settled.aborted) {
      resolve('original');
      return;
    }
    settled.addEventListener('abort', () => close('original'), { once: true, signal });
    if (info.refusal) fix = { kind: 'refused', reason: info.refusal };
    render();
    if (info.refusal) return;
    const onPreview = (preview: Awaited<ReturnType<typeof engine.previewPhoto>>) => {
      if (!preview.ok || signal.aborted) return;
      original = show(preview.blob, preview.source);
      render();
    };
    // Without a preview the check still works.
    engine.previewPhoto(file.blob, { signal }).then(onPreview, () => undefined);
    void makeCopy(wanted.kind === 'portrait' ? suggestPortraitCrop(info.upright, wanted.wanted) : undefined);
  });
}

/** Makes the copy to the limits and the standard; where the source cannot carry the standard, to the limits alone. */
async function fitWanted(
  { file, wanted }: FileInQuestion,
  crop: CropRect | undefined,
  engine: PhotoDeskOptions['engine'],
  signal: AbortSignal,
  onProgress: (progress: FitProgress) => void,
): Promise<PhotoOutcome<Blob>> {
  const options = { crop, signal, onProgress };
  const best = await engine.fitPhoto(file.blob, wanted.wanted, options);
  if (best.ok || best.reason !== 'tooFewPixels') return best;
  const least = await engine.fitPhoto(file.blob, wanted.required, options);
  return least.ok ? least : best;
}

function mayPass(fix: FixState): boolean {
  return fix.kind === 'refused' && ['engineFailed', 'outOfMemory', 'cancelled'].includes(fix.reason);
}

function replacement(file: TravellingFile<Blob>, made: FittedPhoto<Blob>): TravellingFile<Blob> {
  // A fresh time: WebUploader takes the same name, size and time for the same file and refuses the second one.
  return { blob: made.blob, name: outputName(file.name, made.format), lastModified: Date.now() };
}

function fixState(
  outcome: PhotoOutcome<Blob>,
  show: (blob: Blob, size: FittedPhoto<Blob>) => ShownPicture,
): FixState {
  if (!outcome.ok) return { kind: 'refused', reason: outcome.reason };
  const { format, width, height, bytes, notes } = outcome;
  const { url } = show(outcome.blob, outcome);
  return { kind: 'ready', picture: { url, width, height }, format, width, height, bytes, notes };
}

function cropChoice(
  { crop, source }: FittedPhoto<Blob>,
  { wanted, mayEdit }: FileGuidance,
  before: CropChoice | undefined,
): CropChoice | undefined {
  const size = exactSize(wanted);
  if (!mayEdit.crop || !size) return undefined;
  const minWidth = Math.min(source.width, Math.ceil(size.width / narrowestShare));
  return { rect: crop, suggested: before?.suggested ?? crop, ratio: size.width / size.height, minWidth };
}

function knownFormat({ format }: ImageInfo) {
  return format === 'avif' || format === 'svg' || format === 'other' ? undefined : format;
}

function uprightSize({ upright }: ImageInfo): { width?: number; height?: number } {
  return upright.width > 0 && upright.height > 0 ? { ...upright } : {};
}
