/** The photo engine in a real Chromium; Firefox runs the same cases through `scripts/photo-corpus.ts`. */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  optimizeDeps: { exclude: ['@jsquash/jpeg'] },
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
          executablePath: process.env.LIASSE_CHROMIUM ?? '/usr/bin/chromium',
          args: ['--no-sandbox'],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
