/**
 * Looks at files chosen in the page, one choice after another: those that fit go back at once, for the others the
 * person decides. The page's side lives in `platform/page-files`.
 */
import type { PhotoCheckProps } from '../../components/photo/props.ts';
import { fileForField } from '../../core/file-field.ts';
import type { ToFrame, ToPage, TravellingFile } from '../../core/frame-messages.ts';
import type { FileGuidance } from '../../core/guidance.ts';
import { checkFile, type Finding } from '../../core/photo/check.ts';
import { identify } from '../../core/photo/identify.ts';
import type { ImageInfo } from '../../core/photo/image-info.ts';
import type { PhotoOutcome, PhotoPreview, RefusedPhoto } from '../../core/photo/outcome.ts';
import type { CropRect, FitProgress, PhotoSpec } from '../../core/photo/spec.ts';
import { askPerson } from './photo-session.ts';

type Choice = Extract<ToFrame<Blob>, { type: 'choice' }>;
type Decision = Extract<ToPage<Blob>, { type: 'decision' }>;
type Replacement = TravellingFile<Blob> | null;

/** What the desk needs of the photo engine (`platform/photo/fit.ts`). */
export interface PhotoEngine {
  readonly fitPhoto: (
    input: Blob,
    spec: PhotoSpec,
    options: { crop?: CropRect; signal: AbortSignal; onProgress: (progress: FitProgress) => void },
  ) => Promise<PhotoOutcome<Blob>>;
  readonly previewPhoto: (input: Blob) => Promise<PhotoPreview<Blob> | RefusedPhoto>;
}

/** The open check as the component shows it, without its language. */
export type PhotoCheckView = Omit<PhotoCheckProps, 'language'>;

export interface PhotoDeskOptions {
  readonly engine: PhotoEngine;
  /** Files of the procedure on this page, with their limits. */
  readonly files: () => readonly FileGuidance[];
  readonly send: (message: ToPage<Blob>) => void;
  /** The check changed; `null` when none is open. */
  readonly onView: (view: PhotoCheckView | null) => void;
}

/** Makes the desk; hand it every message about choices. */
export function createPhotoDesk(options: PhotoDeskOptions) {
  let queue: Promise<void> = Promise.resolve();
  let onLooked: ((uncovered: boolean) => void) | null = null;

  /** Asks the page's side whether our buttons can be seen; one that does not answer in a second cannot be hiding them. */
  const isUncovered = (id: number) =>
    new Promise<boolean>((resolve) => {
      const patience = setTimeout(() => resolve(true), 1000);
      onLooked = (uncovered) => {
        clearTimeout(patience);
        resolve(uncovered);
      };
      options.send({ type: 'look', id });
    });

  /** Choices that the page's side has not settled yet. */
  const open = new Map<number, AbortController>();

  const handle = async (choice: Choice): Promise<void> => {
    const settled = open.get(choice.id)?.signal;
    if (!settled || settled.aborted) return;
    const wanted = fileForField(choice.field, options.files());
    const decision = wanted
      ? await decide(choice, wanted, options, settled, () => isUncovered(choice.id)).catch(
          (): Decision => ({ type: 'decision', id: choice.id, use: 'original' }),
        )
      : ({ type: 'decision', id: choice.id, use: 'original' } as const);
    options.send(decision);
  };

  return {
    onMessage(message: ToFrame<Blob>): void {
      if (message.type === 'choice') {
        open.set(message.id, new AbortController());
        options.send({ type: 'received', id: message.id });
        queue = queue.then(() => handle(message));
      } else if (message.type === 'looked') {
        onLooked?.(message.uncovered);
      } else if (message.type === 'ping') {
        options.send({ type: 'pong', id: message.id });
      } else if (message.type === 'settled') {
        open.get(message.id)?.abort();
        open.delete(message.id);
      }
    },
  };
}

async function decide(
  choice: Choice,
  wanted: FileGuidance,
  options: PhotoDeskOptions,
  settled: AbortSignal,
  isUncovered: () => Promise<boolean>,
): Promise<Decision> {
  const looked = await Promise.all(choice.files.map((file) => look(file, wanted.required)));
  const replacements: Replacement[] = choice.files.map(() => null);
  const failing = looked.flatMap(({ findings }, index) => (findings.length > 0 ? [index] : []));
  for (const [nth, index] of failing.entries()) {
    const file = choice.files[index];
    const seen = looked[index];
    if (!file || !seen) continue;
    const position = failing.length > 1 ? { index: nth + 1, count: failing.length } : undefined;
    options.send({ type: 'asking', id: choice.id });
    const answer = await askPerson({ file, ...seen, wanted, position }, { ...options, isUncovered, settled });
    if (answer === 'cancel') return { type: 'decision', id: choice.id, use: 'cancel' };
    if (answer !== 'original') replacements[index] = answer;
  }
  if (replacements.every((replacement) => replacement === null)) {
    return { type: 'decision', id: choice.id, use: 'original' };
  }
  return { type: 'decision', id: choice.id, use: 'fixed', files: replacements };
}

async function look(
  file: TravellingFile<Blob>,
  required: PhotoSpec,
): Promise<{ info: ImageInfo; findings: Finding[] }> {
  const info = identify(new Uint8Array(await file.blob.arrayBuffer()));
  return { info, findings: checkFile(info, required, file.name) };
}
