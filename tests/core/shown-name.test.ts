import { describe, expect, it } from 'vitest';
import { otherNamesShown } from '../../core/shown-name.ts';
import { formPeople } from '../fixtures/form-people.ts';

const { chen, wang, lele } = formPeople;
const others = (shown: string, person = chen) => (person ? otherNamesShown(shown, person) : null);

describe('another name on the page', () => {
  it.each([
    ['Bonjour M. DUPONT', ['DUPONT']],
    ['Bonjour Marie Martin Mon compte', ['Marie Martin']],
    ['Bienvenue, Mme Chen Lili', ['Chen Lili']],
    ['Assuré : Jean Dupont', ['Jean Dupont']],
    ['Signed in as Ann Smith', ['Ann Smith']],
  ])('is found in "%s"', (shown, names) => {
    expect(others(shown)).toEqual(names);
  });

  it.each(['欢迎您，张三', '您好 张三先生', '姓名：张三', '当前用户：张三', '您好，张*'])(
    'is found in "%s"',
    (shown) => {
      expect(others(shown, wang)).toHaveLength(1);
    },
  );

  it.each([
    'Bonjour Mme CHEN',
    'Bonjour Yu Han',
    'Bonjour Y. Chen',
    'Bienvenue sur ameli',
    'Bonjour et bienvenue',
    'Bienvenue dans Votre espace',
    'Welcome to the portal',
    'Commander une carte Vitale',
  ])('is not seen in "%s"', (shown) => {
    expect(others(shown)).toEqual([]);
  });

  it.each(['您好，王建国', '欢迎您，王*国', '您好，请登录', '姓名：请输入', '欢迎使用网上服务'])(
    'is not seen in "%s"',
    (shown) => {
      expect(others(shown, wang)).toEqual([]);
    },
  );

  it('is not that of a guardian who is signed in for a child, but that of a stranger', () => {
    expect(others('您好，王建国', lele)).toEqual([]);
    expect(others('您好，李建国', lele)).toEqual(['李建国']);
  });
});
