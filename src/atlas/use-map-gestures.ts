import { useEffect, useRef } from 'preact/hooks';
import type { AtlasZoom } from '../map/atlas-route.ts';
import { enlarged, type FrameSize, moved } from './map-frame.ts';

interface MapGestures {
  readonly zoom: AtlasZoom;
  readonly size: FrameSize | undefined;
  readonly onZoom: (zoom: AtlasZoom) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A press that moves less than this, in pixels, is a click. */
const CLICK_SLACK = 4;
/** How much a notch of the wheel, about 100 units, enlarges. */
const WHEEL_UNIT = 0.0022;

/**
 * Drag to move, wheel and pinch to enlarge, double click for a step. Listens on the element itself: the wheel must be able
 * to keep the page from scrolling, which needs a listener that is not passive.
 *
 * @returns whether the press that ends in a click was a drag, so that a drag chooses nothing
 */
export function useMapGestures(
  element: { readonly current: HTMLElement | null },
  gestures: MapGestures,
): { readonly wasDrag: () => boolean } {
  const latest = useRef(gestures);
  latest.current = gestures;
  const hasMoved = useRef(false);

  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const ends = new AbortController();
    const { signal } = ends;
    const pointers = new Map<number, Point>();
    let pressedAt: Point | undefined;

    const placeOf = (event: MouseEvent): Point => {
      const box = target.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const change = (next: (zoom: AtlasZoom, size: FrameSize) => AtlasZoom) => {
      const { zoom, size, onZoom } = latest.current;
      if (!size) return;
      const changed = next(zoom, size);
      // Several events may come before the next drawing.
      latest.current = { ...latest.current, zoom: changed };
      onZoom(changed);
    };

    target.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return;
        pressedAt = placeOf(event);
        pointers.set(event.pointerId, pressedAt);
        if (pointers.size === 1) hasMoved.current = false;
      },
      { signal },
    );
    target.addEventListener(
      'pointermove',
      (event) => {
        const before = pointers.get(event.pointerId);
        if (!before) return;
        const now = placeOf(event);
        if (!hasMoved.current) {
          if (pressedAt && Math.hypot(now.x - pressedAt.x, now.y - pressedAt.y) <= CLICK_SLACK) return;
          hasMoved.current = true;
          // Not on the press: a captured pointer sends its click to us instead of to the mark.
          target.setPointerCapture(event.pointerId);
        }
        const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
        pointers.set(event.pointerId, now);
        if (!other) {
          change((zoom, size) => moved(zoom, { x: now.x - before.x, y: now.y - before.y }, size));
          return;
        }
        const factor =
          Math.hypot(now.x - other.x, now.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
        const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
        if (Number.isFinite(factor)) change((zoom, size) => enlarged(zoom, factor, size, middle));
      },
      { signal },
    );
    const release = (event: PointerEvent) => pointers.delete(event.pointerId);
    target.addEventListener('pointerup', release, { signal });
    target.addEventListener('pointercancel', release, { signal });
    target.addEventListener(
      'pointerleave',
      (event) => event.pointerType === 'mouse' && event.buttons === 0 && release(event),
      {
        signal,
      },
    );
    target.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
        const factor = Math.exp(-event.deltaY * lines * WHEEL_UNIT);
        change((zoom, size) => enlarged(zoom, factor, size, placeOf(event)));
      },
      { signal, passive: false },
    );
    target.addEventListener(
      'dblclick',
      (event) => change((zoom, size) => enlarged(zoom, 2, size, placeOf(event))),
      { signal },
    );
    return () => ends.abort();
  }, [element]);

  return { wasDrag: () => hasMoved.current };
}
