// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../components/sidebar/sidebar.tsx';
import { soon } from '../soon.ts';
import { issuer } from './made-up-guidance.ts';
import { mount } from './mount.tsx';
import { sidebarProps } from './sidebar-props.ts';

describe('the sidebar', () => {
  it('names the issuer in the reader’s language and as the portal does, and says that the site is official', async () => {
    const page = await mount(<Sidebar {...sidebarProps()} />);
    expect(page.get('h1').textContent).toBe('en Wanderland');
    expect(page.get('.header [lang="zh-CN"]').textContent).toBe('漫游城');
    expect(page.get('.official').textContent).toContain('Official site');
    expect(page.get('.official').textContent).toContain('card.wanderland.example');
  });

  it('says that a form was held back or may have gone, even when it is folded, until the person is done', async () => {
    const onDone = vi.fn();
    const page = await mount(
      <Sidebar {...sidebarProps({ collapsed: true, unsent: { way: 'held', onDone } })} />,
    );
    expect(page.get('[data-testid="unsent"]').textContent).toContain('has not been sent yet');
    await page.rerender(<Sidebar {...sidebarProps({ unsent: { way: 'read', onDone } })} />);
    expect(page.get('[data-testid="unsent"]').textContent).toContain('without your file');
    await page.click('[data-testid="unsent-done"]');
    expect(onDone).toHaveBeenCalledOnce();
  });

  it('changes every sentence at once with the language, while terms stay as the portal writes them', async () => {
    const page = await mount(<Sidebar {...sidebarProps()} />);
    await page.click('[data-language="fr"]');
    await page.rerender(<Sidebar {...sidebarProps({ language: 'fr' })} />);
    expect(page.get('[data-testid="sidebar"]').lang).toBe('fr');
    expect(page.text()).toContain('Les papiers à préparer');
    expect(page.text()).not.toContain('Papers to have ready');
    const line = page.get('[data-material="id-card"] .material-name');
    expect(line.querySelector('[lang="zh-CN"]')?.textContent).toBe('证id-card');
    expect(line.textContent).toContain('fr id-card');
  });

  it('shows each paper with its need, and folds away what is usually not asked', async () => {
    const page = await mount(<Sidebar {...sidebarProps()} />);
    const needs = page
      .all('[data-testid="material"]')
      .map((line) => [line.dataset.material, line.dataset.need]);
    expect(needs).toEqual([
      ['id-card', 'yes'],
      ['birth', 'yes'],
      ['booklet', 'yes'],
      ['permit', 'depends'],
      ['letter', 'no'],
    ]);
    expect(page.get('.one-of').textContent).toContain('One of these is enough');
    expect(page.get('[data-material="permit"]').textContent).toContain(
      'It depends on: Household registration',
    );
    expect(page.get('.not-asked').textContent).toContain('usually not asked');
    expect(page.all('.not-asked input')).toEqual([]);
  });

  it('counts alternatives once and never counts what depends', async () => {
    const page = await mount(<Sidebar {...sidebarProps({ ticks: new Set(['booklet']) })} />);
    expect(page.get('[data-testid="tally"]').textContent).toBe('1 of 2 ready');
    await page.rerender(<Sidebar {...sidebarProps({ ticks: new Set(['booklet', 'id-card']) })} />);
    expect(page.get('[data-testid="tally"]').textContent).toBe('2 of 2 ready');
    expect(page.text()).not.toContain('Everything on the list is ready');
    await page.rerender(<Sidebar {...sidebarProps({ ticks: new Set(['booklet', 'id-card', 'permit']) })} />);
    expect(page.text()).toContain('Everything on the list is ready');
  });

  it('reports a tick', async () => {
    const onTick = vi.fn();
    const page = await mount(<Sidebar {...sidebarProps({ onTick })} />);
    await page.click('[data-material="id-card"] input');
    expect(onTick).toHaveBeenCalledWith('id-card', true);
  });

  it('introduces a source and a choice of papers as the language writes it', async () => {
    const onCopy = vi.fn(async (_text: string) => true);
    const page = await mount(<Sidebar {...sidebarProps({ onCopy })} />);
    for (const [language, label, oneOf] of [
      ['en', 'Source: ', 'One of these is enough:'],
      ['fr', 'Source\u202f: ', 'Un seul de ces papiers suffit\u202f:'],
      ['zh-CN', '来源：', '以下任选一样即可：'],
    ] as const) {
      await page.rerender(<Sidebar {...sidebarProps({ language, onCopy })} />);
      expect(page.get('[data-testid="source"] .visually-hidden').textContent).toContain(label);
      await page.click('.checklist .copy button');
      expect(onCopy.mock.lastCall?.[0].split('\n')).toContain(oneOf);
    }
  });

  it('says once what never to give on the phone', async () => {
    const page = await mount(<Sidebar {...sidebarProps()} />);
    const never = page.all('.hotline p').filter((each) => each.textContent?.includes('en the password'));
    expect(never.map((each) => each.textContent)).toEqual(['en the password']);
  });

  it('names a source with its date or "undated", the day it was read and how far to trust it', async () => {
    const page = await mount(<Sidebar {...sidebarProps()} />);
    const dated = page.get('[data-material="id-card"] [data-testid="source"]');
    expect(dated.textContent).toMatch(/Official.*Wanderland.*15 Mar 2024.*read 21 Nov 2026/);
    const link = page.get('[data-material="id-card"] [data-testid="source"] a');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(page.get('[data-material="permit"] [data-testid="source"]').textContent).toMatch(
      /Unverified.*undated/,
    );
  });

  it('asks three questions at most, about the person by name, and takes an answer by one press', async () => {
    const onAnswer = vi.fn();
    const page = await mount(<Sidebar {...sidebarProps({ chosen: 'p1', onAnswer })} />);
    expect(page.all('[data-testid="question"]').map((each) => each.dataset.fact)).toEqual([
      'household',
      'age',
      'reason',
    ]);
    expect(page.get('[data-fact="age"]').textContent).toContain('How old is 小明?');
    await page.click('[data-fact="household"] [data-value="elsewhere"]');
    expect(onAnswer).toHaveBeenCalledWith({ fact: 'household', value: 'elsewhere' });
    await page.click('[data-fact="age"] [data-value="-16"]');
    expect(onAnswer).toHaveBeenCalledWith({ fact: 'age', value: { under: 16 } });
  });

  it('lets a question be skipped, so that the next one comes, and asked again', async () => {
    const page = await mount(<Sidebar {...sidebarProps()} />);
    await page.click('[data-fact="household"] .option-skip');
    expect(page.all('[data-testid="question"]').map((each) => each.dataset.fact)).toEqual([
      'age',
      'reason',
      'cardKind',
    ]);
    for (const fact of ['age', 'reason', 'cardKind']) await page.click(`[data-fact="${fact}"] .option-skip`);
    expect(page.all('[data-testid="question"]')).toEqual([]);
    await page.click('[data-testid="ask-again"]');
    expect(page.all('[data-testid="question"]')).toHaveLength(3);
  });

  it('shows what was answered and lets it be changed or forgotten', async () => {
    const onAnswer = vi.fn();
    const page = await mount(<Sidebar {...sidebarProps({ answers: { reason: 'lost' }, onAnswer })} />);
    const answers = '[data-testid="answers"] [data-fact="reason"]';
    expect(page.get(answers).textContent).toContain('It is lost');
    await page.click(`${answers} .link`);
    expect(page.get(`${answers} [data-value="lost"]`).getAttribute('aria-pressed')).toBe('true');
    await page.click(`${answers} [data-value="stolen"]`);
    expect(onAnswer).toHaveBeenCalledWith({ fact: 'reason', value: 'stolen' });
    await page.click(`${answers} .link`);
    await page.click(`${answers} .option-skip`);
    expect(onAnswer).toHaveBeenLastCalledWith({ fact: 'reason', value: undefined });
  });

  it('marks limits as required, recommended or unverified', async () => {
    const page = await mount(<Sidebar {...sidebarProps()} />);
    const groups = page.all('[data-testid="photo-limits"] .limit');
    expect(groups.map((group) => [group.dataset.strength, group.dataset.confidence])).toEqual([
      ['limit', 'official'],
      ['limit', 'unverified'],
      ['target', 'official'],
    ]);
    expect(page.get('.limit-unverified').textContent).toMatch(/20 KB to 50 KB.*Unverified/);
  });

  it('lists the steps that may apply, with the loss before the application and flagged once', async () => {
    const page = await mount(<Sidebar {...sidebarProps()} />);
    expect(page.all('[data-testid="step"]').map((step) => step.dataset.step)).toEqual([
      'report',
      'bank',
      'apply',
    ]);
    expect(page.all('.step .flag').map((flag) => flag.closest('li')?.dataset.step)).toEqual(['report']);
  });

  it('shows a popular statement beside the line it is about, with its verdict, and the others at the end', async () => {
    const page = await mount(<Sidebar {...sidebarProps()} />);
    const beside = page.get('[data-topic="fee"] [data-testid="claim"]') as HTMLDetailsElement;
    expect(beside.open).toBe(false);
    expect(beside.querySelector('summary')?.textContent).toMatch(/articles say.*en rumour.*Unconfirmed/);
    expect(beside.textContent).toMatch(/What is known.*en truth.*Wanderland/);
    expect(beside.textContent).not.toContain('no office');
    expect(page.get('[data-topic="fee"] > summary').textContent).toContain('commonly misreported');
    const atTheEnd = page.all('[data-testid="corrections"] [data-claim]').map((line) => line.dataset.claim);
    expect(atTheEnd).toEqual(['c']);
    expect(page.all('[data-claim="rumour"]')).toHaveLength(1);
  });

  it('says the gravity of a warning in words, and shows grave ones before the list', async () => {
    const page = await mount(<Sidebar {...sidebarProps()} />);
    const order = page.all('[data-testid="warning"], .checklist').map((each) => each.dataset.level ?? 'list');
    expect(order).toEqual(['danger', 'list', 'caution']);
    expect(page.get('[data-level="danger"]').textContent).toContain('Important');
  });

  it('copies what to say on the phone and says whether that worked', async () => {
    const onCopy = vi.fn(async (_text: string) => true);
    const page = await mount(<Sidebar {...sidebarProps({ onCopy })} />);
    await page.click('.hotline .copy button');
    expect(onCopy.mock.lastCall?.[0]).toMatch(/^您好，.*\n.*谢谢您！$/su);
    await soon(() => expect(page.get('.hotline [role="status"]').textContent).toBe('Copied'));
  });

  it('copies the list without a word about the person', async () => {
    const onCopy = vi.fn(async (_text: string) => true);
    const page = await mount(
      <Sidebar {...sidebarProps({ chosen: 'p1', onCopy, ticks: new Set(['id-card']) })} />,
    );
    await page.click('.checklist .copy button');
    const text = onCopy.mock.calls[0]?.[0] ?? '';
    expect(text).toContain('☑ 证id-card (en id-card)');
    expect(text).toContain('☐ 证permit (en permit) [It depends]');
    expect(text).not.toContain('小明');
  });

  it('folds to a tab and back, and takes the keyboard along', async () => {
    const onCollapse = vi.fn();
    const page = await mount(<Sidebar {...sidebarProps({ onCollapse })} />);
    await page.click('[data-testid="sidebar-toggle"]');
    expect(onCollapse).toHaveBeenCalledWith(true);
    await page.rerender(<Sidebar {...sidebarProps({ collapsed: true, onCollapse })} />);
    expect(page.all('[data-testid="sidebar-toggle"]')).toHaveLength(1);
    expect(document.activeElement).toBe(page.get('[data-testid="sidebar-toggle"][aria-expanded="false"]'));
    expect(page.get('.tab-count').textContent).toBe('2');
    await page.rerender(<Sidebar {...sidebarProps({ onCollapse })} />);
    expect(document.activeElement).toBe(page.get('[data-testid="sidebar-toggle"][aria-expanded="true"]'));
  });

  it('folds by itself without taking the keyboard from the field in the page', async () => {
    const page = await mount(<Sidebar {...sidebarProps()} />);
    const before = document.activeElement;
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    await page.rerender(<Sidebar {...sidebarProps({ collapsed: true })} />);
    expect(document.activeElement).toBe(before);
    vi.restoreAllMocks();
  });

  it('switches the person, and offers to add one', async () => {
    const onChoosePerson = vi.fn();
    const onAddPerson = vi.fn();
    const page = await mount(<Sidebar {...sidebarProps({ onChoosePerson, onAddPerson })} />);
    await page.type('[data-testid="person-switch"]', 'p1');
    expect(onChoosePerson).toHaveBeenCalledWith('p1');
    await page.type('[data-testid="person-switch"]', '');
    expect(onChoosePerson).toHaveBeenLastCalledWith(null);
    await page.click('[data-testid="person-add"]');
    expect(onAddPerson).toHaveBeenCalledOnce();
  });
});

