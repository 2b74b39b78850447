import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { ReceivedFile } from '../../practice/received.ts';

/** What the server holds once everything the page had sent before this call has arrived. */
export async function receivedBy(page: Page): Promise<readonly Omit<ReceivedFile, 'content'>[]> {
  // The page's own request queues behind its uploads, so a second upload of the same choice cannot be missed.
  const json = await page.evaluate(async () => (await fetch('/__received')).text());
  return JSON.parse(json) as Omit<ReceivedFile, 'content'>[];
}

/** A file as the Shanghai portal wants it: a JPEG of 20 to 50 KB, 358 × 441 pixels, 350 dpi. */
export function expectCardPhoto(file: Omit<ReceivedFile, 'content'> | undefined): void {
  expect(file).toMatchObject({
    type: 'image/jpeg',
    picture: { type: 'image/jpeg', width: 358, height: 441, dpi: 350 },
  });
  expect(file?.name).toMatch(/\.jpe?g$/i);
  expect(file?.bytes).toBeGreaterThanOrEqual(20_480);
  expect(file?.bytes).toBeLessThanOrEqual(50_000);
}

/** The very bytes of a file on disk. */
export async function expectUntouched(
  file: Omit<ReceivedFile, 'content'> | undefined,
  path: string,
): Promise<void> {
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  expect(file?.sha256).toBe(sha256);
}

/** One event of a file input as the page's own world saw it. */
export interface SeenEvent {
  readonly type: string;
  readonly isTrusted: boolean;
  readonly files: readonly { readonly name: string; readonly size: number }[];
}

/** `window.__seen` of a replica page. */
export function seenBy(page: Page): Promise<{ events: SeenEvent[]; widget: Record<string, unknown>[] }> {
  return page.evaluate(() => Reflect.get(window, '__seen'));
}
