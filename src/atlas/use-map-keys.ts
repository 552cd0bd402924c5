import type { TargetedKeyboardEvent } from 'preact';
import type { EntityId } from '../domain.ts';
import type { AtlasZoom } from '../map/atlas-route.ts';
import { useAtlas } from './atlas-context.ts';
import { placeUnder } from './Mark.tsx';
import { enlarged, type FrameSize, frameOf, moved, wholeMap } from './map-frame.ts';
import type { MappedPlace } from './mapped-places.ts';
import { nextMark } from './next-mark.ts';

interface MapKeys {
  readonly drawn: readonly MappedPlace[];
  readonly zoom: AtlasZoom;
  readonly onZoom: (zoom: AtlasZoom) => void;
  readonly size: FrameSize | undefined;
  readonly onEntry: (id: EntityId) => void;
}

const ZOOM_STEP = 1.6;
const PAN_PIXELS = 80;
/** A mark nearer to the edge than this is brought further in when the keyboard comes to it. */
const EDGE_PIXELS = 48;

/** The keys of the map: arrows from mark to mark, with Shift to move the map; plus, minus, zero; Enter and Escape. */
export function useMapKeys({ drawn, zoom, onZoom, size, onEntry }: MapKeys) {
  const { view, show } = useAtlas();
  return (event: TargetedKeyboardEvent<SVGSVGElement>) => {
    if (!size || event.altKey || event.ctrlKey || event.metaKey) return;
    const id = placeUnder(event.target);
    const from = drawn.find(({ place }) => place.id === id);
    if (!handle(event.key, event.shiftKey)) return;
    event.preventDefault();

    function handle(key: string, isMoving: boolean): boolean {
      if (!size) return false;
      if (key === '+' || key === '=') onZoom(enlarged(zoom, ZOOM_STEP, size, pixelOf(from)));
      else if (key === '-') onZoom(enlarged(zoom, 1 / ZOOM_STEP, size, pixelOf(from)));
      else if (key === '0') onZoom(wholeMap);
      else if (key === 'Enter' || key === ' ') {
        show({ place: id === view.place ? undefined : id, zoom }, { isStep: true });
      } else if (key === 'Escape' && view.place !== undefined)
        show({ place: undefined, zoom }, { isStep: true });
      else if (key.startsWith('Arrow') && isMoving) onZoom(moved(zoom, PANS[key] ?? { x: 0, y: 0 }, size));
      else if (key.startsWith('Arrow')) goTo(key, event.currentTarget);
      else return false;
      return true;
    }

    function goTo(key: string, map: SVGSVGElement): void {
      if (!from) return;
      const points = drawn.map(({ place, x, y }) => ({ id: place.id, x, y }));
      const next = nextMark(points, { id: from.place.id, x: from.x, y: from.y }, key);
      const target = drawn.find(({ place }) => place.id === next);
      if (!target) return;
      onEntry(target.place.id);
      map.querySelector<SVGElement>(`[data-place="${target.place.id}"]`)?.focus({ preventScroll: true });
      const pixel = pixelOf(target);
      if (pixel && size && isNearEdge(pixel, size)) {
        const by = { x: size.width / 2 - pixel.x, y: size.height / 2 - pixel.y };
        onZoom(moved(zoom, by, size));
      }
    }

    function pixelOf(mapped: MappedPlace | undefined) {
      if (!mapped || !size) return undefined;
      const { scale, left, top } = frameOf(size, zoom);
      return { x: left + mapped.x * scale, y: top + mapped.y * scale };
    }
  };
}

const PANS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowRight: { x: -PAN_PIXELS, y: 0 },
  ArrowLeft: { x: PAN_PIXELS, y: 0 },
  ArrowDown: { x: 0, y: -PAN_PIXELS },
  ArrowUp: { x: 0, y: PAN_PIXELS },
};

function isNearEdge(
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: FrameSize,
): boolean {
  return x < EDGE_PIXELS || y < EDGE_PIXELS || x > width - EDGE_PIXELS || y > height - EDGE_PIXELS;
}
