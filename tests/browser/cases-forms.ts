/** Files in one scan and in several: browsers must show the same pixels. */
import { pictureBlocks } from '../../core/photo/coefficients.ts';
import { identify } from '../../core/photo/identify.ts';
import { encodeBlocks } from '../../core/photo/jpeg/encode.ts';
import type { PhotoSpec } from '../../core/photo/spec.ts';
import { fitPhoto } from '../../platform/photo/fit.ts';
import { claim, decoded, keepsToSpec, made, same } from './claims.ts';
import { blobOf, bytesOf, paper, portrait } from './drawn-pictures.ts';
import type { PhotoCase } from './photo-cases.ts';

const page: PhotoSpec = {
  kind: 'document',
  formats: ['jpg'],
  maxBytes: 50 * 1024,
  maxSidePx: 1024,
  dpi: 150,
};

/** Whether the frame of a JPEG is that of a file in several scans. */
async function inSeveralScans(blob: Blob): Promise<boolean> {
  const bytes = await bytesOf(blob);
  for (let at = 2; at + 4 < bytes.length && bytes[at + 1] !== 0xda; ) {
    if (bytes[at + 1] === 0xc2) return true;
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  return false;
}

export const formCases: readonly PhotoCase[] = [
  ...([0.05, 0.6, 4] as const).map((scale) => ({
    name: `several scans show the pixels that one scan shows, steps ${scale}`,
    run: async () => {
      const drawn = paper(701, 997).getImageData(0, 0, 701, 997);
      const blocks = pictureBlocks(drawn, '4:2:0', true);
      const shown = async (form: 'baseline' | 'progressive') => {
        const settings = { content: 'text', sampling: '4:2:0', scale, form } as const;
        const { file } = encodeBlocks(drawn, blocks, settings);
        same(identify(file).refusal, undefined, 'refusal');
        return { bytes: file.length, picture: await decoded(new Blob([file], { type: 'image/jpeg' })) };
      };
      const [one, several] = [await shown('baseline'), await shown('progressive')];
      claim(several.bytes < one.bytes, `${several.bytes} bytes instead of ${one.bytes}`);
      const { data } = one.picture;
      const other = several.picture.data.findIndex((value, i) => value !== data[i]);
      same(other, -1, 'first pixel that differs');
    },
  })),
  {
    name: 'a page under a tight limit is stored in several scans and keeps to its limits',
    run: async () => {
      const photo = made(await fitPhoto(await blobOf(paper(1240, 1754)), page));
      await keepsToSpec(photo, page);
      claim(await inSeveralScans(photo.blob), 'one scan');
      claim(photo.bytes > 49_000, `${photo.bytes} bytes`);
    },
  },
  {
    name: 'a portrait is stored in one scan, which every reader knows',
    run: async () => {
      const spec: PhotoSpec = {
        ...page,
        kind: 'portrait',
        widthPx: 358,
        heightPx: 441,
        maxSidePx: undefined,
      };
      const photo = made(await fitPhoto(await blobOf(portrait(900, 1200, 24), 'image/jpeg'), spec));
      await keepsToSpec(photo, spec);
      claim(!(await inSeveralScans(photo.blob)), 'several scans');
    },
  },
];
