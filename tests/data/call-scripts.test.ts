import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineWords, scriptText } from '../../components/call-words.ts';
import { textIn } from '../../components/text.tsx';
import { type Facts, factValues } from '../../core/facts.ts';
import { guidance, proceduresOf } from '../../core/guidance.ts';
import { callScript, numbersToDial } from '../../core/hotline.ts';
import { languages } from '../../core/languages.ts';
import { issuers, knowledge } from '../../data/index.ts';

const procedures = issuers.flatMap((issuer) =>
  proceduresOf(issuer.id, knowledge).map(({ id }) => ({ issuer, procedure: id })),
);

/** Any person: every fact known or not, an age exact or in a band. */
const anybody: fc.Arbitrary<Facts> = fc
  .record(
    Object.fromEntries(
      Object.entries(factValues).map(([fact, values]) => [fact, fc.constantFrom(...values, undefined)]),
    ),
  )
  .chain((facts) =>
    fc
      .constantFrom(undefined, 5, 15, 40, { under: 7 }, { from: 7, under: 16 }, { from: 16 })
      .map((age) => ({ ...facts, age }) as Facts),
  );

const anyCall = fc.tuple(fc.constantFrom(...procedures), anybody);

/** More than this nobody asks in one call. */
const mostLines = 9;

/** What somebody hears: the script of a procedure for one person. */
function callOf(issuer: (typeof issuers)[number], procedure: string, situation: Facts) {
  const shown = guidance({ issuer: issuer.id, procedure, person: null, situation }, knowledge);
  const script = callScript(shown, issuer.country);
  if (!script) throw new Error(`${issuer.id} has no line to call`);
  return { shown, script, said: scriptText(script.spoken, script.lines) };
}

/** Numbers a script may hold: ages of the person and those of the issuer's own questions. */
function mayCount({ shown }: ReturnType<typeof callOf>): Set<string> {
  const { age } = shown.facts;
  const ages = typeof age === 'number' ? [age] : [age?.from, age?.under, (age?.under ?? 0) - 1];
  const own =
    shown.hotline?.ask.flatMap(({ text }) => Object.values(text).join(' ').match(/\d+/g) ?? []) ?? [];
  return new Set([...ages.map(String), ...own]);
}

const portalWords = new Set(['JPG', 'PNG', 'KB', 'App']);

