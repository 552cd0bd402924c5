import './src/command-line/require-node.js';
import { defineConfig } from 'vitest/config';

/** End-to-end tests: the built extension in real Chromium and real Firefox, one file after the other. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: 'tests/e2e/build-extension.ts',
    environment: 'node',
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A busy machine can keep a browser waiting for seconds. What passes only then is named at the end.
    retry: 1,
    reporters: ['default', './tests/e2e/second-tries.ts'],
    // What is polled here crosses processes of a browser, on machines that may be busy.
    expect: { poll: { timeout: 10_000 } },
  },
});
