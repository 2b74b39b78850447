import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { openDesk } from '../../scripts/browsers/desk.ts';
import { type ExtensionView, eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { Keyboard } from '../../scripts/browsers/keyboard.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { testPhotos } from '../fixtures/photos.ts';
import { replicas } from '../replicas/replicas.ts';
import { replicaAddress } from '../replicas/serve.ts';
import { expectCardPhoto, receivedBy } from './on-the-wire.ts';
import { openStage, type Stage } from './stage.ts';

const testId = (id: string) => `[data-testid="${id}"]`;

function whenThere(view: ExtensionView, selector: string): Promise<unknown> {
  return eventually(selector, () =>
    view.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
  );
}

describe.each(browserNames)('without a mouse in %s', (browserName) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(browserName);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  it('a person is added in the popup', async () => {
    const { view } = await openPopup(stage.browser);
    const keyboard = new Keyboard(view);
    await keyboard.goTo(testId('person-add'));
    await keyboard.press('Enter');
    await whenThere(view, `${testId('person-form')} input:focus`);
    await keyboard.write('Lin');
    await keyboard.goTo(testId('person-save'));
    await keyboard.press('Enter');
    await whenThere(view, testId('person'));
    expect(keyboard.unseen).toEqual([]);
    await view.close();
  });

  it('a list is found on the desk, answered and ticked', async () => {
    const { view } = await openDesk(stage.browser);
    const keyboard = new Keyboard(view);
    await keyboard.goTo(testId('start-lostCard'));
    await keyboard.press('Enter');
    // The page before has a field for the search too.
    await whenThere(
      view,
      `${testId('desk')}:not(:has(${testId('start-lostCard')})) ${testId('issuer-search')}`,
    );
    await keyboard.goTo(testId('issuer-search'));
    await keyboard.write('suzhou');
    // 苏州, and 宿州 in Anhui.
    await eventually('both towns of that sound', () =>
      view.evaluate(() => document.querySelectorAll('.issuer-list [data-issuer]').length === 2),
    );
    await keyboard.goTo('.issuer-list [data-issuer="cn-suzhou"]');
    await keyboard.press('Enter');
    await whenThere(view, testId('question'));
    await keyboard.goTo(`${testId('question')} [data-value]`);
    await keyboard.press('Enter');
    await whenThere(view, testId('answers'));
    await keyboard.goTo(`${testId('material')} input[type="checkbox"]`);
    await keyboard.press(' ');
    await whenThere(view, `${testId('material')} input:checked`);
    expect(keyboard.unseen).toEqual([]);
    await view.close();
  });

  it('a passphrase is set, people are locked and unlocked, and all is deleted in the settings', async () => {
    const { view } = await openDesk(stage.browser, '#settings');
    const keyboard = new Keyboard(view);
    const writeInto = async (id: string, words: string) => {
      await keyboard.goTo(testId(id));
      await keyboard.write(words);
    };
    await whenThere(view, testId('passphrase-set-new'));
    await writeInto('passphrase-set-new', 'une pomme verte');
    await writeInto('passphrase-set-again', 'une pomme verte');
    await keyboard.press('Enter');
    await whenThere(view, testId('settings-lock'));
    await keyboard.goTo(testId('settings-lock'));
    await keyboard.press('Enter');
    await whenThere(view, testId('unlock'));
    await writeInto('unlock-passphrase', 'une pomme rouge');
    await keyboard.press('Enter');
    await whenThere(view, `${testId('unlock-passphrase')}[aria-invalid="true"]:focus`);
    await keyboard.goTo(testId('erase'));
    await keyboard.press('Enter');
    await whenThere(view, `${testId('erase-no')}:focus`);
    await keyboard.goTo(testId('erase-yes'));
    await keyboard.press('Enter');
    await whenThere(view, testId('receipt'));
    expect(keyboard.unseen).toEqual([]);
    await view.close();
  });

  it('a question is answered and a paper ticked in the sidebar', async () => {
    const page = await stage.visit(shanghaiReissue);
    const { view, whenShown } = await sidebarOf(page);
    const keyboard = new Keyboard(view);
    await whenShown(testId('question'));
    await view.evaluate(() => {
      document.querySelector<HTMLElement>('[data-testid="sidebar-toggle"]')?.focus();
      return true;
    });
    await keyboard.goTo(`${testId('question')} [data-value]`);
    await keyboard.press('Enter');
    await whenShown(testId('answers'));
    await keyboard.goTo(`${testId('material')} input[type="checkbox"]`);
    await keyboard.press(' ');
    await whenShown(`${testId('material')} input:checked`);
    expect(keyboard.unseen).toEqual([]);
  });

  it('a photo is checked, taken and received', async () => {
    const xhr = replicas.find(({ id }) => id === 'input-xhr');
    if (!xhr) throw new Error('no replica of a field that sends by XHR');
    const page = await stage.visit(replicaAddress(xhr));
    const sidebar = await openSidebar(stage.browser, page);
    await chooseFile(page, xhr.choose, (await testPhotos()).camera);
    await sidebar.photoCheck();
    await sidebar.whenFocused();
    const keyboard = new Keyboard(sidebar.view);
    await keyboard.goTo(testId('photo-use-fixed'));
    await keyboard.press('Enter');
    await stage.site.whenReceived(1);
    const [file] = await receivedBy(page);
    expectCardPhoto(file);
    expect(keyboard.unseen).toEqual([]);
  });

  async function sidebarOf(page: Parameters<typeof openSidebar>[1]) {
    const sidebar = await openSidebar(stage.browser, page);
    return { view: sidebar.view, whenShown: (selector: string) => sidebar.whenShown(selector) };
  }
});
