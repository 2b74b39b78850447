import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { type Desk, openDesk } from '../../scripts/browsers/desk.ts';
import { saveDownloadsTo } from '../../scripts/browsers/downloads.ts';
import { type ExtensionView, eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { keptProfile, openStage, type Stage } from './stage.ts';

const passphrase = 'une pomme verte sur la table';
const byTestId = (id: string) => `[data-testid="${id}"]`;

const isShown = (view: ExtensionView, selector: string) =>
  view.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
const whenShown = (view: ExtensionView, selector: string) =>
  eventually(selector, () => isShown(view, selector));
const wordsOf = (view: ExtensionView, selector: string) =>
  view.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);

async function type(view: ExtensionView, testId: string, value: string): Promise<void> {
  await whenShown(view, byTestId(testId));
  await view.evaluate(
    (wanted, text) => {
      const field = document.querySelector<HTMLInputElement>(wanted);
      if (!field) throw new Error(`no field ${wanted}`);
      field.value = text;
      return field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    byTestId(testId),
    value,
  );
}

async function unlock(view: ExtensionView, typed: string): Promise<void> {
  await type(view, 'unlock-passphrase', typed);
  await view.click(byTestId('unlock-yes'));
}

async function setPassphrase(desk: Desk): Promise<void> {
  await type(desk.view, 'passphrase-set-new', passphrase);
  await type(desk.view, 'passphrase-set-again', passphrase);
  await desk.view.click(byTestId('passphrase-set-yes'));
  await desk.whenShown(byTestId('settings-lock'));
}

describe.each(browserNames)('protection in %s', (browserName) => {
  let profile: Awaited<ReturnType<typeof keptProfile>>;
  let stage: Stage;

  const start = () => openStage(browserName, { profileDir: profile.dir, languages: ['en'] });

  beforeEach(async () => {
    profile = await keptProfile();
    stage = await start();
  });
  afterEach(async () => {
    await stage?.close();
    await profile.remove();
  });

  async function addLin(): Promise<void> {
    const popup = await openPopup(stage.browser);
    await popup.add({ name: 'Lin', relation: 'self', details: { city: 'Lyon' } });
    await popup.close();
  }

  it('by a passphrase locks everywhere, opens with the right one, and the list goes on meanwhile', async () => {
    await addLin();
    const desk = await openDesk(stage.browser, '#settings');
    await setPassphrase(desk);
    expect(await wordsOf(desk.view, byTestId('preparing-for'))).toContain('Lin');
    await stage.close();
    stage = await start();

    const popup = await stage.browser.openOwnPage('popup.html');
    await whenShown(popup, byTestId('unlock'));
    expect(await isShown(popup, byTestId('people'))).toBe(false);
    const sidebar = await openSidebar(stage.browser, await stage.visit(shanghaiReissue));
    await sidebar.whenShown(byTestId('unlock'));
    expect((await sidebar.materials()).length).toBeGreaterThan(0);

    await unlock(sidebar.view, 'another sentence');
    await sidebar.whenShown(`${byTestId('unlock-passphrase')}[aria-invalid="true"]`);
    expect(await isShown(popup, byTestId('people'))).toBe(false);

    await unlock(sidebar.view, passphrase);
    await eventually('Lin in the sidebar', async () => (await sidebar.chosenPerson()).includes('Lin'));
    await whenShown(popup, byTestId('people'));
    await stage.browser.stopBackground();
    expect(await wordsOf(popup, byTestId('people'))).toContain('Lin');

    await popup.click(byTestId('lock-now'));
    await whenShown(popup, byTestId('unlock'));
    await sidebar.whenShown(byTestId('unlock'));
  });

  it('on a shared computer forgets everything with one click, or with the browser', async () => {
    await addLin();
    const desk = await openDesk(stage.browser, '#settings');
    await desk.view.click(byTestId('shared-on'));
    await desk.whenShown(byTestId('shared-confirm'));
    await desk.view.click(byTestId('shared-yes'));
    await desk.whenShown(byTestId('shared-banner'));
    await desk.view.close();

    const popup = await openPopup(stage.browser);
    await popup.whenShown(byTestId('shared-banner'));
    await popup.add({ name: 'Léa', relation: 'child' });
    const sidebar = await openSidebar(stage.browser, await stage.visit(shanghaiReissue));
    await eventually('Léa in the sidebar', async () => (await sidebar.chosenPerson()).includes('Léa'));
    await popup.choose('Lin');
    await eventually('Lin in the sidebar', async () => (await sidebar.chosenPerson()).includes('Lin'));

    await popup.view.click(byTestId('finish'));
    await popup.whenShown(byTestId('receipt'));
    expect(await wordsOf(popup.view, byTestId('receipt'))).toMatch(/2 people[\s\S]*1 detail /);
    expect(await popup.people()).toEqual([]);
    await eventually('nobody in the sidebar', async () => (await sidebar.people()).length === 1);

    await popup.add({ name: 'Wang', relation: 'client' });
    await stage.close();
    stage = await start();
    const again = await openPopup(stage.browser);
    await again.whenShown(byTestId('shared-banner'));
    expect(await again.people()).toEqual([]);
  });

  it('is removed with everything else, with a receipt, and the language of the page stays', async () => {
    await addLin();
    const desk = await openDesk(stage.browser, '#settings');
    await desk.view.click(`${byTestId('settings-language')} [data-language="fr"]`);
    await desk.whenShown('[data-testid="desk"][lang="fr"]');
    await setPassphrase(desk);
    await desk.view.click(byTestId('settings-lock'));
    await desk.whenShown(byTestId('unlock'));
    await desk.view.click(byTestId('erase'));
    await desk.whenShown(byTestId('erase-confirm'));
    await desk.view.click(byTestId('erase-yes'));
    await desk.whenShown(byTestId('receipt'));
    expect(await isShown(desk.view, '[data-testid="desk"][lang="fr"]')).toBe(true);
    const popup = await openPopup(stage.browser);
    expect(await popup.people()).toEqual([]);
  });

  it('changes and removes the passphrase', async () => {
    await addLin();
    const desk = await openDesk(stage.browser, '#settings');
    await setPassphrase(desk);
    await desk.view.click(`${byTestId('passphrase-change-open')} summary`);
    await type(desk.view, 'passphrase-change-present', passphrase);
    await type(desk.view, 'passphrase-change-new', `${passphrase} ronde`);
    await type(desk.view, 'passphrase-change-again', `${passphrase} ronde`);
    await desk.view.click(byTestId('passphrase-change-yes'));
    await desk.whenShown(`${byTestId('passphrase-done')}:not(:empty)`);
    await desk.view.click(byTestId('settings-lock'));
    await desk.whenShown(byTestId('unlock'));
    await unlock(desk.view, passphrase);
    await desk.whenShown(`${byTestId('unlock-passphrase')}[aria-invalid="true"]`);
    await unlock(desk.view, `${passphrase} ronde`);
    await desk.whenShown(byTestId('passphrase-remove-open'));
    await desk.view.click(`${byTestId('passphrase-remove-open')} summary`);
    await type(desk.view, 'passphrase-remove-present', `${passphrase} ronde`);
    await desk.view.click(byTestId('passphrase-remove-yes'));
    await desk.whenShown(byTestId('passphrase-set'));
    expect(await wordsOf(desk.view, byTestId('preparing-for'))).toContain('Lin');
  });
});

describe('an organisation that looks after the computer', () => {
  it('presets language, country and memory only for Firefox, by a manifest beside the profile', async () => {
    const home = await mkdtemp(join(tmpdir(), 'liasse-home-'));
    const folder = join(home, '.mozilla', 'managed-storage');
    await mkdir(folder, { recursive: true });
    const name = 'liasse@liasse.invalid';
    const data = { language: 'fr', country: 'FR', sharedComputer: true };
    const manifest = { name, description: 'a library', type: 'storage', data };
    await writeFile(join(folder, `${name}.json`), JSON.stringify(manifest));
    const stage = await openStage('firefox', { home, languages: ['en'] });
    try {
      const desk = await openDesk(stage.browser, '#settings');
      await desk.whenShown('[data-testid="desk"][lang="fr"]');
      await desk.whenShown(byTestId('shared-banner'));
      for (const part of ['language', 'country', 'shared']) {
        await desk.whenShown(`${byTestId(`settings-${part}`)} .preset`);
        expect(await isShown(desk.view, `${byTestId(`settings-${part}`)} button`)).toBe(false);
      }
    } finally {
      await stage.close();
      await rm(home, { recursive: true, force: true });
    }
  });
});

describe('a file with people in it', () => {
  it.each([
    ['chromium', 'firefox'],
    ['firefox', 'chromium'],
  ] as const)('saved in %s opens in %s', async (from, to) => {
    const folder = await mkdtemp(join(tmpdir(), 'liasse-file-'));
    const first = await openStage(from, { languages: ['en'] });
    let name = '';
    try {
      await saveDownloadsTo(first.browser, folder);
      const popup = await openPopup(first.browser);
      await popup.add({ name: '小林', relation: 'self', details: { city: 'Lyon' } });
      const desk = await openDesk(first.browser, '#settings');
      await type(desk.view, 'export-new', passphrase);
      await type(desk.view, 'export-again', passphrase);
      await desk.view.click(byTestId('export-yes'));
      await desk.whenShown(`${byTestId('export-done')}:not(:empty)`);
      name =
        /liasse-\d{4}-\d\d-\d\d\.liasse/.exec(await wordsOf(desk.view, byTestId('export-done')))?.[0] ?? '';
      expect(name).not.toBe('');
    } finally {
      await first.close();
    }
    const bytes = await eventually('the saved file', () => readFile(join(folder, name)));
    expect(bytes.includes(Buffer.from('小林'))).toBe(false);

    const second = await openStage(to, { languages: ['en'] });
    try {
      const desk = await openDesk(second.browser, '#settings');
      await giveFile(desk, 'holiday.liasse', Buffer.from('{"format":"liasse","version":1,'));
      await desk.whenShown(`${byTestId('import-refused')}:not(:empty)`);
      await giveFile(desk, name, bytes);
      await type(desk.view, 'import-passphrase', 'another sentence');
      await desk.view.click(byTestId('import-open'));
      await desk.whenShown(`${byTestId('import-passphrase')}[aria-invalid="true"]`);
      await type(desk.view, 'import-passphrase', passphrase);
      await desk.view.click(byTestId('import-open'));
      await desk.whenShown(`${byTestId('import-step')}[data-kind="new"]`);
      expect(await wordsOf(desk.view, byTestId('preparing-for'))).not.toContain('小林');
      await desk.view.click(byTestId('import-yes'));
      await desk.whenShown(`${byTestId('import-done')}:not(:empty)`);
      await eventually('小林', async () =>
        (await wordsOf(desk.view, byTestId('preparing-for'))).includes('小林'),
      );
    } finally {
      await second.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

async function giveFile(desk: Desk, name: string, bytes: Buffer): Promise<void> {
  await desk.whenShown(byTestId('import-file'));
  await desk.view.evaluate(
    (fileName, base64) => {
      const field = document.querySelector<HTMLInputElement>('[data-testid="import-file"]');
      if (!field) throw new Error('no field for the file');
      const transfer = new DataTransfer();
      transfer.items.add(
        new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], fileName),
      );
      field.files = transfer.files;
      return field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    bytes.toString('base64'),
  );
}
