import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256, zipFolder, zipSources } from '../../scripts/build/package.ts';
import { buildFolder } from '../../scripts/build/targets.ts';

const root = join(import.meta.dirname, '../..');
const sources = zipSources(root);
let elsewhere: string;

/** What a reviewer has: the sources unpacked in a folder of another name, and the dependencies of the lock file. */
beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'liasse review '));
  for (const [name, bytes] of Object.entries(unzipSync(sources))) {
    const path = join(elsewhere, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'), 'dir');
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

describe('the zips for the stores', () => {
  it.each(['chrome', 'firefox'] as const)(
    'are the same bytes for %s when a reviewer builds the unpacked sources elsewhere, in another time zone',
    (target) => {
      execFileSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', target], {
        cwd: elsewhere,
        stdio: 'pipe',
        // The test runner says "test", which a bundler heeds; `npm run zip` says "production" too.
        env: { ...process.env, NODE_ENV: 'production', TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
      });
      const ours = zipFolder(join(root, buildFolder(target)));
      expect(sha256(zipFolder(join(elsewhere, buildFolder(target))))).toBe(sha256(ours));
      expect(Object.keys(unzipSync(ours))).toContain('manifest.json');
    },
  );

  it('are the same bytes for the sources when they are packed from their own copy', () => {
    expect(sha256(zipSources(elsewhere))).toBe(sha256(sources));
  });

  it('hold no path, name or language of the machine they were made on', () => {
    const chrome = zipFolder(join(root, buildFolder('chrome')));
    for (const zip of [chrome, sources]) {
      for (const [name, bytes] of Object.entries(unzipSync(zip))) {
        expect(name).not.toMatch(/^\/|\.\.|\\|node_modules/);
        expect(Buffer.from(bytes).includes(root), name).toBe(false);
      }
    }
  });

  it('give the reviewers the steps and what they need, and neither tests nor pictures', () => {
    const names = Object.keys(unzipSync(sources));
    for (const needed of ['BUILDING.md', 'LICENSE', 'package-lock.json', 'wxt.config.ts', 'data/index.ts']) {
      expect(names).toContain(needed);
    }
    expect(names.filter((name) => /^(tests|bench|practice|docs)\/|\.test\./.test(name))).toEqual([]);
    expect(sources.length).toBeLessThan(5_000_000);
    const steps = readFileSync(join(root, 'BUILDING.md'), 'utf8');
    const { engines, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(steps).toContain(`Node ${devDependencies.node}`);
    expect(steps).toContain(engines.node.replace('>=', 'Node '));
  });
});
