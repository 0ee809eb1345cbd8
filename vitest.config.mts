import { defineConfig } from 'vitest/config';

// Unit and sample tests stand beside their files; whole-site and browser tests are run by their own scripts
// (package.json) because they need a built site.
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'scripts/**/*.test.ts', 'examples/**/*.test.ts'],
    exclude: ['tests/browser/**', '**/node_modules/**'],
    testTimeout: 30_000,
  },
});
