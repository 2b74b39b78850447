/** How long the built background takes from nothing to "all listeners are set", in Chromium and in Node. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TargetType } from 'puppeteer-core';
import { launch } from '../scripts/browsers/launch.ts';
import { type Spread, spreadOf } from './timing.ts';

const script = 'background.js';

/** Milliseconds. */
export interface ColdStart {
  /** From the worker's time origin: the script is read, compiled and run. */
  readonly fromOrigin: Spread;
  /** The script's own statements, first to last; the listeners are set in the same turn. */
  readonly evaluation: Spread;
  /** The first of the starts, from the worker's time origin: a new profile, nothing kept of the script yet. */
  readonly first: number;
}

/**
 * Stops and wakes the background `times` times in Chromium, as the browser does after half a minute of quiet.
 *
 * The extension is a copy of the built one whose script carries two performance marks, before its first and after its
 * last statement. The clock of a worker starts when the browser creates it, so the second mark holds reading and
 * compiling as well, and what V8 has kept of earlier starts helps as it does for people.
 * @param built folder of the extension built for Chromium
 */
export async function coldStartInChromium(built: string, times: number): Promise<ColdStart> {
  const copy = mkdtempSync(join(tmpdir(), 'liasse-cold-'));
  cpSync(built, copy, { recursive: true });
  const text = readFileSync(join(built, script), 'utf8');
  writeFileSync(join(copy, script), `performance.mark('begin');${text}\n;performance.mark('end');`);
  // No page is opened that would need the proxy.
  const browser = await launch('chromium', { extensionDir: copy, proxyPort: 9 });
  try {
    const starts: { begin: number; end: number }[] = [];
    for (let i = 0; i < times; i++) {
      await browser.stopBackground();
      // The popup asks for the state, and that wakes the background.
      const popup = await browser.openOwnPage('popup.html');
      const target = await browser.browser.waitForTarget(
        (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(browser.extensionOrigin),
      );
      const worker = await target.worker();
      if (!worker) throw new Error('The background did not come back.');
      starts.push(
        await worker.evaluate(() => {
          const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
          return { begin: at('begin'), end: at('end') };
        }),
      );
      await popup.close();
    }
    return {
      fromOrigin: spreadOf(starts.map(({ end }) => end)),
      evaluation: spreadOf(starts.map(({ begin, end }) => end - begin)),
      first: starts[0]?.end ?? Number.NaN,
    };
  } finally {
    await browser.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Compiles and runs the script in a process of its own, with a browser that swallows every call. */
const inNode = `
  const { readFileSync } = require('node:fs');
  const { Script, createContext } = require('node:vm');
  const text = readFileSync(process.argv[1], 'utf8');
  const anything = new Proxy(function () {}, {
    get: (_target, key) => (key === Symbol.toPrimitive ? () => '' : anything),
    apply: () => anything,
    construct: () => anything,
  });
  const { console, URL, crypto, TextEncoder, TextDecoder, structuredClone, atob, btoa, setTimeout, performance } = globalThis;
  const context = { chrome: anything, browser: anything, console, URL, crypto, TextEncoder, TextDecoder, structuredClone, atob, btoa, setTimeout, performance };
  context.self = context.globalThis = context;
  createContext(context);
  const start = process.hrtime.bigint();
  new Script(text).runInContext(context);
  console.log(Number(process.hrtime.bigint() - start) / 1e6);
`;

/** Parse and evaluation of the same script in fresh Node processes: nothing cached, no reading, no browser. */
export function coldStartInNode(built: string, times: number): Spread {
  const values = Array.from({ length: times }, () =>
    Number(execFileSync(process.execPath, ['-e', inNode, join(built, script)], { encoding: 'utf8' })),
  );
  return spreadOf(values);
}
