/** Limits of a file in words, short enough for a chip. */
import type { FileGuidance, LimitValue } from '../core/guidance.ts';
import { formatChoices, type Size, sizeOf } from './amounts.ts';
import type { Text } from './text.tsx';

/** A file size with its unit: "43 KB", « 43 Ko ». */
export function sizeWords({ t }: Text, size: Size): string {
  return t(size.key, { value: size.value });
}

/** A number of bytes as a file size. */
export function bytesWords(text: Text, bytes: number): string {
  return sizeWords(text, sizeOf(bytes));
}

/** The name of a file format as people write it. */
export function formatWord(format: string): string {
  return format === 'webp' ? 'WebP' : format.toUpperCase();
}

/** A colour word of a spec; one we have no word for is shown as it is. */
export function colourWord({ maybe }: Text, colour: string): string {
  return maybe(`colour.${colour}`) ?? colour;
}

/** Format and weight that a file is held to, to tell files apart in a list. */
export function requiredWords(text: Text, { limits }: Pick<FileGuidance, 'limits'>): string[] {
  const telling = limits.filter(
    ({ limit, strength }) => strength === 'limit' && (limit.kind === 'formats' || limit.kind === 'bytes'),
  );
  return telling.map(({ limit }) => limitWords(text, limit));
}

/** "20 KB to 50 KB", "JPG or PNG file", "358 × 441 pixels". Pixels are written without grouping. */
export function limitWords(text: Text, limit: LimitValue): string {
  const { t, language } = text;
  switch (limit.kind) {
    case 'formats':
      return t('limits.formats', { formats: formatChoices(language, limit.formats.map(formatWord)) });
    case 'bytes': {
      const min = limit.min === undefined ? null : bytesWords(text, limit.min);
      const max = limit.max === undefined ? null : bytesWords(text, limit.max);
      if (min !== null && max !== null) return t('limits.bytesRange', { min, max });
      if (max !== null) return t('limits.bytesMax', { max });
      return t('limits.bytesMin', { min: min ?? '0' });
    }
    case 'pixels':
      return t('limits.pixels', { width: String(limit.width), height: String(limit.height) });
    case 'pixelRange': {
      const bounds = [
        ['minWidth', limit.minWidth],
        ['maxWidth', limit.maxWidth],
        ['minHeight', limit.minHeight],
        ['maxHeight', limit.maxHeight],
      ] as const;
      return bounds
        .flatMap(([name, pixels]) =>
          pixels === undefined ? [] : [t(`limits.${name}`, { pixels: String(pixels) })],
        )
        .join(', ');
    }
    case 'millimetres':
      return t('limits.millimetres', { width: limit.width, height: limit.height });
    case 'dpi':
      return t('limits.dpi', { dpi: String(limit.dpi) });
    case 'background':
    case 'notBackground':
      return t(`limits.${limit.kind}`, {
        colours: formatChoices(
          language,
          limit.colours.map((colour) => colourWord(text, colour)),
        ),
      });
    case 'maxFiles':
      return t('limits.maxFiles', { count: limit.count });
  }
}
