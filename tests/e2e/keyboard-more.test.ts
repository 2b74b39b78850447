import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Handler } from '../../practice/site.ts';
import { openDesk } from '../../scripts/browsers/desk.ts';
import { saveDownloadsTo } from '../../scripts/browsers/downloads.ts';
import { type ExtensionView, eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { Keyboard } from '../../scripts/browsers/keyboard.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { testPhotos } from '../fixtures/photos.ts';
import { pressAt, startInPanel, testId, whenThere, writeInto } from './keyboard-way.ts';
import { openStage, type Stage } from './stage.ts';

const passphrase = 'une pomme verte';

const formAddress = 'https://zwdt.sh.gov.cn/govPortals/bsfw/item/practice-keyboard';
const form: Handler = ({ url }) =>
  url.href === formAddress
    ? {
        body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>新版社保卡补换申请</title>
          <h1>社保卡补换申请</h1><form><p><label for="name">姓名</label><input id="name"></p>
          <p><label for="phone">手机号码</label><input id="phone"></p></form>`,
      }
    : undefined;

/** A file in the field that has the keyboard: the chooser that Enter opens is the system's, and no page of ours. */
function give(view: ExtensionView, name: string, bytes: Buffer): Promise<boolean> {
  return view.evaluate(
    (fileName, base64) => {
      const field = document.activeElement;
      if (!(field instanceof HTMLInputElement) || field.type !== 'file')
        throw new Error('the keyboard is in no field for files');
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], fileName));
      field.files = transfer.files;
      return field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    bytes.toString('base64'),
  );
}

describe.each(browserNames)('more without a mouse in %s', (browserName) => {
  let stage: Stage;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liasse-keyboard-'));
    stage = await openStage(browserName, { languages: ['en'] });
    stage.site.add(form);
    await saveDownloadsTo(stage.browser, folder);
    const popup = await openPopup(stage.browser);
    await popup.add({
      name: 'Wang',
      relation: 'self',
      details: { chineseName: '王建国', phone: '13812345678' },
    });
    await popup.choose('Wang');
    await popup.close();
  });
  afterEach(() => stage.clear());
  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const saved = (end: string) =>
    eventually(`a saved file ${end}`, async () => {
      const name = (await readdir(folder)).find((each) => each.endsWith(end));
      const bytes = name ? await readFile(join(folder, name)) : null;
      return name && bytes?.length ? { name, bytes } : null;
    });

  it('a form is filled from a person, a field is taken out first, and all is taken back', async () => {
    const page = await stage.visit(formAddress);
    const { view } = await openSidebar(stage.browser, page);
    await page.bringToFront();
    const keyboard = new Keyboard(view);
    await whenThere(view, testId('fill-open'));
    await startInPanel(view);
    const held = () => page.$$eval('input', (fields) => fields.map(({ value }) => value));
    await pressAt(keyboard, testId('fill-open'));
    await whenThere(view, `${testId('fill-preview')} :focus`);
    await keyboard.goTo(`${testId('fill-preview')} li input[type="checkbox"]`);
    await keyboard.press(' ');
    await whenThere(view, `${testId('fill-preview')} li input:not(:checked)`);
    await whenThere(view, `${testId('fill-apply')}:enabled`);
    await pressAt(keyboard, testId('fill-apply'));
    await eventually('one field to be filled', async () =>
      (await held()).some((value) => value === '13812345678'),
    );
    expect((await held())[0]).toBe('');
    await whenThere(view, testId('fill-undo'));
    await pressAt(keyboard, testId('fill-undo'));
    await eventually('the field to be empty again', async () => (await held()).join('') === '');
    expect(keyboard.unseen).toEqual([]);
  });

  /** Moves what is dragged by hand: it stands elsewhere afterwards. */
  async function moveByKeys(keyboard: Keyboard, selector: string): Promise<void> {
    await keyboard.goTo(selector);
    const at = () =>
      keyboard.view.evaluate((part) => document.querySelector(part)?.getAttribute('style'), selector);
    const before = await at();
    await eventually(`${selector} to move`, async () => {
      await keyboard.press('ArrowUp');
      if ((await at()) !== before) return true;
      await keyboard.press('ArrowDown');
      return (await at()) !== before;
    });
  }

  it('on the desk limits are chosen, a photo is brought to them, looked at and saved', async () => {
    const desk = await openDesk(stage.browser, '#photos');
    const { view } = desk;
    await desk.whenShown(testId('photos-spec'));
    const keyboard = new Keyboard(view);
    await keyboard.goTo(testId('photos-spec'));
    await eventually('the limits of Shanghai', async () => {
      const chosen = () =>
        view.evaluate(
          () => document.querySelector<HTMLSelectElement>('[data-testid="photos-spec"]')?.value ?? '',
        );
      if ((await chosen()) === 'cn-shanghai/card-photo') return true;
      await keyboard.press('ArrowDown');
      return (await chosen()) === 'cn-shanghai/card-photo';
    });
    await whenThere(view, testId('photo-limits'));
    await keyboard.goTo(testId('photos-files'));
    await give(view, 'portrait.jpg', await readFile((await testPhotos()).camera));
    await eventually('the copy at the limits of Shanghai', async () => {
      const [made] = await desk.files();
      return made?.state === 'ready' && made.width === 358 && made.height === 441;
    });
    await pressAt(keyboard, testId('photo-save'));
    expect((await saved('.jpg')).bytes.length).toBeLessThanOrEqual(50_000);
    await pressAt(keyboard, testId('photo-adjust-open'));
    await whenThere(view, `${testId('photo-check')}:focus`);
    await whenThere(view, `${testId('photo-use-fixed')}:enabled`);
    await whenThere(view, testId('portrait-marks'));
    if (await view.evaluate(() => !document.querySelector('[data-testid="portrait-marks"][open]')))
      await pressAt(keyboard, `${testId('portrait-marks')} > summary`);
    await moveByKeys(keyboard, '[data-mark="hairTop"]');
    await pressAt(keyboard, `${testId('photo-adjust')} > summary`);
    await moveByKeys(keyboard, testId('crop-frame'));
    await whenThere(view, `${testId('photo-use-fixed')}:enabled`);
    await pressAt(keyboard, testId('photo-use-fixed'));
    await whenThere(view, `body:not(:has(${testId('photo-check')})) ${testId('photo-adjust-open')}:focus`);
    expect(keyboard.unseen).toEqual([]);
    await view.close();
  });

  it('people are locked and unlocked, saved to a file, deleted, and taken in from the file', async () => {
    const { view } = await openDesk(stage.browser, '#settings');
    const keyboard = new Keyboard(view);
    await whenThere(view, testId('passphrase-set-new'));
    await writeInto(keyboard, 'passphrase-set-new', passphrase);
    await writeInto(keyboard, 'passphrase-set-again', passphrase);
    await keyboard.press('Enter');
    await whenThere(view, testId('settings-lock'));
    await pressAt(keyboard, testId('settings-lock'));
    await whenThere(view, testId('unlock'));
    await writeInto(keyboard, 'unlock-passphrase', `${passphrase}s`);
    await keyboard.press('Enter');
    await whenThere(view, `${testId('unlock-passphrase')}[aria-invalid="true"]:focus`);
    await keyboard.press('Backspace');
    await keyboard.press('Enter');
    await whenThere(view, testId('settings-lock'));
    await whenThere(view, '#passphrase-title:focus');

    const other = `${passphrase}s`;
    await pressAt(keyboard, `${testId('passphrase-change-open')} > summary`);
    await writeInto(keyboard, 'passphrase-change-present', passphrase);
    await writeInto(keyboard, 'passphrase-change-new', other);
    await writeInto(keyboard, 'passphrase-change-again', other);
    await keyboard.press('Enter');
    await whenThere(view, `${testId('passphrase-done')}:not(:empty)`);
    await pressAt(keyboard, `${testId('passphrase-remove-open')} > summary`);
    await writeInto(keyboard, 'passphrase-remove-present', other);
    await keyboard.press('Enter');
    await whenThere(view, testId('passphrase-set'));
    await whenThere(view, '#passphrase-title:focus');

    await writeInto(keyboard, 'export-new', passphrase);
    await writeInto(keyboard, 'export-again', passphrase);
    await keyboard.press('Enter');
    await whenThere(view, `${testId('export-done')}:not(:empty)`);
    const file = await saved('.liasse');

    await pressAt(keyboard, testId('erase'));
    await whenThere(view, `${testId('erase-no')}:focus`);
    await pressAt(keyboard, testId('erase-yes'));
    await whenThere(view, testId('receipt'));
    expect(keyboard.unseen).toEqual([]);
    await view.close();

    // Anew: past the end of a page Firefox gives the keyboard to its own window, and its driver does not follow.
    const { view: later } = await openDesk(stage.browser, '#settings');
    const again = new Keyboard(later);
    await whenThere(later, testId('import-file'));
    await again.goTo(testId('import-file'));
    await give(later, file.name, file.bytes);
    await whenThere(later, testId('import-passphrase'));
    await again.goTo(testId('import-passphrase'));
    await again.write(passphrase);
    await again.press('Enter');
    await whenThere(later, `${testId('import-preview')} h3:focus`);
    await pressAt(again, testId('import-yes'));
    await whenThere(later, `${testId('import-done')}:not(:empty)`);
    await whenThere(later, `${testId('import-file')}:focus`);
    expect(again.unseen).toEqual([]);
    await later.close();
  });
});
