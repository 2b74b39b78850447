import { describe, expect, it } from 'vitest';
import { type FoundIssuers, searchIssuers } from '../../core/search.ts';
import { places } from '../../data/places.ts';
import { loadKnowledge } from '../../scripts/data.ts';

const { issuers } = loadKnowledge(`${import.meta.dirname}/../..`, 'any');
const idsIn = ({ found }: FoundIssuers): string[] => found.map(({ issuer }) => issuer.id);
const found = (query: string): string[] => {
  const answer = searchIssuers(query, issuers, places);
  return answer.guessed ? [] : idsIn(answer);
};

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

  it('keeps all offices in their order for an empty query, and who issues no card after them', () => {
    const others = issuers.map(({ id }) => id).filter((id) => id !== 'fr-caf');
    expect(found(' ’ ')).toEqual([...others, 'fr-caf']);
  });

  it('needs every word of the query', () => {
    expect(found('carte shanghai')).toEqual(['cn-shanghai']);
    expect(found('shanghai wanderland')).toEqual([]);
  });

  it('takes signs that mean something to a pattern as what they are', () => {
    expect(found('.*')).toEqual(found(''));
    expect(found('(上海')[0]).toBe('cn-shanghai');
  });
});

describe('finding an office by the card', () => {
  const inCountry = (country: string) =>
    issuers.filter((each) => each.country === country && each.kind !== 'notIssuer').map(({ id }) => id);

  it.each(['医保卡', '社保卡', '社会保障卡', '医保'])('“%s” is issued by every office in China', (query) => {
    const offices = found(query);
    for (const id of inCountry('CN')) expect(offices).toContain(id);
    const last = Math.max(...inCountry('CN').map((id) => offices.indexOf(id)));
    expect(offices.slice(0, last + 1)).not.toContain('fr-caf');
  });

  it.each(['vitale', 'carte Vitale', 'VITALE'])('“%s” is that of the general scheme first', (query) => {
    const offices = found(query);
    expect(offices[0]).toBe('fr-cpam');
    expect([...offices].sort()).toEqual([...inCountry('FR'), 'fr-caf'].sort());
    expect(offices.at(-1)).toBe('fr-caf');
  });

  it.each([
    ['上海医保卡', 'cn-shanghai'],
    ['上海的社保卡', 'cn-shanghai'],
    ['昆明市社保卡', 'cn-yunnan'],
    ['医保卡 苏州', 'cn-suzhou'],
  ])('“%s” is that of the place alone', (query, id) => {
    expect(found(query)).toEqual([id]);
  });

  it('does not hide an office that issues none from who asks for it', () => {
    expect(found('CAF')).toEqual(['fr-caf']);
  });
});

describe('finding an office by a town', () => {
  it.each([
    ['昆明', 'cn-yunnan'],
    ['昆明市', 'cn-yunnan'],
    ['Kunming', 'cn-yunnan'],
    ['qingdao', 'cn-shandong'],
    ['Harbin', 'cn-heilongjiang'],
    ['Haerbin', 'cn-heilongjiang'],
    ['Ürümqi', 'cn-xinjiang'],
    ['urumqi', 'cn-xinjiang'],
    ["pu'er", 'cn-yunnan'],
    ['东莞', 'cn-guangdong'],
    ['广东 东莞', 'cn-guangdong'],
  ])('the cards of “%s” are found at its province', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it('says which town it was, and offers every town of the name', () => {
    const { found: offices } = searchIssuers('fuzhou', issuers, places);
    expect(offices.map(({ issuer, place }) => [issuer.id, place])).toEqual([
      ['cn-fujian', '福州 Fuzhou'],
      ['cn-jiangxi', '抚州 Fuzhou'],
    ]);
  });

  it('puts the office of a city before a province with a town of the same sound', () => {
    expect(found('suzhou')).toEqual(['cn-suzhou', 'cn-anhui']);
  });

  it('knows the towns of provinces that are in the data, each once, and none with an office of its own', () => {
    for (const [id, towns] of Object.entries(places)) {
      expect(issuers.some((issuer) => issuer.id === id)).toBe(true);
      expect(new Set(towns).size).toBe(towns.length);
      for (const town of towns) {
        expect(town).toMatch(/^\p{Script=Han}+( [\p{Script=Latin}’]+)+$/u);
        const [chinese = ''] = town.split(' ');
        const own = issuers.filter(({ names }) => names['zh-CN'].startsWith(chinese));
        expect(own.map((issuer) => issuer.id)).toEqual([]);
      }
    }
  });
});

describe('a letter that is wrong', () => {
  const guessed = (query: string) => {
    const answer = searchIssuers(query, issuers, places);
    expect(answer.guessed).toBe(true);
    return idsIn(answer);
  };

  it.each([
    ['shangai', 'cn-shanghai'],
    ['shanghaii', 'cn-shanghai'],
    ['shnaghai', 'cn-shanghai'],
    ['guangzou', 'cn-guangzhou'],
    ['etudient', 'fr-student'],
    ['kumming', 'cn-yunnan'],
    ['黑龙工', 'cn-heilongjiang'],
    ['内蒙谷', 'cn-neimenggu'],
  ])('leads from “%s” to what is called nearly so', (query, id) => {
    expect(guessed(query)).toContain(id);
  });

  it('makes no guess where something is called what was typed, and none from a short word', () => {
    expect(found('hunan')).toEqual(['cn-hunan']);
    expect(guessed('mxa')).toEqual([]);
    expect(guessed('南圭')).toEqual([]);
  });
});
