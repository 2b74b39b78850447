import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import type { Handler } from '../../practice/site.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { expectCardPhoto, expectUntouched } from './on-the-wire.ts';
import { openStage, type Stage } from './stage.ts';

/** Portals nest their forms: Shanghai's self-service stands three frames deep. */
const shell = 'https://zwdt.sh.gov.cn/govPortals/practice-shell';
const nested: Handler = ({ host, url }) => {
  if (host !== 'zwdt.sh.gov.cn' || !url.pathname.startsWith('/govPortals/practice-shell')) return undefined;
  const inner = url.pathname.endsWith('/2') ? shanghaiReissue : `${shell}/2`;
  return {
    body: `<!doctype html><meta charset="utf-8"><title>办事大厅</title>
      <iframe src="${inner}" width="800" height="700"></iframe>`,
  };
};

/** Pages whose words stand above and whose upload field stands somewhere that says nothing. */
const above = 'https://zwdt.sh.gov.cn/govPortals/bsfw/item/practice-frames';
const field = '<label>上传照片 <input type="file" id="photo"></label>';
const wordless: Record<string, string> = {
  'a frame of the same host without a word about cards': `<iframe src="/govPortals/practice-field"></iframe>`,
  'a frame written from a string': `<iframe srcdoc='${field}'></iframe>`,
  'a frame whose document is written anew': `<iframe></iframe><script>
    const inner = document.querySelector('iframe').contentDocument;
    inner.open(); inner.write('${field}'); inner.close();
  </script>`,
};
const wordlessPages: Handler = ({ host, url }) => {
  if (host !== 'zwdt.sh.gov.cn') return undefined;
  if (url.pathname === '/govPortals/practice-field')
    return { body: `<!doctype html><title>x</title>${field}` };
  if (!url.href.startsWith(above)) return undefined;
  const body = Object.values(wordless)[Number(url.searchParams.get('n'))];
  return {
    body: `<!doctype html><meta charset="utf-8"><title>新版社保卡补换申请</title><h1>社保卡补换申请</h1>${body}`,
  };
};

/** A component of the page that keeps its field to itself. */
const hidden = (mode: string) => `
  <title>新版社保卡补换申请</title><h1>社保卡补换申请</h1><upload-box></upload-box><script>
    customElements.define('upload-box', class extends HTMLElement {
      constructor() {
        super();
        const root = this.attachShadow({ mode: '${mode}' });
        root.innerHTML = '<label>上传照片 <input type="file"></label>';
        window.__seen = [];
        const note = ({ type, target }) => window.__seen.push(type + ':' + (target.files[0]?.size ?? 0));
        root.querySelector('input').addEventListener('input', note);
        root.querySelector('input').addEventListener('change', note);
      }
    });
  </script>`;
/** A form of the page that it keeps to itself and sends by a script. */
const hiddenForm = (mode: string) => `
  <title>新版社保卡补换申请</title><h1>社保卡补换申请</h1><upload-box style="display: inline-block"></upload-box><script>
    const box = document.querySelector('upload-box');
    const root = box.attachShadow({ mode: '${mode}' });
    root.innerHTML = '<form method="post" enctype="multipart/form-data" action="/govPortals/bsfw/practice-submit">' +
      '<label>上传照片 <input type="file" name="photo"></label></form>';
    const form = root.firstChild;
    window.__send = () => form.submit();
    window.__holds = () => form.elements.photo.files.length;
  </script>`;
const shadowedForm: Handler = ({ host, url }) =>
  host === 'zwdt.sh.gov.cn' && url.pathname === '/govPortals/bsfw/item/practice-hidden-form'
    ? { body: `<!doctype html><meta charset="utf-8">${hiddenForm(url.searchParams.get('mode') ?? '')}` }
    : undefined;
const shadowed: Handler = ({ host, url }) =>
  host === 'zwdt.sh.gov.cn' && url.pathname.startsWith('/govPortals/bsfw/item/practice-shadow')
    ? { body: `<!doctype html><meta charset="utf-8">${hidden(url.searchParams.get('mode') ?? '')}` }
    : undefined;

