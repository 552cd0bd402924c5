import { render } from 'preact';
import cardStyles from '../../assets/styles/card.css?inline';
import { announcement } from './announcement.ts';
import { Card } from './Card.tsx';
import type { Box } from './card-corridor.ts';
import { placeCard } from './card-position.ts';
import type { CardFrameText } from './card-text.ts';
import { type CardActions, type CardView, cardLabel } from './card-view.ts';
import { keepWheelInCard } from './card-wheel.ts';

interface CardHostOptions {
  readonly document: Document;
  /** The words around a card and how it is to look, as of now. */
  readonly frame: () => CardFrameText;
  readonly actions: CardActions;
}

interface Shown {
  readonly view: CardView;
  readonly isPinned: boolean;
}

interface ShowRequest extends Shown {
  /** The line box of the name. */
  readonly anchor: Box;
  /** The element whose text holds the name. */
  readonly near: Element;
}

/** Where the card lives in the page. It exists only while a card is seen. */
export interface CardHost {
  /**
   * Draws a card out of the page's sight, while the pointer dwells: the first one takes longer than a frame, since none of
   * its code has run before, and `show` then only puts it into the page.
   */
  prepare(shown: Shown): void;
  /** Draws the card by a name; a card that is open already swaps in place. */
  show(request: ShowRequest): void;
  /** Draws another state of the open card, where it is. */
  update(shown: Shown): void;
  /** Puts the open card by its name again after that has moved. */
  follow(anchor: Box): void;
  hide(): void;
  /** Moves the keyboard into the open card; `hide` gives it back. */
  enter(): void;
  /** Says what the open card says first to those who hear the page, without moving the keyboard. */
  announce(): void;
  /** The card's box in pixels of the viewport; `undefined` while there is none. */
  box(): Box | undefined;
  /** Whether an event of the page's document happened in the card. */
  isTargetOf(event: Event): boolean;
  hasFocus(): boolean;
  /** Whether the card stands in a modal dialog of the page, which Escape would close along with it. */
  isInModalDialog(): boolean;
}

interface OpenCard {
  readonly host: HTMLElement;
  readonly card: HTMLElement;
  readonly announcement: HTMLElement;
}

/** `font-size: medium`, in pixels, where the reader has changed nothing. */
const USUAL_LETTERS = 16;
/** Padding and border at both sides of a strip, in pixels. */
const BESIDE_STRIP = 34;

/** Screen readers take note of a live region only when its text changes after they have met it. */
const ANNOUNCE_DELAY_MILLISECONDS = 120;

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
 * Makes the card's place in the page: a `div` without attributes at the end of the document (or in the page's modal
 * dialog, outside which everything is inert), with a closed shadow root in which the card is a manual popover. It is
 * the one node that is ever added to a page, and it is there only while a card is seen. The page can learn that much
 * and nothing of what the card says.
 */
