import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type AtlasRoute, formatAtlasRoute, parseAtlasRoute } from '../map/atlas-route.ts';

/**
 * A drag changes the view with every frame. Of more than 200 changes of the address in ten seconds Chromium ignores the
 * rest (https://crbug.com/1038223), and Firefox throws (`dom.navigation.navigationRateLimit`).
 */
const WRITE_AT_MOST_EVERY_MS = 200;

export interface RouteChange {
  /** True where back should return to the view that is left: for a place that was chosen, not for a day of a drag. */
  readonly isStep?: boolean;
}

/** The route on show, and how to change it. The view changes at once, the address bar follows; links and back work too. */
export function useAtlasRoute(): readonly [AtlasRoute, (route: AtlasRoute, change?: RouteChange) => void] {
  const [route, setRoute] = useState(() => parseAtlasRoute(location.hash));
  const writing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unwritten = useRef<string>(undefined);
  const stopWriting = () => {
    clearTimeout(writing.current);
    writing.current = undefined;
  };

  useEffect(() => {
    const read = () => {
      stopWriting();
      setRoute(parseAtlasRoute(location.hash));
    };
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('hashchange', read);
      stopWriting();
    };
  }, []);

  const change = useCallback((next: AtlasRoute, { isStep = false }: RouteChange = {}) => {
    setRoute(next);
    const address = formatAtlasRoute(next);
    unwritten.current = address;
    if (isStep) {
      stopWriting();
      if (address !== location.hash) history.pushState(null, '', address);
      return;
    }
    writing.current ??= setTimeout(() => {
      writing.current = undefined;
      const latest = unwritten.current;
      if (latest !== undefined && latest !== location.hash) {
        history.replaceState(history.state, '', latest);
      }
    }, WRITE_AT_MOST_EVERY_MS);
  }, []);

  return [route, change];
}
