// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PhotoCheck } from '../../components/photo/photo-check.tsx';
import type { FixState, PhotoCheckProps } from '../../components/photo/props.ts';
import { mount } from './mount.tsx';

const ready: FixState = {
  kind: 'ready',
  picture: { url: 'blob:fixed', width: 358, height: 441 },
  format: 'jpg',
  width: 358,
  height: 441,
  bytes: 44032,
  notes: ['cropped', 'padded'],
};

function props(more: Partial<PhotoCheckProps> = {}): PhotoCheckProps {
  return {
    language: 'en',
    file: { name: 'me.jpeg', bytes: 3.4e6, format: 'jpg', width: 3000, height: 4000 },
    findings: [
      { code: 'tooManyBytes', actual: 3.4e6, wanted: 51200 },
      { code: 'wrongPixels', actual: { width: 3000, height: 4000 }, wanted: { width: 358, height: 441 } },
    ],
    original: { url: 'blob:own', width: 3000, height: 4000 },
    fix: ready,
    onUseFixed: vi.fn(),
    onUseOriginal: vi.fn(),
    onCancel: vi.fn(),
    ...more,
  };
}

const crop = {
  rect: { x: 500, y: 600, width: 1790, height: 2205 },
  suggested: { x: 0, y: 100, width: 3000, height: 3695 },
  ratio: 358 / 441,
  minWidth: 358,
};

const isDisabled = (page: Awaited<ReturnType<typeof mount>>, button: string) =>
  page.get(`[data-testid="${button}"]`).hasAttribute('disabled');

afterEach(() => vi.useRealTimers());

