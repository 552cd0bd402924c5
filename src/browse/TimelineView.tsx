import { useId, useMemo, useState } from 'preact/hooks';
import { selectEvents } from '../dataset/events-query.ts';
import { HoldersOverTime } from '../timeline/HoldersOverTime.tsx';
import { holderShares, provincialCapitals } from '../timeline/holder-shares.ts';
import { openPeriod, type Period } from '../timeline/period.ts';
import { type DayRange, dayNumber } from '../timeline/time-scale.ts';
import { useBrowsing } from './browse-context.ts';
import { DayField } from './DayField.tsx';
import { EventList } from './EventList.tsx';
import { HoldersInNumbers } from './HoldersInNumbers.tsx';
import type { TimelineFilter } from './route.ts';
import { TimelineFilters } from './TimelineFilters.tsx';
import { capitalsThatChangedHands, FIRST_DAY, zoomAround } from './timeline-summary.ts';
import { goTo } from './use-route.ts';

/** The picture of the capitals' holders, which is also the period selector, and the events that the filters leave. */
export function TimelineView({ filter }: { readonly filter: TimelineFilter }) {
  const { dataset, today } = useBrowsing();
  const everything: DayRange = { from: FIRST_DAY, to: today };
  const [isZoomed, setIsZoomed] = useState(false);
  const [isInNumbers, setIsInNumbers] = useState(false);
  const numbers = useId();
  const range = isZoomed ? zoomAround(filter, everything) : everything;
  const steps = useMemo(() => holderShares(dataset, { from: FIRST_DAY, to: today }), [dataset, today]);
  const events = useMemo(() => selectEvents(dataset, filter), [dataset, filter]);
  const changed = useMemo(() => capitalsThatChangedHands(dataset, filter), [dataset, filter.from, filter.to]);
  const capitalCount = provincialCapitals(dataset).length;

  const change = (filter: TimelineFilter) => goTo({ view: 'timeline', filter }, { isReplacing: true });
  const choose = (period: Period) => {
    const { from: _from, to: _to, ...rest } = filter;
    change({ ...rest, ...openPeriod(period, everything) });
  };
  const isNarrowed = filter.place !== undefined || filter.actor !== undefined;
  const hasPeriod = filter.from !== undefined || filter.to !== undefined;

  return (
    <>
      <h1 class="visually-hidden" tabIndex={-1}>
        Timeline
      </h1>
      <section aria-label="Holders of the provincial capitals over time">
        <HoldersOverTime steps={steps} range={range} period={filter} onPeriod={choose}>
          <button
            type="button"
            class="plain"
            aria-expanded={isInNumbers}
            aria-controls={isInNumbers ? numbers : undefined}
            onClick={() => setIsInNumbers(!isInNumbers)}
          >
            in numbers
          </button>
        </HoldersOverTime>
        {isInNumbers && <HoldersInNumbers id={numbers} steps={steps} range={range} />}
        <div class="period-fields">
          <DayField
            label="From"
            day={filter.from}
            min={FIRST_DAY}
            max={today}
            onDay={(from) => choose({ ...withoutEdge(filter, 'from'), ...(from && { from }) })}
          />
          <DayField
            label="to"
            day={filter.to}
            min={FIRST_DAY}
            max={today}
            onDay={(to) => choose({ ...withoutEdge(filter, 'to'), ...(to && { to }) })}
          />
          {hasPeriod && (
            <button type="button" class="plain" onClick={() => choose({})}>
              Clear
            </button>
          )}
          {(isZoomed || canZoom(filter, everything)) && (
            <button
              type="button"
              class="plain"
              aria-pressed={isZoomed}
              onClick={() => setIsZoomed(!isZoomed)}
            >
              Zoom
            </button>
          )}
        </div>
      </section>
      <TimelineFilters filter={filter} onFilter={change} />
      <p class="count" role="status">
        {countedEvents(events.length)} {isNarrowed && 'In the whole country, '}
        {changed.length} of {capitalCount} provincial capitals changed hands{' '}
        {hasPeriod ? 'in this period' : 'at least once'}.
      </p>
      {events.length > 0 ? (
        <EventList events={events} />
      ) : (
        <p class="empty">
          No recorded event fits these filters. That is silence of our sources, not proof that nothing
          happened.
        </p>
      )}
    </>
  );
}

function withoutEdge({ from, to }: Period, edge: 'from' | 'to'): Period {
  if (edge === 'from') return to === undefined ? {} : { to };
  return from === undefined ? {} : { from };
}

/** A period that fills most of the picture gains nothing from a closer look. */
function canZoom({ from, to }: Period, { from: first, to: last }: DayRange): boolean {
  const length = dayNumber(to ?? last) - dayNumber(from ?? first);
  return length < (dayNumber(last) - dayNumber(first)) / 3;
}

function countedEvents(count: number): string {
  return count === 1 ? '1 event.' : `${count.toLocaleString('en')} events.`;
}
