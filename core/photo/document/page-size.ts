/** Where a picture stands on its PDF page. Lengths in points, 72 to the inch. */
import type { PixelSize } from '../image-info.ts';

const a4 = { short: 595.28, long: 841.89 };
/** Printers leave about 4 mm empty; 18 pt are 6.35 mm. */
const margin = 18;
/** A small picture is not blown up to the page: fewer than 100 pixels an inch would look coarse on paper. */
const leastDensity = 100;

export interface PagePlace {
  readonly page: PixelSize;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An A4 page that lies as the picture does, and the picture in the middle of it as large as it may be. */
export function placeOnPage(picture: PixelSize): PagePlace {
  const lying = picture.width > picture.height;
  const page = lying ? { width: a4.long, height: a4.short } : { width: a4.short, height: a4.long };
  const scale = Math.min(
    (page.width - 2 * margin) / picture.width,
    (page.height - 2 * margin) / picture.height,
    72 / leastDensity,
  );
  const width = picture.width * scale;
  const height = picture.height * scale;
  return { page, width, height, x: (page.width - width) / 2, y: (page.height - height) / 2 };
}
