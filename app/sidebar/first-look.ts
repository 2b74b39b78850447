/** What the chosen files are, before anything is decided. Should that take long, the person sees it and may go on. */
import type { TravellingFile } from '../../core/frame-messages.ts';
import type { FileGuidance } from '../../core/guidance.ts';
import { checkFile, type Finding } from '../../core/photo/check.ts';
import { identify } from '../../core/photo/identify.ts';
import type { ImageInfo } from '../../core/photo/image-info.ts';
import type { PhotoCheckView, PhotoDeskOptions } from './photo-desk.ts';
import { trusted } from './trusted.ts';

/** A look that takes longer than this is shown (ms); a shorter one would only flicker. */
const shownAfter = 300;

/** No portal takes a file this large, and reading one fills the memory of a phone. */
const largestLookedAt = 200 * 1024 * 1024;

export interface SeenFile {
  readonly info: ImageInfo;
  readonly findings: readonly Finding[];
}

type Looking = Pick<PhotoDeskOptions, 'engine' | 'onView'> & {
  readonly wanted: FileGuidance;
  /** The page's side has settled the choice without the person. */
  readonly settled: AbortSignal;
};

/**
 * Looks at all files of one choice.
 * @returns one entry a file, or the way on that the person chose for all of them while they waited.
 */
export function lookAt(
  files: readonly TravellingFile<Blob>[],
  { engine, wanted, onView, settled }: Looking,
): Promise<readonly SeenFile[] | 'original' | 'cancel'> {
  return new Promise((resolve, reject) => {
    let shown = false;
    const waiting = setTimeout(() => {
      shown = true;
      onView(lookingView(files, wanted, settle));
    }, shownAfter);
    const settle = (result: readonly SeenFile[] | 'original' | 'cancel') => {
      clearTimeout(waiting);
      if (shown) onView(null);
      shown = false;
      resolve(result);
    };
    settled.addEventListener('abort', () => settle('original'), { once: true });
    Promise.all(files.map((file) => look(file, wanted, engine))).then(settle, (reason) => {
      clearTimeout(waiting);
      reject(reason);
    });
  });
}

async function look(
  { blob, name }: TravellingFile<Blob>,
  { required }: FileGuidance,
  engine: PhotoDeskOptions['engine'],
): Promise<SeenFile> {
  const info = blob.size > largestLookedAt ? unopened(blob.size) : await engine.photoInfo(blob);
  return { info, findings: checkFile(info, required, name) };
}

/** A file that is refused by its size alone. */
function unopened(bytes: number): ImageInfo {
  return { ...identify(new Uint8Array()), bytes, refusal: 'tooLarge' };
}

/** The largest file is the one that takes the time. */
function lookingView(
  files: readonly TravellingFile<Blob>[],
  wanted: FileGuidance,
  settle: (way: 'original' | 'cancel') => void,
): PhotoCheckView {
  const [largest] = [...files].sort((a, b) => b.blob.size - a.blob.size);
  return {
    file: { name: largest?.name ?? '', bytes: largest?.blob.size ?? 0 },
    purpose: wanted.names,
    findings: [],
    original: null,
    fix: { kind: 'looking' },
    onUseFixed: () => undefined,
    onUseOriginal: trusted(() => settle('original')),
    onCancel: trusted(() => settle('cancel')),
  };
}
