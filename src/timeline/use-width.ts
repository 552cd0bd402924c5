import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * The width of an element in CSS pixels, kept up to date, so that a picture is drawn at its own size: stretched, its hatch
 * and its lines would not stay even.
 *
 * @param assumed the width until the element stands in the page
 */
export function useWidth<Kind extends HTMLElement>(
  assumed: number,
): readonly [RefObject<Kind | null>, number] {
  const element = useRef<Kind>(null);
  const [width, setWidth] = useState(assumed);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const observer = new ResizeObserver(() => {
      if (watched.clientWidth > 0) setWidth(watched.clientWidth);
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}

/**
 * The width of a strip whose letters grow with those of the page: in units of which one is a pixel where letters have their
 * usual size. The strip fills its box, so that fewer units make larger letters.
 *
 * @param usual the font size of the page's root, in pixels, where the reader has changed nothing
 */
export function useStripWidth<Kind extends HTMLElement>(
  assumed: number,
  usual: number,
): readonly [RefObject<Kind | null>, number] {
  const [element, width] = useWidth<Kind>(assumed);
  const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || usual;
  return [element, (width * usual) / letters];
}
