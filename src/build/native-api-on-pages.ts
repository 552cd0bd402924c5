import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const nativeApi = fileURLToPath(new URL('./native-wxt-browser.ts', import.meta.url));

/**
 * Gives WXT's own wrapper of content scripts the browser's native API instead of the polyfill: 10 kB on every news page
 * for one look at `runtime.id`.
 */
export function nativeApiOnPages(): Plugin {
  return {
    name: 'hashiya:native-api-on-pages',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^(?:wxt\/browser|@wxt-dev\/webextension-polyfill\/browser)$/ },
      handler: () => nativeApi,
    },
  };
}
