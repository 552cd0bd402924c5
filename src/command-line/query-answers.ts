import * as v from 'valibot';
import { type Candidate, findEntity } from '../browse/entity-lookup.ts';
import { type SearchHit, search } from '../browse/search.ts';
import { searchIndexOf } from '../browse/search-index.ts';
import { compareOffices, officeTiming } from '../card/office-dates.ts';
import { holderOn } from '../dataset/control-history.ts';
import { type Dataset, isPlace } from '../dataset/dataset.ts';
import { selectEvents } from '../dataset/events-query.ts';
import { earliestDay, latestDay } from '../dataset/fuzzy-date.ts';
import type { Actor, Assessment, Office } from '../domain.ts';
import { datasetStatistics } from './dataset-statistics.ts';
import { messageOf, type QueryOf, queryNames, querySchemas } from './query-schemas.ts';

/** What a query that cannot be answered gives instead; `candidates` where a name was unknown or ambiguous. */
export interface QueryError {
  readonly error: string;
  readonly candidates?: readonly Candidate[];
}

/**
 * Answers one query as plain data.
 * @param query an object of one key, the name of the query, with its arguments, e.g.
 *   `{"holder": {"place": "kunduz", "date": "2015-09-29", "kind": "city"}}`. Anything else is answered with an error.
 */
export function answerQuery(dataset: Dataset, query: unknown): object | QueryError {
  const named = v.safeParse(v.record(v.string(), v.unknown()), query);
  const [entry, ...others] = named.success ? Object.entries(named.output) : [];
  const queryName = queryNames.find((known) => known === entry?.[0]);
  if (!entry || !queryName || others.length > 0) {
    return { error: `expected one query, an object with one of the keys ${queryNames.join(', ')}` };
  }
  const parsed = v.safeParse(querySchemas[queryName], entry[1]);
  if (!parsed.success) return { error: parsed.issues.map(messageOf).join('; ') };
  switch (queryName) {
    case 'holder':
      return answerHolder(dataset, parsed.output as QueryOf<'holder'>);
    case 'actor':
      return answerActor(dataset, parsed.output as QueryOf<'actor'>);
    case 'events':
      return answerEvents(dataset, parsed.output as QueryOf<'events'>);
    case 'assessments':
      return answerAssessments(dataset, parsed.output as QueryOf<'assessments'>);
    case 'search':
      return answerSearch(dataset, parsed.output as QueryOf<'search'>);
    case 'stats':
      return datasetStatistics(dataset);
  }
}

/** Whether a query was answered with an error. */
export function isQueryError(answer: object): answer is QueryError {
  return 'error' in answer;
}

function answerHolder(dataset: Dataset, query: QueryOf<'holder'>): object {
  const { date } = query;
  const lookup = findPlace(dataset, query);
  if ('error' in lookup) return lookup;
  const { holder, since, basis, confidence, dissent, sources, ...rest } = holderOn(dataset, {
    place: lookup.found.id,
    day: date,
  });
  const { place: id, day: _, ...more } = rest;
  return { place: id, date, holder, since: since ?? null, basis, confidence, dissent, sources, ...more };
}

type PlaceQuestion = Pick<QueryOf<'holder'>, 'place' | 'kind' | 'in'>;

function findPlace(dataset: Dataset, { place, kind, in: within }: PlaceQuestion) {
  return findEntity(dataset, place, {
    among: 'places',
    ...(kind && { kind }),
    ...(within && { in: within }),
  });
}

function answerActor(dataset: Dataset, { actor: idOrName, date, kind }: QueryOf<'actor'>): object {
  const lookup = findEntity(dataset, idOrName, { among: 'actors', ...(kind && { kind }) });
  if ('error' in lookup) return lookup;
  const { found: actor } = lookup;
  if (isPlace(actor)) return { error: `“${idOrName}” is a place` };
  const { id, name, kind: actorKind, description, affiliations, died, sources } = actor;
  return {
    actor: id,
    name,
    kind: actorKind,
    description,
    ...(date && { date }),
    ...officesAround(dataset, actor, date),
    affiliations: affiliations.map((id) => ({ id, name: dataset.entity(id)?.name ?? id })),
    ...(died && { died }),
    sources,
  };
}