describe('the photo check', () => {
  it('takes the keyboard as a dialog, and Escape cancels', async () => {
    const onCancel = vi.fn();
    const page = await mount(<PhotoCheck {...props({ onCancel })} />);
    const dialog = page.get('[data-testid="photo-check"]');
    expect(dialog.getAttribute('role')).toBe('dialog');
    expect(document.activeElement).toBe(dialog);
    await page.key('[data-testid="photo-check"]', 'Escape');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('says that the form of the page waits for it', async () => {
    const page = await mount(<PhotoCheck {...props({ unsent: { way: 'held', onDone: vi.fn() } })} />);
    const notice = page.get('[data-testid="photo-check"] [data-testid="unsent"]');
    expect(notice.getAttribute('role')).toBe('alert');
    expect(notice.textContent).toContain('has not been sent yet');
  });

  it('says what is wrong and what exactly would be handed over instead', async () => {
    const page = await mount(<PhotoCheck {...props()} />);
    expect(page.all('[data-testid="photo-finding"]').map((each) => each.dataset.code)).toEqual([
      'tooManyBytes',
      'wrongPixels',
    ]);
    expect(page.get('.file-facts').textContent).toBe('JPG · 3000 × 4000 · 3.2 MB');
    expect(page.get('[data-testid="photo-result"]').textContent).toBe('JPG · 358 × 441 · 43 KB');
    expect(page.all('[data-note]').map((note) => note.dataset.note)).toEqual(['cropped', 'padded']);
  });

  it('hands on the choice together with the event that made it', async () => {
    const calls = { onUseFixed: vi.fn(), onUseOriginal: vi.fn(), onCancel: vi.fn() };
    vi.useFakeTimers();
    const page = await mount(<PhotoCheck {...props(calls)} />);
    await page.pass(449);
    expect(isDisabled(page, 'photo-use-fixed')).toBe(true);
    await page.pass(1);
    await page.click('[data-testid="photo-use-fixed"]');
    await page.click('[data-testid="photo-use-original"]');
    await page.click('[data-testid="photo-cancel"]');
    for (const call of Object.values(calls)) {
      expect(call).toHaveBeenCalledOnce();
      expect(call.mock.calls[0]?.[0]).toBeInstanceOf(Event);
    }
  });

  it('holds the fixed copy back until it is made, and says how far it is', async () => {
    const working: FixState = { kind: 'working', progress: { stage: 'encoding', done: 0.5 } };
    vi.useFakeTimers();
    const page = await mount(<PhotoCheck {...props({ fix: working })} />);
    expect(page.get('[data-testid="photo-use-fixed"]').hasAttribute('disabled')).toBe(true);
    expect(page.get('[aria-live="polite"]').textContent).toBe('Finding the best quality');
    await page.pass(450);
    expect(isDisabled(page, 'photo-use-original')).toBe(false);
    expect(isDisabled(page, 'photo-use-fixed')).toBe(true);
    await page.rerender(<PhotoCheck {...props()} />);
    expect(isDisabled(page, 'photo-use-fixed')).toBe(false);
    expect(page.get('[aria-live="polite"]').textContent).toBe('A copy that fits is ready.');
  });

  it('says why no copy could be made and what to do, and still lets the original through', async () => {
    const page = await mount(
      <PhotoCheck
        {...props({
          fix: { kind: 'refused', reason: 'damaged' },
          findings: [{ code: 'unreadable', reason: 'damaged' }],
          original: null,
        })}
      />,
    );
    expect(page.all('[data-testid="photo-use-fixed"]')).toEqual([]);
    expect(page.get('[data-testid="photo-refused"]').textContent).toMatch(/damaged/);
    expect(page.all('[data-testid="photo-finding"]')).toEqual([]);
    expect(page.get('[data-testid="photo-use-original"]').textContent).toContain('may refuse');
  });

  it('says that a file is still being looked at, with both ways on', async () => {
    const page = await mount(
      <PhotoCheck {...props({ findings: [], original: null, fix: { kind: 'looking' } })} />,
    );
    expect(page.get('[data-testid="photo-looking"]').textContent).toBe('Looking at your file…');
    expect(page.get('h2').textContent).not.toBe('This file fits');
    // It keeps its place for the copy that is likely to come.
    expect(isDisabled(page, 'photo-use-fixed')).toBe(true);
    expect(page.get('[data-testid="photo-use-original"]').classList.contains('primary')).toBe(false);
    expect(page.all('[data-testid="photo-cancel"]')).toHaveLength(1);
  });

  it('says plainly when a file fits', async () => {
    const page = await mount(<PhotoCheck {...props({ findings: [], fix: { kind: 'none' } })} />);
    expect(page.get('h2').textContent).toBe('This file fits');
    expect(page.get('[data-testid="photo-use-original"]').textContent).not.toContain('may refuse');
  });
});

describe('the crop frame', () => {
  it('moves by arrows and sizes by + and − or Shift with an arrow, and says where it is', async () => {
    const onCrop = vi.fn();
    const page = await mount(<PhotoCheck {...props({ crop, onCrop })} />);
    const frame = '[data-testid="crop-frame"]';
    await page.key(frame, 'ArrowLeft');
    expect(onCrop).toHaveBeenLastCalledWith({ x: 464, y: 600, width: 1790, height: 2205 });
    expect(page.get('.crop [role="status"]').textContent).toContain('15% from the left');
    await page.key(frame, '+');
    expect(onCrop.mock.lastCall?.[0].width).toBe(1826);
    await page.key(frame, 'ArrowDown', true);
    expect(onCrop.mock.lastCall?.[0].width).toBeLessThan(1826);
    await page.key(frame, 'a');
    expect(onCrop).toHaveBeenCalledTimes(3);
  });

  it('can be worked by single presses and put back to the suggestion', async () => {
    const onCrop = vi.fn();
    const page = await mount(<PhotoCheck {...props({ crop, onCrop })} />);
    await page.click('.crop-buttons [aria-label="Move up"]');
    expect(onCrop).toHaveBeenLastCalledWith({ x: 500, y: 556, width: 1790, height: 2205 });
    await page.click('.crop-buttons .link');
    expect(onCrop).toHaveBeenLastCalledWith(crop.suggested);
  });

  it('is not offered where the portal forbids cropping', async () => {
    const page = await mount(<PhotoCheck {...props()} />);
    expect(page.all('[data-testid="photo-adjust"]')).toEqual([]);
  });
});
