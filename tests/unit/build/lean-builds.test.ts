import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build, type Plugin, type Rollup } from 'vite';
import { describe, expect, test } from 'vitest';
import { leanPageScripts } from '../../../src/build/lean-page-scripts.ts';
import { polyfillAsModule } from '../../../src/build/polyfill-as-module.ts';
import { withoutRawHtml } from '../../../src/build/without-raw-html.ts';

/** Bundles one module as the build does, and answers its code. */
async function bundle(files: Readonly<Record<string, string>>, plugin: Plugin): Promise<string> {
  const served: Plugin = {
    name: 'test-files',
    resolveId: (id) => (id in files ? id : undefined),
    load: (id) => files[id],
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [plugin, served],
    build: { write: false, minify: false, rollupOptions: { input: 'entry.js' } },
  });
  const [first] = [result].flat() as Rollup.RollupOutput[];
  return first?.output[0].code ?? '';
}

describe('withoutRawHtml', () => {
  test('no code of Preact’s assigns innerHTML', async () => {
    const code = await bundle({ 'entry.js': "export { render } from 'preact';" }, withoutRawHtml());
    expect(code).toContain('createElement');
    expect(code).not.toMatch(/innerHTML\s*=[^=]/);
    const original = readFileSync(
      createRequire(import.meta.url)
        .resolve('preact')
        .replace(/\.js$/, '.mjs'),
      'utf8',
    );
    expect(original, 'the assignment is still there to be cut').toMatch(/innerHTML\s*=[^=]/);
  });

  test('a Preact that has changed fails the build', async () => {
    const changed = '/preact/dist/preact.mjs';
    const files = { 'entry.js': `import '${changed}';`, [changed]: 'console.log("another Preact")' };
    await expect(bundle(files, withoutRawHtml())).rejects.toThrow('Preact changed');
  });
});

describe('polyfillAsModule', () => {
  test('nothing asks the whole API for its parts, and the polyfill is still there', async () => {
    const files = {
      'entry.js': "import browser from 'webextension-polyfill'; console.log(browser.runtime.id);",
    };
    const code = await bundle(files, polyfillAsModule());
    expect(code).toContain('This script should only be loaded in a browser extension');
    expect(code).not.toContain('getOwnPropertyNames');
    const asItIs = await bundle(files, { name: 'nothing' });
    expect(asItIs, 'a bundler by itself does ask').toContain('getOwnPropertyNames');
  });

  test('a polyfill that has changed fails the build', async () => {
    const changed = '/webextension-polyfill/dist/browser-polyfill.js';
    const files = { 'entry.js': `import '${changed}';`, [changed]: 'console.log("another polyfill")' };
    await expect(bundle(files, polyfillAsModule())).rejects.toThrow('webextension-polyfill changed');
  });
});

describe('leanPageScripts', () => {
  test('a content script runs without WXT’s wrapper', async () => {
    const files = {
      'entry.js': "import 'virtual:wxt-content-script-isolated-world-entrypoint?gate.js';",
      'gate.js': 'export default { main() { console.log("at the gate"); } };',
    };
    const code = await bundle(files, leanPageScripts());
    expect(code).toContain('at the gate');
    expect(code).toContain('.main()');
    expect(code).not.toMatch(/AbortController|postMessage/);
  });

  test.each(['wxt/browser', 'webextension-polyfill', '@wxt-dev/webextension-polyfill/browser'])(
    '%s in a script that runs in pages fails the build',
    async (specifier) => {
      const files = { 'entry.js': `import { browser } from '${specifier}'; console.log(browser);` };
      await expect(bundle(files, leanPageScripts())).rejects.toThrow('native-browser.ts');
    },
  );
});
