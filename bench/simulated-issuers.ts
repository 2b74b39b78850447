import type { Issuer } from '../core/issuer.ts';

/** The words of one real city are replaced, so that no two simulated ones ask the same of a page. */
const model = { id: 'cn-suzhou', name: '苏州', code: '3205' };

/**
 * Issuers that do not exist, to see how cost grows: copies of a city that takes over a country's pages, has pages of
 * its own and tells its place from its neighbours, each with another name.
 * @param real what the copies are made of and what they extend
 * @param perHost how many of them share one portal, as the cities of a province do; each has a host of its own too
 * @returns the real issuers followed by `count` simulated ones
 */
export function withSimulated(real: readonly Issuer[], count: number, perHost: number): readonly Issuer[] {
  const city = real.find(({ id }) => id === model.id);
  if (!city?.place) throw new Error(`${model.id} is no longer a city with a place: choose another model.`);
  const text = JSON.stringify({ ...city, hosts: [] });
  const simulated = Array.from({ length: count }, (_, i): Issuer => {
    const name = `${String.fromCodePoint(0x4e00 + (i % 500))}${String.fromCodePoint(0x5e00 + Math.floor(i / 500))}州`;
    const copy = text.replaceAll(model.name, name).replaceAll(model.code, String(5000 + i));
    return {
      ...(JSON.parse(copy) as Issuer),
      id: `simulated-${i}`,
      hosts: [
        { host: ownHost(i), official: 'gov' },
        { host: sharedHost(Math.floor(i / perHost)), official: 'gov' },
      ],
    };
  });
  return [...real, ...simulated];
}

export function ownHost(issuer: number): string {
  return `card.city${issuer}.gov.cn`;
}

export function sharedHost(province: number): string {
  return `portal.province${province}.gov.cn`;
}
