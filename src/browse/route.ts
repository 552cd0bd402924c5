import { isDay } from '../dataset/fuzzy-date.ts';
import { eventKinds } from '../dataset/vocabulary.ts';
import type { Day, EntityId, EventKind } from '../domain.ts';
import type { DateOrder } from '../timeline/date-groups.ts';
import type { CountedPlaces } from '../timeline/holder-shares.ts';

/** Which events a timeline shows. An absent field does not restrict. */
export interface TimelineFilter {
  /** This place and everything inside it. */
  readonly place?: EntityId;
  readonly actor?: EntityId;
  readonly kinds: readonly EventKind[];
  /** First day of the period. */
  readonly from?: Day;
  /** Last day of the period, itself included. */
  readonly to?: Day;
  readonly changedHandsOnly: boolean;
  /** Only events of provincial capitals. */
  readonly capitalsOnly?: true;
  /** Events that are recorded with less confidence are left out. */
  readonly confidence?: 'medium' | 'high';
}

/** How a timeline is shown; nothing here changes which events there are. */
export interface TimelineLook {
  readonly order: DateOrder;
  /** Which places the picture counts. */
  readonly counted: CountedPlaces;
  /** Whether reports stand among the events and on the axis. */
  readonly hasReports: boolean;
}

/** Everything that the popup can show. It lives in the address after `#`, so that back, reload and a bookmark work. */
export type Route =
  | { readonly view: 'page' }
  | { readonly view: 'timeline'; readonly filter: TimelineFilter; readonly look?: TimelineLook }
  | { readonly view: 'places'; readonly on?: Day }
  | { readonly view: 'actors' }
  | { readonly view: 'ratings' }
  | { readonly view: 'search'; readonly text: string }
  | { readonly view: 'place'; readonly id: EntityId; readonly on?: Day }
  | { readonly view: 'actor'; readonly id: EntityId; readonly on?: Day }
  | { readonly view: 'not-found'; readonly address: string };

export const everyEvent: TimelineFilter = { kinds: [], changedHandsOnly: false };

export const usualLook: TimelineLook = { order: 'newest-first', counted: 'capitals', hasReports: false };

/** Whether a view needs no more of the dataset than places and events: it names no actor and lists no report. */
export function isDrawnEarly(route: Route): boolean {
  if (route.view === 'page') return true;
  return route.view === 'timeline' && route.filter.actor === undefined && !route.look?.hasReports;
}

/**
 * The route that an address names.
 *
 * @param hash the part of the address from `#` on, e.g. `#/place/kunduz-city?on=2015-09-29`. Empty: this page.
 * @returns `not-found` for a path that no view has. A parameter that cannot be read (a day that is none, a kind that
 *   does not exist) is left out: a mistyped filter shows more, never an empty list that looks like knowledge.
 */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  const [view = '', id = '', ...rest] = path.replace(/^\//, '').split('/');
  const on = dayIn(parameters, 'on');

  if (id === '' && rest.length === 0) {
    if (view === '' || view === 'page') return { view: 'page' };
    if (view === 'timeline') return { view, filter: parseFilter(parameters), ...parseLook(parameters) };
    if (view === 'places') return { view, ...(on && { on }) };
    if (view === 'actors' || view === 'ratings') return { view };
    if (view === 'search') return { view, text: parameters.get('q') ?? '' };
  }
  if ((view === 'place' || view === 'actor') && isEntityId(id) && rest.length === 0) {
    return { view, id, ...(on && { on }) };
  }
  return { view: 'not-found', address: hash };
}

/** The address of a route, from `#` on; `parseRoute` reads it back. */
export function formatRoute(route: Route): string {
  switch (route.view) {
    case 'page':
    case 'actors':
    case 'ratings':
      return `#/${route.view}`;
    case 'places':
      return withQuery('#/places', { on: route.on });
    case 'timeline':
      return withQuery('#/timeline', { ...formatFilter(route.filter), ...formatLook(route.look) });
    case 'search':
      return withQuery('#/search', { q: route.text });
    case 'place':
    case 'actor':
      return withQuery(`#/${route.view}/${route.id}`, { on: route.on });
    case 'not-found':
      return route.address;
  }
}

function parseFilter(parameters: URLSearchParams): TimelineFilter {
  const place = idIn(parameters, 'place');
  const actor = idIn(parameters, 'actor');
  const days = [dayIn(parameters, 'from'), dayIn(parameters, 'to')] as const;
  // A period typed the wrong way round is still a period.
  const isReversed = days[0] !== undefined && days[1] !== undefined && days[0] > days[1];
  const [from, to] = isReversed ? [days[1], days[0]] : days;
  const confidence = parameters.get('confidence');
  const named = (parameters.get('kind') ?? '').split(',');
  return {
    ...(place && { place }),
    ...(actor && { actor }),
    kinds: eventKinds.filter((kind) => named.includes(kind)),
    ...(from && { from }),
    ...(to && { to }),
    changedHandsOnly: parameters.get('changed') === 'yes',
    ...(parameters.get('capitals') === 'yes' && { capitalsOnly: true as const }),
    ...((confidence === 'medium' || confidence === 'high') && { confidence }),
  };
}

/** Nothing where the look is the usual one. */
function parseLook(parameters: URLSearchParams): { readonly look?: TimelineLook } {
  const isOldestFirst = parameters.get('order') === 'oldest';
  const isOfDistricts = parameters.get('count') === 'districts';
  const hasReports = parameters.get('reports') === 'yes';
  if (!isOldestFirst && !isOfDistricts && !hasReports) return {};
  return {
    look: {
      order: isOldestFirst ? 'oldest-first' : 'newest-first',
      counted: isOfDistricts ? 'districts' : 'capitals',
      hasReports,
    },
  };
}

function formatLook({
  order,
  counted,
  hasReports,
} = usualLook): Readonly<Record<string, string | undefined>> {
  return {
    order: order === 'oldest-first' ? 'oldest' : undefined,
    count: counted === 'districts' ? 'districts' : undefined,
    reports: hasReports ? 'yes' : undefined,
  };
}

function formatFilter(filter: TimelineFilter): Readonly<Record<string, string | undefined>> {
  return {
    place: filter.place,
    actor: filter.actor,
    kind: filter.kinds.join(','),
    from: filter.from,
    to: filter.to,
    changed: filter.changedHandsOnly ? 'yes' : undefined,
    capitals: filter.capitalsOnly ? 'yes' : undefined,
    confidence: filter.confidence,
  };
}

function withQuery(path: string, values: Readonly<Record<string, string | undefined>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) parameters.set(name, value);
  // A comma needs no escape in a fragment, and the address stays readable.
  const query = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return query === '' ? path : `${path}?${query}`;
}

/** The ids of a reader's own records begin with `own:`. */
const isEntityId = (text: string) => /^(own:)?[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

function idIn(parameters: URLSearchParams, name: string): EntityId | undefined {
  const text = parameters.get(name) ?? '';
  return isEntityId(text) ? text : undefined;
}

function dayIn(parameters: URLSearchParams, name: string): Day | undefined {
  const text = parameters.get(name) ?? '';
  return isDay(text) ? text : undefined;
}
