// Gets a fresh checkout ready and goes on: `node scripts/setup.mjs start` or `… test`.
// Plain JavaScript for Node 20 on purpose: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const nextScripts = { start: 'start:ready', test: 'test:ready' };

const what = process.argv[2];
if (!Object.hasOwn(nextScripts, what ?? '')) fail('Say "start" or "test": node scripts/setup.mjs start');

installDependencies();
checkNode();
await getBrowsers();
process.exit(run('npm', ['run', '--silent', nextScripts[what], '--', ...process.argv.slice(3)]));

/** Installs from the lock file when nothing is installed or the lock file has changed since. */
function installDependencies() {
  const stampFile = join(root, 'node_modules', '.liasse-installed');
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing dependencies…');
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) {
    fail('npm ci did not finish: check the network and run the same command again.');
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** The project brings its own Node, which npm puts first in PATH for its scripts. */
function checkNode() {
  const own = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');
  const asked = spawnSync(own, ['--version'], { encoding: 'utf8', shell: windows });
  const major = Number(/^v(\d+)/.exec(asked.stdout ?? '')?.[1] ?? 0);
  if (major < 24) {
    fail(
      `Node 24 is needed inside the project, found ${asked.stdout?.trim() || 'none'}: run "npm ci" again.`,
    );
  }
}

/** Both browsers must be there; on Debian and Ubuntu missing ones are installed where that needs no password. */
async function getBrowsers() {
  // Node 20 cannot read TypeScript, so the project's own Node is asked.
  const missing = missingBrowsers();
  if (missing.length === 0) return;
  if (canInstall()) {
    const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const [command, ...args] = [...prefix, 'apt-get'];
    run(command, [...args, 'update']);
    // One by one: a distribution that lacks one of them may still have the other.
    for (const name of missing) {
      const packages = [name === 'chromium' ? 'chromium' : 'firefox-esr', 'fonts-noto-cjk'];
      console.log(`Installing ${packages.join(' and ')}…`);
      run(command, [...args, 'install', '-y', '--no-install-recommends', ...packages]);
    }
  }
  const stillMissing = missingBrowsers();
  if (stillMissing.length > 0) fail(howToGet(stillMissing));
}

function missingBrowsers() {
  const find = pathToFileURL(join(root, 'scripts', 'browsers', 'find.ts')).href;
  const ask = `
    const { browserNames, findBrowser } = await import(${JSON.stringify(find)});
    console.log(JSON.stringify(browserNames.filter((name) => findBrowser(name) === null)));`;
  const node = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');
  const asked = spawnSync(node, ['--input-type=module', '-e', ask], { encoding: 'utf8', shell: windows });
  if (asked.status !== 0) fail(`Looking for browsers failed: ${asked.stderr}`);
  return JSON.parse(asked.stdout);
}

function canInstall() {
  if (!onPath('apt-get')) return false;
  if (process.getuid?.() === 0) return true;
  return onPath('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0;
}

function howToGet(missing) {
  const names = missing.map((name) => (name === 'chromium' ? 'Chromium (or Chrome, Edge)' : 'Firefox'));
  return (
    `${names.join(' and ')} was not found: install it (on Debian: sudo apt-get install chromium firefox-esr), ` +
    'or set LIASSE_CHROMIUM / LIASSE_FIREFOX to its path, and run the same command again.'
  );
}

function onPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((dir) => {
    try {
      accessSync(join(dir, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Runs a command in the project's folder with its output shown; returns its exit code. */
function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows });
  if (done.error) console.error(done.error.message);
  return done.status ?? 1;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
