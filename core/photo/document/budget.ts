/** How the bytes of one file are shared among its pages. */

/** Bytes of a PDF around its pictures: header, trailer, and for each page its own objects (measured 420 to 560). */
const fileOverhead = 1_500;
const pageOverhead = 900;

/** What is left for pictures of a PDF with that many pages; 0 where nothing is. */
export function pictureBudget(maxBytes: number, pages: number): number {
  return Math.max(0, maxBytes - fileOverhead - pages * pageOverhead);
}

/**
 * A budget for each page such that all together keep to the whole, in whole bytes.
 *
 * A page of dense text needs more bytes than an empty one for the same look, and how much more shows in what each
 * takes at one quality: shares follow those sizes. A page that takes less than its share keeps only what it takes,
 * and the others get the rest. Without a need to save, every page keeps what it takes.
 */
export function sharedBudget(atOneQuality: readonly number[], whole: number): number[] {
  const needed = atOneQuality.reduce((sum, bytes) => sum + bytes, 0);
  if (needed <= whole) return [...atOneQuality];
  return atOneQuality.map((bytes) => Math.floor((bytes / needed) * whole));
}
