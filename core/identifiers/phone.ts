/**
 * Telephone numbers: Chinese mobiles (1, then 3–9, then 9 digits, as portals check them), French numbers (0 or +33 and
 * 9 digits) and, with their country code, those of any country (E.164: at most 15 digits).
 */
import { doubt, fine, type Soft } from './soft.ts';

/** The number in its shortest written forms. `national` as dialled inside its country, without a country code. */
export interface Phone {
  readonly country: 'CN' | 'FR' | null;
  readonly national: string;
  /** `+` and digits; the national form where the country is unknown. */
  readonly international: string;
}

/** Reads a number as people write it; `null` when it is none. */
export function readPhone(value: string): Phone | null {
  const number = value
    .normalize('NFKC')
    .replace(/[\s().·\-–—/]/g, '')
    .replace(/^00/, '+');
  const chinese = /^(?:\+?86)?(1[3-9]\d{9})$/.exec(number)?.[1];
  if (chinese) return { country: 'CN', national: chinese, international: `+86${chinese}` };
  const french = /^(?:\+?330?|0)([1-9]\d{8})$/.exec(number)?.[1];
  if (french) return { country: 'FR', national: `0${french}`, international: `+33${french}` };
  if (/^\+[1-9]\d{6,14}$/.test(number)) return { country: null, national: number, international: number };
  return null;
}

export function checkPhone(value: string): Soft {
  if (readPhone(value)) return fine;
  return doubt(/^[+\d\s().\-–/]+$/.test(value.normalize('NFKC')) ? 'length' : 'shape');
}
