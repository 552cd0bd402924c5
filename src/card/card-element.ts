import cardStyles from '../../assets/styles/card.css?inline';
import { keepWheelInCard } from './card-wheel.ts';

/** A card's nodes. */
export interface CardElement {
  /** The one node that is put into the page. */
  readonly host: HTMLElement;
  readonly card: HTMLElement;
  /** The live region, in which a card that opens by keyboard is said. */
  readonly announcement: HTMLElement;
}

/** The page has no business with what the reader does inside the card, and its shortcuts none with our keys. */
const PRIVATE_EVENTS = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'copy',
  'wheel',
  'focusin',
  'focusout',
] as const;

/**
 * Makes the nodes of a card, empty and outside the page: a `div` without attributes, with a closed shadow root in which
 * the card is a manual popover.
 */
export function makeCardElement(document: Document, close: () => void): CardElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' });
  const style = document.createElement('style');
  style.textContent = cardStyles;
  const card = document.createElement('div');
  card.className = 'card';
  card.setAttribute('popover', 'manual');
  card.setAttribute('role', 'dialog');
  card.tabIndex = -1;
  const announcement = document.createElement('div');
  announcement.className = 'announcement';
  announcement.setAttribute('aria-live', 'polite');
  announcement.setAttribute('aria-atomic', 'true');
  root.append(style, card, announcement);
  // What a page makes up is no wish of the reader's; in the shipped build it cannot even reach in here.
  root.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  root.addEventListener('keydown', (event) => onCardKey(event as KeyboardEvent, { card, close }));
  for (const type of PRIVATE_EVENTS) {
    root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  root.addEventListener('wheel', (event) => keepWheelInCard(event as WheelEvent), { passive: false });
  return { host, card, announcement };
}

/**
 * While the page shows a modal dialog, or an element of it fills the screen, all outside is inert, a popover too (Chromium
 * 156, Firefox 153): a card about a name in there must live in there.
 */
export function inertEdgeAround(near: Element, document: Document): Element {
  for (let element: Element | null = near; element; ) {
    const edge: Element | null = element.closest('dialog:modal, :fullscreen');
    if (edge) return edge;
    const root: Node = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return document.documentElement;
}

export function isInModalDialog(card: HTMLElement): boolean {
  const { host } = card.getRootNode() as ShadowRoot;
  return host.closest('dialog:modal') !== null;
}

/**
 * Asked of the tree, not by `:focus-within`: Chromium 156 matches that, and `:focus`, only while its window has the
 * focus, and the keyboard's place must be found again whichever window is in front.
 */
export function holdsFocus(host: HTMLElement): boolean {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  return activeElement === host;
}

/** Escape closes; so does going on from the last control or back from the first, which leads back into the page. */
function onCardKey(event: KeyboardEvent, { card, close }: { card: HTMLElement; close: () => void }) {
  if (event.key === 'Escape') {
    if (isInModalDialog(card)) event.preventDefault();
    return close();
  }
  if (event.key !== 'Tab') return;
  const controls = [...card.querySelectorAll<HTMLElement>('button, a[href], [tabindex="0"]')];
  const { activeElement } = card.getRootNode() as ShadowRoot;
  const active = controls.indexOf(activeElement as HTMLElement);
  const isLeaving = event.shiftKey ? active <= 0 : active === controls.length - 1;
  if (!isLeaving) return;
  event.preventDefault();
  close();
}
