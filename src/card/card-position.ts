import type { Box } from './card-corridor.ts';

/** Where the card goes, in pixels of the viewport. Exactly one of `top` and `bottom` is given. */
export interface CardPosition {
  readonly side: 'below' | 'above';
  readonly left: number;
  readonly width: number;
  /** Distance of the card's top edge from the top of the viewport, for a card below the name. */
  readonly top?: number;
  /** Distance of the card's bottom edge from the bottom of the viewport, for a card above the name. */
  readonly bottom?: number;
  /** What is longer scrolls inside the card. */
  readonly maxHeight: number;
}

const CARD_WIDTH = 368;
/** Taller than this, and the card hides more of the page than it explains. */
const MAX_HEIGHT = 560;
/** With this much room below, the card goes below, even where there is more above: the eye reads on downwards. */
const ENOUGH_HEIGHT = 380;
/** Between name and card. Small, so that the pointer finds its way over. */
const GAP = 6;
/** Between card and the edge of the viewport. */
const MARGIN = 8;
/** The letters in the card stand a little to the right of its edge: so they line up with the name. */
const INDENT = 16;
/** With less room than this on both sides, e.g. at 500 % zoom, the card covers the name. */
const LEAST_HEIGHT = 160;

/**
 * Answers where to put the card: below the name or above it by the room there is, lined up with the name's reading
 * edge, shifted to stay inside. The height of the card is not needed: it hangs from the edge that is next to the name,
 * so opening a list of sources moves nothing that the reader looks at.
 *
 * @param anchor the line box of the name that the reader points at, in pixels of the viewport.
 */
export function placeCard({
  anchor,
  viewport,
  direction,
}: {
  readonly anchor: Box;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly direction: 'ltr' | 'rtl';
}): CardPosition {
  const width = Math.min(CARD_WIDTH, viewport.width - 2 * MARGIN);
  const wished = direction === 'rtl' ? anchor.right - width + INDENT : anchor.left - INDENT;
  const left = clamp(wished, MARGIN, viewport.width - width - MARGIN);

  // A name that is half out of sight lends the card no room beyond the screen.
  const topEdge = clamp(anchor.bottom + GAP, MARGIN, viewport.height - MARGIN);
  const bottomEdge = clamp(anchor.top - GAP, MARGIN, viewport.height - MARGIN);
  const below = viewport.height - MARGIN - topEdge;
  const above = bottomEdge - MARGIN;
  const isBelow = below >= Math.min(ENOUGH_HEIGHT, above);
  const room = isBelow ? below : above;
  if (room < LEAST_HEIGHT) {
    const maxHeight = Math.min(MAX_HEIGHT, viewport.height - 2 * MARGIN);
    return isBelow
      ? { side: 'below', left, width, bottom: MARGIN, maxHeight }
      : { side: 'above', left, width, top: MARGIN, maxHeight };
  }
  const maxHeight = Math.min(MAX_HEIGHT, room);
  return isBelow
    ? { side: 'below', left, width, top: topEdge, maxHeight }
    : { side: 'above', left, width, bottom: viewport.height - bottomEdge, maxHeight };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
