import { useMemo } from 'preact/hooks';
import type { MentionCount } from '../card/page-summary.ts';
import { holderOn } from '../dataset/control-history.ts';
import type { Day } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { atlasAddress } from '../map/atlas-route.ts';
import { LocatorMap } from '../map/LocatorMap.tsx';
import { useBrowsing } from './browse-context.ts';
import { EventList } from './EventList.tsx';
import { eventsAroundPage, fortnightAround, placesOnMap } from './page-surroundings.ts';
import { everyEvent, formatRoute } from './route.ts';
import { goTo } from './use-route.ts';

interface PageMapProps {
  readonly mentions: readonly MentionCount[];
  readonly day: Day | undefined;
}

/** More events than this are for the timeline. */
const MOST_EVENTS = 12;

/** The places of a page on a small map with their holders, and what happened at them in the fortnight around its day. */
export function PageMap({ mentions, day }: PageMapProps) {
  const { dataset, today } = useBrowsing();
  const wording = useWording();
  const ids = useMemo(() => mentions.map(({ id }) => id), [mentions]);
  const dots = useMemo(
    () =>
      placesOnMap(dataset, ids).map((place) => ({
        ...place,
        holder: holderOn(dataset, { place: place.id, day: day ?? today }).holder,
      })),
    [dataset, ids, day, today],
  );
  const events = useMemo(
    () => (day === undefined ? [] : eventsAroundPage(dataset, { places: ids, day })),
    [dataset, ids, day],
  );
  const atlas = atlasAddress(day === undefined ? {} : { on: day });
  return (
    <section>
      {day !== undefined && <h2>{wording.say('browse.page.around', { date: wording.date(day) })}</h2>}
      {dots.length > 0 && (
        <LocatorMap
          label={wording.say('browse.page.around.map', {
            places: wording.list(dots.map(({ name }) => name)),
          })}
          dots={dots}
          onDot={(id) => goTo({ view: 'place', id, ...(day && { on: day }) })}
        />
      )}
      {day !== undefined && <Fortnight day={day} events={events} />}
      <p>
        <a href={atlas} target="_blank" rel="noopener">
          {wording.say('browse.page.atlas')}
        </a>
      </p>
    </section>
  );
}

interface FortnightProps {
  readonly day: Day;
  readonly events: ReturnType<typeof eventsAroundPage>;
}

function Fortnight({ day, events }: FortnightProps) {
  const wording = useWording();
  const fortnight = fortnightAround(day);
  const dates = { from: wording.date(fortnight.from), to: wording.date(fortnight.to) };
  if (events.length === 0) return <p class="empty">{wording.say('browse.page.around.none', dates)}</p>;
  return (
    <>
      <EventList events={events.slice(0, MOST_EVENTS)} order="oldest-first" isBelowHeading />
      <p>
        <a href={formatRoute({ view: 'timeline', filter: { ...everyEvent, ...fortnight } })}>
          {wording.say('browse.page.around.more', { ...dates, count: events.length })}
        </a>
      </p>
    </>
  );
}
