/** What was measured of a portrait, in words with its numbers. */
import type { CheckName, PortraitCheck } from '../../core/photo/portrait/checks.ts';
import { formatChoices, formatNumber } from '../amounts.ts';
import { colourWord } from '../limit-words.ts';
import type { Text, TextKey } from '../text.tsx';

export function checkName({ t }: Text, name: CheckName): string {
  return t(`portrait.check.${name}.name`);
}

/** "measured 214 px · asked 179 to 255 px"; empty for what has no number to compare. */
export function checkNumbers(text: Text, check: PortraitCheck): string {
  const { t, language } = text;
  const { value, unit, min, max } = check;
  // A number helps where the standard has one beside it, and for the lean, which everyone can picture.
  const compared = min !== undefined || max !== undefined || check.name === 'tilt';
  if (value === undefined || unit === undefined || !compared) return '';
  const number = (amount: number) => formatNumber(language, amount, unit === 'px' ? 0 : 1);
  const unitWord = t(`portrait.unit.${unit}`);
  const parts = [
    t('portrait.value', { value: t('portrait.amount', { value: number(Math.abs(value)), unit: unitWord }) }),
  ];
  if (min !== undefined && max !== undefined) {
    const band = t('portrait.band.range', { min: number(min), max: number(max), unit: unitWord });
    parts.push(t('portrait.wanted', { band }));
  } else if (min !== undefined) {
    parts.push(t('portrait.wanted', { band: t('portrait.band.min', { min: number(min), unit: unitWord }) }));
  } else if (max !== undefined) {
    parts.push(t('portrait.wanted', { band: t('portrait.band.max', { max: number(max), unit: unitWord }) }));
  }
  return parts.join(' · ');
}

/** What the person can do about it. */
export function checkFix(text: Text, check: PortraitCheck, colours: readonly string[]): string {
  const words = colours.map((colour) => colourWord(text, colour));
  const params = { colours: formatChoices(text.language, words) };
  const way: TextKey | string = `portrait.check.${check.name}.fix.${check.way ?? 'other'}`;
  return (
    text.maybe(way, params) ??
    text.maybe(`portrait.check.${check.name}.fix`, params) ??
    text.maybe(`portrait.check.${check.name}.fix.other`, params) ??
    ''
  );
}
