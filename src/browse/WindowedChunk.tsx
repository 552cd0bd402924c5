import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface WindowedChunkProps {
  readonly isNearAtFirst: boolean;
  /** In pixels, until the chunk has been drawn once and its height is known. */
  readonly assumedHeight: number;
  /** Draws the chunk; called only while it is near the window. */
  readonly children: () => ComponentChildren;
}

/** How far beyond the window a chunk is drawn already: more than a turn of the wheel or a page key moves. */
const MARGIN = '1000px 0px';

/** Part of a long list. Far from the window it is an empty box of the same height, so that the scroll bar stays true. */
export function WindowedChunk({ isNearAtFirst, assumedHeight, children }: WindowedChunkProps) {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(assumedHeight);
  const [isNear, setIsNear] = useState(isNearAtFirst);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const main = element.closest('main');
    // In a window of little height the document scrolls, and `main` is as long as all that is in it.
    const isScrolling = main !== null && getComputedStyle(main).overflowY !== 'visible';
    const observer = new IntersectionObserver(
      (entries) => {
        const isNearNow = entries.at(-1)?.isIntersecting ?? false;
        if (!isNearNow) {
          // Whoever stands in the chunk with the keyboard would fall out of the document.
          if (element.contains(document.activeElement)) return;
          if (element.firstChild) height.current = element.offsetHeight;
        }
        setIsNear(isNearNow);
      },
      { root: isScrolling ? main : null, rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={box} style={isNear ? undefined : { height: `${height.current}px` }}>
      {isNear && children()}
    </div>
  );
}