/** Without a date every office stands in `offices`. */
function officesAround(dataset: Dataset, { offices }: Actor, date: string | undefined) {
  const sorted = offices.toSorted(compareOffices);
  const lines = (timing: ReturnType<typeof officeTiming>) =>
    date === undefined
      ? []
      : sorted
          .filter((office) => officeTiming(office, date) === timing)
          .map((office) => officeLine(dataset, office));
  return {
    offices: date === undefined ? sorted.map((office) => officeLine(dataset, office)) : lines('then'),
    earlier: lines('before'),
    later: lines('after'),
    undated: lines('undated'),
  };
}

function officeLine(dataset: Dataset, { sources, ...office }: Office): object {
  const organisationName = office.organisation && dataset.entity(office.organisation)?.name;
  const placeName = office.place && dataset.entity(office.place)?.name;
  return {
    ...office,
    ...(organisationName && { organisationName }),
    ...(placeName && { placeName }),
    sources,
  };
}

function answerEvents(dataset: Dataset, query: QueryOf<'events'>): object {
  const { place, actor, from, to, eventKinds: kinds, changedHandsOnly } = query;
  if (from && to && earliestDay(from) > latestDay(to)) {
    return { error: `from: “${from}” lies after “${to}”` };
  }
  const places = place === undefined ? undefined : findPlace(dataset, { ...query, place });
  if (places && 'error' in places) return places;
  const actors = actor === undefined ? undefined : findEntity(dataset, actor, { among: 'actors' });
  if (actors && 'error' in actors) return actors;
  const events = selectEvents(dataset, {
    ...(places && { place: places.found.id }),
    ...(actors && { actor: actors.found.id }),
    ...(from && { from: earliestDay(from) }),
    ...(to && { to: latestDay(to) }),
    ...(kinds && { kinds }),
    ...(changedHandsOnly && { changedHandsOnly }),
  });
  return events.map(({ id, place, ...event }) => ({
    id,
    place,
    placeName: dataset.place(place)?.name ?? place,
    placeKind: dataset.place(place)?.kind,
    ...event,
  }));
}

/** With a date, those whose time it touches. Each level comes with its name and definition: scales are not comparable. */
function answerAssessments(dataset: Dataset, query: QueryOf<'assessments'>): object {
  const { date } = query;
  const lookup = findPlace(dataset, query);
  if ('error' in lookup) return lookup;
  const isMeant = ({ date: from, until = from }: Assessment) =>
    date === undefined || (earliestDay(from) <= latestDay(date) && latestDay(until) >= earliestDay(date));
  return dataset
    .assessmentsOf(lookup.found.id)
    .filter(isMeant)
    .map(({ id, place, assessor: assessorId, ...rest }) => {
      const assessor = dataset.assessor(assessorId);
      const levelName = (level: string) => assessor?.levels.find(({ id }) => id === level)?.name ?? level;
      const inWords =
        'tally' in rest
          ? {
              tally: {
                ...rest.tally,
                parts: rest.tally.parts.map((part) => ({ ...part, levelName: levelName(part.level) })),
              },
            }
          : { levelName: levelName(rest.level) };
      return {
        id,
        place,
        assessor: assessorId,
        assessorName: assessor?.name ?? assessorId,
        ...rest,
        ...inWords,
      };
    });
}

const MOST_HITS = 20;

function answerSearch(dataset: Dataset, { text, limit = MOST_HITS }: QueryOf<'search'>): object {
  return search(searchIndexOf(dataset), text, limit).map((hit) => hitLine(dataset, hit));
}

function hitLine(dataset: Dataset, hit: SearchHit): object {
  switch (hit.kind) {
    case 'place': {
      const { id, name, kind, parent } = hit.place;
      return { id, name, kind, ...(parent && { in: parent }), spelling: hit.spelling, match: hit.match };
    }
    case 'actor': {
      const { id, name, kind, description } = hit.actor;
      return { id, name, kind, description, spelling: hit.spelling, match: hit.match };
    }
    case 'report': {
      const { url, title, publisher, date } = hit.report;
      return {
        kind: 'report',
        url,
        ...(title && { title }),
        publisher,
        ...(date && { date }),
        match: hit.match,
      };
    }
    case 'event': {
      const { id, place, date, note } = hit.event;
      const placeName = dataset.place(place)?.name ?? place;
      return { kind: 'event', id, place, placeName, date, note, match: hit.match };
    }
  }
}
