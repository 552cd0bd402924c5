import type { browser } from './browser.ts';

/** The extension API as the browser itself gives it. */
export type NativeBrowser = typeof browser;

/**
 * The extension API without the polyfill, for scripts that run in web pages. Chrome answers with promises under
 * Manifest V3 and has `browser` itself since 148; Firefox has always had it.
 *
 * @returns the namespace, or `undefined` where no extension API exists (Node, a plain page).
 */
export function nativeBrowser(): NativeBrowser | undefined {
  const scope = globalThis as { browser?: NativeBrowser; chrome?: NativeBrowser };
  return scope.browser ?? scope.chrome;
}

/**
 * Answers whether the extension that put this script here still runs. A content script outlives its extension when that
 * is reloaded, updated or removed; from then on its API calls throw.
 */
export function isExtensionAlive(): boolean {
  try {
    return nativeBrowser()?.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
