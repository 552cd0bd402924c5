import { useEffect, useState } from 'preact/hooks';
import type { EntityId } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import type { AtlasZoom } from '../map/atlas-route.ts';
import { idle } from '../page/slices.ts';
import { useAtlas } from './atlas-context.ts';
import { ChangesPanel } from './ChangesPanel.tsx';
import { ChosenFilters } from './ChosenFilters.tsx';
import { EventsPanel } from './EventsPanel.tsx';
import { Legend } from './Legend.tsx';
import { MapView } from './MapView.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import { ProvincesPanel } from './ProvincesPanel.tsx';
import { zoomOf } from './shown-zoom.ts';
import { TimeBar } from './TimeBar.tsx';
import { useNewerDataset } from './use-newer-dataset.ts';

/** The name of the `performance` mark set once the map has been painted and answers. */
export const ATLAS_READY = 'hashiya-atlas-ready';

interface MapPageProps {
  readonly whyPackaged: string | undefined;
  /** True while only places and events are here. */
  readonly isPartial: boolean;
}

/** The map, or the two of a comparison; below it time, beside it what is known in words. */
export function MapPage({ whyPackaged, isPartial }: MapPageProps) {
  const { dataset, mapped, view, day, show } = useAtlas();
  const wording = useWording();
  const [entered, setEntered] = useState<EntityId>();
  const areListsDue = useAfterPainting();
  const newer = useNewerDataset();
  useEffect(() => {
    requestAnimationFrame(() => setTimeout(() => performance.mark(ATLAS_READY)));
  }, []);
  const zoom = zoomOf(view, mapped);
  const setZoom = (next: AtlasZoom) =>
    show({ zoom: next.times === 1 && view.place === undefined ? undefined : next });
  const entry = view.place ?? entered ?? mapped.find(({ place }) => place.id === 'kabul-city')?.place.id;
  const other = view.with;
  const days = other === undefined ? [day] : [other, day].sort();
  const [earlier = day, later = day] = days;
  const place = view.place === undefined ? undefined : dataset.place(view.place);
  return (
    <>
      <main class={days.length > 1 ? 'atlas comparing' : 'atlas'} aria-busy={isPartial || !areListsDue}>
        <section class="maps" aria-label={wording.say('atlas.maps')}>
          {days.map((one) => (
            <figure key={days.indexOf(one)} class="map-figure">
              <figcaption>
                {days.length > 1 ? <h2>{wording.date(one)}</h2> : <h1>{wording.date(one)}</h1>}
              </figcaption>
              <MapView
                day={one}
                other={days.length > 1 ? (one === earlier ? later : earlier) : undefined}
                zoom={zoom}
                onZoom={setZoom}
                entry={entry}
                onEntry={setEntered}
              />
            </figure>
          ))}
          {days.length === 1 && <Legend days={days} />}
        </section>
        <TimeBar />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
        <aside tabIndex={0} aria-label={wording.say('atlas.list')}>
          {days.length > 1 && <h1 class="visually-hidden">{wording.say('atlas.compare.title')}</h1>}
          {view.place !== undefined && !place && (
            <p class="empty">{wording.say('atlas.place.unknown', { id: view.place })}</p>
          )}
          <ChosenFilters />
          {place && <PlacePanel place={place} />}
          {days.length > 1 && <Legend days={days} />}
          {days.length > 1 && <ChangesPanel earlier={earlier} later={later} />}
          {areListsDue && <EventsPanel />}
          {areListsDue && <ProvincesPanel />}
        </aside>
      </main>
      <footer>
        <p class="dataset-line">
          {wording.say('atlas.datasetLine', {
            version: dataset.version,
            date: wording.date(dataset.evidencedUntil),
          })}
          {whyPackaged !== undefined && <span title={whyPackaged}> {wording.say('atlas.fromPackage')}</span>}
        </p>
        <p class="newer" role="status">
          {newer !== undefined && (
            <>
              {wording.say('atlas.newer', { found: newer, version: dataset.version })}{' '}
              <button type="button" class="plain" onClick={() => location.reload()}>
                {wording.say('atlas.newer.reload')}
              </button>
            </>
          )}
        </p>
      </footer>
    </>
  );
}

/** False until the first drawing was painted and there is time for more: the map does not wait for the lists beside it. */
function useAfterPainting(): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    let isGone = false;
    void idle().then(() => !isGone && setIsPainted(true));
    return () => {
      isGone = true;
    };
  }, []);
  return isPainted;
}
