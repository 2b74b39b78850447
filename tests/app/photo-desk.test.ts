import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPhotoDesk, type PhotoCheckView, type PhotoEngine } from '../../app/sidebar/photo-desk.ts';
import type { ToFrame, ToPage } from '../../core/frame-messages.ts';
import { guidance } from '../../core/guidance.ts';
import type { FittedPhoto } from '../../core/photo/outcome.ts';
import { knowledge } from '../../data/index.ts';
import { png } from '../core/photo/file-builders.ts';

const { files } = guidance({ issuer: 'cn-shanghai', procedure: 'reissue', person: null }, knowledge);
const field = { labels: ['上传照片'], accept: '', multiple: true, names: [], alone: true };

const fixed = new Blob(['fixed'], { type: 'image/jpeg' });
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

let sent: ToPage<Blob>[];
let view: PhotoCheckView | null;
let engine: PhotoEngine;
let desk: ReturnType<typeof createPhotoDesk>;
let uncovered: boolean;

beforeEach(() => {
  sent = [];
  view = null;
  uncovered = true;
  engine = {
    fitPhoto: vi.fn(async () => fitted),
    previewPhoto: vi.fn(async () => ({ ok: false, reason: 'damaged' }) as const),
  };
  const send = (message: ToPage<Blob>) => {
    sent.push(message);
    if (message.type === 'look') desk.onMessage({ type: 'looked', id: message.id, uncovered });
  };
  desk = createPhotoDesk({ engine, send, files: () => files, onView: (next) => (view = next) });
});

function choose(id: number, ...names: string[]): void {
  const chosen = names.map((name) => ({
    blob: new Blob([new Uint8Array(png(40, 50))]),
    name,
    lastModified: 1,
  }));
  desk.onMessage({ type: 'choice', id, files: chosen, field } satisfies ToFrame<Blob>);
}

const decision = () => sent.find((message) => message.type === 'decision');
const click = { isTrusted: true } as Event;
const shown = (what: () => boolean) => vi.waitFor(() => expect(what()).toBe(true));

describe('a file chosen in the page', () => {
  it('is acknowledged before it is looked at, so that the page’s side does not give up', () => {
    choose(1, 'me.png');
    expect(sent).toEqual([{ type: 'received', id: 1 }]);
  });

  it('waits for the person when it does not fit, and goes as the copy they saw', async () => {
    choose(1, 'me.png');
    await shown(() => view?.fix.kind === 'ready');
    expect(decision()).toBeUndefined();
    view?.onUseFixed(click);
    await shown(() => decision() !== undefined);
    expect(decision()).toMatchObject({ use: 'fixed', files: [{ blob: fixed, name: 'me.jpg' }] });
    expect(view).toBeNull();
  });

  it('goes as it was when the person wants that, and not at all when they cancel', async () => {
    choose(1, 'me.png');
    await shown(() => view !== null);
    view?.onUseOriginal(click);
    await shown(() => view === null);
    choose(2, 'me.png');
    await shown(() => view !== null);
    view?.onCancel(click);
    await shown(() => sent.filter(({ type }) => type === 'decision').length === 2);
    expect(sent.filter(({ type }) => type === 'decision')).toMatchObject([
      { id: 1, use: 'original' },
      { id: 2, use: 'cancel' },
    ]);
  });

  it('stays here while something covers our buttons, and the person is told', async () => {
    choose(1, 'me.png');
    await shown(() => view?.fix.kind === 'ready');
    uncovered = false;
    view?.onUseFixed(click);
    await shown(() => view?.covered === true);
    expect(decision()).toBeUndefined();
    uncovered = true;
    view?.onUseFixed(click);
    await shown(() => decision() !== undefined);
  });

  it('is not moved by a click that a script made', async () => {
    choose(1, 'me.png');
    await shown(() => view?.fix.kind === 'ready');
    view?.onUseFixed({ isTrusted: false } as Event);
    view?.onUseOriginal({ isTrusted: false } as Event);
    view?.onCancel({ isTrusted: false } as Event);
    view?.onUseFixed(click);
    await shown(() => decision() !== undefined);
    expect(sent.filter(({ type }) => type === 'decision')).toMatchObject([{ use: 'fixed' }]);
  });

  it('is decided one by one when there are several, each with its place', async () => {
    choose(1, 'one.png', 'two.png');
    await shown(() => view?.position?.index === 1 && view.fix.kind === 'ready');
    view?.onUseOriginal(click);
    await shown(() => view?.position?.index === 2 && view.fix.kind === 'ready');
    view?.onUseFixed(click);
    await shown(() => decision() !== undefined);
    expect(decision()).toMatchObject({ use: 'fixed', files: [null, { name: 'two.jpg' }] });
  });

  it('goes through as it is when looking at it fails on our side', async () => {
    const broken = { arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    desk.onMessage({ type: 'choice', id: 1, files: [{ blob: broken, name: 'x', lastModified: 1 }], field });
    await shown(() => decision() !== undefined);
    expect(decision()).toMatchObject({ use: 'original' });
  });

  it('goes through at once where the field asks for another paper', async () => {
    const paper = { ...field, labels: ['身份证人像面'] };
    desk.onMessage({ type: 'choice', id: 1, files: [], field: paper });
    await shown(() => decision() !== undefined);
    expect(decision()).toMatchObject({ use: 'original' });
    expect(engine.fitPhoto).not.toHaveBeenCalled();
  });
});
