/**
 * Keeps the wheel over the card from scrolling the page: it turns what scrolls in the card, or nothing. The style's
 * `overscroll-behavior` does not hold over what does not scroll by itself (Firefox 153, November 2026).
 */
export function keepWheelInCard(event: WheelEvent): void {
  // With Ctrl the wheel zooms, which is the browser's own.
  if (event.ctrlKey || !event.cancelable) return;
  for (const node of event.composedPath()) {
    if (node instanceof ShadowRoot) break;
    if (node instanceof HTMLElement && canScroll(node, event.deltaY)) return;
  }
  event.preventDefault();
}

function canScroll(element: HTMLElement, deltaY: number): boolean {
  const room = element.scrollHeight - element.clientHeight;
  if (room <= 0 || !/auto|scroll/.test(getComputedStyle(element).overflowY)) return false;
  return deltaY < 0 ? element.scrollTop > 0 : element.scrollTop < room - 1;
}
