import { describe, expect, test } from 'vitest';
import { detect } from '../../core/detect.ts';
import { hostVerdict, portalHosts } from '../../core/hosts.ts';
import { issuers } from '../../data/index.ts';

const seen = (url: string, title = '', headings: string[] = [], text = '') =>
  detect({ url, title, headings, text }, issuers);
const short = (url: string, title = '', headings: string[] = [], text = '') => {
  const found = seen(url, title, headings, text);
  return (
    found && [found.issuer, found.purpose, found.procedure].filter((part) => part !== undefined).join(' ')
  );
};

describe('China as a whole', () => {
  const chinese = issuers.filter((issuer) => issuer.country === 'CN');

  test('has a file for each of its 31 province-level units, under the region’s code', () => {
    const codes =
      'BJ TJ HE SX NM LN JL HL SH JS ZJ AH FJ JX SD HA HB HN GD GX HI CQ SC GZ YN XZ SN GS QH NX XJ'.split(
        ' ',
      );
    expect(codes).toHaveLength(31);
    const regions = new Set(chinese.map((issuer) => issuer.region));
    for (const code of codes) expect(regions, code).toContain(`CN-${code}`);
    expect(regions.size).toBe(32);
  });

  test('rests on the national rules everywhere', () => {
    for (const issuer of chinese)
      expect(issuer.extends, issuer.id).toBe(issuer.id === 'cn-national' ? undefined : 'cn-national');
  });

  test('takes an address outside gov.cn for official only when it says so with a word of its own', () => {
    const outside = chinese.flatMap((issuer) =>
      issuer.hosts.filter(({ host }) => !/(^|\.)gov\.cn$/.test(host)),
    );
    expect(outside.length).toBeGreaterThan(4);
    for (const entry of outside) {
      expect(entry.official, entry.host).toBe('operator');
      expect(entry.note?.en, entry.host).toMatch(/gov\.cn page/);
    }
  });

  test('claims no government domain as a whole', () => {
    const wide = portalHosts(chinese).filter((host) => host.startsWith('*.'));
    expect(wide.length).toBeGreaterThan(3);
    for (const host of wide) expect(host.split('.').length, host).toBeGreaterThan(3);
  });
});

describe('a portal that a province and its cities share', () => {
  const guangdong = 'https://www.gdzwfw.gov.cn/portal/guide';

  test.each([
    [`${guangdong}/11440100MB2C`, '社会保障卡补领', 'cn-guangzhou social-card/replace reissue'],
    [`${guangdong}/1`, '广州市社会保障卡补领', 'cn-guangzhou social-card/replace reissue'],
    [`${guangdong}/1`, '深圳市社会保障卡补领', 'cn-shenzhen social-card/replace reissue'],
    [`${guangdong}/1`, '东莞市社会保障卡补领', 'cn-guangdong social-card/replace reissue'],
    [`${guangdong}/11441900MB2C`, '社会保障卡挂失与解挂', 'cn-guangdong social-card/loss loss'],
    [`${guangdong}/1`, '社会保障卡补领', 'cn-guangdong social-card/replace reissue'],
    ['https://www.gdzwfw.gov.cn/', '广东政务服务网', 'cn-guangdong home'],
    [
      'https://www.sczwfw.gov.cn/x?areaCode=510100000000',
      '社会保障卡补领',
      'cn-chengdu social-card/replace reissue',
    ],
    [
      'https://www.sczwfw.gov.cn/x?areaCode=510700000000',
      '社会保障卡补领',
      'cn-sichuan social-card/replace reissue',
    ],
    ['https://zwfw.hubei.gov.cn/x', '襄阳市社会保障卡补领', 'cn-hubei social-card/replace reissue'],
    ['https://zwfw.hubei.gov.cn/x', '武汉市社会保障卡补领', 'cn-wuhan social-card/replace reissue'],
    ['https://zwfw-new.hunan.gov.cn/x', '长沙市社会保障卡换领', 'cn-changsha social-card/replace replace'],
    ['http://zwfw.sd.gov.cn/x', '济宁市社会保障卡补领', 'cn-shandong social-card/replace reissue'],
    ['https://www.zjzwfw.gov.cn/x', '宁波市社会保障卡补领', 'cn-zhejiang social-card/replace reissue'],
    [
      'http://www.jszwfw.gov.cn/x/showDetail.do?webId=320501&iddept_yw_inf=1',
      '社保卡挂失',
      'cn-suzhou social-card/loss loss',
    ],
    [
      'http://www.jszwfw.gov.cn/x/showDetail.do?webId=320813&iddept_yw_inf=1',
      '社保卡挂失',
      'cn-jiangsu social-card/loss loss',
    ],
  ])('%s %s is %s', (url, title, expected) => {
    expect(short(url, title)).toBe(expected);
  });

  test('a list of cities to choose from names none of them', () => {
    const cities = ['广州市', '深圳市', '珠海市'];
    expect(short(`${guangdong}/1`, '社会保障卡补领', cities)).toBe(
      'cn-guangdong social-card/replace reissue',
    );
  });

  test('the city somebody has chosen decides', () => {
    expect(
      short('https://rs.jshrss.jiangsu.gov.cn/web', '社保卡补卡', [], '当前城市：苏州市 无锡市 南京市'),
    ).toBe('cn-suzhou social-card/replace reissue');
  });
});

