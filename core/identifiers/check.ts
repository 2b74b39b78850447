/** Which look each detail of a person gets. */
import type { DetailName } from '../details.ts';
import { checkResidencePermit, checkTravelPermit } from './hk-macao-taiwan.ts';
import { checkIban } from './iban.ts';
import { checkNir } from './nir.ts';
import { checkPermanentResidence } from './permanent-residence.ts';
import { checkPhone } from './phone.ts';
import { checkResidentId } from './resident-id.ts';
import { compact, doubt, fine, isDay, type Soft } from './soft.ts';

const looks: { readonly [D in DetailName]?: (value: string) => Soft } = {
  birthDate: checkDate,
  phone: checkPhone,
  guardianPhone: checkPhone,
  email: (value) => (/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(value) ? fine : doubt('shape')),
  residentId: checkResidentId,
  passport: checkPassport,
  permanentResidence: checkPermanentResidence,
  residencePermit: checkResidencePermit,
  travelPermit: checkTravelPermit,
  cardNumber: (value) => (/^[A-Z\d]{7,12}$/.test(compact(value)) ? fine : doubt('length')),
  socialSecurityNumber: checkNir,
  iban: checkIban,
};

/** Looks at one detail. Whatever has no rule is fine. An empty value is fine too: it is simply unknown. */
export function checkDetail(name: DetailName, value: string): Soft {
  return value.trim() === '' ? fine : (looks[name]?.(value) ?? fine);
}

function checkDate(value: string): Soft {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year === undefined) return doubt('shape');
  return isDay(Number(year), Number(month), Number(day)) ? fine : doubt('date');
}

/** Countries differ: letters and digits, 5 to 20 of them, is all that can be said. */
function checkPassport(value: string): Soft {
  const number = compact(value);
  if (!/^[A-Z\d]*$/.test(number)) return doubt('shape');
  return number.length >= 5 && number.length <= 20 ? fine : doubt('length');
}
