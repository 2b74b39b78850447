import type { Page } from 'puppeteer-core';
import type { Language } from '../../core/languages.ts';
import { practicePortals } from '../../practice/portals.ts';
import { startSite } from '../../practice/site.ts';
import { builtExtension } from '../browsers/built-extension.ts';
import { allowInChromium } from '../browsers/chromium-settings.ts';
import { launch } from '../browsers/launch.ts';
import { openPopup } from '../browsers/popup.ts';
import { finishedScreens } from './finished.ts';
import { ownScreens } from './own-pages.ts';
import { protectedScreens } from './protected.ts';
import { quietPages } from './quiet-pages.ts';
import type { Screen, Studio } from './screen.ts';
import { seldomScreens } from './seldom.ts';
import { sidebarScreens } from './sidebars.ts';

/** Every screen a person can meet. */
export const screens: readonly Screen[] = [
  ...ownScreens,
  ...sidebarScreens,
  ...protectedScreens,
  ...seldomScreens,
  ...finishedScreens,
];

export type Scheme = 'light' | 'dark';
export const schemes: readonly Scheme[] = ['light', 'dark'];

/** Starts a browser of this language and adds two people, one of them chosen. */
export async function openStudio(language: Language): Promise<Studio & { close(): Promise<void> }> {
  const site = await startSite(...practicePortals, quietPages);
  const open = await launch('chromium', {
    extensionDir: builtExtension('chromium'),
    proxyPort: site.proxyPort,
    languages: [language],
  });
  await allowInChromium(open, { privateWindows: true });
  const popup = await openPopup(open);
  await popup.add({
    name: '小林',
    relation: 'self',
    details: { chineseName: '林小雨', phone: '13800000000' },
  });
  await popup.add({ name: 'Léa', relation: 'child', facts: { age: '6' } });
  await popup.choose('小林');
  await popup.close();
  await speak({ open, site }, language);
  return {
    open,
    site,
    async close() {
      await open.close();
      await site.close();
    },
  };
}

/** Sets the language of all screens that open from now on, as a person does in the popup. */
async function speak({ open }: Studio, language: Language): Promise<void> {
  const popup = await openPopup(open);
  await popup.view.click(`[data-testid="language"] [data-language="${language}"]`);
  await popup.whenShown(`[lang="${language}"]`);
  await popup.close();
}

/** Shows a tab, and the frames in it, in light or dark. */
export async function wear(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  // A frame of another process hears of it a moment later.
  const query = `(prefers-color-scheme: ${scheme})`;
  for (const frame of page.frames())
    await frame.waitForFunction((wanted) => matchMedia(wanted).matches, {}, query);
}
