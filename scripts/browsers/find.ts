import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The two engines the extension is driven in. */
export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

const variables: Record<BrowserName, string> = { chromium: 'LIASSE_CHROMIUM', firefox: 'LIASSE_FIREFOX' };

const commands: Record<BrowserName, readonly string[]> = {
  // Branded Chrome refuses to load unpacked extensions from a driver in some versions, so Chromium comes first.
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};

const places: Record<BrowserName, readonly string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windowsPlaces('Chromium\\Application\\chrome.exe'),
    ...windowsPlaces('Google\\Chrome\\Application\\chrome.exe'),
    ...windowsPlaces('Microsoft\\Edge\\Application\\msedge.exe'),
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...windowsPlaces('Mozilla Firefox\\firefox.exe'),
  ],
};

/**
 * The path of an installed browser: the environment variable if it is set, else the first known command on PATH,
 * else the usual place of the system.
 * @returns `null` when none is there.
 */
export function findBrowser(name: BrowserName): string | null {
  const stated = process.env[variables[name]];
  if (stated) return isExecutable(stated) ? stated : null;
  const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands[name].flatMap((command) => path.map((dir) => join(dir, command)));
  return [...onPath, ...places[name]].find(isExecutable) ?? null;
}

/** Like `findBrowser`. @throws with one sentence that says how to get it. */
export function requireBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  throw new Error(`${name} was not found: install it, or set ${variables[name]} to its path.`);
}

function windowsPlaces(tail: string): string[] {
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return roots.filter((root) => root !== undefined).map((root) => `${root}\\${tail}`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
