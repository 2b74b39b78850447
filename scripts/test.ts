/**
 * Everything that can fail, in order, in one go: types, lint and data, unit tests, the builds of both browsers,
 * tests inside a browser, and the built extension in real browsers. The last line is the sum.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Tally, tallyOfReport } from './test-tally.ts';

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Vitest runs count their tests; any other step counts only when it fails. */
  readonly counts?: true;
}

const steps: readonly Step[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'check:types'] },
  { name: 'lint and data', command: ['npm', 'run', '--silent', 'check:lint'] },
  { name: 'unit', command: ['vitest', 'run'], counts: true },
  { name: 'build for Chromium', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  { name: 'in the browser', command: ['vitest', 'run', '-c', 'vitest.browser.config.ts'], counts: true },
  { name: 'end to end', command: ['vitest', 'run', '-c', 'vitest.e2e.config.ts'], counts: true },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const reportDir = mkdtempSync(join(tmpdir(), 'liasse-test-'));
let passed = 0;
let failed = 0;
const broken: string[] = [];

for (const [index, step] of steps.entries()) {
  console.log(`\n── ${step.name} ──`);
  const tally = runStep(step, join(reportDir, `${index}.json`));
  passed += tally.passed;
  failed += tally.failed;
  if (tally.failed > 0) broken.push(step.name);
}
rmSync(reportDir, { recursive: true, force: true });

if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function runStep({ command, counts }: Step, report: string): Tally {
  const [program, ...args] = command;
  const reporting = counts ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const done = spawnSync(program, [...args, ...reporting], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter) },
  });
  if (done.error) console.error(done.error.message);
  const succeeded = done.status === 0;
  if (!counts) return { passed: 0, failed: succeeded ? 0 : 1 };
  return tallyOfReport(readReport(report), succeeded);
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`No report of this run: ${String(error)}`);
    return null;
  }
}
