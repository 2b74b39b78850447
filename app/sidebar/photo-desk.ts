/**
 * Looks at files chosen in the page, one choice after another: those that fit go back at once, for the others the
 * person decides. Whatever fails on our side, the choice is answered, with the original at worst. The page's side
 * lives in `platform/page-files`.
 */
import type { PhotoCheckProps } from '../../components/photo/props.ts';
import { fileForField } from '../../core/file-field.ts';
import type { ToFrame, ToPage, TravellingFile } from '../../core/frame-messages.ts';
import type { FileGuidance } from '../../core/guidance.ts';
import type { ImageInfo } from '../../core/photo/image-info.ts';
import type { PhotoOutcome, PhotoPreview, PortraitOutcome, RefusedPhoto } from '../../core/photo/outcome.ts';
import type { CropRect, FitProgress, PhotoSpec } from '../../core/photo/spec.ts';
import type { Arrangement } from '../../platform/photo/arrange.ts';
import { askAboutCount } from './count-question.ts';
import { lookAt } from './first-look.ts';
import { askPerson } from './photo-session.ts';
import type { BackgroundWish } from './portrait-desk.ts';
import { createSightCheck, type SightCheck } from './sight-check.ts';

type Choice = Extract<ToFrame<Blob>, { type: 'choice' }>;
type Decision = Extract<ToPage<Blob>, { type: 'decision' }>;
type Replacement = TravellingFile<Blob> | null;

/** What the desk needs of the photo engine (`platform/photo/fit.ts`). */
export interface PhotoEngine {
  readonly photoInfo: (input: Blob) => Promise<ImageInfo>;
  readonly fitPhoto: (
    input: Blob,
    spec: PhotoSpec,
    options: {
      crop?: CropRect;
      background?: BackgroundWish;
      arrangement?: Arrangement;
      signal: AbortSignal;
      onProgress: (progress: FitProgress) => void;
    },
  ) => Promise<PhotoOutcome<Blob>>;
  readonly previewPhoto: (
    input: Blob,
    options: { signal: AbortSignal },
  ) => Promise<PhotoPreview<Blob> | RefusedPhoto>;
  readonly portraitOf: (input: Blob, options: { signal: AbortSignal }) => Promise<PortraitOutcome>;
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

const original = (id: number): Decision => ({ type: 'decision', id, use: 'original' });

/** Makes the desk; hand it every message about choices. */
export function createPhotoDesk(options: PhotoDeskOptions) {
  let queue: Promise<void> = Promise.resolve();
  /** Choices that the page’s side has not settled yet. */
  const open = new Map<number, AbortController>();

  /** A message that cannot be sent must not stop what comes after it. */
  const send = (message: ToPage<Blob>): void => {
    try {
      options.send(message);
    } catch {
      // The page's side lets the original through when it hears nothing.
    }
  };
  const sight = createSightCheck(options.send);

  const handle = async (choice: Choice, settled: AbortSignal): Promise<void> => {
    const onView = (view: PhotoCheckView | null) => {
      if (view && !asking) {
        asking = true;
        send({ type: 'asking', id: choice.id });
      }
      options.onView(view);
    };
    let asking = false;
    try {
      if (settled.aborted) return;
      options.send(await decide(choice, { ...options, onView, sight, settled }));
    } catch {
      send(original(choice.id));
      if (asking) options.onView(null);
    } finally {
      open.delete(choice.id);
    }
  };

  return {
    onMessage(message: ToFrame<Blob>): void {
      switch (message.type) {
        case 'choice': {
          const settling = new AbortController();
          open.set(message.id, settling);
          send({ type: 'received', id: message.id });
          queue = queue.then(() => handle(message, settling.signal)).catch(() => undefined);
          break;
        }
        case 'looked':
          sight.onLooked(message.id, message.uncovered);
          break;
        case 'ping':
          send({ type: 'pong', id: message.id });
          break;
        case 'settled':
          open.get(message.id)?.abort();
          break;
        case 'page':
        case 'fields':
        case 'opening':
        case 'ignored':
          break;
      }
    },
  };
}

type Desk = PhotoDeskOptions & { readonly sight: SightCheck; readonly settled: AbortSignal };

async function decide(choice: Choice, desk: Desk): Promise<Decision> {
  const wanted = fileForField(choice.field, desk.files());
  if (!wanted) return original(choice.id);
  if ((await askAboutCount(choice.files, wanted, desk)) === 'cancel')
    return { type: 'decision', id: choice.id, use: 'cancel' };
  const seen = await lookAt(choice.files, { ...desk, wanted });
  if (seen === 'original' || seen === 'cancel') return { type: 'decision', id: choice.id, use: seen };
  const replacements: Replacement[] = choice.files.map(() => null);
  const failing = seen.flatMap(({ findings }, index) => (findings.length > 0 ? [index] : []));
  for (const [nth, index] of failing.entries()) {
    const file = choice.files[index];
    const facts = seen[index];
    if (!file || !facts) continue;
    const position = failing.length > 1 ? { index: nth + 1, count: failing.length } : undefined;
    const isUncovered = () => desk.sight.isUncovered(choice.id);
    const answer = await askPerson({ file, ...facts, wanted, position }, { ...desk, isUncovered });
    if (answer === 'cancel') return { type: 'decision', id: choice.id, use: 'cancel' };
    if (answer !== 'original') replacements[index] = answer;
  }
  if (replacements.every((replacement) => replacement === null)) return original(choice.id);
  return { type: 'decision', id: choice.id, use: 'fixed', files: replacements };
}
