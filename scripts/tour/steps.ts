import { ameliOrder } from '../../practice/pages/ameli.ts';
import { guangzhouReissue } from '../../practice/pages/guangzhou.ts';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { chooseFile } from '../browsers/choose-file.ts';
import { eventually } from '../browsers/extension-view.ts';
import { openPopup } from '../browsers/popup.ts';
import { openSidebar, type Sidebar } from '../browsers/sidebar.ts';
import { must, type Step } from './scene.ts';

const personName = '小林';

/** The tour, in order. */
export const steps: readonly Step[] = [
  {
    id: 'person',
    async run(scene) {
      const popup = await openPopup(scene.browser);
      await popup.add({ name: personName, relation: 'self', facts: { nationality: 'mainland' } });
      await popup.choose(personName);
      await popup.close();
      const page = await scene.visit(shanghaiReissue);
      await whenFor(await openSidebar(scene.browser, page), personName);
      return { page, line: `a person is added in the popup and chosen in the sidebar` };
    },
  },
  {
    id: 'shanghai-list',
    async run(scene) {
      const page = await scene.visit(shanghaiReissue);
      const sidebar = await openSidebar(scene.browser, page);
      await sidebar.whenShown('[data-testid="material"]');
      const materials = await sidebar.materials();
      const questions = await sidebar.questions();
      const line = `Shanghai reissue is recognised: ${materials.length} papers, ${questions.length} questions`;
      return { page, line };
    },
  },
  {
    id: 'shanghai-answer',
    async run(scene) {
      const page = await scene.visit(shanghaiReissue);
      const sidebar = await openSidebar(scene.browser, page);
      await sidebar.whenShown('[data-testid="question"]');
      const before = await lines(sidebar);
      const [question] = await sidebar.questions();
      const value = question?.values[0];
      must(question !== undefined && value !== undefined, 'there is no question to answer');
      await sidebar.answer(question.fact, value);
      const after = await lines(sidebar);
      must(after !== before, `${question.fact} = ${value} changed nothing: ${before}`);
      return {
        page,
        line: `an answer changes the list: ${question.fact} = ${value}; ${await needs(sidebar)}`,
      };
    },
  },
  {
    id: 'shanghai-photo-check',
    async run(scene) {
      const page = await scene.visit(shanghaiReissue);
      const sidebar = await openSidebar(scene.browser, page);
      await chooseFile(page, '#photo', scene.photo.path);
      const started = performance.now();
      await sidebar.photoCheck();
      const ms = Math.round(performance.now() - started);
      must(scene.site.received.length === 0, 'the file left before anybody decided');
      const { bytes, width, height } = scene.photo;
      return {
        page,
        line: `a photo of ${bytes} bytes, ${width} × ${height}, is held and a copy that fits is made in ${ms} ms`,
      };
    },
  },
  {
    id: 'shanghai-received',
    async run(scene) {
      scene.site.forget();
      const page = await scene.visit(shanghaiReissue);
      const sidebar = await openSidebar(scene.browser, page);
      await chooseFile(page, '#photo', scene.photo.path);
      await sidebar.photoCheck();
      await sidebar.takeFixed();
      await page.click('button[type="submit"]');
      const received = await scene.site.whenReceived(1);
      await page.waitForSelector('[data-practice="receipt"]');
      const [file] = received;
      const picture = file?.picture;
      must(received.length === 1 && file !== undefined, `${received.length} files arrived`);
      must(picture?.type === 'image/jpeg', `what arrived is ${picture?.type}`);
      must(file.bytes >= 20_480 && file.bytes <= 50_000, `${file.bytes} bytes arrived`);
      must(picture.width === 358 && picture.height === 441, `${picture.width} × ${picture.height} arrived`);
      return {
        page,
        line: `the portal received ${picture.type}, ${file.bytes} bytes, ${picture.width} × ${picture.height}, ${picture.dpi} dpi`,
      };
    },
  },
  {
    id: 'guangzhou-receipt',
    async run(scene) {
      scene.site.forget();
      const page = await scene.visit(guangzhouReissue);
      const sidebar = await openSidebar(scene.browser, page);
      await sidebar.whenShown('[data-testid="material"]');
      must((await sidebar.text()).includes('回执'), 'the receipt number is not mentioned');
      must((await page.$('input[type="file"]')) === null, 'the page has a file field');
      const materials = await sidebar.materials();
      const line = `Guangzhou wants a photo receipt number (相片回执号) and no upload: ${materials.length} papers`;
      return { page, line };
    },
  },
  {
    id: 'ameli-order',
    async run(scene) {
      const page = await scene.visit(ameliOrder);
      const sidebar = await openSidebar(scene.browser, page);
      await sidebar.whenShown('[data-testid="material"]');
      await sidebar.speak('fr');
      const materials = await sidebar.materials();
      return {
        page,
        line: `the order of a carte Vitale is recognised: ${materials.length} papers, read in French`,
      };
    },
  },
  {
    id: 'after-restart',
    async run(scene) {
      await scene.restart();
      const page = await scene.visit(shanghaiReissue);
      const sidebar = await openSidebar(scene.browser, page);
      await whenFor(sidebar, personName);
      await sidebar.whenShown('[data-testid="sidebar"][lang="fr"]');
      return { page, line: `after a restart of the browser the person and the language are still there` };
    },
  },
];

/** Every paper with its need and every step, in their order: what an answer may change. */
function lines(sidebar: Sidebar): Promise<string> {
  return sidebar.view.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="material"], [data-testid="step"]')]
      .map(({ dataset }) => dataset.step ?? `${dataset.material} ${dataset.need}`)
      .join(', '),
  );
}

/** How many papers are needed, not needed, and open. */
async function needs(sidebar: Sidebar): Promise<string> {
  const materials = await sidebar.materials();
  const count = (need: string) => materials.filter((line) => line.need === need).length;
  return `${count('yes')} yes ${count('depends')} depends ${count('no')} no`;
}

async function whenFor(sidebar: Sidebar, name: string): Promise<void> {
  await eventually(`the list for ${name}`, async () => (await sidebar.chosenPerson()).includes(name));
}
