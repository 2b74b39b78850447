/**
 * How well `readLimits` reads: `node bench/limits.ts FILE.jsonl`. Each line is a case
 * `{ id, lang, text, expect, lenient? }`; `expect` is null (a decoy), one object, or one object per file field.
 * Prints precision and recall for each key and every case that is not read exactly as expected.
 */

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readLimits } from '../core/limits.ts';

const value = z.union([z.number(), z.string(), z.array(z.string())]);
const limits = z.record(z.string(), value);
const caseSchema = z.object({
  id: z.string(),
  text: z.string(),
  expect: z.union([z.null(), limits, z.array(limits)]),
  lenient: z.array(z.string()).default([]),
});
type Case = z.infer<typeof caseSchema>;
type Value = z.infer<typeof value>;

interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** Lists are compared as sets. */
function same(one: Value | undefined, other: Value | undefined): boolean {
  const plain = (some: Value | undefined) => JSON.stringify(Array.isArray(some) ? [...some].sort() : some);
  return plain(one) === plain(other);
}

function fieldsOf(expect: Case['expect']): Record<string, Value>[] {
  if (expect === null) return [];
  return Array.isArray(expect) ? expect : [expect];
}

const tallies = new Map<string, Tally>();

function tallyOf(key: string): Tally {
  const tally = tallies.get(key) ?? { right: 0, wrong: 0, missed: 0 };
  tallies.set(key, tally);
  return tally;
}

function scoreCase({ text, expect, lenient }: Case): boolean {
  const expected = fieldsOf(expect);
  const read = z.array(limits).parse(readLimits(text));
  let exact = expected.length === read.length;
  for (let index = 0; index < Math.max(expected.length, read.length); index += 1) {
    const [wanted = {}, got = {}] = [expected[index], read[index]];
    for (const key of new Set([...Object.keys(wanted), ...Object.keys(got)])) {
      if (lenient.includes(key)) continue;
      const tally = tallyOf(key);
      if (key in got && same(wanted[key], got[key])) tally.right += 1;
      else {
        exact = false;
        if (key in got) tally.wrong += 1;
        if (key in wanted) tally.missed += 1;
      }
    }
  }
  return exact;
}

const [file] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node bench/limits.ts FILE.jsonl');
  process.exit(2);
}
const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => caseSchema.parse(JSON.parse(line)));
const failed = cases.filter((one) => !scoreCase(one));
const decoys = cases.filter(({ expect }) => expect === null);

for (const one of failed)
  console.log(
    `${one.id}  ${one.text}\n   expected ${JSON.stringify(one.expect)}\n   read     ${JSON.stringify(readLimits(one.text))}`,
  );
console.log(`\n${'key'.padEnd(14)} right wrong missed precision recall`);
for (const [key, { right, wrong, missed }] of [...tallies].sort())
  console.log(
    `${key.padEnd(14)} ${String(right).padStart(5)} ${String(wrong).padStart(5)} ${String(missed).padStart(6)} ` +
      `${(right / Math.max(1, right + wrong)).toFixed(3).padStart(9)} ${(right / Math.max(1, right + missed)).toFixed(3).padStart(6)}`,
  );
const fooled = failed.filter(({ expect }) => expect === null).length;
console.log(
  `\n${cases.length - failed.length} of ${cases.length} cases exact, ${fooled} of ${decoys.length} decoys read as limits`,
);
