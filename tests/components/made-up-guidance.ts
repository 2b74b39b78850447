/** A small procedure of a place that does not exist, with one of everything the sidebar can show. */

import type { IssuerCard } from '../../components/sidebar/props.ts';
import type { ClaimLine, Guidance, MaterialLine, Provenance } from '../../core/guidance.ts';

const say = (text: string) => ({ 'zh-CN': `中${text}`, fr: `fr ${text}`, en: `en ${text}` });

const from = (confidence: Provenance['confidence'], date: string | null = '2024-03-15'): Provenance => ({
  confidence,
  sources: [
    {
      id: `s-${confidence}`,
      title: 'Rules',
      url: 'https://rules.example/',
      publisher: 'Wanderland',
      date,
      read: '2026-11-21',
      confidence,
    },
  ],
});

const paper = (
  material: string,
  need: MaterialLine['need'],
  more: Partial<MaterialLine> = {},
): MaterialLine => ({
  material,
  need,
  term: { lang: 'zh-CN', text: `证${material}` },
  names: say(material),
  waitsFor: [],
  ...from('official'),
  ...more,
});

export const issuer: IssuerCard = {
  names: say('Wanderland'),
  portalName: '漫游城',
  country: 'CN',
  host: 'card.wanderland.example',
  official: 'gov',
};

const rumour: ClaimLine = {
  id: 'rumour',
  verdict: 'unverified',
  claim: say('rumour'),
  correction: say('truth'),
  beside: { detail: 'fee' },
  ...from('unverified', null),
};

export const guidance: Guidance = {
  issuer: 'cn-wanderland',
  procedure: 'reissue',
  purpose: 'social-card/replace',
  names: say('reissue'),
  portalTerm: '补换申请',
  summary: say('summary'),
  channels: [{ id: 'online', kind: 'online', name: say('online'), need: 'yes', ...from('official') }],
  steps: [
    {
      id: 'report',
      kind: 'loss',
      title: say('report'),
      text: say('report it'),
      need: 'yes',
      ...from('official'),
    },
    {
      id: 'bank',
      kind: 'loss',
      title: say('bank'),
      text: say('the bank too'),
      need: 'depends',
      ...from('secondary'),
    },
    {
      id: 'apply',
      kind: 'apply',
      title: say('apply'),
      text: say('apply here'),
      need: 'yes',
      ...from('official'),
    },
    {
      id: 'never',
      kind: 'pay',
      title: say('pay'),
      text: say('not for you'),
      need: 'no',
      ...from('official'),
    },
  ],
  materials: [
    paper('id-card', 'yes', { howToGet: say('police'), howRefused: say('expired') }),
    paper('birth', 'yes', { oneOf: 'kinship' }),
    paper('permit', 'depends', { waitsFor: ['household'], ...from('unverified', null) }),
    paper('booklet', 'yes', { oneOf: 'kinship' }),
    paper('letter', 'no'),
  ],
  questions: [
    { fact: 'household', kind: 'choice', options: ['local', 'elsewhere'] },
    { fact: 'age', kind: 'age', options: [{ under: 16 }, { from: 16 }] },
    { fact: 'reason', kind: 'choice', options: ['lost', 'damaged'] },
    { fact: 'cardKind', kind: 'choice', options: ['bank', 'plain'] },
  ],
  details: [
    { id: 'fee', topic: 'fee', text: say('free'), need: 'yes', claims: [rumour], ...from('official') },
  ],
  warnings: [
    { id: 'codes', level: 'danger', text: say('no codes'), ...from('official') },
    { id: 'lapse', level: 'caution', text: say('lapses'), ...from('secondary') },
  ],
  claims: [
    { id: 'c', verdict: 'wrong', claim: say('claim'), correction: say('correction'), ...from('official') },
    rumour,
  ],
  files: [
    {
      id: 'photo',
      kind: 'portrait',
      names: say('photo'),
      field: 'photo',
      limits: [
        { limit: { kind: 'formats', formats: ['jpg'] }, strength: 'limit', ...from('official') },
        { limit: { kind: 'bytes', min: 20480, max: 51200 }, strength: 'limit', ...from('unverified', null) },
        { limit: { kind: 'dpi', dpi: 350 }, strength: 'target', ...from('official') },
      ],
      required: {},
      wanted: {},
      mayEdit: { crop: true, background: false },
    },
  ],
  hotline: {
    number: '12333',
    issuer: say('Wanderland'),
    say: say('ask this'),
    ask: [],
    never: say('the password'),
    ...from('official'),
  },
  contacts: [{ id: 'app', kind: 'app', names: say('app'), portalTerm: '应用', ...from('official') }],
  facts: {},
};
