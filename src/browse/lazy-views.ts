import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Route } from './route.ts';

/** The code of a view that is not part of the code with which the popup starts. */
interface LazyCode<Code> {
  /** The code, once it was fetched. */
  readonly now: () => Code | undefined;
  readonly fetch: () => Promise<Code>;
}

function lazyCode<Code>(fetch: () => Promise<Code>): LazyCode<Code> {
  let fetched: Code | undefined;
  return {
    now: () => fetched,
    async fetch() {
      fetched ??= await fetch();
      return fetched;
    },
  };
}

/** Whoever opens the popup sees one view of many: the others' code lies in the package until it is wanted. */
export const lazyViews = {
  timeline: lazyCode(() => import('./TimelineView.tsx')),
  places: lazyCode(() => import('./PlacesView.tsx')),
  actors: lazyCode(() => import('./ActorsView.tsx')),
  search: lazyCode(() => import('./SearchView.tsx')),
  ratings: lazyCode(() => import('./RatingsView.tsx')),
  place: lazyCode(() => import('./PlacePage.tsx')),
  actor: lazyCode(() => import('./ActorPage.tsx')),
} as const;

/** Begins to fetch the code of a route's view, before anything is drawn; resolves once it is here. */
export async function fetchViewOf({ view }: Route): Promise<void> {
  if (view in lazyViews) await lazyViews[view as keyof typeof lazyViews].fetch();
}

/**
 * The route whose view can be drawn: the one asked for as soon as its code is here, the one before it until then. So
 * nothing flashes between two views.
 *
 * @returns `undefined` before the code of the first view is here.
 */
export function useDrawableRoute(route: Route): Route | undefined {
  const last = useRef<Route>(undefined);
  const [, setArrivals] = useState(0);
  const code = route.view in lazyViews ? lazyViews[route.view as keyof typeof lazyViews] : undefined;
  const isHere = code === undefined || code.now() !== undefined;
  useLayoutEffect(() => {
    if (code === undefined || isHere) return;
    void code.fetch().then(() => setArrivals((arrivals) => arrivals + 1));
  }, [code, isHere]);
  if (isHere) last.current = route;
  return last.current;
}
