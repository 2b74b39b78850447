import { describe, expect, test } from 'vitest';
import { addressOf, type DeskRoute, routeOf } from '../../core/desk-route.ts';

const places: readonly (readonly [string, DeskRoute])[] = [
  ['#prepare', { tab: 'prepare', at: 'search' }],
  ['#prepare/start/lostCard', { tab: 'prepare', at: 'start', start: 'lostCard' }],
  ['#prepare/start/lostCard/vitale', { tab: 'prepare', at: 'start', start: 'lostCard', choice: 'vitale' }],
  ['#prepare/cn-shanghai', { tab: 'prepare', at: 'issuer', issuer: 'cn-shanghai' }],
  [
    '#prepare/cn-shanghai/reissue',
    { tab: 'prepare', at: 'procedure', issuer: 'cn-shanghai', procedure: 'reissue' },
  ],
  ['#cases', { tab: 'cases' }],
  ['#photos', { tab: 'photos' }],
  ['#people', { tab: 'people' }],
  ['#people/add/cases', { tab: 'people', addFor: { tab: 'cases' } }],
  [
    '#people/add/prepare/cn-shanghai/reissue',
    {
      tab: 'people',
      addFor: { tab: 'prepare', at: 'procedure', issuer: 'cn-shanghai', procedure: 'reissue' },
    },
  ],
  ['#settings', { tab: 'settings' }],
  ['#welcome', { tab: 'welcome' }],
];

describe('the address of a place in the desk', () => {
  test.each(places)('%s leads there and back', (address, route) => {
    expect(addressOf(route)).toBe(address);
    expect(routeOf(address)).toEqual(route);
    expect(routeOf(address.slice(1))).toEqual(route);
  });

  test.each(['', '#', '#somewhere', '#prepare/', '#somewhere/cn-shanghai', '#PEOPLE'])(
    'leads to the search where it is none: "%s"',
    (address) => {
      expect(routeOf(address)).toEqual({ tab: 'prepare', at: 'search' });
    },
  );

  test('names no start where the start has no name', () => {
    expect(routeOf('#prepare/start')).toEqual({ tab: 'prepare', at: 'start', start: '' });
  });
});
