import { isDay } from '../dataset/fuzzy-date.ts';
import { controllers } from '../dataset/vocabulary.ts';
import type { Controller, Day, EntityId } from '../domain.ts';

/** The kinds of marks that the atlas can show. */
export const atlasLayers = ['capitals', 'districts', 'bases', 'crossings', 'names'] as const;
export type AtlasLayer = (typeof atlasLayers)[number];

/** The years that the slider can be laid over: all, or those of the two falls. */
export const timeSpans = ['all', '2001', '2021'] as const;
export type TimeSpan = (typeof timeSpans)[number];

/** Which part of the map is seen: its middle in kilometres of the projection, and how many times it is enlarged. */
export interface AtlasZoom {
  readonly x: number;
  readonly y: number;
  readonly times: number;
}

/** The map on a day, or on two. An absent field is the atlas's own choice. */
export interface AtlasView {
  readonly view: 'map';
  /** The day shown; without it, today. */
  readonly on?: Day;
  /** The earlier or later day beside it, where two are compared. */
  readonly with?: Day;
  /** The place chosen: its panel is open, and the timeline shows it and everything inside it. */
  readonly place?: EntityId;
  /** Only what these hold; empty: what anybody holds. */
  readonly holders: readonly Controller[];
  /** Answers and events that are recorded with less confidence are left out. */
  readonly confidence?: 'medium' | 'high';
  /** What the slider is laid over; without it, all years. */
  readonly span?: Exclude<TimeSpan, 'all'>;
  /** What is drawn; without it, everything. */
  readonly layers?: readonly AtlasLayer[];
  readonly zoom?: AtlasZoom;
}

/** Everything that the atlas can show. It lives in the address after `#`. */
export type AtlasRoute = AtlasView | { readonly view: 'about'; readonly section?: string };

/** The page of the package that shows the atlas. */
export const ATLAS_PAGE = '/atlas.html';

/** How far the map can be enlarged. */
export const MOST_TIMES = 12;

/**
 * The route that an address names. Total: a parameter that cannot be read is left out, and a path that no view has is the
 * map, for an atlas that opens shows more than one that refuses.
 *
 * @param hash the part of the address from `#` on, e.g. `#/map?on=2015-09-29&place=kunduz-city`
 */
export function parseAtlasRoute(hash: string): AtlasRoute {
  const [path = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const [view = '', section = ''] = path.replace(/^\//, '').split('/');
  if (view === 'about') return { view, ...(/^[a-z-]+$/.test(section) && { section }) };

  const parameters = new URLSearchParams(query);
  const on = dayIn(parameters, 'on');
  const compared = dayIn(parameters, 'with');
  const place = parameters.get('place') ?? '';
  const shown = parameters.get('show')?.split(',');
  const held = (parameters.get('holder') ?? '').split(',');
  const confidence = parameters.get('confidence');
  const span = parameters.get('span');
  const zoom = zoomIn(parameters);
  return {
    view: 'map',
    ...(on && { on }),
    ...(compared && { with: compared }),
    ...(isEntityId(place) && { place }),
    holders: controllers.filter((controller) => held.includes(controller)),
    ...((confidence === 'medium' || confidence === 'high') && { confidence }),
    ...((span === '2001' || span === '2021') && { span }),
    ...(shown && { layers: atlasLayers.filter((layer) => shown.includes(layer)) }),
    ...(zoom && { zoom }),
  };
}

/** The address of a route, from `#` on; `parseAtlasRoute` reads it back. */
export function formatAtlasRoute(route: Partial<AtlasView> | AtlasRoute): string {
  if (route.view === 'about') return route.section ? `#/about/${route.section}` : '#/about';
  const parameters = new URLSearchParams();
  const set = (name: string, value: string | undefined) => value && parameters.set(name, value);
  set('on', route.on);
  set('with', route.with);
  set('place', route.place);
  set('holder', route.holders?.join(','));
  set('confidence', route.confidence);
  set('span', route.span);
  if (route.layers) parameters.set('show', route.layers.join(','));
  set(
    'at',
    route.zoom && [rounded(route.zoom.x, 1), rounded(route.zoom.y, 1), rounded(route.zoom.times, 100)].join(),
  );
  // A comma or a colon needs no escape in a fragment, and the address stays readable.
  const query = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return query === '' ? '#/map' : `#/map?${query}`;
}

/**
 * The address of the atlas from the root of the package on, for a link in another page of ours.
 *
 * @param view what it should show, e.g. `{ on: '2015-09-29', place: 'kunduz-city' }`; all fields may be left out
 */
export function atlasAddress(view: Partial<AtlasView> | AtlasRoute = {}): `/atlas.html#${string}` {
  return `${ATLAS_PAGE}#${formatAtlasRoute(view).slice(1)}`;
}

const rounded = (value: number, parts: number) => Math.round(value * parts) / parts;

/** The ids of a reader's own records begin with `own:`. */
const isEntityId = (text: string) => /^(own:)?[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

function dayIn(parameters: URLSearchParams, name: string): Day | undefined {
  const text = parameters.get(name) ?? '';
  return isDay(text) ? text : undefined;
}

function zoomIn(parameters: URLSearchParams): AtlasZoom | undefined {
  const [x, y, times, ...rest] = (parameters.get('at') ?? '').split(',').map(Number);
  if (x === undefined || y === undefined || times === undefined || rest.length > 0) return undefined;
  const isReadable = Number.isFinite(x) && Number.isFinite(y) && times >= 1 && times <= MOST_TIMES;
  return isReadable ? { x, y, times } : undefined;
}
