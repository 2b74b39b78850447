/**
 * IBAN, of any country: two letters, two check digits, up to 30 more; with the first four moved to the end and letters
 * as numbers (A = 10) the whole is 1 modulo 97. Source: ISO 13616. A French one has 27 characters.
 */
import { compact, doubt, fine, type Soft } from './soft.ts';

export function checkIban(value: string): Soft {
  const iban = compact(value);
  if (!/^[A-Z]{2}\d{2}[A-Z\d]+$/.test(iban)) return doubt('shape');
  if (iban.length < 15 || iban.length > 34 || (iban.startsWith('FR') && iban.length !== 27)) {
    return doubt('length');
  }
  return remainder(iban) === 1 ? fine : doubt('key');
}

function remainder(iban: string): number {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest;
}