describe('the sidebar without a list', () => {
  const words = { 'zh-CN': '找 CPAM', fr: 'Voyez la CPAM', en: 'Go to the CPAM' };

  it('says that it is reading, that an office does not issue the card, or that there is nothing to prepare', async () => {
    const page = await mount(<Sidebar {...sidebarProps({ state: { kind: 'loading' } })} />);
    expect(page.get('[aria-busy="true"]').textContent).toContain('Looking at this page');
    const caf = { kind: 'notIssuer', issuer, text: words, sources: [], confidence: 'official' } as const;
    await page.rerender(<Sidebar {...sidebarProps({ state: caf })} />);
    expect(page.get('[data-testid="not-issuer"]').textContent).toContain('Go to the CPAM');
    await page.rerender(
      <Sidebar {...sidebarProps({ state: { kind: 'noProcedure', issuer, purpose: 'login' } })} />,
    );
    expect(page.get('[data-testid="no-procedure"]').textContent).toContain('Signing in');
  });

  it('offers to try again after a fault', async () => {
    const onRetry = vi.fn();
    const page = await mount(<Sidebar {...sidebarProps({ state: { kind: 'error' }, onRetry })} />);
    await page.click('[role="alert"] button');
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('always says that nothing leaves the device and that Liasse is no authority', async () => {
    const page = await mount(<Sidebar {...sidebarProps()} />);
    for (const state of [{ kind: 'loading' }, { kind: 'error' }] as const) {
      await page.rerender(<Sidebar {...sidebarProps({ state })} />);
      expect(page.get('[data-testid="privacy"]').textContent).toContain('Nothing leaves this device');
      expect(page.get('footer').textContent).toContain('not part of');
    }
  });
});
