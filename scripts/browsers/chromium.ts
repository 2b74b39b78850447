import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumFrame, chromiumPopup, chromiumTab, stopChromiumBackground } from './chromium-view.ts';
import { requireBrowser } from './find.ts';
import type { LaunchOptions, OpenBrowser } from './open-browser.ts';

const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--hide-scrollbars',
];

/** Starts Chromium, Chrome or Edge with the extension; see `launch`. */
export async function launchChromium(options: LaunchOptions): Promise<OpenBrowser> {
  const languages = options.languages ?? ['en-US', 'en'];
  if (options.profileDir) await preferLanguages(options.profileDir, languages);
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: requireBrowser('chromium'),
    headless: !options.headful,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    // A command that is never answered is then an error with a name, long before a test runs out of time.
    protocolTimeout: 20_000,
    defaultViewport: options.headful ? null : { width: 1280, height: 900 },
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    args: [
      ...quietFlags,
      '--ignore-certificate-errors',
      `--proxy-server=127.0.0.1:${options.proxyPort}`,
      '--proxy-bypass-list=<-loopback>',
      ...(options.netLog ? [`--log-net-log=${options.netLog}`] : []),
      `--lang=${languages[0]}`,
      `--accept-lang=${languages.join(',')}`,
    ],
    env: { ...process.env, LANGUAGE: (languages[0] ?? 'en').replace('-', '_') },
  });
  try {
    const id = await browser.installExtension(options.extensionDir);
    const extensionOrigin = `chrome-extension://${id}`;
    return {
      name: 'chromium',
      browser,
      extensionOrigin,
      sidebarFrame: async (page) => chromiumFrame(page, 'sidebar.html'),
      openOwnPage: (file) => chromiumTab(browser, `${extensionOrigin}/${file}`),
      openPopupOver: (page) => chromiumPopup(browser, page, id, `${extensionOrigin}/popup.html`),
      openPrivateWindow: async () => {
        const apart = await browser.createBrowserContext();
        return { page: await apart.newPage(), close: () => apart.close() };
      },
      stopBackground: () => stopChromiumBackground(browser, extensionOrigin),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** A kept profile remembers the languages of its first start, so they are written before it. */
async function preferLanguages(profileDir: string, languages: readonly string[]): Promise<void> {
  const folder = join(profileDir, 'Default');
  await mkdir(folder, { recursive: true });
  const preferences = JSON.stringify({ intl: { accept_languages: languages.join(',') } });
  await writeFile(join(folder, 'Preferences'), preferences, { flag: 'wx' }).catch((error: unknown) => {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!exists) throw error;
  });
}
