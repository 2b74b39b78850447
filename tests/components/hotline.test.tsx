// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Hotline } from '../../components/sidebar/ask.tsx';
import { InLanguage } from '../../components/text.tsx';
import type { Facts } from '../../core/facts.ts';
import { type Guidance, guidance } from '../../core/guidance.ts';
import type { Language } from '../../core/languages.ts';
import { knowledge } from '../../data/index.ts';
import { soon } from '../soon.ts';
import { mount } from './mount.tsx';

const shanghai = (situation: Facts): Guidance =>
  guidance({ issuer: 'cn-shanghai', procedure: 'reissue', person: null, situation }, knowledge);
const france = (issuer: string, procedure: string): Guidance =>
  guidance({ issuer, procedure, person: null }, knowledge);

function show(shown: Guidance, language: Language, onCopy = vi.fn(async (_text: string) => true)) {
  const country = shown.issuer.startsWith('cn') ? 'CN' : 'FR';
  return mount(
    <InLanguage language={language}>
      <Hotline guidance={shown} country={country} onCopy={onCopy} />
    </InLanguage>,
  );
}

describe('the hotline', () => {
  it('shows each line in the language of the office with its meaning below', async () => {
    const page = await show(shanghai({ applicant: 'self', reason: 'lost' }), 'fr');
    const spoken = page.all('.spoken');
    expect(spoken.length).toBeGreaterThan(3);
    for (const line of spoken) expect(line.getAttribute('lang')).toBe('zh-CN');
    expect(spoken[0]?.textContent).toBe('您好，我的新版社会保障卡是上海发的，现在卡丢了，我要补办。');
    expect(page.all('.gloss')[0]?.textContent).toContain('elle est perdue');
  });

  it('needs no meaning where the reader speaks the language of the office', async () => {
    expect((await show(shanghai({}), 'zh-CN')).all('.gloss')).toEqual([]);
    expect((await show(france('fr-cpam', 'lost'), 'fr')).all('.gloss')).toEqual([]);
  });

  it('copies the lines to say and nothing else', async () => {
    const onCopy = vi.fn(async (_text: string) => true);
    const page = await show(shanghai({}), 'en', onCopy);
    await page.click('.copy button');
    expect(onCopy.mock.lastCall?.[0].split('\n')).toEqual(
      page.all('.spoken').map((each) => each.textContent),
    );
    await soon(() => expect(page.get('[role="status"]').textContent).toBe('Copied'));
  });

  it('says how to go on when the browser refuses the clipboard', async () => {
    for (const refusing of [async () => false, async () => Promise.reject(new Error('not allowed'))]) {
      const page = await show(shanghai({}), 'en', vi.fn(refusing));
      await page.click('.copy button');
      await soon(() => expect(page.get('[role="status"]').textContent).toMatch(/Select the text/));
    }
  });

  it('shows one number where the place is known and says why, and both while it is not', async () => {
    const numbers = async (situation: Facts) =>
      (await show(shanghai(situation), 'en'))
        .all('[data-testid="hotline-number"]')
        .map((each) => `${each.dataset.from} ${each.querySelector('dt')?.textContent}`);
    expect(await numbers({ place: 'issuingPlace' })).toEqual(['inPlace 12333']);
    expect(await numbers({ place: 'elsewhere' })).toEqual(['elsewhere 021-12333']);
    expect(await numbers({})).toEqual(['inPlace 12333', 'elsewhere 021-12333']);
    const page = await show(shanghai({ place: 'elsewhere' }), 'en');
    expect(page.get('[data-testid="hotline-number"] dd').textContent).toMatch(
      /area code of the issuing place/,
    );
  });

  it('sends people to the office’s own site where no number is known, and still gives them the words', async () => {
    const page = await show(france('fr-msa', 'lost'), 'en');
    expect(page.get('[data-testid="hotline-no-number"]').textContent).toMatch(/never from an advertisement/);
    expect(page.all('[data-testid="hotline-number"]')).toEqual([]);
    expect(page.get('.spoken').getAttribute('lang')).toBe('fr');
  });

  it('warns what never to say, and names the sources of the questions too', async () => {
    const page = await show(shanghai({ household: 'elsewhere' }), 'en');
    expect(page.get('[data-testid="hotline-never"]').textContent).toMatch(/password/);
    const asked = shanghai({ household: 'elsewhere' }).hotline?.ask.flatMap((own) => own.sources) ?? [];
    expect(asked.length).toBeGreaterThan(0);
    for (const { publisher } of asked) expect(page.get('.source').textContent).toContain(publisher);
  });
});
