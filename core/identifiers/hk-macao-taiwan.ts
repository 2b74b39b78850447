/**
 * Documents of residents of Hong Kong, Macao and Taiwan.
 * 港澳台居民居住证: 810000, 820000 or 830000, then birth date, sequence and check as in GB 11643.
 * 来往内地通行证: H or M and 8 digits (10 on older cards); 来往大陆通行证: 8 digits (10 on older cards, some with a
 * letter). The travel permits have no check digit that we know of, so only their shape is looked at.
 */
import { checkResidentId } from './resident-id.ts';
import { compact, doubt, fine, type Soft } from './soft.ts';

export function checkResidencePermit(value: string): Soft {
  const number = compact(value);
  if (number.length === 18 && !/^8[123]0000/.test(number)) return doubt('shape');
  return checkResidentId(number);
}

export function checkTravelPermit(value: string): Soft {
  const number = compact(value);
  if (/^[HM](\d{8}|\d{10})$|^\d{8}$|^\d{10}[A-Z]?$/.test(number)) return fine;
  return doubt(number.length < 8 || number.length > 11 ? 'length' : 'shape');
}
