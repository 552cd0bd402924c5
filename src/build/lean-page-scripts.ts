import type { Plugin } from 'vite';

const EMPTY_CONTEXT = '\0hashiya:empty-context';

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
      filter: { id: /^(?:wxt\/utils\/content-script-context|wxt\/browser|.*webextension-polyfill.*)$/ },
      handler(id, importer) {
        if (id === 'wxt/utils/content-script-context') return EMPTY_CONTEXT;
        this.error(`${importer} brings the polyfill into a page. Take src/platform/native-browser.ts there.`);
      },
    },
    load: {
      filter: { id: new RegExp(`^${EMPTY_CONTEXT}$`) },
      handler: () => 'export class ContentScriptContext {}',
    },
  };
}
