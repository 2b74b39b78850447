import { describe, expect, test } from 'vitest';
import { readableHost } from '../../core/punycode.ts';

describe('an international host name', () => {
  // The samples of RFC 3492, section 7.1, in lower case.
  test.each([
    ['xn--egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
    ['xn--ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['xn--proprostnemluvesky-uyb24dma41a', 'pročprostěnemluvíčesky'],
    ['xn--n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa', 'なぜみんな日本語を話してくれないのか'],
    ['xn--3b-ww4c5e180e575a65lsy2b', '3年b組金八先生'],
    ['xn--d9juau41awczczp', 'そのスピードで'],
  ])('%s reads %s', (label, readable) => {
    expect(readableHost(label)).toBe(readable);
  });

  test('keeps its plain labels, and a label that is no Punycode', () => {
    expect(readableHost('www.xn--bcher-kva.example')).toBe('www.bücher.example');
    expect(readableHost('xn--99999999.example')).toBe('xn--99999999.example');
    expect(readableHost('xn--é.example')).toBe('xn--é.example');
  });
});
