// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { PhotoCheck } from '../../components/photo/photo-check.tsx';
import type { PhotoCheckProps, PortraitView } from '../../components/photo/props.ts';
import type { PortraitCheck } from '../../core/photo/portrait/checks.ts';
import { markArea, markNames } from '../../core/photo/portrait/marks.ts';
import { nationalStandard } from '../core/photo/portrait/national-standard.ts';
import { measuredPortrait } from '../fixtures/measured-portrait.ts';
import { mount } from './mount.tsx';

const { marks, source } = measuredPortrait;

const checks: readonly PortraitCheck[] = [
  { name: 'faceWidth', verdict: 'ok', value: 217.4, unit: 'px', min: 179, max: 255 },
  { name: 'hairTop', verdict: 'notOk', value: 3, unit: 'px', min: 7, max: 21, way: 'tooLittle' },
  { name: 'tilt', verdict: 'unsure', value: -4.2, unit: 'degrees', way: 'tooMuch' },
  { name: 'wallColour', verdict: 'notOk', value: 80, unit: 'percent', way: 'tooDark' },
  { name: 'sharpness', verdict: 'notMeasured' },
  { name: 'recency', verdict: 'notMeasured' },
];

const measured: Extract<PortraitView, { kind: 'measured' }> = {
  kind: 'measured',
  checks,
  marks,
  area: markArea(marks, source),
  source,
  standard: nationalStandard,
  sure: true,
  confirmed: false,
  unmet: [],
  hairAside: 'whole',
  colours: ['white'],
  adjustable: true,
  mayUndo: false,
};

function props(portrait: PortraitView, more: Partial<PhotoCheckProps> = {}): PhotoCheckProps {
  return {
    language: 'en',
    file: { name: 'me.jpeg', bytes: 3.4e6, format: 'jpg', ...source },
    findings: [{ code: 'tooManyBytes', actual: 3.4e6, wanted: 51200 }],
    original: { url: 'blob:own', ...source },
    fix: { kind: 'working', progress: null },
    portrait,
    onPortrait: vi.fn(),
    onCrop: vi.fn(),
    onUseFixed: vi.fn(),
    onUseOriginal: vi.fn(),
    onCancel: vi.fn(),
    ...more,
  };
}

const mark = (name: string) => `[data-mark="${name}"]`;
const check = (name: string) => `[data-check="${name}"]`;

describe('what was measured of a portrait', () => {
  it('is said with the measured number, the standard’s own and what to do', async () => {
    const page = await mount(<PhotoCheck {...props(measured)} />);
    const hair = page.get(check('hairTop')).textContent;
    expect(hair).toContain('Not right');
    expect(hair).toContain('measured 3\u00a0px · asked 7 to 21\u00a0px');
    expect(hair).toContain('Move the frame up.');
    expect(page.get(check('faceWidth')).textContent).toContain(
      'measured 217\u00a0px · asked 179 to 255\u00a0px',
    );
    expect(page.get(check('tilt')).textContent).toContain('4.2°');
    expect(page.get(check('tilt')).textContent).toContain('The head leans');
    expect(page.get(check('wallColour')).textContent).toContain('(white)');
  });

  it('keeps what nobody measured apart from what is fine', async () => {
    const page = await mount(<PhotoCheck {...props(measured)} />);
    const groups = page.all('.portrait-checks details').map((group) => group.textContent ?? '');
    expect(groups).toHaveLength(2);
    expect(groups[0]).toContain('1 point is fine');
    expect(groups[0]).not.toContain('Not measured');
    expect(groups[1]).toContain('2 points were not measured');
    for (const name of ['sharpness', 'recency']) {
      expect(page.get(check(name)).dataset.verdict).toBe('notMeasured');
      expect(groups[1]).toContain(page.get(`${check(name)} .check-name`).textContent);
      expect(page.get(check(name)).textContent).not.toContain('Fine');
    }
  });

  it('asks for help where the face is uncertain, and says what the photo cannot meet', async () => {
    const page = await mount(
      <PhotoCheck {...props({ ...measured, sure: false, unmet: ['hairTop', 'faceWidth'] })} />,
    );
    expect(page.get('[data-testid="portrait-unsure"]').textContent).toContain('set the marks');
    expect(page.get('[data-testid="portrait-unmet"]').textContent).toContain(
      'Space above the hair and Width of the face',
    );
    await page.rerender(<PhotoCheck {...props(measured)} />);
    expect(page.all('[data-testid="portrait-unsure"], [data-testid="portrait-unmet"]')).toEqual([]);
  });

  it('says that no hair was cut only where that is known, and says when some is', async () => {
    const unmet = { ...measured, unmet: ['hairTop'] } as const;
    const page = await mount(<PhotoCheck {...props(unmet)} />);
    expect(page.get('[data-testid="portrait-unmet"]').textContent).toContain('No hair was cut off.');
    expect(page.all('[data-testid="portrait-hair-cut"]')).toEqual([]);
    await page.rerender(<PhotoCheck {...props({ ...unmet, hairAside: 'unknown' })} />);
    expect(page.text()).not.toContain('No hair was cut off.');
    await page.rerender(<PhotoCheck {...props({ ...unmet, hairAside: 'cut' })} />);
    expect(page.text()).not.toContain('No hair was cut off.');
    expect(page.get('[data-testid="portrait-hair-cut"]').textContent).toContain('tie it back');
  });

  it('says while it is measured, and when it could not be', async () => {
    const page = await mount(<PhotoCheck {...props({ kind: 'measuring' })} />);
    expect(page.get('[data-testid="portrait-measuring"]').getAttribute('role')).toBe('status');
    await page.rerender(<PhotoCheck {...props({ kind: 'failed' })} />);
    expect(page.get('[data-testid="portrait-failed"]').textContent).toContain('could not be measured');
    expect(page.all('[data-testid="portrait-check"], [data-testid="portrait-mark"]')).toEqual([]);
  });

  it('speaks all three languages', async () => {
    for (const language of ['zh-CN', 'fr', 'en'] as const) {
      const page = await mount(<PhotoCheck {...props(measured, { language })} />);
      expect(page.text()).not.toMatch(/portrait\.|\{\w+\}/);
    }
  });
});

