import { useMemo } from 'preact/hooks';
import type { Wording } from '../locale/wording.ts';
import { useWording } from '../locale/wording-context.ts';
import { provincialCapitals } from '../timeline/holder-shares.ts';
import { useBrowsing } from './browse-context.ts';
import { EventList } from './EventList.tsx';
import { type TimelineFilter, type TimelineLook, usualLook } from './route.ts';
import { TimelineFilters } from './TimelineFilters.tsx';
import { TimelinePicture } from './TimelinePicture.tsx';
import { filteredEvents, filteredReports } from './timeline-entries.ts';
import { capitalsThatChangedHands } from './timeline-summary.ts';
import { goTo } from './use-route.ts';

interface TimelineViewProps {
  readonly filter: TimelineFilter;
  readonly look?: TimelineLook | undefined;
}

/** The picture of holders, which is also the period selector, and the events that the filters leave. */
export function TimelineView({ filter, look = usualLook }: TimelineViewProps) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const events = useMemo(() => filteredEvents(dataset, filter), [dataset, filter]);
  const reports = useMemo(
    () => (look.hasReports ? filteredReports(dataset, filter) : undefined),
    [dataset, filter, look.hasReports],
  );
  const changed = useMemo(() => capitalsThatChangedHands(dataset, filter), [dataset, filter.from, filter.to]);

  const show = (next: { readonly filter?: TimelineFilter; readonly look?: TimelineLook }) =>
    goTo({ view: 'timeline', filter, look, ...next }, { isReplacing: true });
  const hasEntries = events.length > 0 || (reports !== undefined && reports.length > 0);

  return (
    <>
      <h1 class="visually-hidden" tabIndex={-1}>
        {wording.say('browse.timeline.heading')}
      </h1>
      <TimelinePicture
        filter={filter}
        look={look}
        reports={reports}
        onFilter={(filter) => show({ filter })}
        onLook={(look) => show({ look })}
      />
      <TimelineFilters
        filter={filter}
        onFilter={(filter) => show({ filter })}
        hasReports={look.hasReports}
        onReports={(hasReports) => show({ look: { ...look, hasReports } })}
      />
      <div class="count">
        <p role="status">
          {wording.say('browse.timeline.summary', {
            events: countedEntries(events.length, reports?.length, wording),
            capitals: wording.say(capitalsKey(filter), {
              changed: changed.length,
              all: provincialCapitals(dataset).length,
            }),
          })}
        </p>
        <select
          class="chip"
          aria-label={wording.say('browse.timeline.order')}
          value={look.order}
          onChange={({ currentTarget: { value } }) =>
            show({ look: { ...look, order: value === 'oldest-first' ? 'oldest-first' : 'newest-first' } })
          }
        >
          {(['newest-first', 'oldest-first'] as const).map((order) => (
            <option key={order} value={order}>
              {wording.say(`browse.timeline.order.${order}`)}
            </option>
          ))}
        </select>
      </div>
      {hasEntries ? (
        <EventList events={events} {...(reports && { reports })} order={look.order} />
      ) : (
        <p class="empty">{wording.say('browse.timeline.none')}</p>
      )}
    </>
  );
}

function countedEntries(events: number, reports: number | undefined, wording: Wording): string {
  const said = wording.say('browse.timeline.events', { count: events });
  if (reports === undefined) return said;
  return wording.say('browse.timeline.events.andReports', {
    events: said,
    reports: wording.say('browse.timeline.events.reports', { count: reports }),
  });
}

/** The capitals are counted for the period alone: where the filter narrows the place, that is said. */
function capitalsKey({ from, to, place, actor }: TimelineFilter) {
  const hasPeriod = from !== undefined || to !== undefined;
  const isNarrowed = place !== undefined || actor !== undefined;
  if (isNarrowed)
    return hasPeriod
      ? 'browse.timeline.capitals.country.inPeriod'
      : ('browse.timeline.capitals.country.ever' as const);
  return hasPeriod ? 'browse.timeline.capitals.inPeriod' : ('browse.timeline.capitals.ever' as const);
}
