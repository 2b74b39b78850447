/**
 * Many portal tabs at once: `node bench/many-tabs.ts [tabs] [chromium] [firefox]`, 50 by default. Each tab must show
 * its panel, and a person who is added in the popup must appear in every one of them. Needs the builds. Linux only.
 */
import { shanghaiReissue } from '../practice/pages/shanghai.ts';
import { eventually } from '../scripts/browsers/extension-view.ts';
import { type BrowserName, browserNames } from '../scripts/browsers/find.ts';
import { openPopup } from '../scripts/browsers/popup.ts';
import { openSidebar, type Sidebar } from '../scripts/browsers/sidebar.ts';
import { openStage } from '../tests/e2e/stage.ts';
import { megabytesOf } from './browser-memory.ts';

const wanted = process.argv.slice(2);
const tabs = Number(wanted.find((word) => /^\d+$/.test(word)) ?? 50);
const named = wanted.filter((word) => !/^\d+$/.test(word));
const chosen: readonly BrowserName[] = browserNames.filter(
  (name) => named.length === 0 || named.includes(name),
);

for (const name of chosen) {
  const stage = await openStage(name);
  try {
    const root = stage.browser.browser.process()?.pid;
    if (root === undefined) throw new Error('the browser has no process');
    const before = megabytesOf(root);
    const sidebars: Sidebar[] = [];
    const started = performance.now();
    for (let tab = 0; tab < tabs; tab += 1) {
      const sidebar = await openSidebar(stage.browser, await stage.visit(shanghaiReissue));
      await sidebar.whenShown('[data-testid="material"]');
      sidebars.push(sidebar);
    }
    const opened = Math.round(performance.now() - started);
    const popup = await openPopup(stage.browser);
    await popup.add({ name: '小林', relation: 'self' });
    const added = performance.now();
    for (const sidebar of sidebars) {
      await eventually('the person in every panel', async () =>
        (await sidebar.people()).some((each) => each.includes('小林')),
      );
    }
    const everywhere = Math.round(performance.now() - added);
    const each = Math.round((megabytesOf(root) - before) / tabs);
    console.log(
      `${name}  ${tabs} tabs, each with its panel, in ${opened} ms; a new person in all of them after ${everywhere} ms; ${each} MB a tab`,
    );
  } finally {
    await stage.close();
  }
}
