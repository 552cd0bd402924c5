/**
 * The extension API for the background and the extension's own pages. The one importer of webextension-polyfill, which
 * the `@wxt-dev/webextension-polyfill` module puts behind `wxt/browser`. Content scripts take `native-browser.ts`
 * instead: the polyfill would cost every news page 10 kB for nothing.
 */
export { browser } from 'wxt/browser';
