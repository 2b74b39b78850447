import { beforeEach, describe, expect, it, vi } from 'vitest';
import { click, fixed, photoField, Stage, shown } from './photo-desk-stage.ts';

let on: Stage;
beforeEach(() => {
  on = new Stage();
});

describe('a file chosen in the page', () => {
  it('is acknowledged before it is looked at, so that the page’s side does not give up', () => {
    on.choose(1, 'me.png');
    expect(on.sent).toEqual([{ type: 'received', id: 1 }]);
  });

  it('waits for the person when it does not fit, and goes as the copy they saw', async () => {
    on.choose(1, 'me.png');
    await shown(() => on.view?.fix.kind === 'ready');
    expect(on.decisions()[0]).toBeUndefined();
    on.view?.onUseFixed(click);
    await shown(() => on.decisions()[0] !== undefined);
    expect(on.decisions()[0]).toMatchObject({ use: 'fixed', files: [{ blob: fixed, name: 'me.jpg' }] });
    expect(on.view).toBeNull();
  });

  it('goes as it was when the person wants that, and not at all when they cancel', async () => {
    on.choose(1, 'me.png');
    await shown(() => on.view !== null);
    on.view?.onUseOriginal(click);
    await shown(() => on.view === null);
    on.choose(2, 'me.png');
    await shown(() => on.view !== null);
    on.view?.onCancel(click);
    await shown(() => on.sent.filter(({ type }) => type === 'decision').length === 2);
    expect(on.sent.filter(({ type }) => type === 'decision')).toMatchObject([
      { id: 1, use: 'original' },
      { id: 2, use: 'cancel' },
    ]);
  });

  it('stays here while something covers our buttons, and the person is told', async () => {
    on.choose(1, 'me.png');
    await shown(() => on.view?.fix.kind === 'ready');
    on.uncovered = false;
    on.view?.onUseFixed(click);
    await shown(() => on.view?.covered === true);
    expect(on.decisions()[0]).toBeUndefined();
    on.uncovered = true;
    on.view?.onUseFixed(click);
    await shown(() => on.decisions()[0] !== undefined);
  });

  it('is not moved by a click that a script made', async () => {
    on.choose(1, 'me.png');
    await shown(() => on.view?.fix.kind === 'ready');
    on.view?.onUseFixed({ isTrusted: false } as Event);
    on.view?.onUseOriginal({ isTrusted: false } as Event);
    on.view?.onCancel({ isTrusted: false } as Event);
    on.view?.onUseFixed(click);
    await shown(() => on.decisions()[0] !== undefined);
    expect(on.sent.filter(({ type }) => type === 'decision')).toMatchObject([{ use: 'fixed' }]);
  });

  it('is decided one by one when there are several, each with its place', async () => {
    on.choose(1, 'one.png', 'two.png');
    await shown(() => on.view?.position?.index === 1 && on.view.fix.kind === 'ready');
    on.view?.onUseOriginal(click);
    await shown(() => on.view?.position?.index === 2 && on.view.fix.kind === 'ready');
    on.view?.onUseFixed(click);
    await shown(() => on.decisions()[0] !== undefined);
    expect(on.decisions()[0]).toMatchObject({ use: 'fixed', files: [null, { name: 'two.jpg' }] });
  });

  it('goes through as it is when looking at it fails on our side', async () => {
    const broken = { arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    on.desk.onMessage({
      type: 'choice',
      id: 1,
      files: [{ blob: broken, name: 'x', lastModified: 1 }],
      field: on.field,
    });
    await shown(() => on.decisions()[0] !== undefined);
    expect(on.decisions()[0]).toMatchObject({ use: 'original' });
  });

  it('goes through at once where the field asks for another paper', async () => {
    const paper = { ...photoField, labels: ['身份证人像面'] };
    on.desk.onMessage({ type: 'choice', id: 1, files: [], field: paper });
    await shown(() => on.decisions()[0] !== undefined);
    expect(on.decisions()[0]).toMatchObject({ use: 'original' });
    expect(on.engine.fitPhoto).not.toHaveBeenCalled();
  });
});

describe('a fault on our side', () => {
  it('in finding out what the field wants lets the original through, and the next choice is looked at', async () => {
    on.field = {
      ...photoField,
      get labels(): string[] {
        throw new Error('no labels');
      },
    };
    on.choose(1, 'me.png');
    await shown(() => on.decisions().length === 1);
    expect(on.decisions()).toMatchObject([{ id: 1, use: 'original' }]);
    on.field = photoField;
    on.choose(2, 'me.png');
    await shown(() => on.view !== null);
  });

  it('in sending our copy lets the original through, and the next choice is looked at', async () => {
    on.refuse = (message) => {
      if (message.type !== 'decision' || message.use !== 'fixed') return;
      on.sent.pop();
      throw new Error('cannot be cloned');
    };
    on.choose(1, 'me.png');
    await shown(() => on.view?.fix.kind === 'ready');
    on.view?.onUseFixed(click);
    await shown(() => on.decisions().length === 1);
    expect(on.decisions()).toMatchObject([{ id: 1, use: 'original' }]);
    on.choose(2, 'me.png');
    await shown(() => on.view !== null);
  });

  it('in sending anything at all does not stop the next choice', async () => {
    on.refuse = () => {
      throw new Error('the port is gone');
    };
    const paper = { ...photoField, labels: ['身份证人像面'] };
    on.desk.onMessage({ type: 'choice', id: 1, files: [], field: paper });
    await shown(() => on.sent.some((message) => message.type === 'decision'));
    on.refuse = null;
    on.choose(2, 'me.png');
    await shown(() => on.view !== null);
  });

  it('in the engine is said as one, and the original can still be used', async () => {
    on.engine.fitPhoto = vi.fn(() => Promise.reject(new Error('no worker')));
    on.engine.previewPhoto = vi.fn(() => Promise.reject(new Error('no worker')));
    on.choose(1, 'me.png');
    await shown(() => on.view?.fix.kind === 'refused');
    expect(on.view?.fix).toEqual({ kind: 'refused', reason: 'engineFailed' });
    on.view?.onUseOriginal(click);
    await shown(() => on.decisions().length === 1);
  });
});

it('says that somebody is there when the page’s side asks', () => {
  on.desk.onMessage({ type: 'ping', id: 4 });
  expect(on.sent).toEqual([{ type: 'pong', id: 4 }]);
});

describe('more files than the page says it takes', () => {
  beforeEach(() => {
    on.field = { ...photoField, labels: ['上传照片，最多2张'] };
  });

  it('are said before any of them goes to the page, with the figure of the page', async () => {
    on.choose(1, 'a.png', 'b.png', 'c.png');
    await shown(() => on.view !== null);
    expect(on.view?.findings).toEqual([{ code: 'tooManyFiles', actual: 3, wanted: 2 }]);
    expect(on.view?.statedOnPage).toEqual(['tooManyFiles']);
    expect(on.view?.file.name).toBe('a.png, b.png, c.png');
    expect(on.decisions()).toEqual([]);
    on.view?.onCancel(click);
    await shown(() => on.decisions()[0] !== undefined);
    expect(on.decisions()).toMatchObject([{ id: 1, use: 'cancel' }]);
    expect(on.view).toBeNull();
  });

  it('are looked at one by one when the person keeps them all', async () => {
    on.choose(1, 'a.png', 'b.png', 'c.png');
    await shown(() => on.view !== null);
    on.view?.onUseOriginal(click);
    await shown(() => on.view?.position?.count === 3);
    expect(on.decisions()).toEqual([]);
  });

  it('are no question where the number is kept', async () => {
    on.choose(1, 'a.png', 'b.png');
    await shown(() => on.view?.position?.count === 2);
    expect(on.view?.findings.some(({ code }) => code === 'tooManyFiles')).toBe(false);
  });

  it('close when the page’s side has settled the choice', async () => {
    on.choose(1, 'a.png', 'b.png', 'c.png');
    await shown(() => on.view !== null);
    on.desk.onMessage({ type: 'settled', id: 1 });
    await shown(() => on.view === null);
  });
});
