/** Damaged files without end: each must end in time with a file that keeps to its limits or with a reason. */
import { fitPhoto } from '../../platform/photo/fit.ts';
import { made } from './claims.ts';
import { endDamaged } from './damaged-files.ts';
import { blobOf, portrait } from './drawn-pictures.ts';
import type { PhotoCase } from './photo-cases.ts';

const each = 200;

export const mutationCases: readonly PhotoCase[] = [
  ...Array.from({ length: 10 }, (_, part) => ({
    name: `damaged files ${part * each + 1} to ${(part + 1) * each} end in time with a reason or a sound file`,
    run: async () => {
      await endDamaged('pictures', part * each, each);
      // The engine is none the worse for it.
      made(
        await fitPhoto(await blobOf(portrait(200, 250)), { formats: ['jpg'], widthPx: 90, heightPx: 110 }),
      );
    },
  })),
  {
    name: 'a hundred damaged PDF files end in time with a reason or a sound file',
    run: async () => {
      await endDamaged('documents', 0, 100);
    },
  },
];
