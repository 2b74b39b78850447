import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from '../../core/detect.ts';
import { type HostVerdict, hostVerdict, ownersOf } from '../../core/hosts.ts';
import type { Issuer, IssuerPage } from '../../core/issuer.ts';
import { runs } from './arbitraries.ts';
import { issuerWith } from './issuer-with.ts';

/** Few labels, so that hosts and claims meet: equal, one inside the other, alike at the end. */
const label = fc.constantFrom('a', 'b', 'aa', 'com', 'gov', 'cn', 'fr');
const dotOrHyphen = fc.constantFrom('.', '.', '.', '-');
const host = fc
  .tuple(label, fc.array(fc.tuple(dotOrHyphen, label), { maxLength: 3 }), label)
  .map(([head, middle, end]) => `${head}${middle.map((part) => part.join('')).join('')}.${end}`);
const claim = fc.tuple(fc.boolean(), host).map(([isDomain, name]) => (isDomain ? `*.${name}` : name));
const imitated = fc.oneof(
  host,
  host.map((name) => `*${name}`),
  label.map((name) => `*.${name}.*`),
);
const warning = {
  kind: 'imitation' as const,
  note: { 'zh-CN': '仿', fr: 'imitation', en: 'imitation' },
  real: [],
  sources: ['s'],
};

const issuerLists = fc
  .array(
    fc.record({ hosts: fc.array(claim, { maxLength: 4 }), lookalikes: fc.array(imitated, { maxLength: 3 }) }),
    {
      maxLength: 6,
    },
  )
  .map((made) =>
    made.map(({ hosts, lookalikes }, i) =>
      issuerWith({
        id: `city-${i}`,
        hosts: hosts.map((name) => ({ host: name, official: name.length % 2 ? 'gov' : 'operator' })),
        lookalikes: lookalikes.map((name) => ({ host: name, ...warning })),
      }),
    ),
  );

/** The rule read aloud: every claim of every issuer is looked at, and only the closest ones count. */
function scannedOwners(name: string, issuers: readonly Issuer[]) {
  const closeness = (claimed: string) => {
    if (!claimed.startsWith('*.')) return name === claimed ? Number.POSITIVE_INFINITY : 0;
    return `.${name}`.endsWith(claimed.slice(1)) ? claimed.length : 0;
  };
  const claims = issuers.flatMap((issuer) =>
    issuer.hosts.map((entry) => ({ issuer: issuer.id, host: entry.host, close: closeness(entry.host) })),
  );
  const closest = Math.max(1, ...claims.map(({ close }) => close));
  const owners = claims.filter(({ close }) => close === closest);
  return owners
    .filter(({ issuer }, i) => owners.findIndex((other) => other.issuer === issuer) === i)
    .map((owner) => ({ issuer: owner.issuer, host: owner.host }));
}

function scannedVerdict(name: string, issuers: readonly Issuer[]): string {
  const [owner] = scannedOwners(name, issuers);
  const entry = issuers.find(({ id }) => id === owner?.issuer)?.hosts.find((one) => one.host === owner?.host);
  if (owner) return `${entry?.official === 'gov' ? 'official' : 'operator'} ${owner.issuer}`;
  const named = [...new Set(issuers.flatMap(({ hosts }) => hosts.map((one) => one.host)))].sort();
  const officials = named.map((one) => one.replace('*.', ''));
  const domain = (one: string) =>
    one
      .split('.')
      .slice(/(^|\.)(com|gov)\.cn$/.test(one) ? -3 : -2)
      .join('.');
  if (/(^|\.)gov\.cn$/.test(name)) return 'unknown belongsTo gov.cn';
  if (named.some((one) => domain(one) === domain(name))) return `unknown belongsTo ${domain(name)}`;
  const imitates = (pattern: string) =>
    pattern.includes('*')
      ? new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(name)
      : `.${name}`.endsWith(`.${pattern}`);
  const found = issuers.find(({ lookalikes }) => lookalikes?.some((one) => imitates(one.host)));
  if (found) return `lookalike ${found.id}`;
  const hyphens = (one: string) => `-${one.replaceAll('.', '-')}-`;
  const inside = officials.find((one) => hyphens(name).includes(hyphens(one)));
  const alike = officials.map(domain).find((one) => `.${name}`.endsWith(`.${one}`));
  return inside || alike ? `unknown resembles ${inside ?? alike}` : 'unknown';
}

