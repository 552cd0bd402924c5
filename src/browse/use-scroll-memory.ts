import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatRoute, type Route } from './route.ts';

/**
 * Starts each view at its top, and comes back to a view where it was left. The browser does this for documents alone, not
 * for an element that scrolls.
 */
export function useScrollMemory(
  scroller: { readonly current: HTMLElement | null },
  route: Route | undefined,
): void {
  const positions = useRef(new Map<string, number>());
  const last = useRef<Route | undefined>(route);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const keep = () => {
      if (last.current) positions.current.set(formatRoute(last.current), element.scrollTop);
    };
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [scroller]);
  useLayoutEffect(() => {
    const element = scroller.current;
    const from = last.current;
    last.current = route;
    // A filter or a day that changes is still the same view.
    if (!element || !route || !from || isSameView(from, route)) return;
    element.scrollTop = positions.current.get(formatRoute(route)) ?? 0;
  }, [scroller, route]);
}

function isSameView(one: Route, other: Route): boolean {
  if (one.view !== other.view) return false;
  return !('id' in one) || ('id' in other && one.id === other.id);
}