describe('the marks on the face', () => {
  it('are buttons in the order they are walked through, each saying where it is', async () => {
    const page = await mount(<PhotoCheck {...props(measured)} />);
    const buttons = page.all('[data-testid="portrait-mark"]');
    expect(buttons.map((button) => button.dataset.mark)).toEqual([...markNames]);
    for (const button of buttons) expect(button.tabIndex).toBe(0);
    expect(page.get(mark('chin')).getAttribute('aria-label')).toBe(
      'Chin: 50% from the left, 63.5% from the top',
    );
  });

  it('are named in sight while they are in hand', async () => {
    const page = await mount(<PhotoCheck {...props(measured)} />);
    expect(page.get('.mark-named').textContent).toBe('');
    await act(() => page.get(mark('hairTop')).focus());
    expect(page.get('.mark-named').textContent).toBe('Top of the hair');
    await act(() => {
      page.get(mark('chin')).dispatchEvent(new PointerEvent('pointerenter'));
    });
    expect(page.get('.mark-named').textContent).toBe('Chin');
  });

  it('move by arrows, further with Shift, and the new place is announced', async () => {
    const onPortrait = vi.fn();
    const page = await mount(<PhotoCheck {...props(measured, { onPortrait })} />);
    await page.key(mark('chin'), 'ArrowDown');
    const first = onPortrait.mock.lastCall?.[0];
    expect(first.kind).toBe('marks');
    expect(first.marks.chin.x).toBe(900);
    const short = first.marks.chin.y - 1525;
    expect(short).toBeCloseTo(measured.area.height * 0.005, 5);
    expect(first.marks.hairTop).toEqual(marks.hairTop);
    await page.key(mark('chin'), 'ArrowLeft', true);
    const second = onPortrait.mock.lastCall?.[0];
    expect(900 - second.marks.chin.x).toBeCloseTo(short * 6, 5);
    expect(second.marks.chin.y).toBe(first.marks.chin.y);
    expect(page.get('.marks [role="status"]').textContent).toMatch(/^Chin: 4\d(\.\d)?% from the left/);
    await page.key(mark('chin'), 'a');
    expect(onPortrait).toHaveBeenCalledTimes(2);
  });

  describe.each(['mouse', 'touch'] as const)('by %s', (pointerType) => {
    async function dragged(end: 'pointerup' | 'pointercancel') {
      const onPortrait = vi.fn();
      const page = await mount(<PhotoCheck {...props(measured, { onPortrait })} />);
      // The part of the picture around the face is shown half as wide as it is.
      const stage = page.get('.marks-stage');
      Object.defineProperty(stage, 'clientWidth', { value: measured.area.width / 2 });
      const chin = page.get(mark('chin'));
      const captured = vi.fn();
      chin.setPointerCapture = captured;
      const send = (type: string, clientX: number, clientY: number) =>
        act(() => {
          const at = { clientX, clientY, button: 0, pointerId: 7, pointerType, bubbles: true };
          chin.dispatchEvent(new PointerEvent(type, at));
        });
      await send('pointerdown', 100, 200);
      await send('pointermove', 104, 212);
      const shown = chin.getAttribute('aria-label');
      await send(end, 105, 215);
      expect(captured).toHaveBeenCalledWith(7);
      return { onPortrait, shown, chin };
    }

    it('follow the hand, and the face is framed anew when it lets go', async () => {
      const { onPortrait, shown } = await dragged('pointerup');
      expect(shown).toBe('Chin: 50.4% from the left, 64.5% from the top');
      expect(onPortrait).toHaveBeenCalledTimes(1);
      const { kind, marks: moved } = onPortrait.mock.lastCall?.[0] ?? {};
      expect(kind).toBe('marks');
      expect(moved).toEqual({ ...marks, chin: { x: 910, y: 1555 } });
    });

    it('go back when the browser takes the gesture over', async () => {
      const { onPortrait, chin } = await dragged('pointercancel');
      expect(onPortrait).not.toHaveBeenCalled();
      expect(chin.getAttribute('aria-label')).toBe('Chin: 50% from the left, 63.5% from the top');
    });
  });

  it('can be confirmed as they are, taken back one by one, and put back to the proposal', async () => {
    const onPortrait = vi.fn();
    const page = await mount(<PhotoCheck {...props(measured, { onPortrait })} />);
    await page.click('[data-testid="marks-confirm"]');
    expect(onPortrait).toHaveBeenLastCalledWith({ kind: 'confirm' });
    await page.rerender(
      <PhotoCheck {...props({ ...measured, confirmed: true, mayUndo: true }, { onPortrait })} />,
    );
    expect(page.all('[data-testid="marks-confirm"]')).toEqual([]);
    const [undo, reset] = page.all('.marks .link');
    undo?.click();
    expect(onPortrait).toHaveBeenLastCalledWith({ kind: 'undo' });
    reset?.click();
    expect(onPortrait).toHaveBeenLastCalledWith({ kind: 'reset' });
  });

  it('are open where the person is asked to set them, and stay open when they have', async () => {
    const page = await mount(<PhotoCheck {...props({ ...measured, sure: false })} />);
    const details = page.get('[data-testid="portrait-marks"]') as HTMLDetailsElement;
    expect(details.open).toBe(true);
    await page.rerender(<PhotoCheck {...props({ ...measured, sure: true, confirmed: true })} />);
    expect(details.open).toBe(true);
    const certain = await mount(<PhotoCheck {...props(measured)} />);
    expect((certain.get('[data-testid="portrait-marks"]') as HTMLDetailsElement).open).toBe(false);
  });

  it('are not offered where cropping is forbidden', async () => {
    const page = await mount(<PhotoCheck {...props({ ...measured, adjustable: false })} />);
    expect(page.all('[data-testid="portrait-mark"]')).toEqual([]);
  });
});

