import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { click, Stage, shown } from './photo-desk-stage.ts';

let on: Stage;
beforeEach(() => {
  on = new Stage();
});

describe('the work on a file', () => {
  it('is ended when the person has decided, the preview too', async () => {
    const signals: AbortSignal[] = [];
    on.engine.previewPhoto = vi.fn((_blob, { signal }) => {
      signals.push(signal);
      return new Promise<never>(() => {});
    });
    on.engine.fitPhoto = vi.fn((_blob, _spec, { signal }) => {
      signals.push(signal);
      return new Promise<never>(() => {});
    });
    on.choose(1, 'me.png');
    await shown(() => signals.length === 2);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, false]);
    on.view?.onCancel(click);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  it('is ended without a decision of ours when the page has settled the choice, waiting ones included', async () => {
    on.choose(1, 'me.png');
    on.choose(2, 'me.png');
    await shown(() => on.view?.fix.kind === 'ready');
    on.desk.onMessage({ type: 'settled', id: 2 });
    on.desk.onMessage({ type: 'settled', id: 1 });
    await shown(() => on.view === null);
    on.choose(3, 'me.png');
    await shown(() => on.view?.fix.kind === 'ready');
    expect(on.engine.fitPhoto).toHaveBeenCalledTimes(2);
  });

  it('is refused at once for a file above 200 MB, unread, with the original still to be used', async () => {
    on.engine.photoInfo = vi.fn(on.engine.photoInfo);
    const vast = new Blob([new Uint8Array(8)]);
    Object.defineProperty(vast, 'size', { value: 200 * 1024 * 1024 + 1 });
    on.desk.onMessage({
      type: 'choice',
      id: 1,
      files: [{ blob: vast, name: 'x.png', lastModified: 1 }],
      field: on.field,
    });
    await shown(() => on.view !== null);
    expect(on.view?.fix).toEqual({ kind: 'refused', reason: 'tooLarge' });
    expect(on.view?.file.bytes).toBe(vast.size);
    expect(on.engine.photoInfo).not.toHaveBeenCalled();
    on.view?.onUseOriginal(click);
    await shown(() => on.decisions().length === 1);
  });
});

describe('a look that takes long', () => {
  let finish: (() => void) | null;

  beforeEach(() => {
    vi.useFakeTimers();
    finish = null;
    const { photoInfo } = on.engine;
    on.engine.photoInfo = (blob) =>
      new Promise((resolve) => {
        finish = () => resolve(photoInfo(blob));
      });
  });
  afterEach(() => vi.useRealTimers());

  it('is shown after 300 ms and not before, and gives way to the check', async () => {
    on.choose(1, 'big.png');
    await vi.advanceTimersByTimeAsync(299);
    expect(on.view).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(on.view).toMatchObject({ fix: { kind: 'looking' }, findings: [], file: { name: 'big.png' } });
    expect(on.sent).toContainEqual({ type: 'asking', id: 1 });
    vi.useRealTimers();
    finish?.();
    await shown(() => on.view?.fix.kind === 'ready');
  });

  it.each(['original', 'cancel'] as const)('can be ended by the person with "%s"', async (use) => {
    on.choose(1, 'big.png');
    await vi.advanceTimersByTimeAsync(300);
    if (use === 'original') on.view?.onUseOriginal(click);
    else on.view?.onCancel(click);
    await vi.advanceTimersByTimeAsync(0);
    expect(on.decisions()).toEqual([{ type: 'decision', id: 1, use }]);
    expect(on.view).toBeNull();
  });
});

describe('the question whether our buttons can be seen', () => {
  afterEach(() => vi.useRealTimers());

  it('counts as "covered" when nobody answers in time', async () => {
    on.answersLooks = false;
    on.choose(1, 'me.png');
    await shown(() => on.view?.fix.kind === 'ready');
    vi.useFakeTimers();
    on.view?.onUseFixed(click);
    await vi.advanceTimersByTimeAsync(1000);
    expect(on.view?.covered).toBe(true);
    expect(on.decisions()).toEqual([]);
  });

  it('is asked once, however often the person presses, and answered by its own number only', async () => {
    on.answersLooks = false;
    on.choose(7, 'me.png');
    await shown(() => on.view?.fix.kind === 'ready');
    on.view?.onUseFixed(click);
    on.view?.onUseFixed(click);
    expect(on.looks()).toEqual([{ type: 'look', id: 7 }]);
    on.desk.onMessage({ type: 'looked', id: 6, uncovered: true });
    on.desk.onMessage({ type: 'looked', id: 7, uncovered: false });
    await shown(() => on.view?.covered === true);
    on.view?.onUseFixed(click);
    expect(on.looks()).toHaveLength(2);
    on.desk.onMessage({ type: 'looked', id: 7, uncovered: true });
    await shown(() => on.decisions().length === 1);
    expect(on.decisions()).toMatchObject([{ id: 7, use: 'fixed' }]);
  });

  it('does not take the second of two presses for a sign that something covers them', async () => {
    on.answersLooks = false;
    on.choose(1, 'me.png');
    await shown(() => on.view?.fix.kind === 'ready');
    on.view?.onUseFixed(click);
    on.view?.onUseFixed(click);
    // One whole turn: a second press that counted would have asked by now.
    await new Promise((resolve) => setTimeout(resolve));
    on.desk.onMessage({ type: 'looked', id: 1, uncovered: true });
    await shown(() => on.decisions().length === 1);
    expect(on.toldCovered).toBe(false);
  });

  it('hands over nothing when the frame was moved meanwhile', async () => {
    on.answersLooks = false;
    on.choose(1, 'me.png');
    await shown(() => on.view?.fix.kind === 'ready');
    on.view?.onUseFixed(click);
    on.view?.onCrop?.({ x: 0, y: 0, width: 300, height: 370 });
    on.desk.onMessage({ type: 'looked', id: 1, uncovered: true });
    await shown(() => on.view?.fix.kind === 'ready');
    expect(on.decisions()).toEqual([]);
  });
});
