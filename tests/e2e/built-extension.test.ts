import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../../core/detect.ts';
import { guidance } from '../../core/guidance.ts';
import { matchPatterns } from '../../core/hosts.ts';
import { loadKnowledge } from '../../scripts/data.ts';
import { madeUpIssuer } from '../fixtures/made-up-issuer.ts';

const root = resolve(import.meta.dirname, '../..');
const parts = [
  'app',
  'components',
  'core',
  'data',
  'entrypoints',
  'locales',
  'platform',
  'public',
  'scripts',
];
const files = ['package.json', 'tsconfig.json', 'wxt.config.ts'];

let copy: string;

/** A copy of the project with one more issuer file, built as the real one is. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'liasse-build-'));
  for (const part of [...parts, ...files]) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  writeFileSync(join(copy, 'data/issuers/cn-wanderland.json'), `${JSON.stringify(madeUpIssuer, null, 2)}\n`);
  build('chrome');
  build('firefox');
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function build(browser: string): string {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  return execFileSync(process.execPath, [wxt, 'build', '-b', browser], {
    cwd: copy,
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

const built = (browser: string, file: string) =>
  readFileSync(join(copy, `.output/${browser}-mv3`, file), 'utf8');
const manifestOf = (browser: string) => JSON.parse(built(browser, 'manifest.json'));

describe('one more issuer file', () => {
  it('reaches the content scripts and the frame of both manifests, with nothing else changed', () => {
    const patterns = matchPatterns(loadKnowledge(copy, 'any').issuers);
    expect(patterns).toContain('*://card.wanderland.gov.cn/*');
    for (const browser of ['chrome', 'firefox']) {
      const manifest = manifestOf(browser);
      for (const script of manifest.content_scripts) expect(script.matches).toEqual(patterns);
      expect(manifest.web_accessible_resources[0].matches).toEqual(patterns);
    }
  });

  it('has its page detected and its examples run', () => {
    const { issuers } = loadKnowledge(copy, 'any');
    for (const { facts, expect: wanted } of madeUpIssuer.examples.pages) {
      const found = detect(facts, issuers);
      if (wanted) expect(found).toMatchObject({ issuer: madeUpIssuer.id, ...wanted });
      else expect(found).toBeNull();
    }
    const knowledge = loadKnowledge(copy, 'any');
    for (const { procedure, facts, ...wanted } of madeUpIssuer.examples.situations) {
      const { materials, questions } = guidance(
        { issuer: madeUpIssuer.id, procedure, person: null, situation: facts },
        knowledge,
      );
      const needing = (need: string) =>
        materials.filter((line) => line.need === need).map((line) => line.material);
      expect(needing('yes')).toEqual(wanted.yes);
      expect(needing('depends')).toEqual('depends' in wanted ? wanted.depends : []);
      if ('asks' in wanted) expect(questions.map(({ fact }) => fact)).toEqual(wanted.asks);
    }
  });

  it('stops the build with its name, the path and the reason when it is bad', () => {
    const bad = { ...madeUpIssuer, id: 'cn-bad', region: 'Wanderland' };
    writeFileSync(join(copy, 'data/issuers/cn-bad.json'), `${JSON.stringify(bad, null, 2)}\n`);
    let said = '';
    try {
      // Another target, because a build begins by emptying its folder.
      build('edge');
    } catch (error) {
      const { stderr, stdout } = error as { stderr: string; stdout: string };
      said = stderr + stdout;
    } finally {
      rmSync(join(copy, 'data/issuers/cn-bad.json'));
    }
    expect(said).toContain('data/issuers/cn-bad.json: region: ');
  });
});

describe('what is built', () => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

  it.each(['chrome', 'firefox'])('asks %s for storage and the clicked tab, and nothing more', (browser) => {
    const manifest = manifestOf(browser);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions).toEqual(['storage', 'activeTab']);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
    expect(manifest.content_security_policy).toEqual({ extension_pages: policy });
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('opens only the sidebar page to portals, under a changing address where the browser can', () => {
    expect(manifestOf('chrome').web_accessible_resources).toMatchObject([
      { resources: ['sidebar.html'], use_dynamic_url: true },
    ]);
    expect(manifestOf('firefox').web_accessible_resources).toMatchObject([{ resources: ['sidebar.html'] }]);
  });

  it('declares to Firefox that no data is collected', () => {
    expect(manifestOf('firefox').browser_specific_settings.gecko.data_collection_permissions).toEqual({
      required: ['none'],
    });
  });

  it.each(['chrome', 'firefox'])('adds at most 12 kB to a portal page in %s', (browser) => {
    const portal = gzipSync(built(browser, 'content-scripts/portal.js')).length;
    const pageFiles = gzipSync(built(browser, 'content-scripts/page-files.js')).length;
    expect(portal).toBeLessThanOrEqual(12_000);
    expect(pageFiles).toBeLessThanOrEqual(1_500);
  });

  it.each(['portal.js', 'page-files.js'])('carries no issuer data in %s', (script) => {
    const text = built('chrome', `content-scripts/${script}`);
    for (const { hosts } of loadKnowledge(copy, 'any').issuers) {
      for (const { host } of hosts) expect(text).not.toContain(host.replace('*.', ''));
    }
  });

  it.each(['chrome', 'firefox'])('announces itself to no page in %s', (browser) => {
    expect(built(browser, 'content-scripts/portal.js')).not.toMatch(/script-started|new CustomEvent/);
  });

  it('holds no eval and no address to load code from', () => {
    const folder = join(copy, '.output/chrome-mv3');
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    expect(scripts.length).toBeGreaterThan(4);
    for (const name of scripts) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(text, name).not.toMatch(/\beval\(|importScripts\(\s*["']http|import\(\s*["']http/);
    }
  });
});
