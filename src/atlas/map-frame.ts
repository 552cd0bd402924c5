import { type AtlasZoom, MOST_TIMES } from '../map/atlas-route.ts';
import { MAP_HEIGHT, MAP_WIDTH } from '../map/map-size.ts';

/** The room that the map is drawn in, in CSS pixels. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** How kilometres of the map become pixels of the frame: `pixel = offset + scale × kilometre`. */
export interface MapFrame {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** The whole country, as large as the frame allows. */
export const wholeMap: AtlasZoom = { x: MAP_WIDTH / 2, y: MAP_HEIGHT / 2, times: 1 };

/** Where a frame of some size puts the map at some zoom. */
export function frameOf({ width, height }: FrameSize, { x, y, times }: AtlasZoom): MapFrame {
  const scale = Math.min(width / MAP_WIDTH, height / MAP_HEIGHT) * times;
  return { scale, left: width / 2 - x * scale, top: height / 2 - y * scale };
}

/** How large marks and names are drawn: smaller on a telephone, larger on a wall, where a pixel is little. */
export function markScale({ width, height }: FrameSize): number {
  return Math.min(2.2, Math.max(0.7, Math.min(width / 900, height / 600)));
}

/** The zoom with some part of the map always in sight and no more enlarged than the shapes bear. */
export function keptInSight({ x, y, times }: AtlasZoom): AtlasZoom {
  const kept = Math.min(MOST_TIMES, Math.max(1, times));
  // At its own size the map does not move; enlarged, its middle stays on it.
  const free = 1 - 1 / kept;
  const hold = (value: number, length: number) =>
    Math.min(length / 2 + (free * length) / 2, Math.max(length / 2 - (free * length) / 2, value));
  return { x: hold(x, MAP_WIDTH), y: hold(y, MAP_HEIGHT), times: kept };
}

/** The zoom after the map was moved by so many pixels. */
export function moved(
  zoom: AtlasZoom,
  by: { readonly x: number; readonly y: number },
  size: FrameSize,
): AtlasZoom {
  const { scale } = frameOf(size, zoom);
  return keptInSight({ ...zoom, x: zoom.x - by.x / scale, y: zoom.y - by.y / scale });
}

/** The zoom enlarged by a factor, with the point of the map under a pixel staying there. */
export function enlarged(
  zoom: AtlasZoom,
  factor: number,
  size: FrameSize,
  at: { readonly x: number; readonly y: number } = { x: size.width / 2, y: size.height / 2 },
): AtlasZoom {
  const before = frameOf(size, zoom);
  const times = Math.min(MOST_TIMES, Math.max(1, zoom.times * factor));
  const scale = (before.scale / zoom.times) * times;
  const held = { x: (at.x - before.left) / before.scale, y: (at.y - before.top) / before.scale };
  return keptInSight({
    x: held.x + (size.width / 2 - at.x) / scale,
    y: held.y + (size.height / 2 - at.y) / scale,
    times,
  });
}

/** The zoom at which a place stands in the middle, enlarged at least so many times. */
export function zoomOn(
  point: { readonly x: number; readonly y: number },
  zoom: AtlasZoom,
  least: number,
): AtlasZoom {
  return keptInSight({ ...point, times: Math.max(zoom.times, least) });
}
