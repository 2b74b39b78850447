import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Everything that needs no real browser; `vitest.browser.config.ts` and `vitest.e2e.config.ts` hold the rest. */
export default defineConfig({
  plugins: [WxtVitest(), preact()],
  test: {
    include: ['tests/{core,data,platform,app,components,repo}/**/*.test.{ts,tsx}'],
    passWithNoTests: false,
    // The slowest test takes some two seconds on a quiet machine; a busy one must not turn it red.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // One module graph for all files of a worker: a third less time, and the check stays under half a minute.
    isolate: false,
    // Vitest keeps one core free by default, which on the usual two cores leaves one for the tests.
    maxWorkers: '100%',
    mockReset: true,
    restoreMocks: true,
  },
});
