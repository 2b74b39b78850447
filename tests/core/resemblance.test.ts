import { describe, expect, test } from 'vitest';
import { resemblances } from '../../core/resemblance.ts';

const lastTwo = (host: string) => host.split('.').slice(-2).join('.');
const official = ['www.ameli.fr', '*.wageguard.org', 'portal.mymoon.fr', 'old.mymoon.fr'];
const taken = resemblances(official, lastTwo);

describe('a host that can be taken for an official one', () => {
  test.each([
    ['arneli.fr', 'ameli.fr'],
    ['ame1i.fr', 'ameli.fr'],
    ['amelí.fr', 'ameli.fr'],
    ['xn--meli-43d.fr', 'ameli.fr'],
    ['login.arneli.fr', 'ameli.fr'],
    ['vvageguard.org', 'wageguard.org'],
    ['waqeguard.org', 'wageguard.org'],
    ['wageguard.0rg', 'wageguard.org'],
    ['rnyrnoon.fr', 'mymoon.fr'],
    ['mym0on.fr', 'mymoon.fr'],
  ])('reads the same at a glance: %s', (host, name) => {
    expect(taken(host)).toBe(name);
  });

  test.each([
    ['www.ameli.fr.example.com', 'www.ameli.fr'],
    ['x-www-ameli-fr.example.com', 'www.ameli.fr'],
    ['wageguard.org.example.com', 'wageguard.org'],
  ])('has the whole name inside: %s', (host, name) => {
    expect(taken(host)).toBe(name);
  });

  test('is told by the first name on the list that it resembles', () => {
    expect(taken('old.mymoon.fr.portal.mymoon.fr.example.com')).toBe('portal.mymoon.fr');
  });

  test.each(['ameli.com', 'ameli-info.fr', 'guard.org', 'example.com', 'www.ameli.example.fr', 'moon.fr'])(
    'is not one that only shares a part: %s',
    (host) => {
      expect(taken(host)).toBeNull();
    },
  );
});
