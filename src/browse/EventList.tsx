import { useCallback, useMemo, useState } from 'preact/hooks';
import type { ControlEvent, Report } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { chunkGroups, type DateGroup, type DateOrder, groupByDate } from '../timeline/date-groups.ts';
import { dateHeading } from '../timeline/date-heading.ts';
import { EventLine } from './EventLine.tsx';
import { ReportLine } from './SourceList.tsx';
import { WindowedChunk } from './WindowedChunk.tsx';

interface EventListProps {
  readonly events: readonly ControlEvent[];
  /** Reports to stand among the events, under the date of their publication. */
  readonly reports?: readonly Report[];
  readonly order?: DateOrder;
  /** True on the page of the place that they all happened in. */
  readonly isOfOnePlace?: boolean;
  /** True where the list stands under a heading of its own. */
  readonly isBelowHeading?: boolean;
}

/** The first chunk fills what the popup shows at first; each other one fills it three times over. */
const CHUNKS = { firstSize: 8, size: 30 };
/** What an entry and the heading of a date usually take, in pixels; measured heights replace it once drawn. */
const ENTRY_HEIGHT = 58;
const HEADING_HEIGHT = 34;

const NONE: readonly Report[] = [];

/** Events by date. Only what is near the window is in the document, so that ten thousand scroll smoothly. */
export function EventList({
  events,
  reports = NONE,
  order = 'newest-first',
  isOfOnePlace = false,
  isBelowHeading = isOfOnePlace,
}: EventListProps) {
  const chunks = useMemo(
    () => chunkGroups(groupByDate({ events, reports }, order), CHUNKS),
    [events, reports, order],
  );
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (id: string) =>
      setOpen((open) =>
        open.has(id) ? new Set([...open].filter((other) => other !== id)) : new Set([...open, id]),
      ),
    [],
  );
  return (
    <div class="events">
      {chunks.map(({ groups, entryCount }, index) => (
        <WindowedChunk
          // Its first and last date and its size tell chunks of two filters apart.
          key={`${groups[0]?.date} ${groups.at(-1)?.date} ${entryCount}`}
          isNearAtFirst={index === 0}
          assumedHeight={entryCount * ENTRY_HEIGHT + groups.length * HEADING_HEIGHT}
        >
          {() =>
            groups.map((group) => (
              <DateEntries
                key={group.date}
                group={group}
                isOfOnePlace={isOfOnePlace}
                isBelowHeading={isBelowHeading}
                open={open}
                onToggle={toggle}
              />
            ))
          }
        </WindowedChunk>
      ))}
    </div>
  );
}

interface DateEntriesProps {
  readonly group: DateGroup;
  readonly isOfOnePlace: boolean;
  readonly isBelowHeading: boolean;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

function DateEntries({
  group: { date, events, reports },
  isOfOnePlace,
  isBelowHeading,
  open,
  onToggle,
}: DateEntriesProps) {
  const wording = useWording();
  const Heading = isBelowHeading ? 'h3' : 'h2';
  return (
    <section>
      <Heading class="date">{dateHeading(date, wording)}</Heading>
      <ol>
        {events.map((event) => (
          <EventLine
            key={event.id}
            event={event}
            isOnOwnPage={isOfOnePlace}
            isOpen={open.has(event.id)}
            onToggle={() => onToggle(event.id)}
          />
        ))}
        {reports.map((report) => (
          <li key={report.url} class="event report-entry">
            <span class="report-mark" aria-hidden="true" />
            <div>
              <span class="visually-hidden">{wording.say('browse.event.report')}</span>
              <ReportLine report={report} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
