import { describe, expect, test } from 'vitest';
import { detect, type PageFacts } from '../../core/detect.ts';
import type { IssuerPage } from '../../core/issuer.ts';
import { issuerWith } from './issuer-with.ts';

const lossPage: IssuerPage = {
  id: 'loss',
  purpose: 'social-card/loss',
  procedure: 'loss',
  threshold: 2,
  signals: [
    { name: 'heading', in: 'heading', matches: '挂失', weight: 1 },
    { name: 'title', in: 'title', matches: '社保卡挂失', weight: 2 },
    { name: 'bank', in: 'path', matches: '/bank/', weight: -5 },
  ],
};
const homePage: IssuerPage = {
  id: 'home',
  purpose: 'home',
  signals: [{ name: 'root', in: 'path', matches: '^/$', weight: 1, required: true }],
};
const city = issuerWith({
  id: 'city',
  hosts: [{ host: 'portal.gov.cn', official: 'gov' }],
  pages: [lossPage, homePage],
});
const page = (parts: Partial<PageFacts>): PageFacts => ({
  url: 'https://portal.gov.cn/item',
  title: '',
  headings: [],
  ...parts,
});

describe('the host', () => {
  test.each([
    ['https://portal.gov.cn.evil.test/item'],
    ['https://portal.gov.cn@evil.test/item'],
    ['https://user@portal.gov.cn/item'],
    ['https://www.portal.gov.cn/item'],
    ['https://portal.gov.cn./item'],
    ['https://рortal.gov.cn/item'],
    ['https://evil.test/portal.gov.cn'],
    ['ftp://portal.gov.cn/item'],
    ['file:///portal.gov.cn/item'],
    ['data:text/html,portal.gov.cn'],
    ['javascript:location="https://portal.gov.cn"'],
    ['blob:https://portal.gov.cn/0'],
    ['portal.gov.cn/item'],
    [''],
  ])('decides first: %s is nobody’s whatever its title says', (url) => {
    expect(detect(page({ url, title: '社保卡挂失' }), [city])).toBeNull();
  });

  test('is read without its port and in any case', () => {
    expect(
      detect(page({ url: 'HTTP://PORTAL.GOV.CN:8080/item', title: '社保卡挂失' }), [city]),
    ).toMatchObject({
      issuer: 'city',
      page: 'loss',
    });
  });

  test('alone gives an unrecognised page without a procedure', () => {
    expect(detect(page({ title: '居住证' }), [city])).toEqual({
      issuer: 'city',
      page: 'unrecognised',
      purpose: 'other',
      signals: ['host'],
    });
  });
});

describe('the signals of a page', () => {
  test('add up, and are named strongest first', () => {
    expect(detect(page({ title: '社保卡挂失', headings: ['办理材料', '挂失'] }), [city])).toEqual({
      issuer: 'city',
      page: 'loss',
      purpose: 'social-card/loss',
      procedure: 'loss',
      signals: ['title', 'heading'],
    });
  });

  test('below the threshold do not count', () => {
    expect(detect(page({ headings: ['挂失'] }), [city])?.page).toBe('unrecognised');
  });

  test('that speak against it take points away and are not named as reasons', () => {
    const url = 'https://portal.gov.cn/bank/1';
    expect(detect(page({ url, title: '社保卡挂失', headings: ['挂失'] }), [city])?.page).toBe('unrecognised');
    const lenient = {
      ...lossPage,
      threshold: 0.5,
      signals: lossPage.signals.map((s) => ({ ...s, weight: Math.max(s.weight, -1) })),
    };
    expect(detect(page({ url, title: '社保卡挂失' }), [{ ...city, pages: [lenient] }])?.signals).toEqual([
      'title',
    ]);
  });

  test('of which one is required cannot be outweighed by the others', () => {
    const chosen: IssuerPage = {
      ...lossPage,
      signals: [
        ...lossPage.signals,
        { name: 'act', in: 'query', matches: 'do=loss', weight: 0, oneOf: 'act' },
        { name: 'route', in: 'hash', matches: 'loss', weight: 0, oneOf: 'act' },
      ],
    };
    const issuers = [{ ...city, pages: [chosen] }];
    expect(detect(page({ title: '社保卡挂失' }), issuers)?.page).toBe('unrecognised');
    const url = 'https://portal.gov.cn/card#/loss';
    expect(detect(page({ url, title: '社保卡挂失' }), issuers)?.page).toBe(lossPage.id);
  });

  test('that are required cannot be outweighed', () => {
    const strict: IssuerPage = {
      ...lossPage,
      signals: [
        ...lossPage.signals,
        { name: 'form', in: 'query', matches: 'form=1', weight: 0, required: true },
      ],
    };
    const issuers = [{ ...city, pages: [strict] }];
    expect(detect(page({ title: '社保卡挂失' }), issuers)?.page).toBe('unrecognised');
    expect(
      detect(page({ title: '社保卡挂失', url: 'https://portal.gov.cn/item?form=1' }), issuers)?.page,
    ).toBe('loss');
  });

  test('are looked for in the decoded address', () => {
    const byPath: IssuerPage = {
      id: 'path',
      purpose: 'other',
      signals: [{ name: 'path', in: 'path', matches: '社保卡', weight: 1 }],
    };
    const url = `https://portal.gov.cn/${encodeURIComponent('社保卡')}`;
    expect(detect(page({ url }), [{ ...city, pages: [byPath] }])?.page).toBe('path');
    expect(
      detect(page({ url: 'https://portal.gov.cn/%E0%A4%A' }), [{ ...city, pages: [byPath] }])?.page,
    ).toBe('unrecognised');
  });
});

