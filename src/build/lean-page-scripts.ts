import type { Plugin } from 'vite';

/** The wrapper that WXT puts around a content script; the path of the script follows it. */
const WRAPPER = 'virtual:wxt-content-script-isolated-world-entrypoint?';
const LEAN_WRAPPER = '\0hashiya:lean-wrapper?';

/**
 * Keeps what every news page pays for small. WXT wraps a content script in a context that watches the page's address and
 * tells the page's own scripts, by message, that it has started: more code than the whole gate, which uses none of it.
 * And the polyfill is 10 kB, which a script that runs in pages does without.
 */
export function leanPageScripts(): Plugin {
  return {
    name: 'hashiya:lean-page-scripts',
    enforce: 'pre',
    resolveId: {
      filter: {
        id: /virtual:wxt-content-script-isolated-world-entrypoint\?|^wxt\/browser$|webextension-polyfill/,
      },
      handler(id, importer) {
        const start = id.indexOf(WRAPPER);
        if (start >= 0) return LEAN_WRAPPER + id.slice(start + WRAPPER.length).replaceAll('\\', '/');
        this.error(`${importer} brings the polyfill into a page. Take src/platform/native-browser.ts there.`);
      },
    },
    load: {
      filter: { id: /^\0hashiya:lean-wrapper\?/ },
      handler(id) {
        const script = JSON.stringify(id.slice(LEAN_WRAPPER.length));
        return `import definition from ${script};\ndefinition.main();`;
      },
    },
  };
}
