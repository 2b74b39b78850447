import { launchChromium } from './chromium.ts';
import type { BrowserName } from './find.ts';
import { launchFirefox } from './firefox.ts';
import type { LaunchOptions, OpenBrowser } from './open-browser.ts';

/**
 * Starts a browser with the built extension and the practice proxy.
 * @throws when the browser is missing or the extension cannot be installed.
 */
export function launch(name: BrowserName, options: LaunchOptions): Promise<OpenBrowser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
