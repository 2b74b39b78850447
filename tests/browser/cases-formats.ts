/** Formats that no browser decodes. */
import type { PhotoSpec } from '../../core/photo/spec.ts';
import { fitPhoto, photoInfo, previewPhoto } from '../../platform/photo/fit.ts';
import {
  heicP3Squares,
  heicSquares,
  squares,
  tiffFaxSquares,
  tiffJpegSquares,
  tiffLzwSquares,
  tiffTwoPages,
} from '../fixtures/squares.ts';
import { claim, closeColours, decoded, keepsToSpec, made, same } from './claims.ts';
import { bytesOf, type Rgb } from './drawn-pictures.ts';
import type { PhotoCase } from './photo-cases.ts';

const kept: PhotoSpec = { kind: 'document', formats: ['png'], keepPixels: true };
const places = { red: [0.25, 0.25], green: [0.75, 0.25], blue: [0.25, 0.75], white: [0.75, 0.75] } as const;

/** What Display P3 colours with the numbers of `squares` are in sRGB, cut off at its edge. */
const p3InSrgb: Readonly<Record<keyof typeof squares, Rgb>> = {
  red: [210, 0, 14],
  green: [0, 163, 47],
  blue: [18, 65, 200],
  white: [240, 240, 240],
};

async function colours(file: Uint8Array<ArrayBuffer>): Promise<Readonly<Record<string, Rgb>>> {
  const photo = made(await fitPhoto(new Blob([file]), kept));
  same([photo.width, photo.height], [96, 64], 'pixels');
  const picture = await decoded(photo.blob);
  return Object.fromEntries(Object.entries(places).map(([name, [x, y]]) => [name, picture.colourAt(x, y)]));
}

async function shows(
  file: Uint8Array<ArrayBuffer>,
  wanted: Readonly<Record<string, Rgb | readonly number[]>>,
  tolerance: number,
): Promise<void> {
  const found = await colours(file);
  for (const name of Object.keys(places)) {
    const expected = wanted[name] as Rgb;
    closeColours(found[name] ?? [0, 0, 0], expected, tolerance, name);
  }
}

const pictures = [
  ['a HEIC picture', 'heic', heicSquares],
  ['a TIFF picture packed with LZW', 'tiff', tiffLzwSquares],
  ['a TIFF picture packed as JPEG', 'tiff', tiffJpegSquares],
] as const;

export const formatCases: readonly PhotoCase[] = [
  ...pictures.map(([what, format, file]) => ({
    name: `${what} is opened with its colours and made into a JPEG of exact pixels`,
    run: async () => {
      const info = await photoInfo(new Blob([file()]));
      same([info.format, info.width, info.height, info.refusal], [format, 96, 64, undefined], 'header');
      await shows(file(), squares, 6);
      const spec: PhotoSpec = { kind: 'portrait', formats: ['jpg'], widthPx: 90, heightPx: 60, dpi: 300 };
      await keepsToSpec(made(await fitPhoto(new Blob([file()]), spec)), spec);
    },
  })),
  {
    name: 'a HEIC picture in Display P3 comes out in sRGB',
    run: () => shows(heicP3Squares(), p3InSrgb, 6),
  },
  {
    name: 'a HEIC picture asked for again and again is the same each time, and never taken for another',
    run: async () => {
      const [plain, wide] = [new Blob([heicSquares()]), new Blob([heicP3Squares()])];
      const spec: PhotoSpec = { ...kept, formats: ['png'] };
      const bytes = async (input: Blob) => bytesOf(made(await fitPhoto(input, spec)).blob);
      const first = await bytes(plain);
      const preview = await previewPhoto(plain);
      same(preview.ok && [preview.width, preview.height], [96, 64], 'preview');
      same(await bytes(plain), first, 'the second time');
      claim(JSON.stringify(await bytes(wide)) !== JSON.stringify(first), 'another picture looks the same');
      same(await bytes(plain), first, 'after another picture');
    },
  },
  {
    name: 'a fax page in TIFF is black and white',
    run: async () => {
      const photo = made(await fitPhoto(new Blob([tiffFaxSquares()]), kept));
      const { data } = await decoded(photo.blob);
      const levels = new Set(data.filter((_, index) => index % 4 !== 3));
      claim(levels.size === 2 && levels.has(0) && levels.has(255), `levels ${[...levels]}`);
    },
  },
  {
    name: 'a TIFF of several pages says that only the first was used',
    run: async () => {
      const photo = made(await fitPhoto(new Blob([tiffTwoPages()]), kept));
      claim(photo.notes.includes('firstPage'), `notes ${photo.notes}`);
    },
  },
  ...([heicSquares, tiffLzwSquares] as const).map((file) => ({
    name: `a ${file === heicSquares ? 'HEIC' : 'TIFF'} file cut at any place is refused or opened, and the next job works`,
    run: async () => {
      const whole = file();
      for (let length = 20; length < whole.length - 1; length += 37) {
        const outcome = await fitPhoto(new Blob([whole.slice(0, length)]), kept);
        claim(
          outcome.ok || ['truncated', 'damaged', 'notAnImage', 'tooManyPixels'].includes(outcome.reason),
          `${length} bytes: ${JSON.stringify(outcome)}`,
        );
      }
      made(await fitPhoto(new Blob([whole]), kept));
    },
  })),
];
