/**
 * 公民身份号码: 6 digits of the place, 8 of the birth date, 3 in sequence (odd: male), 1 check character.
 * Source: GB 11643-1999; the check is ISO 7064 MOD 11-2.
 */
import type { Sex } from '../details.ts';
import { compact, doubt, fine, isDay, type Soft } from './soft.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** The check character for the first 17 digits. */
export function checkCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at] ?? 0), 0);
  return checks[sum % 11] ?? '';
}

/** Looks at a number of 18 characters; the old 15-digit numbers are no longer issued and count as too short. */
export function checkResidentId(value: string): Soft {
  const number = compact(value);
  if (number.length !== 18) return doubt('length');
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return doubt('shape');
  const [year, month, day] = birthOf(number);
  if (!isDay(year, month, day)) return doubt('date');
  return checkCharacter(number) === number[17] ? fine : doubt('key');
}

/**
 * Birth date (ISO) and sex written in the number, or `null` when it looks wrong. Holds for resident IDs and for the
 * residence permits of 港澳台 residents, which share the layout.
 */
export function readResidentId(value: string): { readonly birthDate: string; readonly sex: Sex } | null {
  if (!('ok' in checkResidentId(value))) return null;
  const number = compact(value);
  const [year, month, day] = birthOf(number);
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    birthDate: `${year}-${two(month)}-${two(day)}`,
    sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
  };
}

function birthOf(number: string): [number, number, number] {
  return [Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14))];
}
