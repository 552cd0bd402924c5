import { useEffect, useMemo, useState } from 'preact/hooks';
import { formatRoute, parseRoute, type Route } from './route.ts';

/** The route in the address, kept up to date: links, back and forward, and `goTo` all change it. */
export function useRoute(): Route {
  const [address, setAddress] = useState(currentAddress);
  useEffect(() => {
    const read = () => setAddress(currentAddress());
    addEventListener('hashchange', read);
    addEventListener(REPLACED, read);
    return () => {
      removeEventListener('hashchange', read);
      removeEventListener(REPLACED, read);
    };
  }, []);
  return useMemo(() => parseRoute(address), [address]);
}

/**
 * Changes the view.
 *
 * @param options.isReplacing true where back should not return to the view that was left, e.g. between two letters of a
 *   search. The view changes at once; the address bar follows within `WRITE_INTERVAL_MS`.
 */
export function goTo(route: Route, { isReplacing = false }: { readonly isReplacing?: boolean } = {}): void {
  const address = formatRoute(route);
  if (address === currentAddress()) return;
  if (!isReplacing) {
    write();
    location.hash = address;
    return;
  }
  unwritten = { address, over: location.hash };
  if (rest === undefined) writeAndRest();
  dispatchEvent(new Event(REPLACED));
}

/** The browser tells nobody of a replaced address. */
const REPLACED = 'hashiya-address-replaced';

/**
 * A drag over the timeline changes the address with every frame. Of more than 200 changes in ten seconds Chromium
 * ignores the rest (https://crbug.com/1038223), and Firefox throws (`dom.navigation.navigationRateLimit`).
 */
const WRITE_INTERVAL_MS = 100;

/** An address whose view is on show already, and the one in whose stead it is to be written. */
let unwritten: { readonly address: string; readonly over: string } | undefined;
let rest: ReturnType<typeof setTimeout> | undefined;

/** Once the reader has gone elsewhere, what was not written before is written no more. */
function currentAddress(): string {
  return unwritten?.over === location.hash ? unwritten.address : location.hash;
}

function write(): void {
  const address = currentAddress();
  unwritten = undefined;
  if (address !== location.hash) history.replaceState(history.state, '', address);
}

function writeAndRest(): void {
  rest = undefined;
  if (unwritten === undefined) return;
  write();
  rest = setTimeout(writeAndRest, WRITE_INTERVAL_MS);
}
