/**
 * `npm run release -- 0.2.0`: a release as it should be, or none. Clean main branch, a version that follows, something
 * in the changelog, every test, the packages, one commit, one tag. Nothing is pushed and nothing is sent to a store.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Change, mayFollow, releaseChangelog, setVersion } from './release/changelog.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = ['package.json', 'package-lock.json', 'CHANGELOG.md'] as const;
const wanted = process.argv[2] ?? '';

const { version: current } = JSON.parse(read('package.json')) as { version: string };
must(mayFollow(current, wanted));
if (git('rev-parse', '--abbrev-ref', 'HEAD') !== 'main') stop('A release is made on the branch main.');
if (git('status', '--porcelain') !== '') stop('There are changes that are not committed: commit them first.');
if (git('tag', '--list', `v${wanted}`) !== '') stop(`The tag v${wanted} exists already.`);

const changed = [
  must(setVersion(read('package.json'), current, wanted, 1)),
  must(setVersion(read('package-lock.json'), current, wanted, 2)),
  must(releaseChangelog(read('CHANGELOG.md'), wanted, new Date().toISOString().slice(0, 10))),
];
for (const [index, file] of files.entries()) writeFileSync(join(root, file), changed[index] ?? '');

for (const step of [['test'], ['run', 'zip']]) {
  if (spawnSync('npm', step, { cwd: root, stdio: 'inherit' }).status !== 0) {
    git('checkout', '--', ...files);
    stop(`“npm ${step.join(' ')}” failed: ${files.join(', ')} are as they were, nothing was released.`);
  }
}
git('commit', '--quiet', '-m', `Release ${wanted}`, '--', ...files);
git('tag', '-a', `v${wanted}`, '-m', `Liasse ${wanted}`);
console.log(
  `Liasse ${wanted} is committed and tagged; the packages are in .output. docs/stores.md says what is next.`,
);

function read(file: (typeof files)[number]): string {
  return readFileSync(join(root, file), 'utf8');
}

function must(change: Change): string {
  return change.ok ? change.text : stop(change.reason);
}

/** Output of a git command without the last line end. */
function git(...args: string[]): string {
  const done = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) stop(`git ${args[0]} failed: ${done.stderr}`);
  return done.stdout.trim();
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
