import { nativeBrowser } from '../platform/native-browser.ts';

/** Stands in for `wxt/browser` in scripts that run in web pages. */
export const browser = nativeBrowser();
