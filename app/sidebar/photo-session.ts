/** One file in front of the person: what is wrong with it, a copy that fits, a frame to move, three ways out. */
import type { CropChoice, FixState, PortraitAct, ShownPicture } from '../../components/photo/props.ts';
import type { TravellingFile } from '../../core/frame-messages.ts';
import type { FileGuidance } from '../../core/guidance.ts';
import { statedFindings } from '../../core/limits/page-wins.ts';
import type { Finding } from '../../core/photo/check.ts';
import { suggestPortraitCrop } from '../../core/photo/geometry.ts';
import type { ImageInfo } from '../../core/photo/image-info.ts';
import type { FittedPhoto, PhotoOutcome } from '../../core/photo/outcome.ts';
import type { CropRect, FitProgress } from '../../core/photo/spec.ts';
import type { PhotoCheckView, PhotoDeskOptions, PhotoEngine } from './photo-desk.ts';
import { cropChoice, fixState, knownFormat, mayPass, replacement, uprightSize } from './photo-view.ts';
import { createPortraitDesk } from './portrait-desk.ts';
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
  /** Told of the copy that the person took. */
  readonly onHandOver?: (made: FittedPhoto<Blob>) => void;
}

export type PersonsAnswer = TravellingFile<Blob> | 'original' | 'cancel';

/**
 * Shows one file until the person has decided.
 * `isUncovered` is asked before our copy is handed over: a page that covers our buttons may be making the person
 * click what they do not see.
 */
export function askPerson(
  question: FileInQuestion,
  { engine, onView, isUncovered, settled, onHandOver }: Surroundings,
): Promise<PersonsAnswer> {
  return new Promise((resolve) => {
    const { file, info, wanted } = question;
    const addresses: string[] = [];
    let fitting = new AbortController();
    let original: ShownPicture | null = null;
    let fix: FixState = { kind: 'none' };
    let made: FittedPhoto<Blob> | null = null;
    let crop: CropChoice | undefined;
    /** The crop that was last proposed, by the marks or by the shape alone. */
    let suggested: CropRect | undefined;
    let covered = false;
    let looking = false;
    const life = new AbortController();
    const { signal } = life;
    const portrait =
      wanted.kind === 'portrait' ? createPortraitDesk({ file: file.blob, wanted, engine, signal }) : null;

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
      portrait: info.refusal ? undefined : portrait?.view(made?.crop ?? crop?.rect ?? suggested),
      onPortrait,
      onCrop: (rect) => void makeCopy(rect),
      // Only what may pass: an unreadable file stays unreadable.
      onRetry: mayPass(fix) ? () => void makeCopy(crop?.rect ?? suggested) : undefined,
      onUseFixed: trusted(() => void handOver()),
      onUseOriginal: trusted(() => close('original')),
      onCancel: trusted(() => close('cancel')),
    });

    const onPortrait = (act: PortraitAct) => {
      const followed = portrait?.act(act).crop;
      if (followed) suggested = followed;
      void makeCopy(followed ?? crop?.rect ?? suggested);
    };

    const handOver = async () => {
      const copy = made;
      if (!copy || looking) return;
      looking = true;
      covered = !(await isUncovered().catch(() => false));
      looking = false;
      if (covered) render();
      // The frame may have been moved meanwhile: only what the person pressed for is handed over.
      else if (made === copy) {
        onHandOver?.(copy);
        close(replacement(file, copy));
      }
    };

    const makeCopy = async (rect?: CropRect) => {
      fitting.abort();
      const mine = new AbortController();
      fitting = mine;
      made = null;
      if (crop && rect) crop = { ...crop, rect };
      fix = { kind: 'working', progress: null };
      render();
      const options = { crop: rect, background: portrait?.wish(), signal: mine.signal };
      const outcome = await fitWanted(question, engine, options, (progress) => {
        if (fitting !== mine) return;
        fix = { kind: 'working', progress };
        render();
      }).catch((): PhotoOutcome<Blob> => ({ ok: false, reason: 'engineFailed' }));
      if (fitting !== mine || signal.aborted) return;
      if (outcome.ok) {
        made = outcome;
        suggested ??= outcome.crop;
        crop = cropChoice(outcome, wanted, suggested);
      }
      fix = fixState(outcome, show);
      render();
    };

    /** The first copy: framed by the face where it is certain, else by the shape alone. */
    const begin = async () => {
      if (portrait) {
        fix = { kind: 'working', progress: null };
        const framed = await portrait.measure();
        if (signal.aborted) return;
        suggested = framed ?? suggestPortraitCrop(info.upright, wanted.wanted);
      }
      await makeCopy(suggested);
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
    void begin();
  });
}

type FitOptions = Omit<Parameters<PhotoEngine['fitPhoto']>[2], 'onProgress'>;

/** Makes the copy to the limits and the standard; where the source cannot carry the standard, to the limits alone. */
async function fitWanted(
  { file, wanted }: FileInQuestion,
  engine: PhotoEngine,
  options: FitOptions,
  onProgress: (progress: FitProgress) => void,
): Promise<PhotoOutcome<Blob>> {
  const all = { ...options, onProgress };
  const best = await engine.fitPhoto(file.blob, wanted.wanted, all);
  if (best.ok || best.reason !== 'tooFewPixels') return best;
  const least = await engine.fitPhoto(file.blob, wanted.required, all);
  return least.ok ? least : best;
}
