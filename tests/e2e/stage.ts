import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { practicePortals } from '../../practice/portals.ts';
import { type Site, startSite } from '../../practice/site.ts';
import { builtExtension } from '../../scripts/browsers/built-extension.ts';
import { closePage } from '../../scripts/browsers/close-page.ts';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { launch } from '../../scripts/browsers/launch.ts';
import type { LaunchOptions, OpenBrowser } from '../../scripts/browsers/open-browser.ts';
import { replicaPages } from '../replicas/serve.ts';

/** A browser with the built extension, in front of practice portals and replica pages. */
export interface Stage {
  readonly site: Site;
  readonly browser: OpenBrowser;
  /** Opens an address in a new tab. */
  visit(address: string): Promise<Page>;
  /** Closes all tabs and forgets what the site received. */
  clear(): Promise<void>;
  /** Closes all tabs; what the site received and was asked for stays known. */
  closeTabs(): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(
  name: BrowserName,
  options: Partial<
    Pick<LaunchOptions, 'profileDir' | 'languages' | 'extensionDir' | 'netLog' | 'home' | 'privateWindows'>
  > = {},
): Promise<Stage> {
  const site = await startSite(await replicaPages(), ...practicePortals);
  const browser = await launch(name, {
    extensionDir: builtExtension(name),
    proxyPort: site.proxyPort,
    ...options,
  }).catch(async (error: unknown) => {
    await site.close();
    throw error;
  });
  const visited = new Set<Page>();
  const closeTabs = async () => {
    await Promise.all([...visited].map(closePage));
    visited.clear();
  };
  return {
    site,
    browser,
    async visit(address) {
      const page = await browser.browser.newPage();
      visited.add(page);
      await page.goto(address);
      return page;
    },
    closeTabs,
    async clear() {
      await closeTabs();
      site.forget();
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** A profile folder that outlives one browser; `remove` when done. */
export async function keptProfile(): Promise<{ dir: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'liasse-profile-'));
  return { dir, remove: () => rm(dir, { recursive: true, force: true, maxRetries: 5 }) };
}
