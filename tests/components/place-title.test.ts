import { describe, expect, it } from 'vitest';
import { placeTitle } from '../../components/desk/place-title.ts';
import { textIn } from '../../components/sentences.ts';
import { routeOf } from '../../core/desk-route.ts';
import { proceduresOf } from '../../core/guidance.ts';
import type { Language } from '../../core/languages.ts';
import { knowledge, starts } from '../../data/index.ts';

const names = {
  starts,
  issuers: knowledge.issuers,
  proceduresOf: (issuer: string) => proceduresOf(issuer, knowledge),
};
const titleOf = (hash: string, language: Language) => placeTitle(textIn(language), routeOf(hash), names);

describe('the title of a place of the desk', () => {
  it.each([
    ['', '办事准备 · 材料夹', 'Préparer · Liasse'],
    [
      '#prepare/cn-shanghai',
      '办事准备 · 上海社会保障卡 · 材料夹',
      'Préparer · Carte de sécurité sociale de Shanghai · Liasse',
    ],
    [
      '#prepare/start/lostCard/china',
      '我的卡丢了 · 办事准备 · 材料夹',
      'J’ai perdu ma carte · Préparer · Liasse',
    ],
    ['#cases', '进度 · 材料夹', 'Suivi · Liasse'],
    ['#people', '人员 · 材料夹', 'Personnes · Liasse'],
    ['#people/add/cases', '新添一个人 · 材料夹', 'Nouvelle personne · Liasse'],
    ['#settings', '设置 · 材料夹', 'Réglages · Liasse'],
    ['#welcome', '材料夹', 'Liasse'],
    ['#prepare/start/nothing', '办事准备 · 材料夹', 'Préparer · Liasse'],
  ])('names “%s” in the language of the person', (hash, chinese, french) => {
    expect(titleOf(hash, 'zh-CN')).toBe(chinese);
    expect(titleOf(hash, 'fr')).toBe(french);
  });

  it('is another for each list of an office', () => {
    const lists = proceduresOf('cn-shanghai', knowledge).map(({ id }) =>
      titleOf(`#prepare/cn-shanghai/${id}`, 'en'),
    );
    expect(new Set(lists).size).toBe(lists.length);
    for (const title of lists)
      expect(title).toMatch(/^(?!Prepare).+ · Shanghai social security card · Liasse$/);
  });
});
