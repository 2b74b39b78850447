/** The photo engine in a real Chromium; `tests/e2e/photo-engine.test.ts` runs the same cases in Firefox. */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { requireBrowser } from './scripts/browsers/find.ts';

export default defineConfig({
  optimizeDeps: {
    exclude: ['@jsquash/jpeg'],
    include: ['libheif-js/libheif-wasm/libheif.js', 'utif2', '@cantoo/pdf-lib'],
  },
  worker: { format: 'es' },
  test: {
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: requireBrowser('chromium'),
          args: ['--no-sandbox'],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
