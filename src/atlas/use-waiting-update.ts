import { useEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';

/**
 * The version of Hashiya that the browser has fetched and does not install while a page of ours is open. That we listen is
 * also why Firefox does not install it under the reader's eyes, which would close the page.
 */
export function useWaitingUpdate(): string | undefined {
  const [version, setVersion] = useState<string>();
  useEffect(() => {
    const tell = (update: { readonly version: string }) => setVersion(update.version);
    browser.runtime.onUpdateAvailable.addListener(tell);
    return () => browser.runtime.onUpdateAvailable.removeListener(tell);
  }, []);
  return version;
}
