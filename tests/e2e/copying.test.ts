import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shanghai, shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { openStage, type Stage } from './stage.ts';

describe.each(browserNames)('copying the words to say in %s', (browserName) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(browserName);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  /** Presses the button, then pastes into a field of the page as a person would into a message. */
  async function copyAndPaste() {
    const page = await stage.visit(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="hotline-script"]');
    const spoken = await sidebar.view.evaluate(() =>
      [...document.querySelectorAll('[data-testid="hotline-script"] .spoken')].map(
        (line) => line.textContent,
      ),
    );
    await sidebar.view.click('.hotline .copy button');
    await sidebar.whenShown('.hotline .copy-done:not(:empty)');
    await page.click('#name');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const pasted = await page.$eval('#name', (field) => (field as HTMLInputElement).value);
    // A field of one line drops the line ends or makes spaces of them.
    return { spoken: spoken.join('').replaceAll(' ', ''), pasted: pasted.replaceAll(' ', '') };
  }

  it('puts them on the clipboard from inside the portal page', async () => {
    const { spoken, pasted } = await copyAndPaste();
    expect(spoken).toContain('您好');
    expect(pasted).toBe(spoken);
  });

  it('does so even where the portal forbids its frames the clipboard', async () => {
    stage.site.add((request) => {
      const reply = shanghai(request);
      return reply && { ...reply, headers: { 'permissions-policy': 'clipboard-write=()' } };
    });
    const { spoken, pasted } = await copyAndPaste();
    expect(spoken).toContain('您好');
    expect(pasted).toBe(spoken);
  });
});
