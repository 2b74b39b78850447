import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masked } from '../../../core/details.ts';
import { checkDetail } from '../../../core/identifiers/check.ts';
import { checkResidencePermit, checkTravelPermit } from '../../../core/identifiers/hk-macao-taiwan.ts';
import { checkIban } from '../../../core/identifiers/iban.ts';
import { checkNir, nirKey } from '../../../core/identifiers/nir.ts';
import { checkPermanentResidence } from '../../../core/identifiers/permanent-residence.ts';
import { checkPhone, readPhone } from '../../../core/identifiers/phone.ts';
import { checkCharacter, checkResidentId, readResidentId } from '../../../core/identifiers/resident-id.ts';

const fine = { ok: true };
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

/** 17 digits of a made-up resident ID with a day that exists. */
const residents = fc
  .tuple(fc.integer({ min: 110000, max: 659999 }), days, digits(3))
  .map(([place, day, order]) => ({
    first17: `${place}${day.toISOString().slice(0, 10).replaceAll('-', '')}${order}`,
    birthDate: day.toISOString().slice(0, 10),
    sex: Number(order[2]) % 2 === 1 ? 'male' : 'female',
  }));

/** The same number with the digit at one place raised by `by`. */
const mistyped = (number: string, at: number, by: number) =>
  number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1);

describe('the resident identity number', () => {
  it('accepts the textbook example and every number with the right check, and reads birth date and sex', () => {
    expect(checkResidentId('11010519491231002X')).toEqual(fine);
    fc.assert(
      fc.property(residents, ({ first17, birthDate, sex }) => {
        const number = first17 + checkCharacter(first17);
        expect(checkResidentId(number)).toEqual(fine);
        expect(readResidentId(number)).toEqual({ birthDate, sex });
      }),
    );
  });

  it('doubts every number with one digit mistyped', () => {
    fc.assert(
      fc.property(residents, fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ first17 }, at, by) => {
        const wrong = mistyped(first17, at, by) + checkCharacter(first17);
        expect(checkResidentId(wrong)).toHaveProperty('doubt');
        expect(readResidentId(wrong)).toBeNull();
      }),
    );
  });

  it('says what is wrong', () => {
    expect(checkResidentId('110105491231002')).toEqual({ doubt: 'length' });
    expect(checkResidentId('1101051949123100AX')).toEqual({ doubt: 'shape' });
    expect(checkResidentId('110105194902300020')).toEqual({ doubt: 'date' });
    expect(checkResidentId('110105194912310021')).toEqual({ doubt: 'key' });
    expect(checkResidentId('110105 19491231 002x')).toEqual(fine);
  });
});

describe('the French social security number', () => {
  it.each([
    ['1901299216123', '36'],
    ['2850599216001', '47'],
    ['296032A004012', '31'],
    ['199102B033045', '43'],
    ['7020999216001', '48'],
    ['8020999216001', '95'],
  ])('%s has the key %s', (number, key) => {
    expect(nirKey(number)).toBe(key);
    expect(checkNir(number)).toEqual(fine);
    expect(checkNir(`${number} ${key}`)).toEqual(fine);
  });

  it('doubts one mistyped digit', () => {
    const numbers = fc
      .tuple(fc.constantFrom('1', '2', '7', '8'), digits(2), fc.integer({ min: 1, max: 12 }), digits(8))
      .map(([sex, year, month, rest]) => `${sex}${year}${String(month).padStart(2, '0')}${rest}`);
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 5, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          expect(checkNir(number + nirKey(number))).toEqual(fine);
          expect(checkNir(mistyped(number, at, by) + nirKey(number))).toEqual({ doubt: 'key' });
        },
      ),
    );
  });

  it('doubts another length, a first digit nobody has and an impossible month', () => {
    expect(checkNir('85057800608436')).toEqual({ doubt: 'length' });
    expect(checkNir('5901299216123')).toEqual({ doubt: 'shape' });
    expect(checkNir('1901499216123')).toEqual({ doubt: 'shape' });
  });
});

