import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { allowInChromium } from '../../scripts/browsers/chromium-settings.ts';
import { type ExtensionView, eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openPopup, type Popup } from '../../scripts/browsers/popup.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { openStage, type Stage } from './stage.ts';

/** Everything that is stored, on disk or in memory, by the browser's own word. */
function stored(view: ExtensionView, area: 'local' | 'session'): Promise<string> {
  return view.evaluate(async (name) => {
    const { storage } = Reflect.get(globalThis, 'chrome') as {
      storage: Record<string, { get(names: null): Promise<Record<string, unknown>> }>;
    };
    const { pulse: _bit, ...all } = (await storage[name]?.get(null)) ?? {};
    return JSON.stringify(all);
  }, area);
}

describe.each(browserNames)('a private window in %s', (browserName) => {
  let stage: Stage;
  let popup: Popup;

  beforeAll(async () => {
    stage = await openStage(browserName, { privateWindows: true });
    if (browserName === 'chromium') await allowInChromium(stage.browser, { privateWindows: true });
    popup = await openPopup(stage.browser);
    // Who is added is chosen; choosing once more would still be written while the test begins.
    await popup.add({ name: '小林', relation: 'self' });
  });
  afterAll(() => stage?.close());

  it('shows nobody of the other windows, keeps nothing on disk, and is forgotten when it is closed', async () => {
    const other = await stage.visit(shanghaiReissue);
    const disk = await stored(popup.view, 'local');
    const apart = await stage.browser.openPrivateWindow();
    const { page } = apart;
    await page.goto(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    await sidebar.whenShown('[data-testid="shared-banner"]');
    expect(await sidebar.text('[data-testid="shared-banner"]')).toContain('Private window');
    expect(await sidebar.chosenPerson()).not.toContain('小林');
    await sidebar.tick((await sidebar.materials())[0]?.material ?? '');
    await sidebar.speak('fr');
    await eventually('what was done to be kept in memory', async () =>
      (await stored(popup.view, 'session')).includes('private.settings'),
    );
    expect(await stored(popup.view, 'session')).toContain('private.visit');
    expect(await stored(popup.view, 'local')).toBe(disk);
    // The other windows keep their person and their language.
    await other.reload();
    const usual = await openSidebar(stage.browser, other);
    await usual.whenShown('[data-testid="sidebar"][lang="en"]');
    await eventually('the person', async () => (await usual.chosenPerson()).includes('小林'));

    await apart.close();
    await eventually(
      'nothing of it',
      async () => !(await stored(popup.view, 'session')).includes('private.'),
    );
  });
});
