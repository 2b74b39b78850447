/**
 * `npm run zip`: builds for each store, packs what was built and the sources for the reviewers of addons.mozilla.org,
 * and lists their SHA-256. The same commit gives the same bytes: BUILDING.md says how to check that.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256, zipFolder, zipSources } from './build/package.ts';
import { buildFolder, targets } from './build/targets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const sums: string[] = [];

for (const target of targets) {
  run('node_modules/wxt/bin/wxt.mjs', 'build', '-b', target);
  keep(target, zipFolder(join(root, buildFolder(target))));
}
keep('sources', zipSources(root));
writeFileSync(join(root, '.output/SHA256SUMS'), `${sums.join('\n')}\n`);
console.log(sums.join('\n'));
lint();

function keep(what: string, zip: Uint8Array): void {
  const name = `liasse-${version}-${what}.zip`;
  writeFileSync(join(root, '.output', name), zip);
  sums.push(`${sha256(zip)}  ${name}`);
}

/** What addons.mozilla.org would say; docs/stores.md answers each of its warnings. */
function lint(): void {
  const linter = 'node_modules/addons-linter/bin/addons-linter';
  if (!existsSync(join(root, linter))) {
    console.log('addons-linter is not installed: the Firefox package was not looked at.');
    return;
  }
  run(linter, buildFolder('firefox'));
}

/** Runs a script of Node; a bad end of it is ours. Bundlers heed NODE_ENV, so it is not left to the shell. */
function run(script: string, ...args: string[]): void {
  const done = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
