/** Everything that a person may do with one upload widget, on one visit. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { ReceivedFile } from '../../practice/received.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { dropFiles } from '../../scripts/browsers/drop-files.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { openSidebar, type Sidebar } from '../../scripts/browsers/sidebar.ts';
import type { TestPhotos } from '../fixtures/photos.ts';
import { replicas, type Widget } from '../replicas/replicas.ts';
import { replicaAddress } from '../replicas/serve.ts';
import { expectCardPhoto, expectUntouched, receivedBy, seenBy } from './on-the-wire.ts';
import type { Stage } from './stage.ts';

/** A visit that is going on. */
interface Visit {
  readonly page: Page;
  sidebar: Sidebar;
  readonly act: (...paths: string[]) => Promise<void>;
  /** Sends where the widget does not do so by itself; the files that have arrived since. */
  readonly sent: (more?: number) => Promise<readonly ReceivedFile[]>;
}

/** Chooses files in a widget, or drops them on it. */
export function bring(stage: Stage, page: Page, { dropped, choose }: Widget, paths: readonly string[]) {
  return dropped ? dropFiles(stage.browser, page, choose, paths) : chooseFile(page, choose, ...paths);
}

/** Presses the button of a widget that has one, as soon as its field shows the files. */
export async function press(page: Page, { choose, submit, leaves }: Widget, files: number): Promise<void> {
  if (!submit) return;
  await eventually('the files in the field', () =>
    page.evaluate(
      (field, wanted) => document.querySelector<HTMLInputElement>(field)?.files?.length === wanted,
      choose,
      files,
    ),
  );
  await Promise.all([leaves && page.waitForNavigation(), page.click(submit)]);
}

async function begin(stage: Stage, widget: Widget): Promise<Visit> {
  const page = await stage.visit(replicaAddress(widget));
  const arrive = async () => {
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    return sidebar;
  };
  let count = 0;
  const visit: Visit = {
    page,
    sidebar: await arrive(),
    act: (...paths) => bring(stage, page, widget, paths),
    async sent(more = 1) {
      await press(page, widget, more);
      count += more;
      const files = await stage.site.whenReceived(count);
      if (widget.leaves) {
        // Firefox gives a navigation up where the one before, by the form, is not quite over.
        await eventually('the page again', () => page.goto(replicaAddress(widget)).then(() => true));
        visit.sidebar = await arrive();
      }
      return files.slice(-more);
    },
  };
  return visit;
}

/**
 * Cancels, takes the fixed photo, lets one that fits go by, takes the original, and sends two at a time; the server
 * must have got exactly those.
 */
export async function visitWidget(stage: Stage, widget: Widget, photos: TestPhotos): Promise<void> {
  const { redraws, strict, several } = widget;
  // Fixing one file, or one of two, at the end proves the same; the widgets that portals are known to use do both.
  const alone = replicas.includes(widget);
  const visit = await begin(stage, widget);
  const { page, act, sent } = visit;
  const expectSize = (file: ReceivedFile | undefined, width: number, height: number) =>
    expect(file?.picture).toMatchObject({ width, height });
  const expectFixed = (file: ReceivedFile | undefined) =>
    redraws ? expectSize(file, 358, 441) : expectCardPhoto(file);
  let total = 0;

  await act(photos.snapshot);
  await visit.sidebar.cancel();
  const held = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input[type="file"]')].map(({ files }) => files?.length),
  );
  expect(held.every((count) => count === 0)).toBe(true);
  const { events, widget: believed } = await seenBy(page);
  expect(events.filter(({ files }) => files.length > 0)).toEqual([]);
  expect(JSON.stringify(believed)).not.toContain('snapshot');

  if (alone) {
    await act(widget.id === 'input-xhr' ? photos.oversized : photos.snapshot);
    await visit.sidebar.takeFixed();
    expectFixed((await sent())[0]);
    total += 1;
  }

  await act(photos.compliant);
  const [untouched] = await sent();
  if (redraws) expectSize(untouched, 358, 441);
  else await expectUntouched(untouched, photos.compliant);
  expect(await visit.sidebar.hasPhotoCheck()).toBe(false);
  total += 1;

  // A page with rules of its own refuses the original by itself.
  if (!strict) {
    await act(photos.snapshotToo);
    await visit.sidebar.takeOriginal();
    const [original] = await sent();
    if (redraws) expectSize(original, 480, 640);
    else await expectUntouched(original, photos.snapshotToo);
    total += 1;
  }

  if (several) {
    await act(photos.compliantToo, photos.snapshot);
    await visit.sidebar.takeFixed();
    const two = await sent(2);
    // A queue sends them in any order.
    const kept = await readFile(photos.compliantToo);
    expect(two.filter(({ content }) => content.equals(kept))).toHaveLength(1);
    expectFixed(two.find(({ content }) => !content.equals(kept)));
    total += 2;
  } else {
    // Not the photo that the field may hold still: that would be no change to the browser.
    await act(photos.snapshot);
    await visit.sidebar.takeFixed();
    expectFixed((await sent())[0]);
    total += 1;
  }
  expect(await receivedBy(page)).toHaveLength(total);
}