describe('addresses by their form', () => {
  test.each([
    ['http://fuwu.rsj.beijing.gov.cn/bishopsite/login/login.html', 'cn-beijing login'],
    ['http://public.hrss.tj.gov.cn/uaa/personlogin#/personLogin', 'cn-tianjin login'],
    ['http://zwfw.hubei.gov.cn/web/user/uias_login.do?appCode=hbzwfw', 'cn-hubei login'],
    ['https://sipub.sz.gov.cn/hsoms/logonDialog.jsp', 'cn-shenzhen login'],
    ['https://www.cs12333.com/neaf-ui-cs/#/login', 'cn-changsha login'],
    ['https://www.cs12333.com/revision/#/', 'cn-changsha home'],
    ['https://www.cs12333.com/revision/#/print', 'cn-changsha other'],
    ['http://rszwfw.qinyunjiuye.cn:17007', 'cn-shaanxi login'],
    ['https://oauth.zjzwfw.gov.cn/login.jsp', 'cn-zhejiang login'],
    ['https://puser.zjzwfw.gov.cn/sso/usp.do?action=ssoLogin', 'cn-zhejiang login'],
    ['https://zwfw.yn.gov.cn/portal', 'cn-yunnan home'],
    ['http://ybj.nanjing.gov.cn/', 'cn-nanjing other'],
    ['https://szrs.rsj.wuhan.gov.cn/', 'cn-wuhan other'],
    ['http://tiaojie.12333.gov.cn/portal/', 'cn-national other'],
    ['https://he.12333.gov.cn/ggfw-h5-funcs-ddpt.html#/third-party', 'cn-hebei other'],
    ['https://gs.12333.gov.cn/x', 'cn-national other'],
    ['http://rsj.xjbt.gov.cn', 'cn-xinjiang home'],
    ['http://rsj.ningbo.gov.cn/', 'cn-zhejiang home'],
  ])('%s is %s', (url, expected) => {
    expect(short(url)).toBe(expected);
  });
});

test.each([
  ['https://banshi.beijing.gov.cn/pubtask/grfw.html', 'cn-beijing home'],
  ['https://ggfw.hrss.gd.gov.cn/gdggfw/index', 'cn-guangdong home'],
  ['https://www.cs12333.com/revision/#/', 'cn-changsha home'],
  ['https://hrss.sz.gov.cn/szsi/', 'cn-shenzhen home'],
])('%s is a home that offers the card among other things', (url, expected) => {
  expect(short(url, '服务平台', ['社会保障卡补领', '社会保障卡挂失'], '社保卡')).toBe(expected);
});

test.each([
  [
    'https://ggfw.hrss.gd.gov.cn/gdggfw/',
    '社会保障卡制卡进度查询',
    'cn-guangdong social-card/progress progress',
  ],
  ['https://www.cs12333.com/revision/#/card', '社保卡补卡', 'cn-changsha social-card/replace reissue'],
])('%s %s is one form of a single-page platform', (url, title, expected) => {
  expect(short(url, title)).toBe(expected);
});

describe('what is not about the card', () => {
  test.each(['失业保险金申领', '职业培训补贴申领', '不动产权证书补发'])(
    '%s stays another matter beside a menu that names the card',
    (title) => {
      const facts = seen('https://zwfw.jl.gov.cn/x', title, [title, '社会保障卡'], '社会保障卡');
      expect(facts?.procedure).toBeUndefined();
    },
  );

  test.each([
    ['https://fuwu.rsj.beijing.gov.cn/x', '失业保险金申领', '使用电子社保卡登录'],
    ['https://banshi.beijing.gov.cn/pubtask/task/1/110115000000/1.html', '老年优待卡补办', '社保卡'],
    ['https://www.zjzwfw.gov.cn/x', '杭州市民卡公园年票补办', '社保卡'],
    ['https://zwfw.fujian.gov.cn/x', '不动产权证补发', '社会保障卡'],
    ['https://ggfw.rlsbj.cq.gov.cn/wsbm/x', '资格证书补办', '社会保障卡号'],
    ['https://hrss.gd.gov.cn/zwgk/x', '社会保障卡发布会：持卡人数突破一亿', '补领'],
    ['https://rst.hunan.gov.cn/x', '养老保险待遇资格认证', '社保卡 人脸照片'],
    ['https://fuwu.nhsa.gov.cn/nationalHallSt/#/x', '医保电子凭证激活', '社保卡激活'],
    ['https://hrss.sz.gov.cn/x', '居住证数码照相回执', ''],
    ['https://rsj.nanjing.gov.cn/x', '一次性失业补助金申领', '社会保障卡'],
  ])('%s %s opens nothing', (url, title, text) => {
    expect(seen(url, title, [title], text)?.procedure).toBeUndefined();
    expect(seen(url, title, [title], text)?.purpose).toBe('other');
  });

  test.each([
    'https://finance.sina.com.cn/jjxw/2023-11-10/doc-1.shtml',
    'http://m.bendibao.com/live/1.shtm',
    'https://gab.122.gov.cn',
    'http://www.cd12333.com/',
  ])('%s is nobody’s, whatever its title says', (url) => {
    expect(seen(url, '社会保障卡补领', ['社会保障卡补领'])).toBeNull();
  });
});

test.each([
  ['http://www.csshebao.com/zhishi/1.html', 'lookalike'],
  ['https://www.baoxiank.com/shebao/1.html', 'lookalike'],
  ['https://023wlan.com/sbk/1.html', 'lookalike'],
  ['https://zzsj.com.cn/1.shtml', 'lookalike'],
  ['http://www.cd12333.com/', 'unknown'],
  ['https://linxiang.gov.cn/1', 'unknown'],
  ['https://www.jhsmk.com.cn/', 'operator'],
  ['https://www.schrss.org.cn/', 'operator'],
  ['https://www.sipspf.org.cn/', 'operator'],
])('%s has the verdict %s', (url, verdict) => {
  expect(hostVerdict(url, issuers).verdict).toBe(verdict);
});
