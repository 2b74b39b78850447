/** How the bytes of one file are shared among its pages. */

/** Bytes of a PDF around its pictures: header, trailer, and for each page its own objects (measured 420 to 560). */
const fileOverhead = 1_500;
const pageOverhead = 900;

/** What is left for pictures of a PDF with that many pages; 0 where nothing is. */
export function pictureBudget(maxBytes: number, pages: number): number {
  return Math.max(0, maxBytes - fileOverhead - pages * pageOverhead);
}

/** Part of an even share that no page goes without: below it a small page would fall apart to spare a large one. */
const leastShare = 1 / 3;

/**
 * A budget for each page such that all together keep to the whole, in whole bytes.
 *
 * A page of dense text needs more bytes than an empty one for the same look, and how much more shows in what each
 * takes at one quality. Every page first keeps a third of an even share, or all it takes where that is less; the
 * rest follows the sizes. Without a need to save, every page keeps what it takes.
 */
export function sharedBudget(atOneQuality: readonly number[], whole: number): number[] {
  const needed = sum(atOneQuality);
  if (needed <= whole) return [...atOneQuality];
  const floor = (whole / atOneQuality.length) * leastShare;
  const sure = atOneQuality.map((bytes) => Math.min(bytes, floor));
  const left = whole - sum(sure);
  const wanting = needed - sum(sure);
  return atOneQuality.map((bytes, index) => {
    const kept = sure[index] ?? 0;
    return Math.floor(kept + ((bytes - kept) / wanting) * left);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