describe('the standard’s guides and the background', () => {
  const crop = { rect: { x: 0, y: 0, width: 358, height: 441 }, ratio: 358 / 441, minWidth: 90 };

  it('are drawn in the crop frame at the standard’s own places', async () => {
    const page = await mount(
      <PhotoCheck {...props(measured, { crop: { ...crop, suggested: crop.rect } })} />,
    );
    expect(Number.parseFloat(page.get('.guide-hair').style.top)).toBeCloseTo((7 / 441) * 100, 3);
    expect(Number.parseFloat(page.get('.guide-eyes').style.left)).toBeCloseTo((162 / 358) * 100, 3);
    expect(page.get('[data-testid="crop-guides"]').getAttribute('aria-hidden')).toBe('true');
  });

  it('offer to even the background only where the view carries it', async () => {
    const onPortrait = vi.fn();
    const page = await mount(<PhotoCheck {...props(measured, { onPortrait })} />);
    expect(page.all('[data-testid="even-background"]')).toEqual([]);
    const even = { on: false, colour: 'white', stated: true } as const;
    await page.rerender(<PhotoCheck {...props({ ...measured, even }, { onPortrait })} />);
    await page.click('[data-testid="even-background"] input');
    expect(onPortrait).toHaveBeenLastCalledWith({ kind: 'even', on: true });
    expect(page.get('[data-testid="even-background"]').textContent).toContain('pure white');
    expect(page.get('[data-testid="even-background"]').textContent).not.toContain('refuse retouched');
    await page.rerender(
      <PhotoCheck {...props({ ...measured, even: { ...even, stated: false } }, { onPortrait })} />,
    );
    expect(page.get('[data-testid="even-background"]').textContent).toContain('refuse retouched photos');
  });
});
