import { describe, expect, test } from 'vitest';
import { isPortalName, named } from '../../core/detect/headline.ts';
import { isPlainName } from '../../core/detect/plain-name.ts';
import { isReadingMatter } from '../../core/detect/reading-matter.ts';

describe('a title names only the portal', () => {
  test.each([
    '',
    '江苏人社网办大厅',
    '广东政务服务网（佛山市）',
    '深圳市社会保险基金管理局-个人网上服务',
    'Compte ameli - mon espace personnel',
    'Assuré | ameli.fr',
  ])('«%s»', (title) => {
    expect(isPortalName(title)).toBe(true);
  });

  test.each([
    'Déclarer sa grossesse | ameli.fr',
    '失业保险金申领-广东政务服务网',
    'FAQ | MGEN',
    '养老资格认证',
  ])('not «%s»', (title) => {
    expect(isPortalName(title)).toBe(false);
  });
});

describe('the headings of a page', () => {
  const procedureOf = (heading: string) =>
    heading.includes('挂失') ? 'loss' : heading.includes('补领') ? 'reissue' : undefined;

  test('name one procedure, however often', () => {
    expect(named(['南京市', '社保卡挂失', '正式挂失'], procedureOf)).toEqual({
      headings: ['社保卡挂失', '正式挂失'],
      isMenu: false,
    });
  });

  test('that name two are a menu', () => {
    expect(named(['社保卡挂失', '社保卡补领'], procedureOf).isMenu).toBe(true);
  });

  test('below the sixth are not read', () => {
    expect(named(['1', '2', '3', '4', '5', '6', '社保卡挂失'], procedureOf).headings).toEqual([]);
  });
});

describe('pages that are only to be read', () => {
  const page = { path: '/a', query: '', hash: '', title: '社会保障卡补领', heading: '社会保障卡补领' };

  test.each([
    ['a search by its path', { path: '/assure/recherche' }],
    ['a search by its route', { hash: '#/search?x=1' }],
    ['a search by its query', { query: '?keyword=社保卡' }],
    ['a search by its title', { title: '搜索-广东政务服务网' }],
    ['a notice', { title: '关于启用社会保障卡新系统的通知' }],
    ['a headline with a comma', { title: '社会保障卡在线申领，不用跑腿' }],
    ['a headline with its place', { title: '广州：社会保障卡补领换领网点再扩容' }],
    ['a news section', { path: '/rsj/xwzx/2025/1.html' }],
    ['a French news section', { path: '/paris/assure/actualites/commander-sa-carte' }],
    ['a numbered section of letters', { path: '/hdjl_182/wyzx/1.html' }],
    ['a letter', { heading: '关于社保卡\n来信内容\n回复时间' }],
    ['a question somebody sent', { title: '社保卡遗失补办咨询' }],
    ['a survey', { title: '社保卡补换办事满意度调查' }],
    ['a headline about progress', { title: '江苏实现社保卡省内异地补换' }],
    ['a warning', { title: 'Carte Vitale : attention aux courriels frauduleux' }],
  ])('%s', (_name, words) => {
    expect(isReadingMatter({ ...page, ...words })).toBe(true);
  });

  test.each([
    ['the page of a procedure', {}],
    ['a procedure with enumerated names', { title: '社会保障卡补领、换领、换发-办事指南' }],
    ['an empty query', { query: '?q=&region=440100' }],
    ['research, which is no search', { path: '/research/card' }],
    ['a guide with a number to call', { heading: '社会保障卡补领\n咨询电话\n咨询投诉\n办理结果\n常见问题' }],
    ['a path that only begins like a section', { path: '/newsroom-card/hdjlx' }],
    ['a title with a colon', { title: 'Carte Vitale : perte ou vol' }],
  ])('not %s', (_name, words) => {
    expect(isReadingMatter({ ...page, ...words })).toBe(false);
  });
});

describe('a title is the plain name of a service', () => {
  test.each([
    '海南省社会保障卡补领（个人申领）办事指南',
    '社会保障卡应用状态查询、挂失与解挂',
    '杭州市民卡（社保卡）网上申领',
    '学籍人员申领社会保障卡 - 上海一网通办',
    '社会保障卡制卡进度查询_北京市人力资源和社会保障局',
    '江苏省人社网上办事服务大厅',
    '失业保险金领取条件和标准问答汇总',
    'Carte Vitale : perte ou vol',
  ])('«%s»', (title) => {
    expect(isPlainName(title)).toBe(true);
  });

  test.each([
    '社保卡丢失后被盗刷谁来赔',
    '第三代社保卡换发高峰已经过去',
    '苏州日报：社保卡换卡高峰已过',
    '关于优化社保卡异地补办的提案答复',
    '南京市人力资源和社会保障局_新版社保卡申领人数创新高',
  ])('not «%s»', (title) => {
    expect(isPlainName(title)).toBe(false);
  });
});
