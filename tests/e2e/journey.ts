import { readFile } from 'node:fs/promises';
import { ameliOrder } from '../../practice/pages/ameli.ts';
import { guangzhouReissue } from '../../practice/pages/guangzhou.ts';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import type { Handler } from '../../practice/site.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { openDesk } from '../../scripts/browsers/desk.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { testPhotos } from '../fixtures/photos.ts';
import { heicSquares } from '../fixtures/squares.ts';
import type { Stage } from './stage.ts';

/** Words that are somebody's: none of them may be in any request but the form the person sent. */
export const personalWords = [
  ...['小林的名片', '王建国', '110105198001010016', '13812345678'],
  'une pomme verte sur la table',
];
const [personName = '', fullName = '', number = '', phone = '', passphrase = ''] = personalWords;

const formPath = '/govPortals/bsfw/item/00000000-0000-4000-8000-000000000003';
const formAddress = `https://zwdt.sh.gov.cn${formPath}`;

/** A form to fill, without a field for files. */
export const formPage: Handler = ({ host, url }) =>
  host === 'zwdt.sh.gov.cn' && url.pathname === formPath
    ? {
        body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>新版社保卡补换申请</title>
          <p role="note">练习页面 · practice page</p><h1>新版社保卡 补换申请</h1>
          <form><p><label for="name">姓名</label><input id="name"></p>
          <p><label for="number">身份证号码</label><input id="number"></p>
          <p><label for="phone">手机号码</label><input id="phone"></p></form>`,
      }
    : undefined;

export interface Job {
  readonly what: string;
  run(stage: Stage): Promise<void>;
}

const given = (name: string, bytes: Uint8Array, type: string) => ({
  name,
  type,
  base64: Buffer.from(bytes).toString('base64'),
});

/** Everything a person can do with Liasse, in an order in which they could. */
export const jobs: readonly Job[] = [
  {
    what: 'adding a person with details',
    async run({ browser }) {
      const popup = await openPopup(browser);
      await popup.add({
        name: personName,
        relation: 'self',
        facts: { nationality: 'mainland' },
        details: { chineseName: fullName, residentId: number, phone },
      });
      await popup.choose(personName);
      await popup.add({ name: 'Léa', relation: 'child', facts: { age: '6' } });
      await popup.remove('Léa');
      await popup.close();
    },
  },
  {
    what: 'reading a list, answering, ticking, in three languages',
    async run(stage) {
      const sidebar = await openSidebar(stage.browser, await stage.visit(shanghaiReissue));
      await sidebar.whenShown('[data-testid="question"]');
      const [question] = await sidebar.questions();
      if (question) await sidebar.answer(question.fact, question.values[0] ?? '');
      const [first] = (await sidebar.materials()).filter(({ need }) => need !== 'no');
      if (first) await sidebar.tick(first.material);
      for (const language of ['fr', 'zh-CN', 'en']) await sidebar.speak(language);
      await openSidebar(stage.browser, await stage.visit(guangzhouReissue));
      await openSidebar(stage.browser, await stage.visit(ameliOrder));
    },
  },
  {
    what: 'asking in the popup what an address is',
    async run(stage) {
      const { openPopupOver } = stage.browser;
      const page = await stage.visit(shanghaiReissue);
      // No driver can click Firefox's toolbar: there the popup opens in a tab and speaks of itself.
      if (!openPopupOver) return (await openPopup(stage.browser)).close();
      const view = await openPopupOver(page);
      await eventually('the verdict', () =>
        view.evaluate(
          () => document.querySelector('[data-testid="verdict"][data-verdict="official"]') !== null,
        ),
      );
      await view.close();
    },
  },
  {
    what: 'copying the words to say',
    async run(stage) {
      const sidebar = await openSidebar(stage.browser, await stage.visit(shanghaiReissue));
      await sidebar.whenShown('[data-testid="hotline-script"]');
      await sidebar.view.click('.hotline .copy button');
      await sidebar.whenShown('.hotline .copy-done:not(:empty)');
    },
  },
  {
    what: 'having a photo fitted and sending the form',
    async run(stage) {
      const { oversized } = await testPhotos();
      const page = await stage.visit(shanghaiReissue);
      const sidebar = await openSidebar(stage.browser, page);
      await chooseFile(page, '#photo', oversized);
      await sidebar.photoCheck();
      await sidebar.cancel();
      await chooseFile(page, '#photo', oversized);
      await sidebar.photoCheck();
      await sidebar.takeFixed();
      await page.click('button[type="submit"]');
      await stage.site.whenReceived(1);
      await page.waitForSelector('[data-practice="receipt"]');
    },
  },
  {
    what: 'filling a form and taking it back',
    async run(stage) {
      const page = await stage.visit(formAddress);
      const { view, whenShown } = await sidebarOf(stage, page);
      await whenShown('[data-testid="fill-open"]');
      await view.click('[data-testid="fill-open"]');
      await whenShown('[data-testid="fill-preview"]');
      await view.click('[data-testid="fill-apply"]:enabled');
      await whenShown('[data-testid="fill-result"][data-state="done"]');
      const filled = await page.$eval('#phone', (field) => (field as HTMLInputElement).value);
      if (filled !== phone) throw new Error(`the field holds “${filled}”`);
      await view.click('[data-testid="fill-undo"]');
      await eventually('the field to be empty again', () =>
        page.$eval('#phone', (field) => (field as HTMLInputElement).value === ''),
      );
    },
  },
  {
    what: 'preparing without a portal, with a sheet to print',
    async run({ browser }) {
      const desk = await openDesk(browser);
      await desk.view.click('[data-testid="start-lostCard"]');
      await desk.type('[data-testid="issuer-search"]', '上海');
      await desk.view.click('.issuer-list [data-issuer="cn-shanghai"]');
      await desk.whenShown('[data-testid="sheet"]');
      await desk.view.evaluate(() => {
        window.dispatchEvent(new Event('beforeprint'));
        window.dispatchEvent(new Event('afterprint'));
        return true;
      });
      await desk.view.close();
    },
  },
  {
    what: 'fitting photos of several kinds on the desk, and saving them as one PDF',
    async run({ browser }) {
      const { oversized } = await testPhotos();
      const desk = await openDesk(browser, '#photos');
      await desk.select('[data-testid="photos-spec"]', 'own');
      await desk.whenShown('[data-testid="limits-form"]');
      await desk.view.click('.limits-form fieldset:first-of-type button:last-child');
      await desk.view.click('[data-format="pdf"]');
      await desk.type('[data-testid="limit-maxKb"]', '300');
      await desk.view.click('[data-testid="limits-use"]');
      await desk.whenShown('[data-testid="document-panel"]');
      await desk.give([
        given('front.jpg', await readFile(oversized), 'image/jpeg'),
        given('back.heic', heicSquares(), 'image/heic'),
      ]);
      await desk.settled();
      await desk.makeDocument();
      await desk.view.click('[data-testid="document-save"]');
      await desk.view.close();
    },
  },
  {
    what: 'going on after the background was stopped',
    async run(stage) {
      await stage.browser.stopBackground();
      const sidebar = await openSidebar(stage.browser, await stage.visit(shanghaiReissue));
      await eventually('the person after the background woke', async () =>
        (await sidebar.chosenPerson()).includes(personName),
      );
    },
  },
  {
    what: 'writing down what was done, and saving its days as a calendar file',
    async run(stage) {
      const sidebar = await openSidebar(stage.browser, await stage.visit(shanghaiReissue));
      const reported = '[data-testid="moment"][data-moment="lossReported"]';
      await sidebar.whenShown(reported);
      await sidebar.view.click(`${reported} input[type="checkbox"]`);
      await sidebar.whenShown(`${reported} [data-testid="moment-date"]`);
      const desk = await openDesk(stage.browser, '#cases');
      await desk.whenShown('[data-testid="calendar-save"]');
      await desk.view.click('[data-testid="calendar-save"]');
      await desk.view.close();
    },
  },
  {
    what: 'saving everybody as a file, setting a passphrase, locking, and deleting everything',
    async run({ browser }) {
      const desk = await openDesk(browser, '#settings');
      const enter = async (name: string) => {
        await desk.whenShown(`[data-testid="${name}-new"]`);
        for (const end of ['new', 'again']) await desk.type(`[data-testid="${name}-${end}"]`, passphrase);
        await desk.view.click(`[data-testid="${name}-yes"]`);
      };
      await enter('export');
      await desk.whenShown('[data-testid="export-done"]:not(:empty)');
      await enter('passphrase-set');
      await desk.whenShown('[data-testid="settings-lock"]');
      await desk.view.click('[data-testid="settings-lock"]');
      await desk.whenShown('[data-testid="unlock-passphrase"]');
      await desk.type('[data-testid="unlock-passphrase"]', passphrase);
      await desk.view.click('[data-testid="unlock-yes"]');
      await desk.whenShown('[data-testid="settings-lock"]');
      await desk.view.click('[data-testid="erase"]');
      await desk.whenShown('[data-testid="erase-confirm"]');
      await desk.view.click('[data-testid="erase-yes"]');
      await desk.whenShown('[data-testid="receipt"]');
      await desk.view.close();
    },
  },
];

async function sidebarOf(stage: Stage, page: Awaited<ReturnType<Stage['visit']>>) {
  const sidebar = await openSidebar(stage.browser, page);
  return { view: sidebar.view, whenShown: (selector: string) => sidebar.whenShown(selector) };
}
