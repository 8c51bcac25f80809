import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The web is tested from source, on the package as its sources are now.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { glasshouse: fileURLToPath(new URL('src/index.ts', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/build-kernel.ts'],
    // The machine may be busy: a test fails for what it finds, not for how long it takes.
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // main.ts is one statement, which the end-to-end tests run as a process of its own.
      exclude: ['src/cli/main.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { branches: 90 },
    },
  },
});