describe('other documents', () => {
  it('know the residence permits of Hong Kong, Macao and Taiwan residents', () => {
    expect(checkResidencePermit('810000199408230021')).toEqual(fine);
    expect(checkResidencePermit('830000199201300022')).toEqual(fine);
    expect(checkResidencePermit('840000199201300022')).toEqual({ doubt: 'shape' });
    expect(checkResidencePermit('830000199201300023')).toEqual({ doubt: 'key' });
  });

  it('look only at the shape of travel permits', () => {
    for (const number of ['H12345678', 'M1234567890', '12345678', '1234567890B']) {
      expect(checkTravelPermit(number)).toEqual(fine);
    }
    expect(checkTravelPermit('K12345678')).toEqual({ doubt: 'shape' });
    expect(checkTravelPermit('H1234')).toEqual({ doubt: 'length' });
  });

  it('take both generations of permanent residence cards', () => {
    const first17 = '91105619900101001';
    expect(checkPermanentResidence(first17 + checkCharacter(first17))).toEqual(fine);
    expect(checkPermanentResidence('FRA110019900101')).toEqual(fine);
    expect(checkPermanentResidence('8110561990010100112')).toEqual({ doubt: 'length' });
    expect(checkPermanentResidence('811056199001010011')).toEqual({ doubt: 'shape' });
  });
});

describe('an IBAN', () => {
  it('is accepted from any country and doubted with one digit mistyped', () => {
    const french = 'FR7630006000011234567890189';
    expect(checkIban('FR76 3000 6000 0112 3456 7890 189')).toEqual(fine);
    expect(checkIban('DE89370400440532013000')).toEqual(fine);
    expect(checkIban('FR763000600001123456789018')).toEqual({ doubt: 'length' });
    expect(checkIban('7630006000011234567890189')).toEqual({ doubt: 'shape' });
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 26 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        expect(checkIban(mistyped(french, at, by))).toEqual({ doubt: 'key' });
      }),
    );
  });
});

describe('a telephone number', () => {
  it('is read as people write it', () => {
    expect(readPhone('+86 138-1234-5678')).toMatchObject({ country: 'CN', national: '13812345678' });
    expect(readPhone('0033 6 12 34 56 78')).toMatchObject({ country: 'FR', national: '0612345678' });
    expect(readPhone('06.12.34.56.78')?.international).toBe('+33612345678');
    expect(readPhone('+44 20 7946 0958')).toMatchObject({ country: null, international: '+442079460958' });
    expect(checkPhone('0612345')).toEqual({ doubt: 'length' });
    expect(checkPhone('ask Lin')).toEqual({ doubt: 'shape' });
  });
});

describe('details', () => {
  it('are looked at by their kind, and an empty one is fine', () => {
    expect(checkDetail('residentId', '')).toEqual(fine);
    expect(checkDetail('birthDate', '2001-02-29')).toEqual({ doubt: 'date' });
    expect(checkDetail('email', 'lin@example')).toEqual({ doubt: 'shape' });
    expect(checkDetail('passport', 'E1')).toEqual({ doubt: 'length' });
    expect(checkDetail('cardNumber', 'A12345678')).toEqual(fine);
    expect(checkDetail('city', '!')).toEqual(fine);
  });

  it.each([
    ['email', 'lin@example.org', fine],
    ['email', 'lin@example', { doubt: 'shape' }],
    ['email', 'lin wei@example.org', { doubt: 'shape' }],
    ['email', 'lin@example.o', { doubt: 'shape' }],
    ['email', 'lin@@example.org', { doubt: 'shape' }],
    ['birthDate', '2020-02-29', fine],
    ['birthDate', '2021-02-29', { doubt: 'date' }],
    ['birthDate', '29/02/2020', { doubt: 'shape' }],
    ['birthDate', '2020-02-291', { doubt: 'shape' }],
    ['passport', 'E12345678', fine],
    ['passport', 'e1234', fine],
    ['passport', 'E123', { doubt: 'length' }],
    ['passport', 'E1234567890123456789', fine],
    ['passport', 'E12345678901234567890', { doubt: 'length' }],
    ['passport', 'E1234/678', { doubt: 'shape' }],
    ['cardNumber', 'A1B2C3D', fine],
    ['cardNumber', 'A1B2C3D4E5F6', fine],
    ['cardNumber', 'A1B2C3', { doubt: 'length' }],
    ['cardNumber', 'A1B2C3D4E5F67', { doubt: 'length' }],
    ['phone', '12', { doubt: 'length' }],
    ['guardianPhone', '12', { doubt: 'length' }],
    ['familyName', '#?!', fine],
  ] as const)('of the kind %s: %s', (name, value, look) => {
    expect(checkDetail(name, value)).toEqual(look);
  });

  it('show no more than four characters of an identifier', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (value) => {
        const shown = masked(value).replace(/^•+/, '');
        expect(shown.length).toBeLessThanOrEqual(4);
        expect(shown.length).toBeLessThan(value.length);
        expect(masked(value).startsWith('•')).toBe(true);
      }),
    );
  });
});
