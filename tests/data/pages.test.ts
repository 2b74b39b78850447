import { describe, expect, test } from 'vitest';
import { detect } from '../../core/detect.ts';
import { hostVerdict } from '../../core/hosts.ts';
import { issuers } from '../../data/index.ts';

const ameliAccount = 'https://assure.ameli.fr/PortailAS/appmanager/PortailAS/assure?_nfpb=true&_pageLabel=';
const ameliCard = 'https://www.ameli.fr/assure/remboursements/etre-bien-rembourse/carte-vitale';
const seen = (url: string, title = '', headings: string[] = []) => detect({ url, title, headings }, issuers);

describe('addresses seen on the real portals', () => {
  test.each([
    [`${ameliAccount}as_pertevol_carte_vitale`, 'vitale/lost', 'lost'],
    [`${ameliAccount}as_commande_vitale_page`, 'vitale/order', 'order'],
    [
      `${ameliCard}/carte-vitale-application/demander-sa-carte-vitale-conditions-et-demarches`,
      'vitale/order',
      'order',
    ],
    [`${ameliCard}/rattachement-de-l-enfant-sur-la-carte-vitale-des-parents`, 'vitale/info', 'child'],
    [ameliCard, 'vitale/info', 'order'],
    [`${ameliAccount}as_login_page&connexioncompte_2actionEvt=afficher`, 'login', undefined],
    [
      'https://assure.ameli.fr/PortailAS/appmanager/PortailAS/assure?_nfpb=true&connexioncompte_2actionEvt=afficher',
      'login',
      undefined,
    ],
    ['https://ameliconnect.ameli.fr/oauth2/authorize', 'login', undefined],
    ['https://fc.assure.ameli.fr/FRCO-app/login', 'login', undefined],
    [`${ameliAccount}as_accueil_page&_somtc=true`, 'account', undefined],
    [`${ameliAccount}as_carte_euro_assu_maladie_page`, 'account', undefined],
    [`${ameliAccount}as_demander_cmuc_page`, 'account', undefined],
    ['https://www.ameli.fr/assure', 'home', undefined],
    ['https://wwwd.caf.fr/wps/myportal/caffr/moncompte/tableaudebord', 'account', undefined],
    ['https://si.12333.gov.cn/osptb/index.html', 'home', undefined],
    ['https://si.12333.gov.cn/184940.jhtml?menuguide=1', 'other', undefined],
    ['http://ggfw.gdhrss.gov.cn/gdggfw/', 'login', undefined],
    ['http://rsj.gz.gov.cn/ywzt/shbz/gzdt/content/post_2409800.html', 'other', undefined],
    ['https://zzfz.rsj.sh.gov.cn/zzfz/', 'login', undefined],
    ['https://zwdt.sh.gov.cn/govPortals/bsfw/item/ee293aeb-c5ca-4392-adc6-333dc7685e74', 'other', undefined],
  ])('%s is %s', (url, purpose, procedure) => {
    const detection = seen(url);
    expect(detection?.purpose).toBe(purpose);
    expect(detection?.procedure).toBe(procedure);
  });
});

describe('titles on the state’s information site', () => {
  const sheet = (id: string) => `https://www.service-public.fr/particuliers/vosdroits/${id}`;

  test.each([
    [
      'R49814',
      'Téléservice : Déclaration de perte, de vol ou de dysfonctionnement de carte vitale (régime général)',
      'lost',
    ],
    [
      'R38700',
      'Formulaire : Carte vitale : perte, vol ou dysfonctionnement - Déclaration sur l’honneur',
      'lost',
    ],
    ['F265', 'Carte Vitale', 'order'],
    ['R45084', 'Demande d’ouverture des droits à l’assurance maladie', 'open-rights'],
  ])('%s opens the guidance of its procedure', (id, title, procedure) => {
    expect(seen(sheet(id), title, ['Carte Vitale'])?.procedure).toBe(procedure);
  });

  test.each([
    ['F34441', 'À quoi sert la carte européenne d’assurance maladie (CEAM) ?'],
    ['F10619', 'Quelle photo fournir pour un titre d’identité (passeport, carte d’identité...) ?'],
    ['F1341', 'Carte d’identité d’un majeur : première demande'],
    ['F648', 'À quel organisme de sécurité sociale est-on rattaché pour l’assurance maladie ?'],
    ['F751', 'Cure thermale : prise en charge par l’assurance maladie'],
  ])('%s is about something else', (id, title) => {
    expect(seen(sheet(id), title, ['Démarche'])).toMatchObject({ page: 'unrecognised', purpose: 'other' });
  });
});

