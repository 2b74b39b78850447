/** What is wrong with a chosen file, in words. */
import type { Finding } from '../../core/photo/check.ts';
import type { KnownFormat, PixelSize } from '../../core/photo/image-info.ts';
import { formatChoices, formatNumber, sizesApart } from '../amounts.ts';
import { formatWord, sizeWords } from '../limit-words.ts';
import type { Text } from '../text.tsx';

/** "3024 × 4032", without grouping: people compare it with what the portal writes. */
export function pixelWords({ width, height }: PixelSize): string {
  return `${width} × ${height}`;
}

function isNamed(format: KnownFormat): boolean {
  return format !== 'other';
}

/** One finding as a sentence with its numbers. */
export function findingWords(text: Text, finding: Finding): string {
  const { t, language } = text;
  switch (finding.code) {
    case 'unreadable':
      return `${t('photo.finding.unreadable')} ${t(`photo.refused.${finding.reason}.reason`)}`;
    case 'wrongFormat': {
      const wanted = formatChoices(language, finding.wanted.map(formatWord));
      return isNamed(finding.actual)
        ? t('photo.finding.wrongFormat', { actual: formatWord(finding.actual), wanted })
        : t('photo.finding.wrongFormatUnknown', { wanted });
    }
    case 'rareFormat':
      return t('photo.finding.rareFormat', { actual: formatWord(finding.actual) });
    case 'misleadingName':
      return t('photo.finding.misleadingName', {
        extension: `.${finding.extension}`,
        actual: formatWord(finding.actual),
      });
    case 'tooManyBytes':
    case 'tooFewBytes': {
      const sizes = sizesApart(finding.actual, finding.wanted);
      return t(`photo.finding.${finding.code}`, {
        actual: sizeWords(text, sizes.actual),
        wanted: sizeWords(text, sizes.limit),
      });
    }
    case 'wrongPixels':
      return t('photo.finding.wrongPixels', {
        actual: pixelWords(finding.actual),
        wanted: pixelWords(finding.wanted),
      });
    case 'tooWide':
    case 'tooNarrow':
    case 'tooTall':
    case 'tooShort':
    case 'sideTooLong':
      return t(`photo.finding.${finding.code}`, {
        actual: String(finding.actual),
        wanted: String(finding.wanted),
      });
    case 'tooManyFiles':
      return t('photo.finding.tooManyFiles', { count: finding.wanted, actual: String(finding.actual) });
    case 'wrongShape':
      return t('photo.finding.wrongShape', {
        actual: formatNumber(language, finding.actual, 2),
        wanted: formatNumber(language, finding.wanted, 2),
      });
    case 'wrongDensity':
      return finding.actual === undefined
        ? t('photo.finding.noDensity', { wanted: String(finding.wanted) })
        : t('photo.finding.wrongDensity', {
            actual: formatNumber(language, finding.actual),
            wanted: String(finding.wanted),
          });
    case 'turnedByMetadata':
      return t('photo.finding.turnedByMetadata');
  }
}
