import type { ReadTextOptions } from './text-blocks.ts';

/**
 * What a browser knows of how text is shown, for `readTextBlocks`. Asked only about roots of text and about edges where
 * two words touch, so that the reading of a page costs no style for all the rest.
 */
export const shownText: Required<Pick<ReadTextOptions, 'isHidden' | 'isBox'>> = {
  isHidden: (root) => !isShown(root),
  isBox: (element) => {
    const display = getComputedStyle(element).display;
    // A drop cap is a box of its own, and yet the first letter of its word.
    return display !== 'inline' && display !== 'contents' && (element.textContent ?? '').trim().length > 1;
  },
};

const ALSO_VISIBILITY = { visibilityProperty: true } as const;

function isShown(element: Element): boolean {
  for (let shown: Element | null = element; shown; shown = shown.parentElement) {
    if (shown.checkVisibility(ALSO_VISIBILITY)) return true;
    // An element without a box of its own is shown where its parent is.
    if (getComputedStyle(shown).display !== 'contents') return false;
  }
  return false;
}