describe.each(browserNames)('fields that hide in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    stage = await openStage(browserName);
    stage.site.add(wordlessPages);
    stage.site.add(shadowed);
    stage.site.add(shadowedForm);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  it.each(Object.keys(wordless).map((where, n) => [where, n] as const))(
    'are guarded in %s',
    async (_where, n) => {
      const page = await stage.visit(`${above}?n=${n}`);
      const sidebar = await openSidebar(stage.browser, page);
      await sidebar.whenShown('[data-testid="material"]');
      const frame = await eventually('the frame', async () =>
        page.frames().find((each) => each !== page.mainFrame() && !each.url().includes('extension')),
      );
      const input = await frame.waitForSelector('#photo');
      await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(photos.oversized);
      await sidebar.takeFixed();
      const size = await eventually('the copy', () =>
        frame.$eval('#photo', (element) => (element as HTMLInputElement).files?.[0]?.size ?? null),
      );
      expect(size).toBeLessThanOrEqual(50_000);
    },
  );

  it.each(['open', 'closed'])(
    'are guarded in an %s shadow root, and the page sees the copy alone',
    async (mode) => {
      const page = await stage.visit(
        `https://zwdt.sh.gov.cn/govPortals/bsfw/item/practice-shadow?mode=${mode}`,
      );
      const sidebar = await openSidebar(stage.browser, page);
      await sidebar.whenShown('[data-testid="material"]');
      await chooseFile(page, 'upload-box', photos.oversized);
      await sidebar.takeFixed();
      const seen = await eventually('the copy', () =>
        page.evaluate(() => {
          const events = Reflect.get(window, '__seen') as string[];
          return events.length >= 2 ? events : null;
        }),
      );
      expect(seen.map((event) => event.split(':')[0])).toEqual(['input', 'change']);
      for (const event of seen) expect(Number(event.split(':')[1])).toBeLessThanOrEqual(50_000);
    },
  );

  it.each(['open', 'closed'])(
    'are not sent without their file by a script of the page, in an %s shadow root',
    async (mode) => {
      const page = await stage.visit(
        `https://zwdt.sh.gov.cn/govPortals/bsfw/item/practice-hidden-form?mode=${mode}`,
      );
      const sidebar = await openSidebar(stage.browser, page);
      await sidebar.whenShown('[data-testid="material"]');
      await chooseFile(page, 'upload-box', photos.oversized);
      await sidebar.photoCheck();
      await page.evaluate(() => (Reflect.get(window, '__send') as () => void)());
      await sidebar.whenShown('[data-testid="unsent"][data-way="held"]');
      expect(stage.site.requests.filter(({ path }) => path.endsWith('practice-submit'))).toEqual([]);
      await sidebar.takeFixed();
      await eventually('the copy', () =>
        page.evaluate(() => (Reflect.get(window, '__holds') as () => number)() === 1),
      );
      await page.evaluate(() => (Reflect.get(window, '__send') as () => void)());
      const [file] = await stage.site.whenReceived(1);
      expectCardPhoto(file);
    },
  );
});

describe.each(browserNames)('a form two frames below the page in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    stage = await openStage(browserName);
    stage.site.add(nested);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  async function arrive() {
    const page = await stage.visit(shell);
    const sidebar = await openSidebar(stage.browser, page);
    const form = await eventually('the form', async () =>
      page.frames().find((frame) => frame.url() === shanghaiReissue),
    );
    const field = await form.waitForSelector('input[type="file"]');
    if (!field) throw new Error('the form has no file field');
    const choose = (path: string) =>
      (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
    const held = () =>
      form.$eval('input[type="file"]', (input) => (input as HTMLInputElement).files?.length ?? 0);
    const submit = async () => {
      await eventually('the file in the field', async () => (await held()) === 1);
      await form.click('button[type="submit"]');
    };
    return { sidebar, choose, submit };
  }

  it('opens the sidebar in the page above, and the fixed photo reaches the form below', async () => {
    const { sidebar, choose, submit } = await arrive();
    await sidebar.whenShown('[data-testid="material"]');
    await choose(photos.oversized);
    await sidebar.takeFixed();
    await submit();
    const [file] = await stage.site.whenReceived(1);
    expectCardPhoto(file);
  });

  it('lets a photo that fits pass untouched', async () => {
    const { choose, submit } = await arrive();
    await choose(photos.compliant);
    await submit();
    const [file] = await stage.site.whenReceived(1);
    await expectUntouched(file, photos.compliant);
  });
});
