import { describe, expect, it } from 'vitest';
import { tallyOfReport } from '../../scripts/test-tally.ts';

const file = (...statuses: string[]) => ({ assertionResults: statuses.map((status) => ({ status })) });

describe('the sum of a test run', () => {
  it('counts passed and failed tests over all files', () => {
    const report = { testResults: [file('passed', 'failed'), file('passed')] };
    expect(tallyOfReport(report, false)).toEqual({ passed: 2, failed: 1 });
  });

  it('counts a skipped test as failed', () => {
    expect(tallyOfReport({ testResults: [file('passed', 'skipped')] }, true)).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  it('counts a file that could not be loaded as failed', () => {
    expect(tallyOfReport({ testResults: [file('passed'), file()] }, false)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a run that ended badly as failed though every test passed', () => {
    expect(tallyOfReport({ testResults: [file('passed')] }, false)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a run without tests or without a report as failed', () => {
    expect(tallyOfReport({ testResults: [] }, true)).toEqual({ passed: 0, failed: 1 });
    expect(tallyOfReport(null, true)).toEqual({ passed: 0, failed: 1 });
  });
});
