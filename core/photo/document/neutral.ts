/** Whether a page has any colour worth keeping. */
import type { Pixels } from '../coefficients.ts';

/** Paper and lamps tint a page by a few levels; a stamp or a coloured line differs by far more. */
const tint = 18;
/** A red seal of 3 cm on an A4 page covers about 1 %; a signature in blue ink some 0.1 %. */
const leastShare = 0.0005;

/**
 * True where a page is black ink on evenly tinted paper, so that leaving the colour out loses nothing a person
 * would miss. Seals and coloured ink make it false: offices look for them.
 */
export function isNeutral({ data }: Pixels): boolean {
  const pixels = data.length / 4;
  let blue = 0;
  let red = 0;
  for (let at = 0; at < data.length; at += 4) {
    blue += (data[at + 2] as number) - (data[at + 1] as number);
    red += (data[at] as number) - (data[at + 1] as number);
  }
  const paper = { blue: blue / pixels, red: red / pixels };
  let coloured = 0;
  for (let at = 0; at < data.length; at += 4) {
    const green = data[at + 1] as number;
    const off = Math.max(
      Math.abs((data[at + 2] as number) - green - paper.blue),
      Math.abs((data[at] as number) - green - paper.red),
    );
    if (off > tint) coloured += 1;
  }
  return coloured < pixels * leastShare && Math.abs(paper.blue) < 40 && Math.abs(paper.red) < 40;
}
