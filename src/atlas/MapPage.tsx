import { useEffect, useState } from 'preact/hooks';
import type { EntityId } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import type { AtlasZoom } from '../map/atlas-route.ts';
import { AtlasFooter } from './AtlasFooter.tsx';
import { AtlasList } from './AtlasList.tsx';
import { AtlasContext, useAtlas } from './atlas-context.ts';
import { Legend } from './Legend.tsx';
import { MapView } from './MapView.tsx';
import { comparedDays } from './shown-places.ts';
import { zoomOf } from './shown-zoom.ts';
import { TimeBar } from './TimeBar.tsx';
import { useKept } from './use-kept.tsx';
import { useWhenIdle } from './use-when-idle.ts';

/** The name of the `performance` mark set once the map has been painted and answers. */
export const ATLAS_READY = 'hashiya-atlas-ready';

/** The name of the one set once the lists beside it stand there as well, with all of the dataset behind them. */
export const ATLAS_WHOLE = 'hashiya-atlas-whole';

interface MapPageProps {
  readonly whyPackaged: string | undefined;
  /** True while only places and events are here. */
  readonly isPartial: boolean;
}

/** The map, or the two of a comparison; below it time, beside it what is known in words. */
export function MapPage({ whyPackaged, isPartial }: MapPageProps) {
  const atlas = useAtlas();
  const { mapped, view, day, show } = atlas;
  const wording = useWording();
  const [entered, setEntered] = useState<EntityId>();
  const listed = useWhenIdle(atlas);
  const list = useKept(
    () => <AtlasContext.Provider value={listed}>{listed && <AtlasList />}</AtlasContext.Provider>,
    [listed],
  );
  useMark(ATLAS_READY, true);
  useMark(ATLAS_WHOLE, !isPartial && listed === atlas);
  const zoom = zoomOf(view, mapped);
  const setZoom = (next: AtlasZoom) =>
    show({ zoom: next.times === 1 && view.place === undefined ? undefined : next });
  const entry = view.place ?? entered ?? mapped.find(({ place }) => place.id === 'kabul-city')?.place.id;
  const compared = comparedDays(view, day);
  return (
    <>
      <main class={compared ? 'atlas comparing' : 'atlas'} aria-busy={isPartial}>
        <section class="maps" aria-label={wording.say('atlas.maps')}>
          {(compared ?? [day]).map((one, at) => (
            <figure key={at} class="map-figure">
              <figcaption>
                {compared ? <h2>{wording.date(one)}</h2> : <h1>{wording.date(one)}</h1>}
              </figcaption>
              <MapView
                day={one}
                before={at === 1 ? compared?.[0] : undefined}
                zoom={zoom}
                onZoom={setZoom}
                entry={entry}
                onEntry={setEntered}
              />
            </figure>
          ))}
          {!compared && <Legend days={[day]} />}
        </section>
        <TimeBar />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
        <aside tabIndex={0} aria-label={wording.say('atlas.list')} aria-busy={listed !== atlas}>
          {list}
        </aside>
      </main>
      <AtlasFooter whyPackaged={whyPackaged} />
    </>
  );
}

/** Marks, for whoever measures, when something had been painted: after the frame that did. */
function useMark(name: string, isDue: boolean): void {
  useEffect(() => {
    if (isDue && performance.getEntriesByName(name).length === 0)
      requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
  }, [isDue]);
}