describe('words on Chinese portals', () => {
  const guangdong = 'https://www.gdzwfw.gov.cn/portal/guide/1';

  test.each([
    ['社会保障卡挂失与解挂', 'loss'],
    ['社会保障卡补领、换领、换发', 'reissue'],
    ['社保卡挂失补办', 'reissue'],
    ['社会保障卡换领、换发', 'replace'],
    ['社保卡相片上传', 'photo'],
    ['社会保障卡制卡进度查询', 'progress'],
    ['社会保障卡启用', 'activate'],
  ])('%s leads to %s', (title, procedure) => {
    expect(seen(guangdong, title)?.procedure).toBe(procedure);
  });

  test('in a menu without the card’s name still tell what is offered, but open nothing for a first issue', () => {
    const facts = {
      url: 'https://ggfw.hrss.gd.gov.cn/gdggfw/menu',
      title: '网办大厅',
      headings: ['首次申领', '正式挂失', '补卡'],
      text: '社保卡',
    };
    expect(detect(facts, issuers)).toMatchObject({ purpose: 'social-card/apply' });
    expect(detect(facts, issuers)?.procedure).toBeUndefined();
  });

  test.each([
    '残疾人证补办',
    '《居住证》补领',
    '银行卡挂失',
    '律师执业证换领',
    '失业金申领',
    '医保电子凭证激活',
  ])('%s is another matter on the same portal', (title) => {
    const facts = { url: guangdong, title, headings: [title], text: '可使用电子社保卡登录' };
    expect(detect(facts, issuers)?.procedure).toBeUndefined();
  });
});

describe('foreign hosts', () => {
  test.each([
    ['https://www.quiassur.com/demande-carte-vitale-etapes-et-delais-a-connaitre', 'Demande de carte Vitale'],
    ['https://uzes.fr/demarches?xml=F265', 'Carte Vitale'],
    ['http://75880.cn/post/45775.html', '社保照片上传指南'],
    ['https://assure-ameli.fr/PortailAS/?_pageLabel=as_commande_vitale_page', 'Commander une carte Vitale'],
    ['https://assure.ameli.fr.renouvellement.example/', 'Commander une carte Vitale'],
  ])('%s are nobody’s', (url, title) => {
    expect(seen(url, title, [title])).toBeNull();
  });

  test.each([
    ['https://cpam-remboursement.net/', 'lookalike'],
    ['https://assure-ameli.fr/', 'lookalike'],
    ['https://ameli.com/', 'lookalike'],
    ['https://assure.ameli.fr.renouvellement.example/', 'lookalike'],
    ['https://carte-vitale-2026.com/', 'lookalike'],
    ['https://m12333.cn/yibao/zhuhai.aspx', 'lookalike'],
    ['https://sz.shebaobaike.com/sbk/320.html', 'lookalike'],
    ['https://solidarite.ameli-cpam21.fr/', 'operator'],
    ['https://www.ameli-rfe.fr/', 'official'],
    ['https://assurance-maladie.ameli.fr/', 'unknown'],
    ['https://etudiant-etranger.ameli.fr/#/', 'official'],
    ['https://www.baidu.com/', 'unknown'],
  ])('%s has the verdict %s', (url, verdict) => {
    expect(hostVerdict(url, issuers).verdict).toBe(verdict);
  });
});
