import { useCallback, useMemo, useState } from 'preact/hooks';
import type { ControlEvent } from '../domain.ts';
import { dateHeading } from '../timeline/date-heading.ts';
import { chunkGroups, type EventGroup, groupEvents } from '../timeline/event-groups.ts';
import { EventLine } from './EventLine.tsx';
import { WindowedChunk } from './WindowedChunk.tsx';

interface EventListProps {
  readonly events: readonly ControlEvent[];
  /** True on the page of the place that they all happened in. */
  readonly isOfOnePlace?: boolean;
}

/** Enough events to fill the popup three times over. */
const CHUNK_SIZE = 30;
/** What an event and the heading of a date usually take, in pixels; measured heights replace it once drawn. */
const EVENT_HEIGHT = 58;
const HEADING_HEIGHT = 34;

/** Events by date, newest first. Only what is near the window is in the document, so that ten thousand scroll smoothly. */
export function EventList({ events, isOfOnePlace = false }: EventListProps) {
  const chunks = useMemo(() => chunkGroups(groupEvents(events), CHUNK_SIZE), [events]);
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
      {chunks.map(({ groups, eventCount }, index) => (
        <WindowedChunk
          // The first date and the number of events tell chunks of two filters apart.
          key={`${groups[0]?.date} ${eventCount}`}
          isNearAtFirst={index === 0}
          assumedHeight={eventCount * EVENT_HEIGHT + groups.length * HEADING_HEIGHT}
        >
          {() =>
            groups.map((group) => (
              <DateGroup
                key={group.date}
                group={group}
                isOfOnePlace={isOfOnePlace}
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

interface DateGroupProps {
  readonly group: EventGroup;
  readonly isOfOnePlace: boolean;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

function DateGroup({ group: { date, events }, isOfOnePlace, open, onToggle }: DateGroupProps) {
  // On the page of a place the list stands under a heading of its own.
  const Heading = isOfOnePlace ? 'h3' : 'h2';
  return (
    <section>
      <Heading class="date">{dateHeading(date)}</Heading>
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
      </ol>
    </section>
  );
}
