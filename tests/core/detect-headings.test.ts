import { describe, expect, test } from 'vitest';
import { detect } from '../../core/detect.ts';
import type { IssuerPage } from '../../core/issuer.ts';
import { issuerWith } from './issuer-with.ts';

const service = (procedure: string, word: string): IssuerPage => ({
  id: procedure,
  purpose: 'social-card/replace',
  procedure,
  threshold: 2,
  signals: [
    { name: 'title', in: 'title', matches: word, weight: 3 },
    { name: 'item', in: 'path', matches: `/${procedure}$`, weight: 2 },
  ],
});
const home: IssuerPage = {
  id: 'home',
  purpose: 'home',
  signals: [{ name: 'root', in: 'path', matches: '^/$', weight: 1 }],
};
const city = issuerWith({
  id: 'city',
  hosts: [{ host: 'portal.gov.cn', official: 'gov' }],
  pages: [service('loss', '挂失'), service('reissue', '补领'), home],
});
const shown = (title: string, headings: string[], path = '/item') =>
  detect({ url: `https://portal.gov.cn${path}`, title, headings }, [city])?.page;

/** What a portal with one title for all of its pages is called. */
const portal = '某市政务服务网';

describe('the headings of a page', () => {
  test('stand for a title that names only the portal', () => {
    expect(shown(portal, ['社保卡挂失'])).toBe('loss');
    expect(shown('', ['办理材料', '社保卡挂失'])).toBe('loss');
  });

  test('do not stand for a title that says something else', () => {
    expect(shown('养老金测算', ['社保卡挂失'])).toBe('unrecognised');
  });

  test('that name several services are a menu, and no page for one of them', () => {
    expect(shown(portal, ['社保卡挂失', '社保卡补领'])).toBe('unrecognised');
    expect(shown(portal, ['社保卡挂失', '社保卡补领'], '/loss')).toBe('unrecognised');
    expect(shown(portal, ['社保卡挂失', '挂失须知'])).toBe('loss');
  });

  test('are no menu where the title says which service it is', () => {
    expect(shown('社保卡挂失', ['社保卡挂失', '社保卡补领'])).toBe('loss');
    expect(shown('社保卡补领', ['社保卡挂失', '社保卡补领'])).toBe('reissue');
  });

  test('make no other page of the home page', () => {
    expect(shown(portal, ['社保卡挂失'], '/')).toBe('home');
  });

  test('count as far as the sixth', () => {
    const five = ['通知', '材料', '流程', '地点', '时间'];
    expect(shown(portal, [...five, '社保卡挂失'])).toBe('loss');
    expect(shown(portal, [...five, '费用', '社保卡挂失'])).toBe('unrecognised');
  });

  test('that are headlines name no service', () => {
    expect(shown(portal, ['社保卡挂失人数突破十万'])).toBe('unrecognised');
  });

  test('are not needed where the address has told the service', () => {
    expect(shown(portal, [], '/reissue')).toBe('reissue');
  });
});
