import { describe, expect, it } from 'vitest';
import type { Issuer } from '../../core/issuer.ts';
import { searchIssuers } from '../../core/search.ts';
import { loadKnowledge } from '../../scripts/data.ts';

const { issuers } = loadKnowledge(`${import.meta.dirname}/../..`, 'any');
const found = (query: string): string[] => searchIssuers(query, issuers).map(({ id }: Issuer) => id);

describe('finding an office by a name', () => {
  it.each([
    ['上海', 'cn-shanghai'],
    ['沪', 'cn-shanghai'],
    ['Shanghai', 'cn-shanghai'],
    ['SH', 'cn-shanghai'],
    ["xi'an", 'cn-xian'],
    ['Xi’an', 'cn-xian'],
    ['nmg', 'cn-neimenggu'],
    ['内蒙古', 'cn-neimenggu'],
    ['mongolie intérieure', 'cn-neimenggu'],
    ['MONGOLIE INTERIEURE', 'cn-neimenggu'],
    ['Pékin', 'cn-beijing'],
    ['ameli', 'fr-cpam'],
    ['étudiants', 'fr-student'],
    ['etudiant', 'fr-student'],
    ['留学生', 'fr-student'],
    ['msa', 'fr-msa'],
    ['notaires', 'fr-crpcen'],
  ])('puts the office meant by “%s” first', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it('offers every office that shares its first letters', () => {
    expect(found('gz')).toEqual(['cn-guangzhou', 'cn-guizhou']);
  });

  it('keeps all offices in their order for an empty query', () => {
    expect(found(' ’ ')).toEqual(issuers.map(({ id }) => id));
  });

  it('needs every word of the query', () => {
    expect(found('carte shanghai')).toEqual(['cn-shanghai']);
    expect(found('shanghai wanderland')).toEqual([]);
  });

  it('takes signs that mean something to a pattern as what they are', () => {
    expect(found('.*')).toEqual(issuers.map(({ id }) => id));
    expect(found('(上海')[0]).toBe('cn-shanghai');
  });
});
