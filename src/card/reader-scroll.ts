import type { ReaderLife } from './reader-life.ts';

interface ScrollWatchOptions {
  readonly view: Window;
  readonly onScroll: () => void;
  readonly life: ReaderLife;
}

/** Scrolling of the page or of any part of it, and a new size of the window. Browsers tell of both once a frame. */
export function watchScroll({ view, onScroll, life }: ScrollWatchOptions): void {
  const options = { capture: true, passive: true, signal: life.signal };
  // At once, and not in a frame's callback: a card that must go must be gone before the pointer is looked at.
  view.addEventListener('scroll', life.guard(onScroll), options);
  view.addEventListener('resize', life.guard(onScroll), options);
}