describe('the words to say on the phone', () => {
  test('are there for every procedure of every issuer', () => {
    expect(procedures.length).toBeGreaterThan(150);
    for (const { issuer, procedure } of procedures) {
      const { script } = callOf(issuer, procedure, {});
      expect(script.lines.length, `${issuer.id} ${procedure}`).toBeGreaterThanOrEqual(3);
      expect(script.lines.some((line) => line.kind === 'ask' || line.kind === 'own')).toBe(true);
    }
  });

  test('are complete, short and in the language of the office, whoever calls about whatever', () => {
    fc.assert(
      fc.property(anyCall, ([{ issuer, procedure }, facts]) => {
        const { script, said } = callOf(issuer, procedure, facts);
        expect(script.lines.length).toBeLessThanOrEqual(mostLines);
        for (const line of said.split('\n')) {
          expect(line.trim()).not.toBe('');
          if (script.spoken === 'fr') {
            expect(line).not.toMatch(/\p{Script=Han}/u);
          } else {
            expect(line).toMatch(/\p{Script=Han}/u);
            expect((line.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !portalWords.has(word))).toEqual([]);
          }
        }
        for (const language of languages) {
          for (const line of script.lines) {
            const words = lineWords(textIn(language), line);
            expect(words).not.toMatch(/[{}]|hotline\.|undefined|\[object/);
            expect(words).toMatch(/[。？?.！!]$/u);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('hold no figure but an age and those of the issuer’s own questions, in no language', () => {
    fc.assert(
      fc.property(anyCall, ([{ issuer, procedure }, facts]) => {
        const call = callOf(issuer, procedure, facts);
        const allowed = mayCount(call);
        for (const language of languages) {
          const own = call.script.lines.map((line) => lineWords(textIn(language), line)).join(' ');
          // A form or a site is called by its name, digits included.
          const names = Object.values(call.shown.names).concat(call.shown.portalTerm).join(' ');
          const papers = call.shown.materials.flatMap((line) => [
            line.term.text,
            ...Object.values(line.names),
          ]);
          const figures = (own.match(/\d+/g) ?? []).filter(
            (figure) => !`${names} ${papers.join(' ')}`.includes(figure),
          );
          expect(figures.filter((figure) => !allowed.has(figure))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('block a card that is gone before anything is asked', () => {
    for (const { issuer, procedure } of procedures) {
      const { shown, script } = callOf(issuer, procedure, { reason: 'lost' });
      if (!shown.steps.some((step) => step.kind === 'loss' && step.need === 'yes')) continue;
      const urgent = script.lines.findIndex(
        (line) =>
          line.kind === 'whole' &&
          line.phrases.some(({ key }) => key === 'urgentLoss' || key === 'declareLoss'),
      );
      const question = script.lines.findIndex((line) => line.kind === 'ask' || line.kind === 'own');
      expect(urgent, `${issuer.id} ${procedure}`).toBeGreaterThan(0);
      expect(urgent).toBeLessThan(question);
    }
  });

  test('are in natural Chinese for a child whose card was lost far from home', () => {
    const shanghai = issuers.find(({ id }) => id === 'cn-shanghai');
    if (!shanghai) throw new Error('no Shanghai');
    const facts: Facts = {
      applicant: 'child',
      age: 5,
      reason: 'lost',
      place: 'elsewhere',
      cardKind: 'plain',
    };
    expect(callOf(shanghai, 'reissue', facts).said.split('\n')).toEqual([
      '您好，我孩子的新版社会保障卡是上海发的，现在卡丢了，我要补办，孩子 5 岁，我现在人在外地。',
      '另外，卡上没有银行名称。',
      '请先帮我办临时挂失，可以吗？几天有效？',
      '请问，收费多少，几天能办好，能不能当场拿，能不能邮寄？',
      '请问，人在外地能不能全部在网上办？',
      '我记一下。谢谢您！',
    ]);
  });

  test('are in natural French for a student with a temporary number', () => {
    const cpam = issuers.find(({ id }) => id === 'fr-cpam');
    if (!cpam) throw new Error('no CPAM');
    const facts: Facts = { applicant: 'self', status: 'student', socialSecurityNumber: 'temporary' };
    expect(callOf(cpam, 'number', facts).said.split('\n').slice(0, 3)).toEqual([
      'Bonjour, je dépends de la CPAM de ______ et il s’agit de la démarche «\u202fNuméro de sécurité sociale définitif\u202f».',
      'Je précise\u202f: le numéro de sécurité sociale est provisoire et je fais mes études en France.',
      'Où en est mon dossier, et quelle pièce manque\u202f? Comment obtenir une attestation de droits en attendant\u202f?',
    ]);
  });
});

describe('the numbers to dial', () => {
  test('are those that the issuer’s file states, put together and never made up', () => {
    for (const { issuer, procedure } of procedures) {
      const { hotline } = guidance({ issuer: issuer.id, procedure, person: null }, knowledge);
      if (!hotline) throw new Error(`${issuer.id} has no line to call`);
      const known = JSON.stringify([hotline.number, hotline.others]);
      for (const place of [...factValues.place, undefined]) {
        const lines = numbersToDial(hotline, place);
        expect(lines.length > 0, issuer.id).toBe(hotline.number !== undefined);
        for (const { number } of lines) {
          const plain = number.replace(/^_+-/, '');
          expect(known, issuer.id).toContain(plain);
        }
      }
      if (issuer.country === 'CN') {
        expect(
          numbersToDial(hotline, 'issuingPlace').map(({ number }) => number),
          issuer.id,
        ).toEqual(['12333']);
        expect(numbersToDial(hotline, 'elsewhere')[0]?.number, issuer.id).toMatch(
          /^(0\d{2,3}|______)-12333$/,
        );
      }
    }
  });

  test('are left out where no official text prints one, and the line says where to look', () => {
    const without = issuers
      .filter(({ hotline }) => hotline && hotline.number === undefined)
      .map(({ id }) => id);
    expect(without).toEqual(['fr-cfe', 'fr-crpcen', 'fr-enim', 'fr-mgen', 'fr-msa']);
  });
});
