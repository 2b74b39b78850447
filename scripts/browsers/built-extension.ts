import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './find.ts';

const folders: Record<BrowserName, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** Folder of the extension as built for this browser. @throws when it has not been built. */
export function builtExtension(name: BrowserName): string {
  const dir = fileURLToPath(new URL(`../../.output/${folders[name]}`, import.meta.url));
  if (existsSync(join(dir, 'manifest.json'))) return dir;
  throw new Error(`${dir} holds no extension: run "npm run build" and "npm run build:firefox" first.`);
}
