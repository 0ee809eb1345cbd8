// Browser tests: they look at a built site (`npm run build` first) through Chromium. `npm run test:browser` runs them.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/browser/globalSetup.ts'],
    // What hangs fails; what is slow on a busy machine does not.
    testTimeout: 240_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
