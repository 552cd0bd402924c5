import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Day } from '../domain.ts';
import type { MessageKey } from '../locale/message-key.ts';
import { namedIn } from '../locale/native-names.ts';
import { useWording } from '../locale/wording-context.ts';
import { atlasAddress } from '../map/atlas-route.ts';
import type { LoadedTables } from '../storage/load-tables.ts';
import { atlasViewOf } from './atlas-view.ts';
import { BrowseContext } from './browse-context.ts';
import { DatasetLine } from './DatasetLine.tsx';
import { lazyViews, useDrawableRoute } from './lazy-views.ts';
import { type FindPanel, PanelButton } from './PanelButton.tsx';
import { prepareSearch } from './prepare-search.ts';
import { everyEvent, formatRoute, isDrawnEarly, type Route } from './route.ts';
import { SearchBox } from './SearchBox.tsx';
import { ThisPageView } from './ThisPageView.tsx';
import { type DatasetState, useDataset } from './use-dataset.ts';
import { useRoute } from './use-route.ts';
import { useScrollMemory } from './use-scroll-memory.ts';
import { type PageAccess, useThisPage } from './use-this-page.ts';

interface AppProps {
  readonly loading: Promise<LoadedTables>;
  /** Places and events alone, for the views that need no more; absent where the first view does. */
  readonly early?: Promise<LoadedTables | undefined> | undefined;
  readonly access: PageAccess;
  readonly today: Day;
  /** How a side panel is opened; absent where we are in one. */
  readonly findPanel?: FindPanel;
}

/** Everything that the popup shows: the box that searches, the four tabs, the view of the route, and the dataset's line. */
export function App({ loading, early, access, today, findPanel }: AppProps) {
  const route = useRoute();
  const drawn = useDrawableRoute(route);
  const { language } = useWording();
  const found = useDataset(loading, early);
  const state = enoughFor(drawn, found);
  const main = useRef<HTMLElement>(null);
  useScrollMemory(main, drawn);
  useHeadingFocus(main, drawn, state.kind === 'ready');
  const [page, actions] = useThisPage(access);
  const isPage = drawn?.view === 'page' && state.kind !== 'failed';
  useContentMark(isPage ? page.kind !== 'asking' : state.kind === 'ready' && drawn !== undefined);
  const isComing = found.kind === 'loading' || (found.kind === 'ready' && found.isPartial === true);
  const isBusy = isComing || drawn !== route || (isPage && page.kind === 'asking');
  const nameCount = page.kind === 'read' ? page.summary.mentions.length : undefined;
  const browsing = useMemo(
    () => (state.kind === 'ready' ? { dataset: namedIn(state.dataset, language), today } : undefined),
    [state, today, language],
  );

  return (
    <>
      <header class="top">
        <SearchBox route={route} onFocus={() => void prepareSearch(browsing?.dataset)} />
        <Tabs route={route} nameCount={nameCount} {...(findPanel && { findPanel })} />
      </header>
      <main ref={main} aria-busy={isBusy}>
        <Notice state={state} hasHeading={isPage} />
        <BrowseContext.Provider value={browsing}>
          {isPage && <ThisPageView page={page} actions={actions} today={today} />}
          {browsing && drawn && drawn.view !== 'page' && <View route={drawn} />}
        </BrowseContext.Provider>
      </main>
      {state.kind === 'ready' && <DatasetLine dataset={state.dataset} whyPackaged={state.whyPackaged} />}
    </>
  );
}

/** What a view can show of the dataset as long as only places and events are here. */
function enoughFor(route: Route | undefined, state: DatasetState): DatasetState {
  if (state.kind !== 'ready' || !state.isPartial) return state;
  return route && isDrawnEarly(route) ? state : { kind: 'loading', isSlow: false };
}

/** The name of the mark that the browser's timeline has once the first content was painted. */
export const CONTENT_MARK = 'hashiya-content';

/** Marks, for whoever measures, when the reader first saw content: after the frame that painted it. */
function useContentMark(hasContent: boolean): void {
  useLayoutEffect(() => {
    if (!hasContent) return undefined;
    const frame = requestAnimationFrame(() => setTimeout(() => performance.mark(CONTENT_MARK)));
    return () => cancelAnimationFrame(frame);
  }, [hasContent]);
}

