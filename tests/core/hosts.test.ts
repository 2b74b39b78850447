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
    { host: 'fake.example', kind: 'seller', note, real: ['www.card.example'], sources: ['s'] },
    { host: '*city-card*', kind: 'imitation', note, real: ['www.card.example'], sources: ['s'] },
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

describe('a host that is left to the popup', () => {
  const login = { host: 'login.city.gov.cn', official: 'gov', popupOnly: true } as const;
  const shy = issuerWith({ id: 'shy', hosts: [login, { host: 'www.city.gov.cn', official: 'gov' }] });

  test('is known, but gets no script', () => {
    expect(hostVerdict('https://login.city.gov.cn/', [shy])).toMatchObject({ verdict: 'official' });
    expect(portalHosts([shy])).toContain('login.city.gov.cn');
    expect(matchPatterns([shy])).toEqual(['*://www.city.gov.cn/*']);
  });

  test('gets one where another issuer is at home there', () => {
    const open = issuerWith({ id: 'open', hosts: [{ host: 'login.city.gov.cn', official: 'gov' }] });
    expect(matchPatterns([shy, open])).toContain('*://login.city.gov.cn/*');
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
    expect(hostVerdict('https://fake.example/', issuers)).toMatchObject({
      verdict: 'lookalike',
      kind: 'seller',
      note,
      real: ['www.card.example'],
    });
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

  const sign = (url: string) => {
    const found = hostVerdict(url, issuers);
    return found.verdict === 'unknown' ? found.sign : found.verdict;
  };

  test('takes port, letter case, a dot at the end, a PDF and any path for what they are: the same host', () => {
    for (const url of [
      'https://SERVICE.city.GOV.cn/',
      'https://service.city.gov.cn./x',
      'http://service.city.gov.cn:8080/form.pdf#page=2',
    ])
      expect(hostVerdict(url, issuers)).toMatchObject({ verdict: 'official', host: 'service.city.gov.cn' });
  });

  test('goes by the host behind a user name and says that the name means nothing', () => {
    expect(hostVerdict('https://service.city.gov.cn@evil.example/', issuers)).toEqual({
      verdict: 'unknown',
      host: 'evil.example',
      sign: { kind: 'disguised' },
    });
    expect(verdict('https://service.city.gov.cn:x@fake.example/')).toBe('lookalike');
    expect(sign('https://you@service.city.gov.cn/')).toEqual({ kind: 'disguised' });
  });

  test('sees the name of an official host inside another address', () => {
    for (const url of [
      'https://service.city.gov.cn.evil.example/',
      'https://login.card.example.evil.test/',
      'https://service-city-gov-cn.evil.test/',
    ])
      expect(sign(url), url).toMatchObject({ kind: 'resembles' });
    expect(sign('https://postcard.example.org/')).toBeUndefined();
  });

  test('sees letters that are taken for others, in Latin and in other alphabets', () => {
    const own = [issuerWith({ id: 'own', hosts: [{ host: 'www.ameli.fr', official: 'gov' }] })];
    for (const url of [
      'https://ameIi.fr/',
      'https://www.arneli.fr/',
      'https://arne1i.fr/',
      'https://аmeli.fr/',
      'https://améli.fr/',
      'https://xn--meli-43d.fr/',
    ]) {
      const found = hostVerdict(url, own);
      expect(found, url).toMatchObject({ sign: { kind: 'resembles', official: 'ameli.fr' } });
    }
    for (const url of [
      'https://amelie.fr/',
      'https://camille.fr/',
      'https://xn--ihqwcrb4cv8a8dqg056pqjye.test/',
    ])
      expect(hostVerdict(url, own), url).not.toHaveProperty('sign');
  });

  test('names the domain of an authority or of an official site', () => {
    expect(sign('https://elsewhere.gov.cn/')).toEqual({ kind: 'belongsTo', domain: 'gov.cn' });
    expect(sign('https://elsewhere.gouv.fr/')).toEqual({ kind: 'belongsTo', domain: 'gouv.fr' });
    const own = [issuerWith({ id: 'own', hosts: [{ host: 'www.ameli.fr', official: 'gov' }] })];
    expect(hostVerdict('https://new.ameli.fr/', own)).toMatchObject({
      verdict: 'unknown',
      sign: { kind: 'belongsTo', domain: 'ameli.fr' },
    });
  });

  test('says of a bare number that it is one', () => {
    for (const url of ['http://127.0.0.1:8080/', 'https://[::1]/', 'http://3232235777/'])
      expect(sign(url), url).toEqual({ kind: 'number' });
  });

  test.each([
    'about:blank',
    'chrome://settings',
    'view-source:https://service.city.gov.cn/',
    'file:///tmp/x.html',
    'file:///tmp/form.pdf',
    'data:text/html,x',
    '',
    'nonsense',
    'https://',
  ])('is unknown without a host for %j', (url) => {
    expect(hostVerdict(url, issuers)).toEqual({ verdict: 'unknown', host: null });
  });
});
