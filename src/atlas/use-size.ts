import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FrameSize } from './map-frame.ts';

/** The inner size of an element in CSS pixels, kept up to date; nothing until it stands in the page. */
export function useSize<Kind extends HTMLElement>(): readonly [
  RefObject<Kind | null>,
  FrameSize | undefined,
] {
  const element = useRef<Kind>(null);
  const [size, setSize] = useState<FrameSize>();
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const read = () => {
      const { clientWidth: width, clientHeight: height } = watched;
      if (width > 0 && height > 0)
        setSize((old) => (old?.width === width && old.height === height ? old : { width, height }));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return [element, size];
}