/** The view of a route whose code is here. */
function View({ route }: { readonly route: Exclude<Route, { view: 'page' }> }) {
  switch (route.view) {
    case 'timeline': {
      const code = lazyViews.timeline.now();
      return code && <code.TimelineView filter={route.filter} look={route.look} />;
    }
    case 'places': {
      const code = lazyViews.places.now();
      return code && <code.PlacesView on={route.on} />;
    }
    case 'actors': {
      const code = lazyViews.actors.now();
      return code && <code.ActorsView />;
    }
    case 'ratings': {
      const code = lazyViews.ratings.now();
      return code && <code.RatingsView />;
    }
    case 'search': {
      const code = lazyViews.search.now();
      return code && <code.SearchView text={route.text} />;
    }
    case 'place': {
      const code = lazyViews.place.now();
      return code && <code.PlacePage key={route.id} id={route.id} on={route.on} />;
    }
    case 'actor': {
      const code = lazyViews.actor.now();
      return code && <code.ActorPage key={route.id} id={route.id} on={route.on} />;
    }
    case 'not-found':
      return <NoSuchView address={route.address} />;
  }
}

function NoSuchView({ address }: { readonly address: string }) {
  const wording = useWording();
  const link = (
    <a key="link" href={formatRoute({ view: 'page' })}>
      {wording.say('browse.app.notFound.link')}
    </a>
  );
  return (
    <div class="empty">
      <h1 tabIndex={-1}>{wording.say('browse.app.notFound')}</h1>
      <p>{wording.sayWith('browse.app.notFound.say', { address, link })}</p>
    </div>
  );
}

const tabs: readonly {
  readonly route: Route;
  readonly label: MessageKey;
  readonly views: readonly Route['view'][];
}[] = [
  { route: { view: 'page' }, label: 'browse.app.page', views: ['page'] },
  { route: { view: 'timeline', filter: everyEvent }, label: 'browse.app.timeline', views: ['timeline'] },
  { route: { view: 'places' }, label: 'browse.app.places', views: ['places', 'place'] },
  { route: { view: 'actors' }, label: 'browse.app.actors', views: ['actors', 'actor'] },
  { route: { view: 'ratings' }, label: 'browse.app.ratings', views: ['ratings'] },
];

interface TabsProps {
  readonly route: Route;
  readonly nameCount: number | undefined;
  readonly findPanel?: FindPanel;
}

function Tabs({ route, nameCount, findPanel }: TabsProps) {
  const wording = useWording();
  return (
    <nav aria-label={wording.say('browse.app.views')}>
      {tabs.map(({ route: target, label, views }) => (
        <a
          key={label}
          href={formatRoute(target)}
          // `true` rather than `page` for the page of one place: it lies below the tab's own.
          aria-current={route.view === target.view ? 'page' : views.includes(route.view) ? 'true' : undefined}
        >
          {wording.say(label)}
          {target.view === 'page' && nameCount !== undefined && (
            <>
              {' '}
              <small aria-hidden="true">{wording.number(nameCount)}</small>
              <span class="visually-hidden">{wording.say('browse.app.names', { count: nameCount })}</span>
            </>
          )}
        </a>
      ))}
      <a href={atlasAddress(atlasViewOf(route))} target="_blank" rel="noopener">
        {wording.say('browse.app.atlas')}
      </a>
      {findPanel && <PanelButton find={findPanel} />}
    </nav>
  );
}

interface NoticeProps {
  readonly state: DatasetState;
  /** True where the view has a heading of its own already. */
  readonly hasHeading: boolean;
}

function Notice({ state, hasHeading }: NoticeProps) {
  const wording = useWording();
  if (state.kind === 'failed') {
    return (
      <div class="empty" role="alert">
        <h1 tabIndex={-1}>{wording.say('browse.app.failed')}</h1>
        <p>{wording.say('browse.app.failed.say', { reason: state.reason })}</p>
      </div>
    );
  }
  return (
    <>
      {state.kind === 'loading' && !hasHeading && <h1 class="visually-hidden">Hashiya</h1>}
      <p class="loading" role="status">
        {state.kind === 'loading' && state.isSlow && wording.say('browse.app.loading')}
      </p>
    </>
  );
}

/**
 * Moves the focus to the heading of a view that a link opened, so that keyboard and screen reader start there. Whoever is
 * typing, or walks along the tabs, is left where he is.
 */
function useHeadingFocus(
  main: { readonly current: HTMLElement | null },
  route: Route | undefined,
  isReady: boolean,
): void {
  const wording = useWording();
  const shown = route && ('id' in route ? `${route.view}/${route.id}` : route.view);
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!isReady || shown === undefined) return;
    const heading = main.current?.querySelector('h1');
    document.title = heading?.textContent
      ? wording.say('browse.app.title', { view: heading.textContent })
      : 'Hashiya';
    const isFirst = before.current === undefined;
    const isSame = before.current === shown;
    before.current = shown;
    if (isFirst || isSame || document.activeElement?.closest('header.top')) return;
    heading?.focus({ preventScroll: true });
  }, [main, shown, isReady, wording]);
}
