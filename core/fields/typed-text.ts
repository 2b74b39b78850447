/** How a detail has to be written for one field. */
import type { FormField } from '../form-field.ts';
import { readPhone } from '../identifiers/phone.ts';
import { sameCountry } from './options.ts';
import { fitsPattern } from './pattern.ts';
import type { FieldReading } from './read-field.ts';
import type { FormContext } from './values.ts';

/** 13 characters or 15: the field says which by its words, its length or a second field for the key. */
export function nirText(
  number: string,
  { maxLength }: FormField,
  flags: FieldReading['flags'],
  { splitKey }: FormContext,
): string | null {
  if (flags.has('noKey') || splitKey || maxLength === 13) return number.slice(0, 13);
  if (flags.has('key') || maxLength === 15) return number.length === 15 ? number : null;
  return number;
}

/** Asks for a number of mainland China, and takes no other. */
const mainland = /大陆|内地|境内|\bmainland\b/iu;

/** A phone number as the country of the form writes it, or with its country code; `null` where it is of another one. */
export function phoneText(
  value: string,
  { maxLength, pattern, labels, before, hints }: FormField,
  lang: FieldReading['lang'],
): string | null {
  const phone = readPhone(value);
  const ofMainland = mainland.test([...labels, ...before, ...hints].join(' '));
  if (!phone) return ofMainland ? null : value;
  if (ofMainland && phone.country !== 'CN') return null;
  const at = lang === 'zh' ? 'CN' : lang === 'fr' ? 'FR' : null;
  if (phone.country === at) return phone.national;
  const short = (maxLength > 0 && maxLength < phone.international.length) || pattern !== '';
  return short ? phone.national : phone.international;
}

/** A Chinese form wants the whole address in one line; we have it so only where it was written in Chinese. */
export function wholeAddress(value: string): string | null {
  return /\p{Script=Han}/u.test(value) ? value : null;
}

/** The name of a country we know in the language of the form; others as they were written. */
export function inLanguage(value: string, lang: FieldReading['lang']): string {
  const words = sameCountry(value);
  if (words.length === 0) return value;
  const names = words.includes('china')
    ? { zh: '中国', fr: 'Chine', en: 'China' }
    : { zh: '法国', fr: 'France', en: 'France' };
  return names[lang];
}

/** Whether the field itself would take the text. */
export function fits(text: string, { maxLength, pattern, type }: FormField): boolean {
  if (maxLength > 0 && text.length > maxLength) return false;
  if (type === 'number' && !/^\d+$/.test(text)) return false;
  // A pattern that we cannot read says nothing to us: the page will tell the person itself.
  return pattern === '' || fitsPattern(pattern, text) !== false;
}
