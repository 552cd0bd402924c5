import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { BrowseContext } from '../browse/browse-context.ts';
import { packagedSentence } from '../browse/packaged-sentence.ts';
import { useDataset } from '../browse/use-dataset.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Day, EntityId } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import type { AtlasView } from '../map/atlas-route.ts';
import type { LoadedTables } from '../storage/load-tables.ts';
import { AtlasHeader } from './AtlasHeader.tsx';
import { AtlasContext, type ViewChange } from './atlas-context.ts';
import { MapPage } from './MapPage.tsx';
import { mappedPlaces } from './mapped-places.ts';
import { useAboutPage } from './use-about-page.ts';
import { type RouteChange, useAtlasRoute } from './use-atlas-route.ts';
import { useCurrentTables } from './use-current-tables.ts';

interface AtlasAppProps {
  readonly loading: Promise<LoadedTables>;
  /** Places and events alone, which are all that the map needs; absent where a place is open beside it. */
  readonly early?: Promise<LoadedTables | undefined> | undefined;
  readonly today: Day;
}

/** Everything that the atlas shows, and what it shows while there is no dataset yet, or none at all. */
export function AtlasApp({ loading, early, today }: AtlasAppProps) {
  const state = useDataset(useCurrentTables(loading), early);
  const wording = useWording();
  switch (state.kind) {
    case 'loading':
      return (
        <main class="notice" aria-busy="true">
          <h1 class="visually-hidden">{wording.say('atlas.title')}</h1>
          <p role="status">{state.isSlow && wording.say('atlas.loading')}</p>
        </main>
      );
    case 'failed':
      return (
        <main class="notice">
          <h1>{wording.say('atlas.failed')}</h1>
          <p role="alert">{state.reason}</p>
          <button type="button" onClick={() => location.reload()}>
            {wording.say('atlas.tryAgain')}
          </button>
        </main>
      );
    case 'ready':
      return (
        <OpenAtlas
          dataset={state.dataset}
          today={today}
          isPartial={state.isPartial === true}
          whyPackaged={state.whyPackaged && packagedSentence(state.whyPackaged, wording)}
        />
      );
  }
}

interface OpenAtlasProps {
  readonly dataset: Dataset;
  readonly today: Day;
  readonly isPartial: boolean;
  readonly whyPackaged: string | undefined;
}

function OpenAtlas({ dataset, today, isPartial, whyPackaged }: OpenAtlasProps) {
  const wording = useWording();
  const [route, goTo] = useAtlasRoute();
  const [lit, light] = useState<EntityId>();
  // When all else follows upon places and events, their rows are the same, and so is the map.
  const mapped = useMemo(() => mappedPlaces(dataset), [dataset.places, dataset.events]);
  const about = useAboutPage(route.view === 'about');
  // The map stays as it was while the page about the data is read.
  const [lastView, setLastView] = useState<AtlasView>({ view: 'map', holders: [] });
  const view = route.view === 'map' ? route : lastView;
  useEffect(() => setLastView(view), [view]);
  const day = view.on ?? today;
  // A list may follow a moment behind the map: what is chosen there changes the view of now, not that of then.
  const latest = useRef(view);
  latest.current = view;
  const show = useCallback(
    (change: ViewChange, how?: RouteChange) => goTo(withChange(latest.current, change), how),
    [goTo],
  );
  const atlas = useMemo(
    () => ({ dataset, today, mapped, view, day, show, goTo, lit, light }),
    [dataset, today, mapped, view, day, show, goTo, lit],
  );
  useEffect(() => {
    // The browser is told of each title, which takes a millisecond: not in every step of a drag.
    const timer = setTimeout(() => {
      const what = route.view === 'about' ? wording.say('atlas.about.title') : wording.date(day);
      document.title = wording.say('atlas.pageTitle', { what });
    }, TITLE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [route.view, day, wording]);

  return (
    <BrowseContext.Provider value={{ dataset, today }}>
      <AtlasContext.Provider value={atlas}>
        <AtlasHeader isAbout={route.view === 'about'} />
        {route.view === 'map' && <MapPage isPartial={isPartial} whyPackaged={whyPackaged} />}
        {route.view === 'about' && about && <about.AboutPage section={route.section} />}
      </AtlasContext.Provider>
    </BrowseContext.Provider>
  );
}

/** A day that stays on show so long is what the page is about. */
const TITLE_AFTER_MS = 100;

function withChange(view: AtlasView, change: ViewChange): AtlasView {
  const fields = Object.entries({ ...view, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields) as unknown as AtlasView;
}
