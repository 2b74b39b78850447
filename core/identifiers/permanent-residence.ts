/**
 * 外国人永久居留身份证: since 1 December 2023 18 digits beginning with 9, with the check of GB 11643; cards issued
 * before, still valid, carry 3 letters and 12 digits. Source: National Immigration Administration, October 2023.
 */
import { checkCharacter } from './resident-id.ts';
import { compact, doubt, fine, type Soft } from './soft.ts';

export function checkPermanentResidence(value: string): Soft {
  const number = compact(value);
  if (number.length === 15) return /^[A-Z]{3}\d{12}$/.test(number) ? fine : doubt('shape');
  if (number.length !== 18) return doubt('length');
  if (!/^9\d{16}[\dX]$/.test(number)) return doubt('shape');
  return checkCharacter(number) === number[17] ? fine : doubt('key');
}
