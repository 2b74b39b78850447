import type { Browser, Page } from 'puppeteer-core';
import type { ExtensionView } from './extension-view.ts';
import type { BrowserName } from './find.ts';

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extensionDir: string;
  /** Port of the loopback proxy that answers for every host. */
  readonly proxyPort: number;
  /** Keep the profile here, so that it can be opened again; without it the profile is thrown away. */
  readonly profileDir?: string;
  /** Show a window. */
  readonly headful?: boolean;
  /** File for Chromium's log of every request it makes; Firefox needs none (`wire.ts`). */
  readonly netLog?: string;
  /** Home folder of the person at the browser; Firefox looks there for what an organisation has preset. */
  readonly home?: string;
  /**
   * Install the extension as one that the person lets into private windows. Firefox only; Chromium has a page of its
   * own for that (`chromium-settings.ts`).
   */
  readonly privateWindows?: boolean;
  /** Browser language, first choice first; decides the language Liasse begins in. */
  readonly languages?: readonly string[];
}

/** A private window with one tab. */
export interface PrivateWindow {
  readonly page: Page;
  /** Closes it, and with the last one whatever was done in private windows. */
  close(): Promise<void>;
}

/** A running browser with the extension in it. */
export interface OpenBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** The sidebar's frame in a page, or `null` while there is none. */
  sidebarFrame(page: Page): Promise<ExtensionView | null>;
  /** Opens a page of the extension, such as `popup.html`, in a new tab. */
  openOwnPage(file: string): Promise<ExtensionView>;
  /**
   * Clicks the toolbar button over a page: the popup opens as for a person, with the right to see that tab's address.
   * Chromium only; no driver can click Firefox's own toolbar.
   */
  openPopupOver?(page: Page): Promise<ExtensionView>;
  /** Opens a private window beside the others. */
  openPrivateWindow(): Promise<PrivateWindow>;
  /** Ends the extension's background as the browser itself does after a while; it must come back when needed. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}
