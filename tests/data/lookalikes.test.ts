import { describe, expect, test } from 'vitest';
import { judgeSite } from '../../app/popup/site-verdict.ts';
import { hostVerdict, matchPatterns, portalHosts } from '../../core/hosts.ts';
import { issuers, knowledge } from '../../data/index.ts';

const verdict = (url: string) => hostVerdict(url, issuers);

describe('sites that people meet instead of the office', () => {
  test.each([
    ['https://m12333.cn/', 'imitation'],
    ['https://sz12333.net.cn/', 'imitation'],
    ['https://si12333.cn/', 'imitation'],
    ['https://csshebao.com/', 'imitation'],
    ['https://www.zhaopianhuizhi.com/', 'seller'],
    ['https://177250.com/', 'seller'],
    ['https://shebaozhaopian.com/', 'seller'],
    ['https://sz.shebaobaike.com/', 'seller'],
    ['https://023wlan.com/', 'seller'],
    ['https://www.baoxiank.com/', 'private'],
    ['https://zzsj.com.cn/', 'private'],
    ['https://startdoc.fr/', 'seller'],
    ['https://www.cpam-info.fr/', 'private'],
    ['https://lescarte.com/', 'private'],
    ['https://moncompte.info/', 'private'],
    ['https://www.formularis.fr/', 'private'],
    ['https://cmu.fr/info/', 'private'],
    ['https://ameli.com/', 'imitation'],
    ['https://cpam-remboursement.net/', 'imitation'],
    ['https://carte-vitale-2026.com/', 'imitation'],
    ['https://ameli.fr.evil.com/', 'imitation'],
  ])('%s is warned about as: %s', (url, kind) => {
    expect(verdict(url)).toMatchObject({ verdict: 'lookalike', kind });
  });

  test('are each answered with official addresses', () => {
    const entries = issuers.flatMap(({ lookalikes = [] }) => lookalikes);
    expect(entries.length).toBeGreaterThan(30);
    for (const { host, real } of entries)
      for (const instead of real)
        expect(['official', 'operator'], `${host}: ${instead}`).toContain(
          verdict(`https://${instead}/`).verdict,
        );
  });

  test('are never linked to, not even as the source of the warning', () => {
    const shop = judgeSite('https://www.zhaopianhuizhi.com/sbk/', knowledge);
    expect(shop).toMatchObject({ kind: 'lookalike', sort: 'seller', real: ['www.gdzwfw.gov.cn'] });
    expect(shop).toHaveProperty('sources.0.publisher');
    expect(shop).not.toHaveProperty('sources.0.url');
    const imitation = judgeSite('https://assure-ameli.fr/', knowledge);
    expect(imitation).toHaveProperty('sources.1.url');
  });
});

describe('addresses that no file has', () => {
  test.each([
    ['https://ameIi.fr/', { kind: 'resembles', official: 'ameli.fr' }],
    ['https://www.arneli.fr/compte', { kind: 'resembles', official: 'ameli.fr' }],
    ['https://аmeli.fr/', { kind: 'resembles', official: 'ameli.fr' }],
    ['https://rsj.sh.gov.cn.example.com/', { kind: 'resembles', official: 'rsj.sh.gov.cn' }],
    ['https://ggfw.hrss.gd.g0v.cn/', { kind: 'resembles', official: 'gd.gov.cn' }],
    ['https://ameli.fr@evil.com/', { kind: 'disguised' }],
    ['https://paris.ameli.fr/', { kind: 'belongsTo', domain: 'ameli.fr' }],
    ['https://linxiang.gov.cn/1', { kind: 'belongsTo', domain: 'gov.cn' }],
    ['http://203.0.113.7:8443/', { kind: 'number' }],
    ['https://www.baidu.com/', undefined],
    ['https://www.pole-emploi.example/', undefined],
    ['http://www.cd12333.com/', undefined],
    ['https://bkwk.cn/', undefined],
    ['https://m.cq.bendibao.com/live/', undefined],
    ['https://forum.msa.example/', undefined],
  ])('%s is unknown, with the sign %j', (url, sign) => {
    const found = verdict(url);
    expect(found.verdict).toBe('unknown');
    expect('sign' in found ? found.sign : undefined).toEqual(sign);
  });
});

test('every official host outside the government’s domains says why it is official', () => {
  for (const issuer of issuers)
    for (const { host, official, note } of issuer.hosts)
      if (official === 'operator') expect(note, `${issuer.id}: ${host}`).toBeDefined();
});

describe('hosts without a script of ours', () => {
  const patterns = matchPatterns(issuers);

  test('are those where people only log in, and still called official', () => {
    for (const host of ['app.franceconnect.gouv.fr', 'oidc.franceconnect.gouv.fr', 'tyrz.gd.gov.cn']) {
      expect(patterns).not.toContain(`*://${host}/*`);
      expect(verdict(`https://${host}/`)).toMatchObject({ verdict: 'official', host });
    }
  });

  test('are the offices that only a private list names', () => {
    for (const issuer of issuers)
      for (const { host, sources, popupOnly } of issuer.hosts)
        if (sources?.join() === 'office-list') expect(popupOnly, `${issuer.id}: ${host}`).toBe(true);
    expect(patterns).not.toContain('*://rsj.lanzhou.gov.cn/*');
    expect(verdict('https://rsj.lanzhou.gov.cn/').verdict).toBe('official');
  });

  test('are none on which a procedure is guided', () => {
    const silent = new Set(
      issuers.flatMap(({ hosts }) => hosts.flatMap(({ host, popupOnly }) => (popupOnly ? [host] : []))),
    );
    for (const issuer of issuers)
      for (const { facts, expect: expected } of issuer.examples.pages)
        if (expected?.procedure) expect(silent.has(new URL(facts.url).hostname), facts.url).toBe(false);
  });

  test('leave the manifest with fewer than half of the hosts we know', () => {
    expect(patterns.length).toBeLessThan(portalHosts(issuers).length / 2);
    for (const host of [
      'assure.ameli.fr',
      'www.service-public.gouv.fr',
      'zwdt.sh.gov.cn',
      'ggfw.hrss.gd.gov.cn',
    ])
      expect(patterns).toContain(`*://${host}/*`);
  });
});
