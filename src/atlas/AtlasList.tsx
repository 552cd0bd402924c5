import { useWording } from '../locale/wording-context.ts';
import { useAtlas } from './atlas-context.ts';
import { ChangesPanel } from './ChangesPanel.tsx';
import { ChosenFilters } from './ChosenFilters.tsx';
import { EventsPanel } from './EventsPanel.tsx';
import { Legend } from './Legend.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import { ProvincesPanel } from './ProvincesPanel.tsx';
import { comparedDays } from './shown-places.ts';

/** What is known in words, beside the map: of the chosen place, of what changed, of the events around the day. */
export function AtlasList() {
  const { dataset, view, day } = useAtlas();
  const wording = useWording();
  const days = comparedDays(view, day);
  const place = view.place === undefined ? undefined : dataset.place(view.place);
  return (
    <>
      {days && <h1 class="visually-hidden">{wording.say('atlas.compare.title')}</h1>}
      {view.place !== undefined && !place && (
        <p class="empty">{wording.say('atlas.place.unknown', { id: view.place })}</p>
      )}
      <ChosenFilters />
      {place && <PlacePanel place={place} />}
      {days && <Legend days={days} />}
      {days && <ChangesPanel earlier={days[0]} later={days[1]} />}
      <EventsPanel />
      <ProvincesPanel />
    </>
  );
}