/** A verdict in one line. */
function told(found: HostVerdict): string {
  if ('issuer' in found) return `${found.verdict} ${found.issuer}`;
  const { sign } = found;
  if (sign?.kind === 'belongsTo') return `unknown belongsTo ${sign.domain}`;
  return sign?.kind === 'resembles' ? `unknown resembles ${sign.official}` : 'unknown';
}

describe('the index of hosts', () => {
  test('names the same owners as a look at every claim of every issuer', () => {
    fc.assert(
      fc.property(issuerLists, host, (issuers, name) => {
        const owners = ownersOf(name, issuers).map(({ issuer, entry }) => ({
          issuer: issuer.id,
          host: entry.host,
        }));
        expect(owners).toEqual(scannedOwners(name, issuers));
      }),
      runs(1500),
    );
  });

  test('gives the same verdict as a look at every entry of every issuer', () => {
    fc.assert(
      fc.property(issuerLists, host, (issuers, name) => {
        expect(told(hostVerdict(`https://${name}/`, issuers))).toBe(scannedVerdict(name, issuers));
      }),
      runs(1500),
    );
  });

  test('answers for a host of a thousand labels as for any other', () => {
    const issuers = [issuerWith({ id: 'city', hosts: [{ host: '*.gov.cn', official: 'gov' }] })];
    expect(ownersOf(`${'a.'.repeat(1000)}gov.cn`, issuers)).toHaveLength(1);
    expect(ownersOf(`${'a.'.repeat(1000)}gov.com`, issuers)).toEqual([]);
  });
});

describe('with 3,000 issuers', () => {
  const page: IssuerPage = {
    id: 'loss',
    purpose: 'social-card/loss',
    procedure: 'loss',
    signals: [{ name: 'title', in: 'title', matches: '挂失', weight: 1 }],
  };
  const shared = { host: 'shared.gov.cn', official: 'gov' } as const;
  const national = issuerWith({ id: 'national', pages: [page] });
  const cities = Array.from({ length: 3_000 }, (_, i) =>
    issuerWith({
      id: `city-${i}`,
      extends: 'national',
      hosts: [
        { host: `card.city-${i}.gov.cn`, official: 'gov' },
        { host: `*.city-${i}.cn`, official: 'operator' },
        ...(i < 3 ? [shared] : []),
      ],
      lookalikes: [{ host: `city-${i}.example`, ...warning }],
    }),
  );

  /** Runs it once to build the index, and then again to see which issuers are looked at. */
  function lookedAt(run: (issuers: readonly Issuer[]) => unknown): string[] {
    const touched = new Set<string>();
    const watched = [national, ...cities].map(
      (issuer) =>
        new Proxy(issuer, {
          get: (target, key, receiver) => {
            touched.add(target.id);
            return Reflect.get(target, key, receiver);
          },
        }),
    );
    run(watched);
    expect(touched.size).toBe(3_001);
    touched.clear();
    run(watched);
    return [...touched].sort();
  }
  const facts = (host: string) => ({ url: `https://${host}/`, title: '挂失', headings: [] });

  test('a page is held against its owners alone', () => {
    expect(lookedAt((all) => detect(facts('card.city-2999.gov.cn'), all))).toEqual(['city-2999']);
    expect(lookedAt((all) => detect(facts('www.city-7.cn'), all))).toEqual(['city-7']);
    expect(lookedAt((all) => detect(facts('shared.gov.cn'), all))).toEqual(['city-0', 'city-1', 'city-2']);
    expect(lookedAt((all) => detect(facts('nobody.gov.cn'), all))).toEqual([]);
  });

  test('an address is judged by the issuer that speaks about it alone', () => {
    expect(lookedAt((all) => hostVerdict('https://www.city-2999.example/', all))).toEqual(['city-2999']);
    expect(lookedAt((all) => hostVerdict('https://nobody.example/', all))).toEqual([]);
  });

  test('a page that many take over is looked at once', () => {
    let looks = 0;
    const counted = {
      ...page,
      get signals() {
        looks += 1;
        return page.signals;
      },
    };
    const all = [issuerWith({ id: 'national', pages: [counted] }), ...cities];
    detect(facts('card.city-5.gov.cn'), all);
    const one = looks;
    detect(facts('shared.gov.cn'), all);
    expect(looks - one).toBe(one);
  });
});
