import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatRoute, type Route } from './route.ts';

/**
 * Starts each view at its top, and comes back to a view where it was left. The browser does this for documents alone, not
 * for an element that scrolls. In a window of little height the document scrolls instead of the element: at any time only
 * one of the two can.
 */
export function useScrollMemory(
  scroller: { readonly current: HTMLElement | null },
  route: Route | undefined,
): void {
  const { documentElement } = document;
  const positions = useRef(new Map<string, number>());
  const last = useRef<Route | undefined>(route);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const keep = () => {
      if (last.current)
        positions.current.set(formatRoute(last.current), element.scrollTop + documentElement.scrollTop);
    };
    const options = { capture: true, passive: true };
    addEventListener('scroll', keep, options);
    return () => removeEventListener('scroll', keep, options);
  }, [scroller]);
  useLayoutEffect(() => {
    const element = scroller.current;
    const from = last.current;
    last.current = route;
    // A filter or a day that changes is still the same view.
    if (!element || !route || !from || isSameView(from, route)) return;
    const position = positions.current.get(formatRoute(route)) ?? 0;
    element.scrollTop = position;
    documentElement.scrollTop = position;
  }, [scroller, route]);
}

function isSameView(one: Route, other: Route): boolean {
  if (one.view !== other.view) return false;
  return !('id' in one) || ('id' in other && one.id === other.id);
}
