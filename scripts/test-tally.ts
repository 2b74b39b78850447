export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/**
 * What one Vitest run amounts to, read so that nothing can hide: skipped tests and files without a test count as
 * failed, and so does a run that left no report, ran no test, or ended badly though every test passed.
 * @param report parsed output of Vitest's JSON reporter; `null` when there is none.
 * @param succeeded whether the run ended with exit code 0.
 */
export function tallyOfReport(report: unknown, succeeded: boolean): Tally {
  const files = property(report, 'testResults');
  if (!Array.isArray(files)) return { passed: 0, failed: 1 };
  let passed = 0;
  let failed = 0;
  for (const file of files) {
    const tests = property(file, 'assertionResults');
    const results = Array.isArray(tests) ? tests.map((test) => property(test, 'status')) : [];
    if (results.length === 0) failed += 1;
    for (const status of results) {
      if (status === 'passed') passed += 1;
      else failed += 1;
    }
  }
  if (passed + failed === 0 || (failed === 0 && !succeeded)) failed += 1;
  return { passed, failed };
}

function property(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined;
}
