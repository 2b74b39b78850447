/** One message of each kind that the background takes, for tests that send them from where they must not come. */
import type { BackgroundMessage, PayloadOf } from '../../core/messages.ts';

export const portal = 'https://zwdt.sh.gov.cn/govPortals/index.do';

const field = { labels: ['上传照片'], accept: '', multiple: false, names: [], alone: true };
const person = { name: 'Eve', relation: 'self', facts: {}, details: {}, years: '' } as const;

/** A message of each name that its receiver takes: a new name does not compile before it has one, and is then tried. */
export const good: { readonly [M in BackgroundMessage]: PayloadOf<M> } = {
  'page/facts': { url: portal, title: '补换', headings: ['社保卡补换'], text: '社会保障卡' },
  'page/shown': { guided: true, guardsFiles: true },
  'page/guards': {},
  'page/rules': { rules: [{ field: JSON.stringify(field), rule: null }] },
  'frame/opening': { field },
  'frame/field': { left: 0, top: 0, right: 10, bottom: 10 },
  'frame/gone': {},
  'sidebar/open': {
    detection: { issuer: 'cn-shanghai', page: 'reissue', purpose: 'social-card/replace', signals: [] },
    host: 'zwdt.sh.gov.cn',
  },
  'frame/claim': { token: 'guessed' },
  'relay/open': {},
  'relay/claim': { token: 'guessed' },
  'state/read': { peek: true },
  'people/change': { kind: 'save', draft: { name: 'Eve', relation: 'self', facts: {} } },
  'case/change': {
    key: { person: null, issuer: 'cn-shanghai', procedure: 'reissue' },
    tick: { material: 'cn-id-card', ticked: true },
  },
  'draft/change': { keep: { ...person, id: null, before: person } },
  'settings/change': { language: 'fr' },
  'protection/change': { kind: 'set', passphrase: 'une pomme verte sur la table' },
  'data/erase': {},
  'data/unread': { drop: true },
  'data/import': { text: '{}', apply: true },
};
export const goodMessage = (name: BackgroundMessage): { name: BackgroundMessage; payload: unknown } => ({
  name,
  payload: good[name],
});
