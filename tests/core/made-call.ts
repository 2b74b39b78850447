/** Calls made from an issuer with nothing in it but what a test is about. */
import type { Facts } from '../../core/facts.ts';
import { guidance } from '../../core/guidance.ts';
import { callScript } from '../../core/hotline.ts';
import type { FileSpec, Issuer, Material, Procedure } from '../../core/issuer.ts';
import { issuerWith } from './issuer-with.ts';

export const say = (text: string) => ({ 'zh-CN': text, fr: text, en: text });
const source = (confidence: Issuer['sources'][string]['confidence']) => ({
  title: confidence,
  publisher: 'someone',
  date: '2024',
  read: '2026-11-21',
  confidence,
});

/** A procedure, a line to call and a person, as far as a test is about them. */
export interface Case {
  readonly country?: 'FR' | 'CN';
  readonly purpose?: Procedure['purpose'];
  readonly procedure?: Partial<Procedure>;
  readonly hotline?: Partial<NonNullable<Issuer['hotline']>>;
  readonly files?: readonly FileSpec[];
  readonly facts?: Facts;
}

/** The script of the call. */
export function scriptOf({
  country = 'CN',
  purpose = 'social-card/replace',
  procedure,
  hotline,
  files,
  facts,
}: Case) {
  const issuer = issuerWith({
    id: 'place',
    country,
    sources: { law: source('official'), old: source('official-old'), blog: source('secondary') },
    ...(files ? { files: [...files] } : {}),
    procedures: [
      {
        id: 'it',
        purpose,
        names: say('the procedure'),
        portalTerm: '业务',
        summary: say('summary'),
        ...(files ? { files: files.map(({ id }) => id) } : {}),
        ...procedure,
      },
    ],
    hotline: {
      number: '12333',
      issuer: say('here'),
      say: say('say'),
      never: say('never'),
      sources: ['law'],
      ...hotline,
    },
  });
  const paper = (word: string): Material => ({
    term: { lang: 'zh-CN', text: word },
    names: say('paper'),
    sources: ['law'],
  });
  const materials = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, paper(`纸${id}`)]));
  const data = { issuers: [issuer], materials: { sources: {}, materials } };
  const wanted = guidance({ issuer: 'place', procedure: 'it', person: null, situation: facts }, data);
  const script = callScript(wanted, country);
  if (!script) throw new Error('no script');
  return script;
}

/** The questions, round by round. */
export const rounds = (what: Case): string[][] =>
  scriptOf(what).lines.flatMap((line) => (line.kind === 'ask' ? [line.phrases.map(({ key }) => key)] : []));
/** The questions, one after another. */
export const asked = (what: Case): string[] => rounds(what).flat();
/** What is said in one part of the call. */
export const said = (what: Case, kind: 'open' | 'whole'): string[] =>
  scriptOf(what).lines.flatMap((line) =>
    line.kind === kind ? line.phrases.map(({ key }) => key as string) : [],
  );

/** A paper that is asked for, by these sources. */
export const need = (material: string, sources: string[], more = {}) => ({ material, sources, ...more });
