import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import type { Handler } from '../../practice/site.ts';
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
