import { defineConfig } from 'vitest/config';

/** The built extension in real browsers; needs both builds. One file at a time: browsers are heavy. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/ready.ts'],
    environment: 'node',
    fileParallelism: false,
    passWithNoTests: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
