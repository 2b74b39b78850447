import { describe, expect, test } from 'vitest';
import { readAddress } from '../../core/address.ts';

describe('an address', () => {
  test('is read as the browser reads it', () => {
    expect(readAddress('HTTPS://Portal.gov.cn:8443/%E6%8C%82?q=%E5%A4%B1#/a%20b')).toEqual({
      host: 'portal.gov.cn',
      path: '/挂',
      query: '?q=失',
      hash: '#/a b',
    });
  });

  test('keeps a part that cannot be decoded', () => {
    expect(readAddress('http://portal.gov.cn/%E6%8C?%zz')).toMatchObject({ path: '/%E6%8C', query: '?%zz' });
  });

  test.each([
    [7],
    [null],
    [''],
    ['portal.gov.cn'],
    ['ftp://portal.gov.cn/'],
    ['https://somebody@portal.gov.cn/'],
    ['https://:secret@portal.gov.cn/'],
  ])('is none: %j', (text) => {
    expect(readAddress(text)).toBeNull();
  });

  test('is read up to 8,192 characters', () => {
    const start = 'https://portal.gov.cn/';
    expect(readAddress(start + 'a'.repeat(8192 - start.length))).not.toBeNull();
    expect(readAddress(start + 'a'.repeat(8193 - start.length))).toBeNull();
  });
});
