import { eventually } from './extension-view.ts';
import type { OpenBrowser } from './open-browser.ts';
import { openPopup } from './popup.ts';

interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
}

/**
 * What only Chromium's own page for extensions can decide: that an extension from a folder may be loaded anew (without
 * the developer mode it stays off after that), and, on the person's word, that it works in private windows.
 */
export async function allowInChromium(
  browser: OpenBrowser,
  what: { readonly privateWindows: boolean },
): Promise<void> {
  const page = await browser.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (extensionId, incognitoAccess) => {
      const { developerPrivate } = Reflect.get(globalThis, 'chrome') as {
        developerPrivate: DeveloperPrivate;
      };
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      if (incognitoAccess)
        await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess });
    },
    new URL(browser.extensionOrigin).host,
    what.privateWindows,
  );
  await page.close();
  // Each of these loads it anew.
  await eventually('the extension to be back', async () => {
    await (await openPopup(browser)).close();
    return true;
  });
}
