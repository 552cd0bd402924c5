import type { EntityId } from '../domain.ts';
import type { MapPoint } from './projection.ts';

/**
 * The shapes of a map as the build packs them. Lines that two provinces share are kept once, as *arcs*, so that
 * neighbours fit without a seam and nothing is sent twice.
 */
export interface MapGeometry {
  /** How many whole numbers make a kilometre of the map. */
  readonly perKilometre: number;
  /** Each arc as whole numbers: x and y of its first point, then the step to each next one. */
  readonly arcs: readonly (readonly number[])[];
  readonly provinces: readonly ProvinceGeometry[];
  /** Borders of neighbouring countries with one another, as arcs of their own. */
  readonly neighbours: readonly (readonly number[])[];
}

export interface ProvinceGeometry {
  readonly id: EntityId;
  /** Where its name has most room, in kilometres. */
  readonly middle: MapPoint;
  /** Closed rings of positions in `arcs`; one that runs backwards is written as `-1 - position`. */
  readonly rings: readonly (readonly number[])[];
}

/** The shapes ready to draw, in kilometres of `projection.ts`. */
export interface MapShapes {
  readonly provinces: readonly ProvinceShape[];
  /** The border of the country, as the `d` of an SVG path. */
  readonly outline: string;
  /** The borders between provinces. */
  readonly innerBorders: string;
  /** The borders between neighbouring countries. */
  readonly neighbourBorders: string;
}

export interface ProvinceShape {
  readonly id: EntityId;
  readonly middle: MapPoint;
  /** The `d` of an SVG path. */
  readonly path: string;
}

/** Unpacks the shapes of a map. Costs a millisecond or two; open each geometry once. */
export function openGeometry({ perKilometre, arcs, provinces, neighbours }: MapGeometry): MapShapes {
  const points = arcs.map((arc) => unpackArc(arc, perKilometre));
  const uses = new Uint8Array(arcs.length);
  for (const { rings } of provinces) {
    for (const arc of rings.flat()) {
      const at = arc < 0 ? -1 - arc : arc;
      uses[at] = (uses[at] ?? 0) + 1;
    }
  }
  const linesUsed = (times: number) =>
    points
      .filter((_, at) => uses[at] === times)
      .map(line)
      .join('');
  return {
    provinces: provinces.map(({ id, middle, rings }) => ({
      id,
      middle,
      path: rings.map((ring) => `${line(ringPoints(ring, points))}Z`).join(''),
    })),
    outline: linesUsed(1),
    innerBorders: linesUsed(2),
    neighbourBorders: neighbours.map((arc) => line(unpackArc(arc, perKilometre))).join(''),
  };
}

function unpackArc(arc: readonly number[], perKilometre: number): readonly MapPoint[] {
  const points: MapPoint[] = [];
  let x = 0;
  let y = 0;
  for (let at = 0; at + 1 < arc.length; at += 2) {
    x += arc[at] ?? 0;
    y += arc[at + 1] ?? 0;
    points.push([x / perKilometre, y / perKilometre]);
  }
  return points;
}

function ringPoints(ring: readonly number[], arcs: readonly (readonly MapPoint[])[]): readonly MapPoint[] {
  return ring.flatMap((arc, at) => {
    const points = (arc < 0 ? arcs[-1 - arc]?.toReversed() : arcs[arc]) ?? [];
    // Each arc begins where the one before it ended.
    return at === 0 ? points : points.slice(1);
  });
}

function line(points: readonly MapPoint[]): string {
  return points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}
