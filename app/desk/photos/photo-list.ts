/** The files on the desk: each is looked at, fitted to the chosen limits and can be arranged, one after another. */
import type { PhotoItem, PhotoState, PortraitRemark } from '../../../components/desk/photos/props.ts';
import type { PortraitView } from '../../../components/photo/props.ts';
import type { FileGuidance } from '../../../core/guidance.ts';
import { checkFile, type Finding } from '../../../core/photo/check.ts';
import { suggestPortraitCrop } from '../../../core/photo/geometry.ts';
import type { ImageInfo } from '../../../core/photo/image-info.ts';
import type { FittedPhoto } from '../../../core/photo/outcome.ts';
import { outputName } from '../../../core/photo/output-name.ts';
import { safeFileName } from '../../../core/photo/safe-name.ts';
import type { Arrangement } from '../../../platform/photo/arrange.ts';
import type { PhotoEngine } from '../../sidebar/photo-desk.ts';
import { createPortraitDesk } from '../../sidebar/portrait-desk.ts';

interface Entry {
  readonly id: number;
  readonly file: File;
  arrangement: Arrangement;
  state: PhotoState;
  preview: string | null;
  info: ImageInfo | null;
  /** Ends what is under way for this file. */
  work: AbortController;
}

export interface PhotoListOptions {
  readonly engine: PhotoEngine;
  readonly onChange: (items: readonly PhotoItem[]) => void;
}

/** What a person should know of the face before they save a copy that was made without them. */
function portraitRemarks(view: PortraitView): PortraitRemark[] {
  if (view.kind !== 'measured' || !view.sure) return ['unsure'];
  return [
    ...(view.hairAside === 'cut' ? (['hairCut'] as const) : []),
    ...(view.hairAside === 'unknown' ? (['lookAside'] as const) : []),
    ...(view.unmet.length > 0 ? (['cannotMeet'] as const) : []),
  ];
}