export function createCardHost({ document, frame, actions }: CardHostOptions): CardHost {
  let open: OpenCard | undefined;
  /** Drawn, and not in the page. */
  let prepared: OpenCard | undefined;
  let drawn: CardView | undefined;
  let direction: 'ltr' | 'rtl' = 'ltr';
  let focusedBefore: Element | undefined;
  let announceTimer: ReturnType<typeof setTimeout> | undefined;
  /** The card was opened by keyboard and has not been said yet. */
  let isAnnouncementDue = false;
  /** How large the reader has set letters, 1 being usual; the same for as long as the page is open. */
  let letterScale: number | undefined;
  /** As of the last card that was shown; at first, that of a card of full width with letters of usual size. */
  let stripWidth = 334;

  const make = (): OpenCard => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' });
    const style = document.createElement('style');
    style.textContent = cardStyles;
    const card = document.createElement('div');
    card.className = 'card';
    card.setAttribute('popover', 'manual');
    card.setAttribute('role', 'dialog');
    card.tabIndex = -1;
    const live = document.createElement('div');
    live.className = 'announcement';
    live.setAttribute('aria-live', 'polite');
    root.append(style, card, live);
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
    root.addEventListener('keydown', (event) =>
      onCardKey(event as KeyboardEvent, { card, close: actions.close }),
    );
    for (const type of PRIVATE_EVENTS) {
      root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    }
    root.addEventListener('wheel', (event) => keepWheelInCard(event as WheelEvent), { passive: false });
    return { host, card, announcement: live };
  };

  const attach = (made: OpenCard, edge: Element) => {
    open = made;
    prepared = undefined;
    edge.append(made.host);
    made.card.showPopover();
  };

  const draw = ({ host, card }: OpenCard, { view, isPinned }: Shown) => {
    const hadFocus = holdsFocus(host);
    drawn = view;
    const words = frame();
    card.lang = words.language;
    card.dir = words.direction;
    // Empty: as the system has it, which the style sheet says.
    card.style.colorScheme = words.theme === 'system' ? '' : words.theme;
    card.setAttribute('aria-label', cardLabel(view));
    card.classList.toggle('is-pinned', isPinned);
    // A card that is prepared out of sight has neither style nor place yet; when it is shown, it is drawn again.
    if (card.isConnected) {
      letterScale ??= Number.parseFloat(getComputedStyle(card).fontSize) / USUAL_LETTERS;
      stripWidth = (Number.parseFloat(card.style.width) - BESIDE_STRIP) / letterScale;
    }
    render(
      <Card view={view} isPinned={isPinned} frame={words} actions={actions} stripWidth={stripWidth} />,
      card,
    );
    // The button that was pressed, e.g. a meaning that was chosen, may have gone with what it stood in.
    if (hadFocus && !holdsFocus(host)) card.focus({ preventScroll: true });
    if (isAnnouncementDue && announceTimer === undefined) speak();
  };

  /** Says what the card says, once it says something. */
  const speak = () => {
    announceTimer = undefined;
    if (!open || !drawn || drawn.kind === 'waiting') return;
    open.announcement.textContent = announcement(drawn, frame());
    isAnnouncementDue = false;
  };

  const close = ({ host, card }: OpenCard) => {
    clearTimeout(announceTimer);
    announceTimer = undefined;
    isAnnouncementDue = false;
    render(null, card);
    host.remove();
    open = undefined;
  };

  const place = (card: HTMLElement, anchor: Box, direction: 'ltr' | 'rtl') => {
    const view = document.defaultView;
    if (!view) return;
    const viewport = { width: document.documentElement.clientWidth, height: view.innerHeight };
    const { left, width, top, bottom, maxHeight } = placeCard({ anchor, viewport, direction });
    Object.assign(card.style, {
      left: `${left}px`,
      width: `${width}px`,
      top: top === undefined ? 'auto' : `${top}px`,
      bottom: bottom === undefined ? 'auto' : `${bottom}px`,
      maxHeight: `${maxHeight}px`,
    });
  };

  return {
    prepare(shown) {
      if (open) return;
      prepared ??= make();
      draw(prepared, shown);
    },
    show({ view, isPinned, anchor, near }) {
      // The page may have removed the host, or closed the dialog that it was in.
      const edge = inertEdgeAround(near, document);
      if (open && open.host.parentNode !== edge) close(open);
      direction = near.matches(':dir(rtl)') ? 'rtl' : 'ltr';
      const shown = open ?? prepared ?? make();
      // Before it is in the page: to ask for the viewport's width afterwards would lay all of the card out, and again when
      // it has its place.
      place(shown.card, anchor, direction);
      if (shown !== open) attach(shown, edge);
      draw(shown, { view, isPinned });
    },
    update(shown) {
      if (open) draw(open, shown);
    },
    follow(anchor) {
      if (open) place(open.card, anchor, direction);
    },
    hide() {
      if (!open) return;
      const hadFocus = holdsFocus(open.host);
      close(open);
      if (hadFocus && focusedBefore?.isConnected)
        (focusedBefore as HTMLElement).focus({ preventScroll: true });
      focusedBefore = undefined;
    },
    enter() {
      if (!open || holdsFocus(open.host)) return;
      focusedBefore = document.activeElement ?? undefined;
      open.card.focus({ preventScroll: true });
    },
    announce() {
      clearTimeout(announceTimer);
      isAnnouncementDue = true;
      announceTimer = setTimeout(speak, ANNOUNCE_DELAY_MILLISECONDS);
    },
    box: () => open?.card.getBoundingClientRect(),
    isTargetOf: (event) => open !== undefined && event.composedPath().includes(open.host),
    hasFocus: () => open !== undefined && holdsFocus(open.host),
    isInModalDialog: () => open !== undefined && isInModalDialog(open.card),
  };
}

/**
 * While the page shows a modal dialog, or an element of it fills the screen, all outside is inert, a popover too (Chromium
 * 156, Firefox 153): a card about a name in there must live in there.
 */
function inertEdgeAround(near: Element, document: Document): Element {
  for (let element: Element | null = near; element; ) {
    const edge: Element | null = element.closest('dialog:modal, :fullscreen');
    if (edge) return edge;
    const root: Node = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return document.documentElement;
}

function isInModalDialog(card: HTMLElement): boolean {
  const { host } = card.getRootNode() as ShadowRoot;
  return host.closest('dialog:modal') !== null;
}

/**
 * Asked of the tree, not by `:focus-within`: Chromium 156 matches that, and `:focus`, only while its window has the
 * focus, and the keyboard's place must be found again whichever window is in front.
 */
function holdsFocus(host: HTMLElement): boolean {
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
  const controls = [...card.querySelectorAll<HTMLElement>('button, a[href]')];
  const { activeElement } = card.getRootNode() as ShadowRoot;
  const active = controls.indexOf(activeElement as HTMLElement);
  const isLeaving = event.shiftKey ? active <= 0 : active === controls.length - 1;
  if (!isLeaving) return;
  event.preventDefault();
  close();
}
