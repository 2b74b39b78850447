/** Numbers with one character too many, in the wrong place or wrong: a doubt each, and never a number of ours. */
import { describe, expect, it } from 'vitest';
import { checkDetail } from '../../../core/identifiers/check.ts';
import { readPhone } from '../../../core/identifiers/phone.ts';
import { checkCharacter, readResidentId } from '../../../core/identifiers/resident-id.ts';
import { isDay } from '../../../core/identifiers/soft.ts';

const fine = { ok: true };
const length = { doubt: 'length' };
const shape = { doubt: 'shape' };
const key = { doubt: 'key' };
const date = { doubt: 'date' };
const resident = (first17: string) => first17 + checkCharacter(first17);

/** An IBAN of this length with the right check digits (ISO 13616). */
function iban(country: string, account: string): string {
  const asNumber = [...`${account}${country}00`].map((one) => Number.parseInt(one, 36)).join('');
  return `${country}${String(98n - (BigInt(asNumber) % 97n)).padStart(2, '0')}${account}`;
}

describe('a number', () => {
  it.each([
    ['residentId', '01010519491231002X', shape],
    ['residentId', '1101051949123100XX', shape],
    ['residentId', 'X1010519491231002X', shape],
    ['residentId', '110105194912310 0-2 x', fine],
    ['residentId', resident('11010519490229001'), date],
    ['residentId', resident('11010519481300001'), date],
    ['residentId', resident('11010519480010001'), date],
    ['residencePermit', '810000199408230021', fine],
    ['residencePermit', '8100001994082300210', length],
    ['residencePermit', '81000019940823002', length],
    ['residencePermit', '12345', length],
    ['residencePermit', resident('11810000199408230'), shape],
    ['travelPermit', 'H12345678', fine],
    ['travelPermit', 'M1234567890', fine],
    ['travelPermit', '12345678', fine],
    ['travelPermit', '1234567890', fine],
    ['travelPermit', '1234567890B', fine],
    ['travelPermit', '1234567', length],
    ['travelPermit', '123456789', shape],
    ['travelPermit', '12345678901', shape],
    ['travelPermit', 'K12345678', shape],
    ['travelPermit', 'H123456789', shape],
    ['travelPermit', 'HH12345678', shape],
    ['travelPermit', 'H12345678B', shape],
    ['travelPermit', 'A1234567', shape],
    ['travelPermit', 'B1234567890', shape],
    ['travelPermit', '1234567890BB', length],
    ['travelPermit', '123456789012', length],
    ['permanentResidence', 'FRA110019900101', fine],
    ['permanentResidence', 'FR1110019900101', shape],
    ['permanentResidence', 'FRAA10019900101', shape],
    ['permanentResidence', 'FRA11001990010A', shape],
    ['permanentResidence', 'FRA1100199001011', length],
    ['permanentResidence', resident('91105619900101001'), fine],
    ['permanentResidence', '911056199001010010', key],
    ['permanentResidence', '9110561990010100XX', shape],
    ['permanentResidence', '19110561990010100X', shape],
    ['socialSecurityNumber', '80209992160019', length],
    ['socialSecurityNumber', '8020999216001 95', fine],
    ['socialSecurityNumber', '8020999216001 94', key],
    ['iban', iban('DE', '370400440532013000'), fine],
    ['iban', iban('NO', '86011117947'), fine],
    ['iban', iban('MT', `MALT${'1'.repeat(26)}`), fine],
    ['iban', iban('NO', '8601111794'), length],
    ['iban', iban('MT', `MALT${'1'.repeat(27)}`), length],
    ['iban', iban('FR', '3000600001123456789018'), length],
    ['iban', iban('FR', '300060000112345678901890'), length],
    ['iban', iban('FR', '30006000011234567890189'), fine],
    ['iban', 'FR00 3000 6000 0112 3456 7890 189', key],
    ['iban', 'FRA630006000011234567890189', shape],
    ['iban', 'F7630006000011234567890189', shape],
    ['iban', 'FR7A30006000011234567890189', shape],
    ['iban', '1FR7630006000011234567890189', shape],
    ['iban', 'FR7630006000011234567890189*', shape],
    ['email', 'lin@example.org.', shape],
    ['email', '@example.org', shape],
    ['birthDate', ' 2020-02-29', shape],
    ['birthDate', '12020-02-29', shape],
    ['birthDate', '2020-04-31', date],
    ['birthDate', '2020-13-01', date],
    ['phone', '   ', fine],
    ['phone', '0612345678', fine],
    ['phone', '(+33) 6/12', length],
    ['phone', '06 12 or so', shape],
    ['phone', 'call 0612', shape],
  ] as const)('as %s: %s', (name, value, look) => {
    expect(checkDetail(name, value)).toEqual(look);
  });
});

describe('a telephone number', () => {
  const chinese = { country: 'CN', national: '13812345678', international: '+8613812345678' };
  const french = { country: 'FR', national: '0612345678', international: '+33612345678' };

  it.each([
    ['13812345678', chinese],
    ['8613812345678', chinese],
    ['+8613812345678', chinese],
    ['0086 138 1234 5678', chinese],
    ['１３８ １２３４ ５６７８', chinese],
    ['0612345678', french],
    ['33612345678', french],
    ['+33 (0)6 12 34 56 78', french],
    ['+1 212 555 0100', { country: null, national: '+12125550100', international: '+12125550100' }],
    ['0044 20 7946 0958', { country: null, national: '+442079460958', international: '+442079460958' }],
    ['+1234567', { country: null, national: '+1234567', international: '+1234567' }],
    ['+123456789012345', { country: null, national: '+123456789012345', international: '+123456789012345' }],
  ])('%s is understood', (written, read) => {
    expect(readPhone(written)).toEqual(read);
  });

  it.each([
    '12812345678',
    '138123456789',
    '913812345678',
    '06123456789',
    '106123456789012',
    '0012',
    '+123456',
    '+1234567890123456',
    '+0123456789',
    '1+1234567890',
    '138001',
    '0000000000',
  ])('%s is none', (written) => {
    expect(readPhone(written)).toBeNull();
  });

  it('loses no zeros inside', () => {
    expect(readPhone('13800000001')?.national).toBe('13800000001');
    expect(readPhone('0600000001')?.national).toBe('0600000001');
  });
});

describe('a day', () => {
  it('exists or does not', () => {
    expect(isDay(2024, 2, 29)).toBe(true);
    expect(isDay(2023, 2, 29)).toBe(false);
    expect(isDay(2023, 13, 1)).toBe(false);
    expect(isDay(2023, 0, 31)).toBe(false);
    expect(isDay(2023, 4, 31)).toBe(false);
    expect(isDay(2023, 1, 0)).toBe(false);
    // Twelve months on, or one month, the other parts come out the same.
    expect(isDay(2022, 25, 5)).toBe(false);
    expect(isDay(2022, 1, 366)).toBe(false);
    expect(isDay(99, 1, 1)).toBe(true);
  });

  it('is not read from a number whose check does not fit', () => {
    expect(readResidentId('110105194912310020')).toBeNull();
    expect(readResidentId('11010519491231002X')).toEqual({ birthDate: '1949-12-31', sex: 'female' });
    expect(readResidentId(resident('11010519490102001'))).toEqual({ birthDate: '1949-01-02', sex: 'male' });
  });
});
