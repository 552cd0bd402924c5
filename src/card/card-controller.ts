import type { Box } from './card-corridor.ts';
import type { CardHost } from './card-host.tsx';
import {
  type CardEvent,
  type CardState,
  initialCardState,
  restingDwell,
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
  /** Calls in the next frame, before it is painted. */
  readonly nextFrame: (work: () => void) => void;
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
  /** Puts the open card into the window and by its name again, and closes it where the name is gone from sight. */
  reposition(): void;
}

/** How long a pointer rests on a name before its card is laid out unseen. One that only passes has moved on by then. */
const PREPARE_MILLISECONDS = 20;

/**
 * A card is shown in the callback of a frame, which then paints it at once; a timer that ends a little after a frame has
 * begun would wait for the next. On average it is shown when the dwell ends, and seen a frame later.
 */
const HALF_FRAME_MILLISECONDS = 8;

/** Begins with no card; ends, with timers and card, when the reader's life does. */
export function createCardController<Target>({
  host,
  viewOf,
  placeOf,
  viewport,
  nextFrame,
  onCard,
  life,
}: CardControllerOptions<Target>): CardController<Target> {
  const { signal, guard } = life;
  let state = initialCardState<Target>();
  let drawn: { readonly token: Token; readonly isPinned: boolean; readonly trail: Trail } | undefined;
  /** Where the name was when the pointer came to it or its card was last placed. */
  let anchored: Box | undefined;
  const timers = new Map<Token, ReturnType<typeof setTimeout>>();
  /** The dwell for which a card is or will be prepared. */
  let preparedDwell: Token | undefined;
  let preparation: ReturnType<typeof setTimeout> | undefined;
  /** The name whose card is in the page, unseen. */
  let prepared: Target | undefined;

  const send = (event: CardEvent<Target>, since?: number) => {
    const next = reduceCard(state, event);
    if (next === state || signal.aborted) return;
    if (next.phase === 'dwelling') anchored = placeOf(next.target)?.anchor;
    state = next;
    const elapsed = since === undefined ? 0 : performance.now() - since;
    syncTimers(elapsed);
    const dwell = restingDwell(state);
    const isWanted = prepared === dwell?.target || prepared === visibleCard(state)?.target;
    if (prepared !== undefined && !isWanted) discard();
    draw();
    if (dwell?.token === preparedDwell) return;
    preparedDwell = dwell?.token;
    clearTimeout(preparation);
    if (dwell && prepared === undefined)
      preparation = setTimeout(
        guard(() => prepare(dwell.target)),
        PREPARE_MILLISECONDS - elapsed,
      );
  };

  const prepare = (target: Target) => {
    const place = placeOf(target);
    if (!place) return;
    prepared = target;
    host.prepare({ view: viewOf(target, []), isPinned: false, ...place });
  };

  const discard = () => {
    prepared = undefined;
    host.discard();
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
      const elapse = guard(() => {
        timers.delete(token);
        send({ type, token });
      });
      const timer =
        type === 'dwell-elapsed'
          ? setTimeout(() => nextFrame(elapse), milliseconds - elapsed - HALF_FRAME_MILLISECONDS)
          : setTimeout(elapse, milliseconds - elapsed);
      timers.set(token, timer);
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
    prepared = undefined;
    host.show({ ...shown, ...place });
    onCard(card.target);
  };

  signal.addEventListener('abort', () => {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    clearTimeout(preparation);
    discard();
    host.hide();
  });

  return {
    get state() {
      return state;
    },
    send,
    redraw: () => {
      if (visibleCard(state)) draw({ isForced: true });
      if (prepared !== undefined) prepare(prepared);
    },
    reposition: () => {
      if (state.phase === 'idle') return;
      const place = placeOf(state.target);
      // Pages scroll tickers and galleries by themselves: what leaves the name where it is concerns no card.
      if (!place || !anchored || !isSamePlace(place.anchor, anchored)) {
        const isTargetVisible = place !== undefined && isWithin(place.anchor, viewport());
        send({ type: 'scrolled', isTargetVisible: isTargetVisible || host.hasFocus() });
        if (place && state.phase !== 'pinned') anchored = place.anchor;
      }
      // Also where the name has not moved: the window may have another size.
      if (anchored && visibleCard(state)) host.follow(anchored);
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
