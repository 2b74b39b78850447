/** Builds the bare page around the photo engine, serves it on loopback and opens it in Chromium and Firefox. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { type BrowserName, requireBrowser } from './browsers/find.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

export interface EnginePages {
  /** Opens the page in a fresh browser; `close` ends the browser. */
  readonly open: (browser: BrowserName) => Promise<{ page: Page; close: () => Promise<void> }>;
  readonly close: () => Promise<void>;
}

const enginePage = resolve(import.meta.dirname, 'photo-page');

async function buildPage(root: string, out: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    base: './',
    worker: { format: 'es' },
    build: { outDir: out, emptyOutDir: true, target: 'esnext', modulePreload: false },
  });
}

/**
 * `photos` is a folder whose files the page may fetch under `/photos/`; `root` the folder of the page, by default
 * the bare one around the engine.
 */
export async function openEnginePages(photos?: string, root: string = enginePage): Promise<EnginePages> {
  const built = await mkdtemp(join(tmpdir(), 'photo-page-'));
  await buildPage(root, built);
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://loopback').pathname));
    const inPhotos = photos !== undefined && path.startsWith('/photos/');
    const file = inPhotos ? join(photos, path.slice('/photos'.length)) : join(built, path);
    try {
      const body = await readFile(file);
      response
        .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const origin = `http://127.0.0.1:${address.port}`;

  return {
    open: async (name) => {
      const browser = await puppeteer.launch({
        browser: name === 'firefox' ? 'firefox' : 'chrome',
        executablePath: requireBrowser(name),
        headless: true,
        args: name === 'chromium' ? ['--no-sandbox'] : [],
        protocolTimeout: 300_000,
      });
      try {
        const page = await browser.newPage();
        await page.goto(`${origin}/index.html`);
        await page.waitForFunction('(window.photoPage ?? window.benchPage) !== undefined');
        return { page, close: () => browser.close() };
      } catch (error) {
        await browser.close();
        throw error;
      }
    },
    close: async () => {
      server.close();
      await rm(built, { recursive: true, force: true });
    },
  };
}
