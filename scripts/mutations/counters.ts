import { INSTRUMENTER_CONSTANTS, type MutantCoverage } from '@stryker-mutator/api/core';
import { type DryRunStatus, determineHitLimitReached } from '@stryker-mutator/api/test-runner';

/** What the code that Stryker has put mutants into reads and writes; the names are Stryker's. */
interface Namespace {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: MutantCoverage | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

/** Which mutant is in force, and how often each was passed. */
export interface Counters {
  /** From now on the code behaves as this mutant. */
  enter(mutant: string): void;
  /** From now on the code behaves as written. */
  leave(): void;
  /** What is passed from now on counts for this test; without one, for the loading of modules. */
  count(test: string | undefined): void;
  /** Begins to count from nothing; modules loaded before keep the old count. */
  forget(): void;
  coverage(): MutantCoverage;
  /** From this many times on the active mutant throws, since a loop that never ends would not. */
  limit(hits: number | undefined): void;
  /** What to report where the limit was passed. */
  overrun(): { readonly status: DryRunStatus.Timeout } | undefined;
}

export function countersIn(global: object): Counters {
  const ns: Namespace = Reflect.get(global, INSTRUMENTER_CONSTANTS.NAMESPACE) ?? {};
  Reflect.set(global, INSTRUMENTER_CONSTANTS.NAMESPACE, ns);
  return {
    enter(mutant) {
      ns.activeMutant = mutant;
    },
    leave() {
      ns.activeMutant = undefined;
    },
    count(test) {
      ns.currentTestId = test;
    },
    forget() {
      ns.mutantCoverage = undefined;
    },
    coverage: () => ns.mutantCoverage ?? { static: {}, perTest: {} },
    limit(hits) {
      ns.hitCount = hits === undefined ? undefined : 0;
      ns.hitLimit = hits;
    },
    overrun: () => determineHitLimitReached(ns.hitCount, ns.hitLimit),
  };
}
