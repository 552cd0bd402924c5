import { render } from 'preact';
import { announcement } from './announcement.ts';
import { Card } from './Card.tsx';
import { Words } from './Claims.tsx';
import type { Box } from './card-corridor.ts';
import {
  type CardElement,
  holdsFocus,
  inertEdgeAround,
  isInModalDialog,
  makeCardElement,
} from './card-element.ts';
import { placeCard } from './card-position.ts';
import type { CardFrameText } from './card-text.ts';
import { type CardActions, type CardView, cardLabel } from './card-view.ts';

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

/** Where the card lives in the page. It exists only while a card is seen, or is about to be. */
export interface CardHost {
  /**
   * Lays a card out by a name while the pointer dwells on it, in the page and unseen: neither pointer nor keyboard nor a
   * screen reader finds it. To draw and lay out a card takes longer than a frame; `show` then only has it painted. Again,
   * for the same name, it draws what has changed.
   */
  prepare(request: ShowRequest): void;
  /** Takes what was prepared out of the page again. */
  discard(): void;
  /** Shows the card by a name; the one that was prepared must be of the same. A card that is open already gives way to it. */
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

/** `font-size: medium`, in pixels, where the reader has changed nothing. */
const USUAL_LETTERS = 16;
/** Padding and border at both sides of a strip, in pixels. */
const BESIDE_STRIP = 34;

/** Screen readers take note of a live region only when its text changes after they have met it. */
const ANNOUNCE_DELAY_MILLISECONDS = 120;

/**
 * Makes the card's place in the page: at the end of the document, or in the page's modal dialog, outside which everything
 * is inert. It is the one node that is ever added to a page. The page can learn that a pointer rests on a name, and nothing
 * of what the card says.
 */
export function createCardHost({ document, frame, actions }: CardHostOptions): CardHost {
  let open: CardElement | undefined;
  /** In the page, and not to be seen. */
  let prepared: CardElement | undefined;
  /** As of the open card. */
  let drawn: CardView | undefined;
  let near: Element | undefined;
  let focusedBefore: Element | undefined;
  let announceTimer: ReturnType<typeof setTimeout> | undefined;
  /** The card was opened by keyboard and has not been said yet. */
  let isAnnouncementDue = false;
  /** How large the reader has set letters, 1 being usual; the same for as long as the page is open. */
  let letterScale: number | undefined;

  /** Puts a card by its name, and into the page where it is not there yet. */
  const settle = (made: CardElement | undefined, request: ShowRequest): CardElement => {
    const edge = inertEdgeAround(request.near, document);
    // The page may have removed the host, or closed the dialog that it was in.
    if (made && made.host.parentNode !== edge) {
      close(made);
      made = undefined;
    }
    const settled = made ?? makeCardElement(document, actions.close);
    // Before it is in the page: to ask for the viewport's width afterwards would lay all of the card out, and again when
    // it has its place.
    place(settled.card, request);
    if (!made) {
      edge.append(settled.host);
      settled.card.showPopover();
    }
    return settled;
  };

  const draw = ({ host, card }: CardElement, { view, isPinned }: Shown) => {
    const hadFocus = holdsFocus(host);
    const words = frame();
    card.lang = words.language;
    card.dir = words.direction;
    // Empty: as the system has it, which the style sheet says.
    card.style.colorScheme = words.theme === 'system' ? '' : words.theme;
    card.setAttribute('aria-label', cardLabel(view));
    card.setAttribute('aria-busy', `${view.kind === 'waiting'}`);
    card.classList.toggle('is-pinned', isPinned);
    letterScale ??= Number.parseFloat(getComputedStyle(card).fontSize) / USUAL_LETTERS;
    const stripWidth = (Number.parseFloat(card.style.width) - BESIDE_STRIP) / letterScale;
    render(
      <Card view={view} isPinned={isPinned} frame={words} actions={actions} stripWidth={stripWidth} />,
      card,
    );
    // The button that was pressed, e.g. a meaning that was chosen, may have gone with what it stood in.
    if (hadFocus && !holdsFocus(host)) card.focus({ preventScroll: true });
  };

  /** Says what the card says, once it says something. */
  const speak = () => {
    announceTimer = undefined;
    if (!open || !drawn || drawn.kind === 'waiting') return;
    open.announcement.lang = frame().language;
    const pieces = announcement(drawn, frame());
    render(
      pieces.map((piece) => <Words of={piece} />),
      open.announcement,
    );
    isAnnouncementDue = false;
  };

  const close = (made: CardElement) => {
    if (made === open) {
      clearTimeout(announceTimer);
      announceTimer = undefined;
      isAnnouncementDue = false;
      open = undefined;
    } else prepared = undefined;
    render(null, made.card);
    made.host.remove();
  };

  const place = (card: HTMLElement, { anchor, near }: Pick<ShowRequest, 'anchor' | 'near'>) => {
    const view = document.defaultView;
    if (!view) return;
    const viewport = { width: document.documentElement.clientWidth, height: view.innerHeight };
    const direction = near.matches(':dir(rtl)') ? 'rtl' : 'ltr';
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
    prepare(request) {
      prepared = settle(prepared, request);
      prepared.card.style.visibility = 'hidden';
      draw(prepared, request);
    },
    discard() {
      if (prepared) close(prepared);
    },
    show(request) {
      const ready = prepared;
      const width = ready?.card.style.width;
      const shown = settle(ready ?? open, request);
      const isReady = shown === ready && shown.card.style.width === width;
      const hadFocus = open && open !== shown && holdsFocus(open.host);
      if (open && open !== shown) close(open);
      prepared = undefined;
      open = shown;
      drawn = request.view;
      near = request.near;
      if (!isReady) draw(shown, request);
      shown.card.style.visibility = '';
      if (hadFocus) shown.card.focus({ preventScroll: true });
    },
    update(shown) {
      if (!open) return;
      drawn = shown.view;
      draw(open, shown);
      if (isAnnouncementDue && announceTimer === undefined) speak();
    },
    follow(anchor) {
      if (open && near) place(open.card, { anchor, near });
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
