import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/browsers/built-extension.ts';
import { changedFacts, manifestFacts } from '../../scripts/build/manifest-facts.ts';

const root = join(import.meta.dirname, '../..');
const builds = { chrome: builtExtension('chromium'), firefox: builtExtension('firefox') };
const targets = ['chrome', 'firefox'] as const;

const papers = readFileSync(join(root, 'docs/stores.md'), 'utf8');
const built = (target: (typeof targets)[number], file: string) =>
  readFileSync(join(builds[target], file), 'utf8');
const scriptsOf = (target: (typeof targets)[number]) =>
  readdirSync(builds[target], { recursive: true, encoding: 'utf8' }).filter((name) => /\.m?js$/.test(name));

describe.each(targets)('what is built for %s', (target) => {
  const manifest = JSON.parse(built(target, 'manifest.json'));

  it('asks the browser for exactly what is pinned', () => {
    const pin = readFileSync(join(root, `tests/fixtures/manifests/${target}.txt`), 'utf8')
      .trim()
      .split('\n');
    const changes = changedFacts(pin, manifestFacts(manifest));
    const accept =
      'The manifest has changed. A new host or permission is asked of everybody who has installed Liasse: if it is meant, say why in docs/stores.md, then run "npm run build && npm run build:firefox && npm run accept".';
    expect(changes, accept).toEqual([]);
  });

  it('has a reason in docs/stores.md for every permission it asks for', () => {
    const asked = [
      ...(manifest.permissions ?? []),
      ...(manifest.optional_permissions ?? []),
      ...(manifest.host_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
    ];
    expect(asked).toContain('storage');
    expect(asked.filter((permission: string) => !papers.includes(`| \`${permission}\` |`))).toEqual([]);
  });

  it('makes no code from text', () => {
    const makers =
      /(?<![.\w$])eval\s*\(|\bnew\s+Function\b|(?<![.\w$])Function\s*\(|=\s*Function\s*[,;]|\bset(?:Timeout|Interval)\(\s*["'`]|constructor\(\s*["'`]return/;
    const found = scriptsOf(target).flatMap((name) => {
      const at = makers.exec(built(target, name));
      return at ? [`${name}: ${at.input.slice(Math.max(0, at.index - 40), at.index + 40)}`] : [];
    });
    expect(scriptsOf(target).length).toBeGreaterThan(4);
    expect(found).toEqual([]);
  });

  it('loads code only from its own package', () => {
    const loaders =
      /\b(?:import|importScripts|(?:new\s+(?:Shared)?Worker)|fetch)\s*\(\s*["'`]([^"'`]+)|(?:^|[;\n])\s*import\b[^;"'`]*["'`]([^"'`]+)/g;
    const targetsOf = scriptsOf(target).flatMap((name) =>
      [...built(target, name).matchAll(loaders)].map((match) => `${name}: ${match[1] ?? match[2]}`),
    );
    expect(targetsOf.length).toBeGreaterThan(4);
    expect(targetsOf.filter((line) => !/: (\.{0,2}\/|"\+)/.test(line))).toEqual([]);
    for (const page of ['sidebar.html', 'popup.html', 'desk.html']) {
      const addresses = [...built(target, page).matchAll(/\b(?:src|href|action)="([^"]+)"/g)].map(
        (match) => match[1],
      );
      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses.filter((address) => !address?.startsWith('/'))).toEqual([]);
    }
  });

  it('says whose code it holds, as THIRD-PARTY-NOTICES.md does', () => {
    const accept = 'Other packages are bundled: look at their licences, then run "npm run accept".';
    const kept = readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    expect(built(target, 'licences/third-party.md') === kept, accept).toBe(true);
  });
});

describe('the packages inside the builds', () => {
  const rows = [
    ...built('chrome', 'licences/third-party.md').matchAll(/^\| (\S+) \| (\d\S*) \| ([^|]+) \|/gm),
  ];

  it('are the installed ones, each with a licence that allows it', () => {
    expect(rows.map((row) => row[1])).toEqual(expect.arrayContaining(['preact', 'zod', 'libheif-js', 'wxt']));
    const known = [
      '0BSD',
      'Apache-2.0',
      'BSD-3-Clause',
      'ISC',
      'LGPL-3.0',
      'MIT',
      '(MIT AND Zlib)',
      'MPL-2.0',
    ];
    expect(rows.filter((row) => !known.includes(row[3] ?? '')).map((row) => row[0])).toEqual([]);
    for (const [, name, version] of rows) {
      const installed = JSON.parse(
        readFileSync(join(root, 'node_modules', name ?? '', 'package.json'), 'utf8'),
      );
      expect(installed.version, name).toBe(version);
    }
  });
});

describe('the rules of addons.mozilla.org', () => {
  it('find no error in the Firefox build, and no warning that docs/stores.md does not answer', () => {
    const linter = join(root, 'node_modules/addons-linter/bin/addons-linter');
    const { stdout } = spawnSync(process.execPath, [linter, '--output', 'json', builds.firefox], {
      encoding: 'utf8',
    });
    const { errors, warnings, summary } = JSON.parse(stdout) as Record<string, { code: string }[]>;
    expect(summary).toBeDefined();
    expect(errors).toEqual([]);
    const answered = [...papers.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((row) => row[1]);
    expect(warnings?.map(({ code }) => code).sort()).toEqual(answered.sort());
  });
});
