import { useEffect, useMemo, useState } from 'preact/hooks';
import { formatRoute, parseRoute, type Route } from './route.ts';

/** The route in the address, kept up to date: links, back and forward, and `goTo` all change it. */
export function useRoute(): Route {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const read = () => setHash(location.hash);
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return useMemo(() => parseRoute(hash), [hash]);
}

/**
 * Changes the view.
 *
 * @param options.isReplacing true where back should not return to the view that was left, e.g. between two letters of a
 *   search
 */
export function goTo(route: Route, { isReplacing = false }: { readonly isReplacing?: boolean } = {}): void {
  const address = formatRoute(route);
  if (address === location.hash) return;
  if (!isReplacing) {
    location.hash = address;
    return;
  }
  history.replaceState(history.state, '', address);
  // The browser tells nobody of a replaced address.
  dispatchEvent(new HashChangeEvent('hashchange'));
}