describe('between pages', () => {
  test('the highest sum wins', () => {
    const url = 'https://portal.gov.cn/';
    expect(detect(page({ url }), [city])?.page).toBe('home');
    expect(detect(page({ url, title: '社保卡挂失' }), [city])?.page).toBe('loss');
  });

  test('of issuers that share a host the words decide, and the earlier one wins a tie', () => {
    const other = issuerWith({
      id: 'other',
      hosts: city.hosts,
      pages: [
        {
          ...lossPage,
          signals: [...lossPage.signals, { name: 'city', in: 'title', matches: '乙市', weight: 1 }],
        },
      ],
    });
    expect(detect(page({ title: '社保卡挂失' }), [city, other])?.issuer).toBe('city');
    expect(detect(page({ title: '社保卡挂失 乙市' }), [city, other])?.issuer).toBe('other');
  });

  test('of issuers that share a host, one that says "none of mine" does not silence the other', () => {
    const shy = issuerWith({
      id: 'shy',
      hosts: city.hosts,
      pages: [
        {
          id: 'elsewhere',
          purpose: 'other',
          signals: [{ name: 'title', in: 'title', matches: '挂失', weight: 20 }],
        },
      ],
    });
    expect(detect(page({ title: '社保卡挂失' }), [shy, city])).toMatchObject({
      issuer: 'city',
      page: 'loss',
    });
    expect(detect(page({ title: '挂失' }), [shy, city])).toMatchObject({ issuer: 'shy', page: 'elsewhere' });
  });

  test('of issuers that share a host, the place that the page names decides', () => {
    const placed = (id: string, name: string) =>
      issuerWith({
        id,
        hosts: city.hosts,
        pages: [lossPage, homePage],
        place: [
          { name: 'shared', in: 'host', matches: '^portal', weight: -1 },
          { name: 'place', in: 'title', matches: name, weight: 3 },
        ],
      });
    const province = { ...city, id: 'province' };
    const issuers = [placed('a', '甲市'), province, placed('z', '乙市')];
    expect(detect(page({ title: '社保卡挂失' }), issuers)?.issuer).toBe('province');
    expect(detect(page({ title: '甲市社保卡挂失' }), issuers)?.issuer).toBe('a');
    expect(detect(page({ title: '乙市社保卡挂失' }), issuers)?.issuer).toBe('z');
    expect(detect(page({ url: 'https://portal.gov.cn/' }), issuers)).toMatchObject({
      issuer: 'province',
      page: 'home',
    });
    expect(detect(page({ title: '乙市新闻' }), issuers)).toMatchObject({ issuer: 'z', page: 'unrecognised' });
  });

  test('an issuer knows the pages of the file it extends, its own winning by id', () => {
    const heir = issuerWith({
      id: 'heir',
      extends: 'city',
      hosts: [{ host: 'heir.gov.cn', official: 'gov' }],
      pages: [{ ...homePage, purpose: 'login' }],
    });
    expect(detect(page({ url: 'https://heir.gov.cn/a', title: '社保卡挂失' }), [heir, city])).toMatchObject({
      issuer: 'heir',
      page: 'loss',
    });
    expect(detect(page({ url: 'https://heir.gov.cn/' }), [heir, city])).toMatchObject({
      page: 'home',
      purpose: 'login',
    });
  });

  test('the issuer that names the host exactly beats one that owns the domain', () => {
    const province = issuerWith({
      id: 'province',
      hosts: [{ host: '*.gov.cn', official: 'gov' }],
      pages: [lossPage],
    });
    expect(
      detect(page({ title: '社保卡挂失', headings: ['挂失'] }), [province, { ...city, pages: [] }]),
    ).toMatchObject({
      issuer: 'city',
      page: 'unrecognised',
    });
  });
});

test('anything a page may send is answered without an error', () => {
  const strange: unknown[] = [
    null,
    undefined,
    {},
    { url: 5 },
    { url: 'https://portal.gov.cn/', title: 7, headings: 'x', text: {} },
    { url: 'https://portal.gov.cn/', title: null, headings: [null, 3, Object.create(null), Symbol('x')] },
    { url: `https://portal.gov.cn/${'a'.repeat(100_000)}`, title: '', headings: [] },
    { url: 'https://portal.gov.cn/', title: '挂失'.repeat(1_000_000), headings: [] },
  ];
  for (const facts of strange) {
    expect(detect(facts as PageFacts, [city])?.issuer ?? null).toBeOneOf(['city', null]);
  }
});

test('an expression that does not compile is a signal nobody sees', () => {
  const broken: IssuerPage = {
    ...lossPage,
    signals: [{ name: 'broken', in: 'title', matches: '(', weight: 9 }],
  };
  expect(detect(page({ title: '(' }), [{ ...city, pages: [broken] }])?.page).toBe('unrecognised');
});
