import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Everything that needs no real browser; `vitest.browser.config.ts` and `vitest.e2e.config.ts` hold the rest. */
export default defineConfig({
  plugins: [WxtVitest(), preact()],
  test: {
    include: ['tests/{core,data,platform,app,components,repo}/**/*.test.{ts,tsx}'],
    passWithNoTests: false,
    mockReset: true,
    restoreMocks: true,
  },
});
