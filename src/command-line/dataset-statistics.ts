import type { Dataset } from '../dataset/dataset.ts';
import { actorKinds, confidences, eventKinds, placeKinds, reportTiers } from '../dataset/vocabulary.ts';
import type { Place } from '../domain.ts';

/** How much the dataset holds, by kind, and how far it reaches. A `share` is of 1, rounded to three places. */
export function datasetStatistics(dataset: Dataset) {
  const { places, actors, events, reports } = dataset;
  return {
    version: dataset.version,
    evidencedUntil: dataset.evidencedUntil,
    places: { total: places.length, byKind: countBy(placeKinds, places, ({ kind }) => kind) },
    actors: {
      total: actors.length,
      byKind: countBy(actorKinds, actors, ({ kind }) => kind),
      withOffices: actors.filter(({ offices }) => offices.length > 0).length,
    },
    events: {
      total: events.length,
      byKind: countBy(eventKinds, events, ({ kind }) => kind),
      byConfidence: countBy(confidences, events, ({ confidence }) => confidence),
      withTwoSources: part(events, ({ sources }) => sources.length >= 2),
      withDissent: part(events, ({ dissent = [] }) => dissent.length > 0),
      toTheDay: part(events, ({ date }) => date.length === 10),
      first: events.map(({ date }) => date).reduce(earlier, events[0]?.date ?? null),
      last: events.map(({ date }) => date).reduce(later, events[0]?.date ?? null),
    },
    reports: {
      total: reports.length,
      byTier: countBy(reportTiers, reports, ({ tier }) => tier),
      withTitle: part(reports, ({ title }) => title !== undefined),
      withDate: part(reports, ({ date }) => date !== undefined),
    },
    coverage: {
      provincesWithEvents: placesWithEvents(dataset, ({ kind }) => kind === 'province'),
      capitalsWithEvents: placesWithEvents(dataset, ({ capitalOf }) => capitalOf !== undefined),
      districtsWithEvents: placesWithEvents(dataset, ({ kind }) => kind === 'district'),
    },
  };
}

interface Part {
  readonly count: number;
  readonly of: number;
  readonly share: number;
}

function placesWithEvents(dataset: Dataset, isMeant: (place: Place) => boolean): Part {
  return part(dataset.places.filter(isMeant), ({ id }) => dataset.eventsOf(id).length > 0);
}

function part<Row>(rows: readonly Row[], isCounted: (row: Row) => boolean): Part {
  const count = rows.filter(isCounted).length;
  return {
    count,
    of: rows.length,
    share: rows.length === 0 ? 0 : Math.round((1000 * count) / rows.length) / 1000,
  };
}

function countBy<Word extends string, Row>(
  words: readonly Word[],
  rows: readonly Row[],
  wordOf: (row: Row) => Word,
): Partial<Record<Word, number>> {
  const counts: Partial<Record<Word, number>> = {};
  for (const word of words) {
    const count = rows.filter((row) => wordOf(row) === word).length;
    if (count > 0) counts[word] = count;
  }
  return counts;
}

const earlier = (a: string | null, b: string) => (a === null || b < a ? b : a);
const later = (a: string | null, b: string) => (a === null || b > a ? b : a);
