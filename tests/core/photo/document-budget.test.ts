import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureBudget, sharedBudget } from '../../../core/photo/document/budget.ts';
import { placeOnPage } from '../../../core/photo/document/page-size.ts';
import { safeFileName } from '../../../core/photo/safe-name.ts';

describe('bytes shared among pages', () => {
  const pages = fc.array(fc.integer({ min: 400, max: 5_000_000 }), { minLength: 1, maxLength: 30 });

  it('never come to more than the whole, and no page gets more than it takes', () => {
    fc.assert(
      fc.property(pages, fc.integer({ min: 20_000, max: 5_000_000 }), (sizes, whole) => {
        const shares = sharedBudget(sizes, whole);
        expect(shares.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(
          Math.max(whole, sizes.reduce((a, b) => a + b, 0) <= whole ? whole : 0),
        );
        for (const [index, share] of shares.entries()) expect(share).toBeLessThanOrEqual(sizes[index] ?? 0);
      }),
      { seed: 20261122 },
    );
  });

  it('leave a small page whole beside a large one', () => {
    const [large, small] = sharedBudget([1_500_000, 2_000], 300_000);
    expect(small).toBe(2_000);
    expect(large).toBe(298_000);
  });

  it('follow what the pages need where all are large', () => {
    const [dense, plain] = sharedBudget([800_000, 400_000], 300_000);
    expect((dense ?? 0) / (plain ?? 1)).toBeGreaterThan(1.5);
  });

  it('are none where the limit does not even hold the pages themselves', () => {
    expect(pictureBudget(1_000, 1)).toBe(0);
  });
});

describe('a picture on its page', () => {
  it('lies as the page does, inside the margin, in its own shape, in the middle', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 9_000 }),
        fc.integer({ min: 20, max: 9_000 }),
        (width, height) => {
          const place = placeOnPage({ width, height });
          expect(place.width / place.height).toBeCloseTo(width / height, 5);
          expect(place.x).toBeGreaterThanOrEqual(17.9);
          expect(place.y).toBeGreaterThanOrEqual(17.9);
          expect(place.x * 2 + place.width).toBeCloseTo(place.page.width, 5);
          expect(place.page.width > place.page.height).toBe(width > height);
          // No coarser than 100 pixels an inch.
          expect(place.width).toBeLessThanOrEqual(width * 0.72 + 0.001);
        },
      ),
      { seed: 20261122 },
    );
  });
});

describe('a name to save a file under', () => {
  it.each([
    ['../../etc/passwd.jpg', 'passwd.jpg'],
    ['C:\\Users\\me\\photo.png', 'photo.png'],
    ['evil\u202egpj.exe.jpg', 'evilgpj.exe.jpg'],
    ['a\u0000b\n.jpg', 'ab.jpg'],
    ['what?*.jpg', 'what__.jpg'],
    ['CON.jpg', 'photo.jpg'],
    ['...', 'photo'],
    ['身份证 正面.jpg', '身份证 正面.jpg'],
    [`${'x'.repeat(300)}.jpg`, `${'x'.repeat(80)}.jpg`],
  ])('makes of %j the name %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });
});
