/** The photo desk between a page's side and an engine that are both under our hands. */
import { expect, vi } from 'vitest';
import { createPhotoDesk, type PhotoCheckView, type PhotoEngine } from '../../app/sidebar/photo-desk.ts';
import type { FieldFacts, ToPage } from '../../core/frame-messages.ts';
import { guidance } from '../../core/guidance.ts';
import { identify } from '../../core/photo/identify.ts';
import type { FittedPhoto } from '../../core/photo/outcome.ts';
import { knowledge } from '../../data/index.ts';
import { png } from '../core/photo/file-builders.ts';
import { soon } from '../soon.ts';

const { files } = guidance({ issuer: 'cn-shanghai', procedure: 'reissue', person: null }, knowledge);
export const photoField: FieldFacts = {
  labels: ['上传照片'],
  accept: '',
  multiple: true,
  names: [],
  alone: true,
};

export const fixed = new Blob(['fixed'], { type: 'image/jpeg' });
const fitted: FittedPhoto<Blob> = {
  ok: true,
  blob: fixed,
  format: 'jpg',
  bytes: 30_000,
  width: 358,
  height: 441,
  encodes: 2,
  quality: 90,
  chroma: '4:4:4',
  crop: { x: 0, y: 0, width: 358, height: 441 },
  source: { width: 358, height: 441 },
  scale: 1,
  notes: [],
  ms: 1,
};

/** A click of the person's own. */
export const click = { isTrusted: true } as Event;

export const shown = (what: () => boolean) => soon(() => expect(what()).toBe(true));

type Engine = { -readonly [K in keyof PhotoEngine]: PhotoEngine[K] };

/** One desk with its two sides; a fresh one for each test. */
export class Stage {
  sent: ToPage<Blob>[] = [];
  view: PhotoCheckView | null = null;
  /** Whether the person was ever told that our buttons are covered. */
  toldCovered = false;
  field = photoField;
  /** What the page's side sees of our buttons, and whether it says so. */
  uncovered = true;
  answersLooks = true;
  /** Throws for a message that cannot be sent. */
  refuse: ((message: ToPage<Blob>) => void) | null = null;
  engine: Engine = {
    photoInfo: async (blob) => identify(new Uint8Array(await blob.arrayBuffer())),
    fitPhoto: vi.fn(async () => fitted),
    previewPhoto: vi.fn(async () => ({ ok: false, reason: 'damaged' }) as const),
    portraitOf: vi.fn(async () => ({ ok: false, reason: 'damaged' }) as const),
  };
  desk = createPhotoDesk({
    engine: this.engine,
    files: () => files,
    onView: (next) => {
      this.view = next;
      if (next?.covered) this.toldCovered = true;
    },
    send: (message) => {
      this.sent.push(message);
      this.refuse?.(message);
      if (message.type === 'look' && this.answersLooks) {
        this.desk.onMessage({ type: 'looked', id: message.id, uncovered: this.uncovered });
      }
    },
  });

  choose(id: number, ...names: string[]): void {
    const chosen = names.map((name) => ({
      blob: new Blob([new Uint8Array(png(40, 50))]),
      name,
      lastModified: 1,
    }));
    this.desk.onMessage({ type: 'choice', id, files: chosen, field: this.field });
  }

  decisions() {
    return this.sent.filter((message) => message.type === 'decision');
  }

  looks() {
    return this.sent.filter((message) => message.type === 'look');
  }
}
