import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { pageIds } from './replicas.ts';

const pagesDir = fileURLToPath(new URL('pages/', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const cacheDir = join(root, '.cache', 'replicas');

/**
 * Bundles every replica page from its real packages, once per state of the pages and of the lock file.
 * @returns the folder that holds `<id>.js` and, where a widget has styles, `<id>.css`.
 */
export async function buildReplicas(): Promise<string> {
  const stampFile = join(cacheDir, 'stamp');
  const stamp = await sourceStamp();
  if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) return cacheDir;
  await rm(cacheDir, { recursive: true, force: true });
  for (const id of pageIds) await bundle(id);
  await mkdir(cacheDir, { recursive: true });
  await writeFile(stampFile, stamp);
  return cacheDir;
}

async function sourceStamp(): Promise<string> {
  const hash = createHash('sha256');
  const files = [
    ...pageIds.map((id) => join(pagesDir, `${id}.js`)),
    ...['page.js', 'hydrated-app.js'].map((name) => join(pagesDir, name)),
  ];
  for (const file of [...files, fileURLToPath(import.meta.url), join(root, 'package-lock.json')]) {
    hash.update(await readFile(file));
  }
  return hash.digest('hex');
}

async function bundle(id: string): Promise<void> {
  await build({
    root: pagesDir,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    // Two majors of Vue live side by side; Element UI must find the one it was written for.
    resolve: { alias: id === 'element-ui' ? [{ find: /^vue$/, replacement: 'vue2' }] : [] },
    build: {
      outDir: cacheDir,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: join(pagesDir, `${id}.js`),
        formats: ['iife'],
        name: 'replica',
        fileName: () => `${id}.js`,
        cssFileName: id,
      },
    },
  });
}
