import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { openDesk } from '../../scripts/browsers/desk.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { Keyboard } from '../../scripts/browsers/keyboard.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { testPhotos } from '../fixtures/photos.ts';
import { replicas } from '../replicas/replicas.ts';
import { replicaAddress } from '../replicas/serve.ts';
import { pressAt, startInPanel, testId, whenThere, writeInto } from './keyboard-way.ts';
import { expectCardPhoto, receivedBy } from './on-the-wire.ts';
import { openStage, type Stage } from './stage.ts';

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
    await pressAt(keyboard, testId('person-add'));
    await whenThere(view, `${testId('person-form')} input:focus`);
    await keyboard.write('Lin');
    await pressAt(keyboard, testId('person-save'));
    await whenThere(view, testId('person'));
    expect(keyboard.unseen).toEqual([]);
    await view.close();
  });

  it('the language is switched, a person changed, another chosen, and one deleted with a receipt', async () => {
    const popup = await openPopup(stage.browser);
    for (const name of ['Mei', 'Bao']) await popup.add({ name, relation: 'child' });
    const { view } = popup;
    const keyboard = new Keyboard(view);
    for (const language of ['zh-CN', 'en']) {
      await pressAt(keyboard, `${testId('language')} [data-language="${language}"]`);
      await whenThere(view, `${testId('popup')}[lang="${language}"]`);
    }
    const last = `${testId('person')}:last-child`;
    await pressAt(keyboard, `${last} ${testId('person-edit')}`);
    await whenThere(view, `${testId('person-form')} [data-field="name"]:focus`);
    await keyboard.press('End');
    await keyboard.write('o');
    await keyboard.press('Enter');
    await eventually('the name to be changed', async () =>
      (await popup.people()).some(({ name }) => name === 'Baoo'),
    );
    await pressAt(keyboard, `${testId('person')}:nth-last-child(2) ${testId('person-choose')}`);
    await whenThere(view, `${testId('person')}:nth-last-child(2) [aria-pressed="true"]`);
    await pressAt(keyboard, `${last} ${testId('person-delete')}`);
    await whenThere(view, `${testId('person-keep')}:focus`);
    await pressAt(keyboard, testId('person-delete-yes'));
    await whenThere(view, `${testId('person-receipt')}:focus`);
    expect((await popup.people()).map(({ name }) => name)).not.toContain('Baoo');
    expect(keyboard.unseen).toEqual([]);
    await view.close();
  });

  it('a list is found on the desk, answered and ticked', async () => {
    const { view } = await openDesk(stage.browser);
    const keyboard = new Keyboard(view);
    await pressAt(keyboard, testId('start-lostCard'));
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
    await pressAt(keyboard, '.issuer-list [data-issuer="cn-suzhou"]');
    await whenThere(view, testId('question'));
    await pressAt(keyboard, `${testId('question')} [data-value]`);
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
    await whenThere(view, testId('passphrase-set-new'));
    await writeInto(keyboard, 'passphrase-set-new', 'une pomme verte');
    await writeInto(keyboard, 'passphrase-set-again', 'une pomme verte');
    await keyboard.press('Enter');
    await whenThere(view, testId('settings-lock'));
    await pressAt(keyboard, testId('settings-lock'));
    await whenThere(view, testId('unlock'));
    await writeInto(keyboard, 'unlock-passphrase', 'une pomme rouge');
    await keyboard.press('Enter');
    await whenThere(view, `${testId('unlock-passphrase')}[aria-invalid="true"]:focus`);
    await pressAt(keyboard, testId('erase'));
    await whenThere(view, `${testId('erase-no')}:focus`);
    await pressAt(keyboard, testId('erase-yes'));
    await whenThere(view, testId('receipt'));
    expect(keyboard.unseen).toEqual([]);
    await view.close();
  });

  it('the computer is said to be shared, finished with, and said to be no longer shared', async () => {
    const { view } = await openDesk(stage.browser, '#settings');
    const keyboard = new Keyboard(view);
    await whenThere(view, testId('shared-on'));
    await pressAt(keyboard, testId('shared-on'));
    await whenThere(view, `${testId('shared-no')}:focus`);
    await pressAt(keyboard, testId('shared-yes'));
    await whenThere(view, '#shared-title:focus');
    await pressAt(keyboard, testId('shared-off'));
    await whenThere(view, `${testId('shared-no')}:focus`);
    await keyboard.press('Escape');
    await whenThere(view, `${testId('shared-off')}:focus`);
    expect(keyboard.unseen).toEqual([]);
    await view.close();

    // Anew: the way to what stands above leads past the end of the page.
    const { view: later } = await openDesk(stage.browser, '#settings');
    const again = new Keyboard(later);
    await whenThere(later, testId('finish'));
    await pressAt(again, testId('finish'));
    await whenThere(later, `${testId('shared-banner')} ${testId('receipt')}:focus`);
    await whenThere(later, testId('shared-off'));
    await pressAt(again, testId('shared-off'));
    await whenThere(later, `${testId('shared-no')}:focus`);
    await pressAt(again, testId('shared-yes'));
    await whenThere(later, `body:not(:has(${testId('shared-banner')})) #shared-title:focus`);
    expect(again.unseen).toEqual([]);
    await later.close();
  });

  it('a question is answered and a paper ticked in the sidebar', async () => {
    const page = await stage.visit(shanghaiReissue);
    const { view, whenShown } = await sidebarOf(page);
    const keyboard = new Keyboard(view);
    await whenShown(testId('question'));
    await startInPanel(view);
    await pressAt(keyboard, `${testId('question')} [data-value]`);
    await whenShown(testId('answers'));
    await whenShown(`${testId('question')} legend:focus`);
    await keyboard.goTo(`${testId('material')} input[type="checkbox"]`);
    await keyboard.press(' ');
    await whenShown(`${testId('material')} input:checked`);
    expect(keyboard.unseen).toEqual([]);
  });

  it('the person and the language are switched in the sidebar', async () => {
    const popup = await openPopup(stage.browser);
    await popup.add({ name: 'Ana', relation: 'self' });
    await popup.close();
    const { view, whenShown, sidebar } = await sidebarOf(await stage.visit(shanghaiReissue));
    const keyboard = new Keyboard(view);
    await whenShown(`${testId('person-switch')} option:nth-child(2)`);
    const before = await sidebar.chosenPerson();
    await startInPanel(view);
    await keyboard.goTo(testId('person-switch'));
    await keyboard.press((await sidebar.people())[0] === before ? 'ArrowDown' : 'ArrowUp');
    await eventually('another to be chosen', async () => (await sidebar.chosenPerson()) !== before);
    for (const language of ['fr', 'en']) {
      await pressAt(keyboard, `${testId('language')} [data-language="${language}"]`);
      await whenShown(`${testId('sidebar')}[lang="${language}"]`);
    }
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
    await pressAt(keyboard, testId('photo-use-fixed'));
    await stage.site.whenReceived(1);
    const [file] = await receivedBy(page);
    expectCardPhoto(file);
    expect(keyboard.unseen).toEqual([]);
  });

  async function sidebarOf(page: Parameters<typeof openSidebar>[1]) {
    const sidebar = await openSidebar(stage.browser, page);
    return { sidebar, view: sidebar.view, whenShown: (selector: string) => sidebar.whenShown(selector) };
  }
});
