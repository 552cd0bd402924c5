import { compareFuzzyDates } from '../dataset/fuzzy-date.ts';
import type { ControlEvent, FuzzyDate, Report } from '../domain.ts';

/** What happened and what was published on one date as the sources give it: a day, or a month or year without its day. */
export interface DateGroup {
  readonly date: FuzzyDate;
  readonly events: readonly ControlEvent[];
  readonly reports: readonly Report[];
}

export type DateOrder = 'newest-first' | 'oldest-first';

/**
 * Events and reports by date.
 *
 * @param entries in any order; those of one date keep the order in which they come when the oldest is first, and are
 *   turned round when the newest is, so that an entry and the surrender after it read downwards or upwards as one.
 *   Reports without a date have no place on an axis and are left out.
 */
export function groupByDate(
  {
    events,
    reports = [],
  }: { readonly events: readonly ControlEvent[]; readonly reports?: readonly Report[] },
  order: DateOrder = 'newest-first',
): readonly DateGroup[] {
  const groups = new Map<FuzzyDate, { events: ControlEvent[]; reports: Report[] }>();
  const groupOf = (date: FuzzyDate) => {
    const group = groups.get(date) ?? { events: [], reports: [] };
    groups.set(date, group);
    return group;
  };
  for (const event of events) groupOf(event.date).events.push(event);
  for (const report of reports) if (report.date !== undefined) groupOf(report.date).reports.push(report);
  const oldestFirst = [...groups]
    .map(([date, entries]): DateGroup => ({ date, ...entries }))
    .sort((one, other) => compareFuzzyDates(one.date, other.date));
  if (order === 'oldest-first') return oldestFirst;
  return oldestFirst.reverse().map((group) => ({ ...group, events: group.events.toReversed() }));
}

/** A run of groups that is drawn, or left undrawn, as one. */
export interface DateChunk {
  readonly groups: readonly DateGroup[];
  readonly entryCount: number;
}

interface ChunkSizes {
  /** Of all chunks but the first one, in entries. */
  readonly size: number;
  readonly firstSize: number;
}

/** Cuts a list of groups into chunks of about so many entries each, never inside a group: one that is larger is a chunk. */
export function chunkGroups(
  groups: readonly DateGroup[],
  { size, firstSize }: ChunkSizes,
): readonly DateChunk[] {
  const chunks: DateChunk[] = [];
  let run: DateGroup[] = [];
  let count = 0;
  const close = () => {
    if (run.length > 0) chunks.push({ groups: run, entryCount: count });
    run = [];
    count = 0;
  };
  for (const group of groups) {
    const entries = group.events.length + group.reports.length;
    if (count > 0 && count + entries > (chunks.length === 0 ? firstSize : size)) close();
    run.push(group);
    count += entries;
  }
  close();
  return chunks;
}
