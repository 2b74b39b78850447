// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { outside, place, spotAwayFrom } from '../../platform/sidebar-place.ts';

const field = (left: number, top: number, width: number, height = 30) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

beforeEach(() => {
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(800);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(700);
});

describe('where the panel stands while the person is in a field', () => {
  it.each([
    ['it stays where it hides nothing', 20, 300, 200, 'right', 'right'],
    ['it stays on the left too', 500, 300, 200, 'left', 'left'],
    ['it goes to the other side', 500, 300, 200, 'right', 'left'],
    ['it goes back to the other side', 20, 300, 200, 'left', 'right'],
    ['it keeps to the lower half under a field that reaches across', 0, 80, 800, 'right', 'lower'],
    ['it keeps to the upper half over a field that reaches across', 0, 620, 800, 'left', 'upper'],
    ['it has no place beside a field that reaches across in the middle', 0, 330, 800, 'right', undefined],
  ] as const)('%s', (_what, left, top, width, side, spot) => {
    expect(spotAwayFrom(field(left, top, width), 'open', side)).toBe(spot);
  });

  it.each([
    ['stays beside a field that ends before it', 20, 200, 'right'],
    ['goes to the other side of a field that begins behind it', 400, 200, 'left'],
    ['keeps to no half of the height', 100, 400, undefined],
  ] as const)('in a window of which it takes more than half it %s', (_what, left, width, spot) => {
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(640);
    expect(spotAwayFrom(field(left, 80, width), 'open', 'right')).toBe(spot);
  });

  it('the place of a field in a frame is counted from where the frame begins, inside its border', () => {
    const frame = document.createElement('iframe');
    vi.spyOn(frame, 'getBoundingClientRect').mockReturnValue({ left: 100, top: 50 } as DOMRect);
    vi.spyOn(frame, 'clientLeft', 'get').mockReturnValue(2);
    vi.spyOn(frame, 'clientTop', 'get').mockReturnValue(3);
    expect(outside(field(10, 20, 200), frame)).toEqual({ left: 112, top: 73, right: 312, bottom: 103 });
  });

  it('the folded tab gives way only to a field at its own height', () => {
    expect(spotAwayFrom(field(700, 340, 100), 'tab', 'right')).toBe('left');
    expect(spotAwayFrom(field(700, 40, 100), 'tab', 'right')).toBe('right');
    expect(spotAwayFrom(field(0, 340, 800), 'tab', 'right')).toBe('lower');
    expect(spotAwayFrom(field(0, 340, 800, 300), 'tab', 'right')).toBe('upper');
    expect(spotAwayFrom(field(0, 100, 800, 500), 'tab', 'right')).toBeUndefined();
  });
});

describe('how the panel is drawn', () => {
  const drawn = (view: 'open' | 'tab', spot: 'right' | 'left' | 'lower' | 'upper') => {
    const [host, dialog, frame] = ['div', 'dialog', 'iframe'].map((name) => document.createElement(name));
    if (!host || !dialog || !frame) throw new Error('no elements');
    place({ host, dialog, frame }, view, spot);
    const { top, height, left, right } = host.style;
    return { top: top.replaceAll(/\s/g, ''), height, left, right };
  };

  it.each([
    ['open', 'right', { top: 'calc(0.5*(100vh-100vh))', height: '100vh', left: '', right: '0px' }],
    ['open', 'left', { top: 'calc(0.5*(100vh-100vh))', height: '100vh', left: '0px', right: '' }],
    ['open', 'lower', { top: 'calc(1*(100vh-50vh))', height: '50vh', left: '', right: '0px' }],
    ['open', 'upper', { top: 'calc(0*(100vh-50vh))', height: '50vh', left: '', right: '0px' }],
    ['tab', 'right', { top: 'calc(0.5*(100vh-132px))', height: '132px', left: '', right: '0px' }],
    ['tab', 'upper', { top: 'calc(0*(100vh-132px))', height: '132px', left: '', right: '0px' }],
  ] as const)('%s, %s', (view, spot, style) => {
    expect(drawn(view, spot)).toEqual(style);
  });
});
