import { describe, expect, test } from 'vitest';
import { hostVerdict, matchPatterns, ownersOf, portalHosts } from '../../core/hosts.ts';
import { issuerWith } from './issuer-with.ts';

const note = { 'zh-CN': '仿', fr: 'imitation', en: 'imitation' };
const city = issuerWith({
  id: 'city',
  hosts: [
    { host: 'service.city.gov.cn', official: 'gov' },
    { host: '*.card.example', official: 'operator', note },
  ],
  lookalikes: [
    { host: 'fake.example', note, sources: ['s'] },
    { host: '*city-card*', note, sources: ['s'] },
  ],
});
const province = issuerWith({
  id: 'province',
  hosts: [
    { host: '*.city.gov.cn', official: 'gov' },
    { host: 'service.city.gov.cn', official: 'gov' },
  ],
});
const issuers = [city, province];

describe('hosts of all issuers', () => {
  test('are listed once each and sorted', () => {
    expect(portalHosts(issuers)).toEqual(['*.card.example', '*.city.gov.cn', 'service.city.gov.cn']);
  });

  test('become match patterns for http and https, any path', () => {
    expect(matchPatterns(issuers)).toEqual([
      '*://*.card.example/*',
      '*://*.city.gov.cn/*',
      '*://service.city.gov.cn/*',
    ]);
  });
});

describe('owners of a host', () => {
  const ids = (host: string) => ownersOf(host, issuers).map((owner) => owner.issuer.id);

  test('are all who name it exactly, in order', () => {
    expect(ids('service.city.gov.cn')).toEqual(['city', 'province']);
  });

  test('of a domain own its sub-hosts and the domain itself', () => {
    expect(ids('a.b.city.gov.cn')).toEqual(['province']);
    expect(ids('card.example')).toEqual(['city']);
  });

  test('do not own a host that only ends alike', () => {
    expect(ids('evilcity.gov.cn')).toEqual([]);
    expect(ids('card.example.evil.test')).toEqual([]);
  });
});

describe('the verdict on an address', () => {
  const verdict = (url: string) => hostVerdict(url, issuers).verdict;

  test('is official for a host of a government domain', () => {
    expect(hostVerdict('https://service.city.gov.cn:8443/x', issuers)).toMatchObject({
      verdict: 'official',
      issuer: 'city',
      host: 'service.city.gov.cn',
    });
  });

  test('is operator, with its note, for a host run for the authority', () => {
    expect(hostVerdict('http://www.card.example/', issuers)).toMatchObject({ verdict: 'operator', note });
  });

  test('is lookalike for a listed imitation, its sub-hosts and its pattern', () => {
    expect(hostVerdict('https://fake.example/', issuers)).toMatchObject({ verdict: 'lookalike', note });
    expect(verdict('https://www.fake.example/')).toBe('lookalike');
    expect(verdict('https://my-city-card-2026.example/')).toBe('lookalike');
    expect(verdict('https://notfake.example/')).toBe('unknown');
  });

  test('never calls a government host or a sister of an official host an imitation', () => {
    expect(verdict('https://city-card.other.gov.cn/')).toBe('unknown');
    expect(verdict('https://city-card.gouv.fr/')).toBe('unknown');
    const own = [issuerWith({ id: 'own', hosts: [{ host: 'www.city-card.fr', official: 'gov' }] }), city];
    expect(hostVerdict('https://help.city-card.fr/', own).verdict).toBe('unknown');
  });

  test('does not take hosts that share a Chinese suffix for sisters', () => {
    const own = [issuerWith({ id: 'own', hosts: [{ host: 'www.bank.com.cn', official: 'gov' }] }), city];
    expect(hostVerdict('https://city-card.com.cn/', own).verdict).toBe('lookalike');
  });

  test.each(['about:blank', 'file:///tmp/x.html', 'data:text/html,x', '', 'nonsense', 'https://'])(
    'is unknown without a host for %j',
    (url) => {
      expect(hostVerdict(url, issuers)).toEqual({ verdict: 'unknown', host: null });
    },
  );
});
