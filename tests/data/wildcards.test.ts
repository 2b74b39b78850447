import { expect, test } from 'vitest';
import { issuers } from '../../data/index.ts';

/** Domains that hold service portals and nothing else. A whole government domain would be far too wide. */
const servicePortals = [
  '*.12333.gov.cn',
  '*.ahzwfw.gov.cn',
  '*.jszwfw.gov.cn',
  '*.msa.fr',
  '*.sczwfw.gov.cn',
  '*.zjzwfw.gov.cn',
];

test('a host with a wildcard covers service portals only', () => {
  const wide = issuers
    .flatMap((issuer) => issuer.hosts.map(({ host }) => host))
    .filter((host) => host.includes('*'));
  expect([...new Set(wide)].sort()).toEqual(servicePortals);
});
