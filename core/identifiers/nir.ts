/**
 * Numéro de sécurité sociale: sex, year, month, department and commune (or 99 and country), order: 13 characters,
 * then a key of 2 digits. Sources: service-public.gouv.fr F33078; key = 97 − (number mod 97), Corsica's 2A and 2B
 * counting as 19 and 18. Temporary numbers begin with 7 or 8 and are taken to have the same key. Months 20, 30–42 and
 * 50–99 stand for an unknown month. Sample numbers on official pages fail their own key: so only a doubt.
 */
import { compact, doubt, fine, type Soft } from './soft.ts';

const month = '(?:0[1-9]|1[0-2]|20|3\\d|4[0-2]|[5-9]\\d)';
const shape = new RegExp(`^[1-478]\\d{2}${month}(?:\\d{2}|2[AB])\\d{6}(?:\\d{2})?$`);

/** The key for the first 13 characters, two digits. */
export function nirKey(first13: string): string {
  const number = Number(first13.replace('2A', '19').replace('2B', '18'));
  return String(97 - (number % 97)).padStart(2, '0');
}

/** Looks at a number of 13 characters, or of 15 with its key. */
export function checkNir(value: string): Soft {
  const number = compact(value);
  if (number.length !== 13 && number.length !== 15) return doubt('length');
  if (!shape.test(number)) return doubt('shape');
  if (number.length === 13) return fine;
  return nirKey(number.slice(0, 13)) === number.slice(13) ? fine : doubt('key');
}