/** Makes the list; `setWanted` decides what files are held against. */
export function createPhotoList({ engine, onChange }: PhotoListOptions) {
  let entries: Entry[] = [];
  let wanted: FileGuidance | null = null;
  let lastId = 0;
  const addresses = new Map<number, string[]>();

  const show = (id: number, blob: Blob): string => {
    const url = URL.createObjectURL(blob);
    addresses.set(id, [...(addresses.get(id) ?? []), url]);
    return url;
  };

  const render = () =>
    onChange(
      entries.map(({ id, file, state, preview, arrangement, info }) => ({
        id,
        name: file.name,
        bytes: file.size,
        state,
        preview,
        arrangement,
        isPdf: info?.format === 'pdf',
      })),
    );

  const set = (entry: Entry, state: PhotoState) => {
    entry.state = state;
    render();
  };

  const ready = (
    entry: Entry,
    made: FittedPhoto<Blob>,
    findings: readonly Finding[],
    remarks: readonly PortraitRemark[] = [],
  ): PhotoState => ({
    kind: 'ready',
    made,
    url: show(entry.id, made.blob),
    name: safeFileName(outputName(entry.file.name, made.format)),
    findings,
    remarks,
  });

  /** Looks at one file and makes the copy that fits, unless the file fits as it is. */
  const makeCopy = async (entry: Entry): Promise<void> => {
    entry.work.abort();
    const work = new AbortController();
    entry.work = work;
    const { signal } = work;
    const measure = wanted;
    const { file, arrangement } = entry;
    set(entry, { kind: 'working', progress: null });
    const info = await engine.photoInfo(file);
    if (signal.aborted) return;
    entry.info = info;
    if (entry.preview === null && !info.refusal) void preview(entry);
    if (!measure) return set(entry, { kind: 'waiting' });
    if (info.refusal && info.refusal !== 'pdf') {
      return set(entry, { kind: 'refused', reason: info.refusal, findings: [] });
    }
    if (measure.wanted.formats?.every((format) => format === 'pdf')) return set(entry, { kind: 'page' });
    const arranged = Boolean(arrangement.turn || arrangement.straighten || arrangement.grey);
    const findings = checkFile(info, measure.required, file.name);
    if (findings.length === 0 && !arranged) return set(entry, { kind: 'fits' });
    if (info.refusal) return set(entry, { kind: 'refused', reason: info.refusal, findings });
    const { crop, remarks } = await proposedCrop(entry, measure, info, signal);
    if (signal.aborted) return;
    const outcome = await engine.fitPhoto(file, measure.wanted, {
      crop,
      arrangement,
      signal,
      onProgress: (progress) => !signal.aborted && set(entry, { kind: 'working', progress }),
    });
    if (signal.aborted) return;
    if (outcome.ok) set(entry, ready(entry, outcome, findings, remarks));
    else set(entry, { kind: 'refused', reason: outcome.reason, findings });
  };

  const proposedCrop = async (entry: Entry, measure: FileGuidance, info: ImageInfo, signal: AbortSignal) => {
    if (measure.kind !== 'portrait') return { remarks: [] };
    const desk = createPortraitDesk({ file: entry.file, wanted: measure, engine, signal });
    const crop = (await desk.measure()) ?? suggestPortraitCrop(info.upright, measure.wanted);
    return { crop, remarks: portraitRemarks(desk.view(crop)) };
  };

  const preview = async (entry: Entry) => {
    const small = await engine.previewPhoto(entry.file, { signal: new AbortController().signal });
    if (!small.ok || !entries.includes(entry)) return;
    entry.preview = show(entry.id, small.blob);
    render();
  };

  const refit = (entry: Entry) =>
    void makeCopy(entry).catch(() => set(entry, { kind: 'refused', reason: 'engineFailed', findings: [] }));

  const drop = (entry: Entry) => {
    entry.work.abort();
    for (const url of addresses.get(entry.id) ?? []) URL.revokeObjectURL(url);
    addresses.delete(entry.id);
  };

  const withEntry = (id: number, act: (entry: Entry, index: number) => void) => {
    const index = entries.findIndex((entry) => entry.id === id);
    const entry = entries[index];
    if (entry) act(entry, index);
  };

  return {
    add(files: readonly File[]): void {
      const added = files.map((file): Entry => {
        lastId += 1;
        const state: PhotoState = { kind: 'working', progress: null };
        return {
          id: lastId,
          file,
          arrangement: {},
          state,
          preview: null,
          info: null,
          work: new AbortController(),
        };
      });
      entries = [...entries, ...added];
      render();
      for (const entry of added) refit(entry);
    },
    setWanted(next: FileGuidance | null): void {
      wanted = next;
      for (const entry of entries) refit(entry);
    },
    remove: (id: number) =>
      withEntry(id, (entry) => {
        drop(entry);
        entries = entries.filter((each) => each !== entry);
        render();
      }),
    /** Moves a file one place up (−1) or down (1). */
    move: (id: number, by: -1 | 1) =>
      withEntry(id, (entry, index) => {
        const to = Math.max(0, Math.min(entries.length - 1, index + by));
        const others = entries.filter((each) => each !== entry);
        entries = [...others.slice(0, to), entry, ...others.slice(to)];
        render();
      }),
    arrange: (id: number, arrangement: Arrangement) =>
      withEntry(id, (entry) => {
        entry.arrangement = arrangement;
        refit(entry);
      }),
    cancel: (id: number) =>
      withEntry(id, (entry) => {
        entry.work.abort();
        set(entry, { kind: 'refused', reason: 'cancelled', findings: [] });
      }),
    retry: (id: number) => withEntry(id, refit),
    /** Takes a copy that the person framed themselves. */
    adopt: (id: number, made: FittedPhoto<Blob>) =>
      withEntry(id, (entry) => set(entry, ready(entry, made, []))),
    /** What the frame of one file needs. */
    inHand(id: number): { file: File; info: ImageInfo } | null {
      const entry = entries.find((each) => each.id === id);
      return entry?.info ? { file: entry.file, info: entry.info } : null;
    },
    /** The files in their order, for one PDF. */
    inputs: () => entries.map(({ file, arrangement }) => ({ input: file, arrangement })),
    close(): void {
      for (const entry of entries) drop(entry);
      entries = [];
    },
  };
}

export type PhotoList = ReturnType<typeof createPhotoList>;
