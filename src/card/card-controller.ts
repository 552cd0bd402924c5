import type { Box } from './card-corridor.ts';
import type { CardHost } from './card-host.tsx';
import {
  type CardEvent,
  type CardState,
  initialCardState,
  type Token,
  type Trail,
  visibleCard,
  waits,
} from './card-state.ts';
import { reduceCard } from './card-transitions.ts';
import type { CardView } from './card-view.ts';
import type { ReaderLife } from './reader-life.ts';

interface CardControllerOptions<Target> {
  readonly host: CardHost;
  /** What to show for a name now. */
  readonly viewOf: (target: Target, trail: Trail) => CardView;
  /** Where the name is now; `undefined` where the page no longer has it. */
  readonly placeOf: (target: Target) => { readonly anchor: Box; readonly near: Element } | undefined;
  readonly viewport: () => { readonly width: number; readonly height: number };
  /** Called when the card of a name is shown, and with `undefined` when there is none any more. */
  readonly onCard: (target: Target | undefined) => void;
  readonly life: Pick<ReaderLife, 'signal' | 'guard'>;
}

/** Runs the states of `card-state.ts`: starts and stops their timers, draws what they say. */
export interface CardController<Target> {
  readonly state: CardState<Target>;
  /** @param since when the event happened, by the page's clock, if that was before now: time passes from then on. */
  send(event: CardEvent<Target>, since?: number): void;
  /** Draws the open card anew, because what there is to say of its name has changed. */
  redraw(): void;
  /** Puts the open card by its name again, and closes it where the name is gone from sight. */
  reposition(): void;
}

/** How long a pointer is on a name before its card is drawn out of sight. */
const PREPARE_MILLISECONDS = 20;

/** Begins with no card; ends, with timers and card, when the reader's life does. */
export function createCardController<Target>({
  host,
  viewOf,
  placeOf,
  viewport,
  onCard,
  life,
}: CardControllerOptions<Target>): CardController<Target> {
  const { signal, guard } = life;
  let state = initialCardState<Target>();
  let drawn: { readonly token: Token; readonly isPinned: boolean; readonly trail: Trail } | undefined;
  /** Where the name was when the pointer came to it or its card was last placed. */
  let anchored: Box | undefined;
  const timers = new Map<Token, ReturnType<typeof setTimeout>>();
  let preparation: ReturnType<typeof setTimeout> | undefined;

  const send = (event: CardEvent<Target>, since?: number) => {
    const next = reduceCard(state, event);
    if (next === state || signal.aborted) return;
    if (next.phase === 'dwelling') anchored = placeOf(next.target)?.anchor;
    state = next;
    syncTimers(since === undefined ? 0 : Math.max(performance.now() - since, 0));
    draw();
    if (state.phase !== 'dwelling') return;
    const { token, target } = state;
    // While the pointer dwells, there is time; one that only passes has moved on by then.
    const prepare = () => {
      if (state.phase === 'dwelling' && state.token === token)
        host.prepare({ view: viewOf(target, []), isPinned: false });
    };
    clearTimeout(preparation);
    preparation = setTimeout(guard(prepare), PREPARE_MILLISECONDS);
  };

  const syncTimers = (elapsed: number) => {
    const wanted = waits(state);
    for (const [token, timer] of timers) {
      if (wanted.some((wait) => wait.token === token)) continue;
      clearTimeout(timer);
      timers.delete(token);
    }
    for (const { event: type, token, milliseconds } of wanted) {
      if (timers.has(token)) continue;
      const elapse = () => {
        timers.delete(token);
        send({ type, token });
      };
      timers.set(token, setTimeout(guard(elapse), Math.max(milliseconds - elapsed, 0)));
    }
  };

  const draw = ({ isForced = false } = {}) => {
    const card = visibleCard(state);
    if (!card) {
      if (drawn === undefined) return;
      drawn = undefined;
      host.hide();
      onCard(undefined);
      return;
    }
    const { token, trail } = card;
    const isPinned = state.phase === 'pinned';
    const isSame = drawn?.token === token && drawn.isPinned === isPinned && drawn.trail === trail;
    if (isSame && !isForced) return;
    const shown = { view: viewOf(card.target, trail), isPinned };
    if (drawn?.token === token) {
      drawn = { token, isPinned, trail };
      return host.update(shown);
    }
    const place = placeOf(card.target);
    if (!place) return send({ type: 'page-changed' });
    drawn = { token, isPinned, trail };
    anchored = place.anchor;
    host.show({ ...shown, ...place });
    onCard(card.target);
  };

  signal.addEventListener('abort', () => {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    clearTimeout(preparation);
    host.hide();
  });

  return {
    get state() {
      return state;
    },
    send,
    redraw: () => {
      if (visibleCard(state)) draw({ isForced: true });
    },
    reposition: () => {
      if (state.phase === 'idle') return;
      const place = placeOf(state.target);
      // Pages scroll tickers and galleries by themselves: what leaves the name where it is concerns no card.
      if (place && anchored && isSamePlace(place.anchor, anchored)) return;
      const isTargetVisible = place !== undefined && isWithin(place.anchor, viewport());
      send({ type: 'scrolled', isTargetVisible: isTargetVisible || host.hasFocus() });
      if (!place || state.phase === 'pinned' || !visibleCard(state)) return;
      anchored = place.anchor;
      host.follow(place.anchor);
    },
  };
}

function isSamePlace(one: Box, other: Box): boolean {
  return Math.abs(one.top - other.top) < 1 && Math.abs(one.left - other.left) < 1;
}

function isWithin(
  { left, top, right, bottom }: Box,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  return bottom > 0 && right > 0 && top < height && left < width;
}
