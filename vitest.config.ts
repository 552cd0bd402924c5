import './src/command-line/require-node.js';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { changelogModule } from './src/build/changelog-module.ts';
import { firstWordsModule } from './src/build/first-words-module.ts';
import { mapModules } from './src/build/map-modules.ts';

const virtualPackage = fileURLToPath(new URL('tests/unit/virtual-package.ts', import.meta.url));

/** Unit tests: Node, with fakes for the extension API. A file that needs a document says `// @vitest-environment happy-dom`. */
export default defineConfig({
  plugins: [
    preact(),
    WxtVitest(),
    mapModules(import.meta.dirname),
    changelogModule(import.meta.dirname),
    firstWordsModule(import.meta.dirname),
  ],
  resolve: { alias: { 'virtual:hashiya/package': virtualPackage } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    // Some tests read documents of extraordinary size, on machines that have other things to do.
    testTimeout: 20_000,
    // The lexicon is compiled before its tests, which takes seconds on a busy machine.
    hookTimeout: 60_000,
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
