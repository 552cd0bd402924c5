/** Where the keyboard goes between the search box and the hits. */

export const SEARCH_BOX_ID = 'search';
export const HITS_ID = 'hits';

/** Moves the focus to the first hit; answers false where there is none. */
export function focusFirstHit(): boolean {
  const [first] = hits();
  first?.focus();
  return first !== undefined;
}

/** Follows the first hit; answers false where there is none. */
export function openFirstHit(): boolean {
  const [first] = hits();
  // From there the focus goes on to the heading of the page that opens.
  first?.focus();
  first?.click();
  return first !== undefined;
}

/** Moves the focus from one hit to a neighbour; before the first one stands the box. */
export function moveBetweenHits(from: EventTarget | null, by: 1 | -1): void {
  const all = hits();
  const index = all.indexOf(from as HTMLElement);
  if (index < 0) return;
  if (index + by < 0) document.getElementById(SEARCH_BOX_ID)?.focus();
  else all[index + by]?.focus();
}

function hits(): readonly HTMLElement[] {
  return [...(document.getElementById(HITS_ID)?.querySelectorAll<HTMLElement>('a[data-hit]') ?? [])];
}
