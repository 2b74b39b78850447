import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { property } from './bidi.ts';
import { requireBrowser } from './find.ts';
import { letIntoPrivateWindows, openPrivateFirefoxWindow } from './firefox-private.ts';
import { firefoxFrame, firefoxTab, stopFirefoxBackground } from './firefox-view.ts';
import type { LaunchOptions, OpenBrowser } from './open-browser.ts';

/** The inner address of the extension, fixed so that its own pages can be opened by address. */
const extensionUuid = '6c696173-7365-4000-8000-000000000001';

/** Starts Firefox with the extension as a temporary add-on; see `launch`. */
export async function launchFirefox(options: LaunchOptions): Promise<OpenBrowser> {
  const id = await addOnId(options.extensionDir);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: !options.headful,
    acceptInsecureCerts: true,
    // A command that is never answered is then an error with a name, long before a test runs out of time.
    protocolTimeout: 20_000,
    // Without it the driver may neither open nor look into the extension's own pages.
    args: ['--remote-allow-system-access'],
    defaultViewport: options.headful ? null : { width: 1280, height: 900 },
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    ...(options.home ? { env: { ...process.env, HOME: options.home } } : {}),
    extraPrefsFirefox: {
      ...proxyPreferences(options.proxyPort),
      ...quietPreferences,
      ...idlePreferences,
      'extensions.originControls.grantByDefault': true,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: extensionUuid }),
      // A temporary add-on is uninstalled when the browser closes; a person's data must outlive that here.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // The list of downloads opens by itself over the window and takes the keyboard.
      'browser.download.alwaysOpenPanel': false,
      // The clipboard may be written without a click.
      'dom.events.testing.asyncClipboard': true,
      // A Firefox without a window has a clipboard for text alone; so it keeps by itself what it has put there.
      'widget.clipboard.use-cached-data.enabled': true,
      'intl.accept_languages': (options.languages ?? ['en-US', 'en']).join(','),
    },
  });
  try {
    if (options.privateWindows) await letIntoPrivateWindows(browser, options.extensionDir);
    else await browser.installExtension(options.extensionDir);
    const extensionOrigin = `moz-extension://${extensionUuid}`;
    return {
      name: 'firefox',
      browser,
      extensionOrigin,
      sidebarFrame: (page) => firefoxFrame(browser, page, 'sidebar.html'),
      openOwnPage: (file) => firefoxTab(browser, `${extensionOrigin}/${file}`),
      openPrivateWindow: () => openPrivateFirefoxWindow(browser),
      stopBackground: () => stopFirefoxBackground(browser, id),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function proxyPreferences(port: number): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.http.http3.enable': false,
  };
}

/** What Firefox would otherwise ask of its makers while a test listens on the wire. */
const quietPreferences = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'dom.push.connection.enabled': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'extensions.getAddons.get.url': '',
  'extensions.blocklist.enabled': false,
  'media.gmp-manager.url': '',
  'messaging-system.rsexperimentloader.enabled': false,
  'nimbus.rollouts.enabled': false,
  'security.OCSP.enabled': 0,
  'toolkit.telemetry.server': '',
} as const;

/**
 * What Firefox does beside the pages for a person who is not there: a sixth of the time it takes to start and show a
 * page. What it writes to disk by itself stays on, since tests look there.
 */
const idlePreferences = {
  'dom.ipc.processPrelaunch.enabled': false,
  'browser.translations.enable': false,
  'reader.parse-on-load.enabled': false,
  'browser.ml.enable': false,
  'accessibility.force_disabled': 1,
} as const;

async function addOnId(extensionDir: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  const settings = property(property(manifest, 'browser_specific_settings'), 'gecko');
  const id = property(settings, 'id');
  if (typeof id !== 'string') throw new Error(`${extensionDir}/manifest.json states no Firefox add-on id`);
  return id;
}
