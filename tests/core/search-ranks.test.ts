/** Which office comes first, and from where on a word is too far from a name. */
import { describe, expect, it } from 'vitest';
import { searchIssuers } from '../../core/search.ts';
import { issuerWith } from './issuer-with.ts';

const called = (id: string, ...aliases: string[]) => issuerWith({ id, aliases });

describe('the order of what is found', () => {
  const offices = [
    called('fr-d', 'vieuxlyon'),
    called('fr-c', 'grand Lyon'),
    called('fr-b', 'Lyonnais'),
    called('fr-a', 'Lyon'),
    issuerWith({ id: 'fr-none' }),
  ];
  const found = (query: string) => searchIssuers(query, offices).found.map(({ issuer }) => issuer.id);

  it('is the name itself, its beginning, the beginning of a word, and anywhere', () => {
    expect(found('LYON')).toEqual(['fr-a', 'fr-b', 'fr-c', 'fr-d']);
    expect(found('lyo')).toEqual(['fr-b', 'fr-a', 'fr-c', 'fr-d']);
    expect(found('grand lyon')).toEqual(['fr-c']);
    expect(found('grandlyon')).toEqual(['fr-c']);
  });

  it('leaves out what holds two letters somewhere inside, but not one Chinese character', () => {
    expect(found('on')).toEqual([]);
    expect(found('ly')).toEqual(['fr-b', 'fr-a', 'fr-c']);
    const chinese = [called('cn-x', '大连')];
    expect(searchIssuers('连', chinese).found).toHaveLength(1);
  });

  it('knows an office by its id without the country, and not by the country', () => {
    const one = [issuerWith({ id: 'cn-hebei' })];
    expect(searchIssuers('hebei', one).found).toHaveLength(1);
    expect(searchIssuers('cn', one).found).toEqual([]);
    expect(searchIssuers('nothing', one).found).toEqual([]);
  });

  it('adds up over the words of the query', () => {
    const two = [called('fr-1', 'Grand Paris', 'Nord'), called('fr-2', 'Grand Nord')];
    expect(searchIssuers('grand nord', two).found.map(({ issuer }) => issuer.id)).toEqual(['fr-1', 'fr-2']);
    expect(searchIssuers('nord --- grand', two.toReversed()).found.map(({ issuer }) => issuer.id)).toEqual([
      'fr-1',
      'fr-2',
    ]);
  });

  it('names the town by which an office was found, and none where its own name did', () => {
    const places = { 'cn-x': ['大连 Dalian', '沈阳 Shenyang'] };
    const [office] = searchIssuers('dalian', [called('cn-x', 'Liaoning')], places).found;
    expect(office?.place).toBe('大连 Dalian');
    expect(searchIssuers('liaoning', [called('cn-x', 'Liaoning')], places).found[0]).not.toHaveProperty(
      'place',
    );
    expect(searchIssuers('liaoning shenyang', [called('cn-x', 'Liaoning')], places).found[0]?.place).toBe(
      '沈阳 Shenyang',
    );
  });

  it.each([
    ['大连市', 1],
    ['大连地区', 1],
    ['大连省', 1],
    ['大连自治州', 1],
    // 市 alone, or behind one character, is part of the name.
    ['连市', 0],
  ])('takes the kind of place from %s', (query, count) => {
    expect(searchIssuers(query, [called('cn-x', '大连')]).found).toHaveLength(count);
  });
});

describe('a guess', () => {
  const guesses = (query: string, name: string) => {
    const { found, guessed } = searchIssuers(query, [called('cn-x', name)]);
    expect(guessed).toBe(true);
    return found.length;
  };

  it.each([
    ['dalizn', 'dalian'],
    ['xalian', 'dalian'],
    ['daliax', 'dalian'],
    ['dlian', 'dalian'],
    ['dallian', 'dalian'],
    ['dailan', 'dalian'],
    ['adlian', 'dalian'],
    ['dalina', 'dalian'],
    ['dalizn', 'grand dalian'],
    ['内蒙谷', '内蒙古社会保障卡'],
  ])('finds %s in %s', (query, name) => {
    expect(guesses(query, name)).toBe(1);
  });

  it.each([
    ['daxizn', 'dalian'],
    ['dian', 'dalian'],
    ['dalianxx', 'dalian'],
    ['nalaid', 'dalian'],
    ['daxyan', 'dalian'],
    ['daixan', 'dalian'],
    ['daxlan', 'dalian'],
    ['daxyian', 'dalian'],
    ['daxan', 'dalian'],
    // Swapped over a third letter.
    ['dilaan', 'dalian'],
    // As short as this, every name is a letter away from another.
    ['hunam', 'henan'],
    ['xian', 'yian'],
    ['南圭', '南京'],
    ['内谷', '内蒙古'],
  ])('does not find %s in %s', (query, name) => {
    expect(guesses(query, name)).toBe(0);
  });

  it('begins with five letters', () => {
    expect(guesses('henam', 'henan')).toBe(1);
    expect(guesses('hena', 'heni')).toBe(0);
  });
});
