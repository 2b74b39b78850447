/**
 * What a page says before and behind its limits changes none of them, and neither does the width of its letters. The
 * sentences are those of `unseen.test.ts`, which says what each of them states.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLimits } from '../../../core/limits.ts';

interface Sentence {
  readonly lang: string;
  readonly text: string;
}

const folder = new URL('../../fixtures/stated-limits/', import.meta.url);
const sentences = readdirSync(folder)
  .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean))
  .map((line) => JSON.parse(line) as Sentence);

/** Lines that stand around limits and state none, some of them with numbers. */
const around = {
  zh: [
    ['请如实填写以下信息。', '提交后请留意短信通知。'],
    ['办理时限：5个工作日。', '咨询电话：12333'],
    ['2024年3月1日起施行。', '工本费20元。'],
  ],
  fr: [
    ['Merci de remplir tous les champs.', 'Vous recevrez un courriel de confirmation.'],
    ['Délai de traitement : 5 jours.', 'Tél. : 36 46'],
    ['Nom', 'Envoyer'],
  ],
  en: [
    ['Please fill in all fields.', 'You will get an e-mail.'],
    ['Processing time: 5 days.', 'Phone: 3646'],
    ['Name', 'Send'],
  ],
} as const;

const inWideLetters = (text: string) =>
  text.replace(/[0-9A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

describe('the limits in a sentence', () => {
  it.each(Object.keys(around) as (keyof typeof around)[])('are the same among other lines: %s', (lang) => {
    const told = sentences.filter((sentence) => sentence.lang.startsWith(lang));
    expect(told.length).toBeGreaterThan(100);
    for (const { text } of told) {
      const alone = readLimits(text);
      for (const [before, behind] of around[lang]) {
        expect(readLimits(`${before}\n${text}\n${behind}`), text).toEqual(alone);
      }
    }
  });

  it('are the same in wide letters', () => {
    const chinese = sentences.filter(({ lang }) => lang.startsWith('zh'));
    for (const { text } of chinese) expect(readLimits(inWideLetters(text)), text).toEqual(readLimits(text));
  });
});
