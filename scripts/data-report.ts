/**
 * Prints what the data knows, by confidence and age, and everything it does not know.
 *
 *   npm run data:report
 *   npm run data:report -- --today=2027-06-01   as it will look on that day
 *   npm run data:report -- --json
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reportOn, type StatementTables } from './data/report.ts';
import { reportAsText } from './data/report-text.ts';
import { loadKnowledge } from './data.ts';

/** The tables of widely copied statements below a project root. */
export function statementTables(root: string): StatementTables {
  const read = (name: string) => JSON.parse(readFileSync(join(root, 'data', 'seed-claims', name), 'utf8'));
  return { 'on the French card': read('fr.json').claims, 'on Chinese cards': read('cn.json') };
}

function main(options: readonly string[]): void {
  const root = resolve(import.meta.dirname, '..');
  const today =
    options.find((option) => option.startsWith('--today='))?.slice('--today='.length) ??
    new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) {
    console.error(`"${today}" is no day: write --today=2027-06-01`);
    process.exitCode = 1;
    return;
  }
  const report = reportOn(loadKnowledge(root, 'any'), statementTables(root), today);
  process.stdout.write(
    options.includes('--json') ? `${JSON.stringify(report, null, 2)}\n` : reportAsText(report),
  );
}

if (import.meta.main) main(process.argv.slice(2));
