/** Which number to dial from where. */
import type { Facts } from '../facts.ts';
import type { HotlineGuidance } from '../guidance.ts';
import type { Localized } from '../languages.ts';

/** A number, and from where one dials it. */
export type Dialling =
  /** Anywhere in the country. */
  | { readonly from: 'anywhere'; readonly number: string }
  /** Inside the issuing place: without area code. */
  | { readonly from: 'inPlace'; readonly number: string }
  /** From another place of the country: with the area code of the issuing place. */
  | { readonly from: 'elsewhere'; readonly number: string }
  /** The same where each city of the issuer has its own code: a blank for the code, and an example. */
  | {
      readonly from: 'elsewhereCity';
      readonly number: string;
      readonly city: Localized;
      readonly example: string;
    }
  /** From abroad or overseas, as the issuer's file says. */
  | { readonly from: 'other'; readonly number: string; readonly place: Localized };

/** Stands for what only the person knows. */
export const blank = '______';

/**
 * Numbers to dial, the one for this person alone where the place they are in is known.
 * Empty where no official text prints a number. The pattern area code + 12333 is that of the numbers printed by the
 * offices (020-12333, 023-12333, 028-12333); no text of the rule is known.
 */
export function numbersToDial(
  { number, areaCode, example, others = [] }: HotlineGuidance,
  place: Facts['place'],
): Dialling[] {
  if (number === undefined) return [];
  const far = others.map((other): Dialling => ({ from: 'other', number: other.number, place: other.from }));
  const local = areaCode && number.startsWith(`${areaCode}-`) ? number.slice(areaCode.length + 1) : number;
  const elsewhere = ((): Dialling | null => {
    if (local !== number) return { from: 'elsewhere', number };
    if (!example) return null;
    const { city } = example;
    return {
      from: 'elsewhereCity',
      number: `${blank}-${number}`,
      city,
      example: `${example.areaCode}-${number}`,
    };
  })();
  if (!elsewhere) return [{ from: 'anywhere', number }, ...far];
  const here: Dialling = { from: 'inPlace', number: local };
  if (place === 'issuingPlace') return [here, ...far];
  if (place === 'elsewhere') return [elsewhere, ...far];
  return [here, elsewhere, ...far];
}
