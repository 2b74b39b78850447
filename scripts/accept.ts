/**
 * `npm run accept`: takes what the builds ask of browsers and whose code they hold as meant, by writing the manifests'
 * pins and the notices anew. The tests that compare builds with them name this command; look at the difference first.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifestFacts } from './build/manifest-facts.ts';
import { buildFolder } from './build/targets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const target of ['chrome', 'firefox'] as const) {
  const manifest = JSON.parse(readFileSync(join(root, buildFolder(target), 'manifest.json'), 'utf8'));
  const pin = join(root, `tests/fixtures/manifests/${target}.txt`);
  writeFileSync(pin, `${manifestFacts(manifest).join('\n')}\n`);
  console.log(`${pin} is written.`);
}
copyFileSync(
  join(root, buildFolder('chrome'), 'licences/third-party.md'),
  join(root, 'THIRD-PARTY-NOTICES.md'),
);
console.log('THIRD-PARTY-NOTICES.md is written.');
