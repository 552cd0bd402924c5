/**
 * When the card opens and closes: one pure reducer. No clock, no DOM. The runtime feeds it what happened and starts the
 * timers that `waits` names.
 *
 * Each interaction has a token, and a timer belongs to a token, not to the card: a timer or an answer whose token is no
 * longer in the state changes nothing. So a slow answer never opens a card after the pointer has gone, and the end of
 * one name's time never closes the card of the next.
 *
 *     idle ──over──▶ dwelling ──80 ms──▶ shown ──off──▶ leaving ──300 ms──▶ idle
 *                                         ▲ └─pin─▶ pinned    │ over another name, 80 ms
 *                                         └────────────────────┘
 */

/** How a card came to be open. What the pointer opened, the pointer's absence closes; the rest waits for the reader. */
export type Opener = 'pointer' | 'keyboard' | 'touch' | 'popup';

export type Token = number;

/** A name that the pointer rests on while there is a card of another. */
interface Challenger<Target> {
  readonly target: Target;
  readonly token: Token;
  /** True while the pointer seems to be on its way to the card: it then takes longer to change the reader's mind. */
  readonly isOnTheWay: boolean;
}

interface Idle<Target> {
  readonly phase: 'idle';
  readonly lastToken: Token;
  /** The name whose card the reader dismissed while the pointer was on it: it stays shut until the pointer has left. */
  readonly dismissed?: Target | undefined;
}

interface Dwelling<Target> {
  readonly phase: 'dwelling';
  readonly lastToken: Token;
  readonly token: Token;
  readonly target: Target;
}

interface Shown<Target> {
  readonly phase: 'shown';
  readonly lastToken: Token;
  readonly token: Token;
  readonly target: Target;
  readonly opener: Opener;
  readonly isPointerInCard: boolean;
  /** Only beside a card that the reader opened by other means than the pointer. */
  readonly challenger?: Challenger<Target> | undefined;
}

interface Leaving<Target> {
  readonly phase: 'leaving';
  readonly lastToken: Token;
  /** Token of the card, unchanged from `shown`. */
  readonly token: Token;
  readonly target: Target;
  readonly opener: 'pointer';
  readonly leaveToken: Token;
  readonly challenger?: Challenger<Target> | undefined;
}

interface Pinned<Target> {
  readonly phase: 'pinned';
  readonly lastToken: Token;
  readonly token: Token;
  readonly target: Target;
  readonly opener: Opener;
}

/** `Target` stands for a name in the page; two targets are the same where they are equal by `===`. */
export type CardState<Target> =
  | Idle<Target>
  | Dwelling<Target>
  | Shown<Target>
  | Leaving<Target>
  | Pinned<Target>;

export type CardEvent<Target> =
  /** The pointer moved on a name. `isFast`: too fast to be reading. `isTowardCard`: along the corridor to the card. */
  | {
      readonly type: 'pointer-over';
      readonly target: Target;
      readonly isFast: boolean;
      readonly isTowardCard: boolean;
    }
  /** The pointer moved where there is no name and no card. */
  | { readonly type: 'pointer-off'; readonly isTowardCard: boolean }
  | { readonly type: 'card-entered' }
  | { readonly type: 'card-left' }
  | { readonly type: 'dwell-elapsed'; readonly token: Token }
  | { readonly type: 'leave-elapsed'; readonly token: Token }
  /** The reader asked for this card by keyboard or from the popup. */
  | { readonly type: 'opened'; readonly target: Target; readonly opener: 'keyboard' | 'popup' }
  /** A finger tapped, or a mouse clicked, on a name or beside all names. Never inside the card. */
  | { readonly type: 'tapped'; readonly target: Target | undefined; readonly isTouch: boolean }
  | { readonly type: 'pin-toggled' }
  /** Escape, or the card's own close button. */
  | { readonly type: 'dismissed' }
  | { readonly type: 'scrolled'; readonly isTargetVisible: boolean }
  | { readonly type: 'selection-started' }
  /** The page went elsewhere under us: another article, another document. */
  | { readonly type: 'page-changed' };

export interface Wait {
  readonly event: 'dwell-elapsed' | 'leave-elapsed';
  readonly token: Token;
  readonly milliseconds: number;
}

/** Long enough to cross a name on the way elsewhere, too short to notice when reading. */
export const DWELL_MILLISECONDS = 80;
/** Found by trial by the authors of wikipedia-preview (pull request 20): shorter, and the card flees the pointer. */
export const LEAVE_MILLISECONDS = 300;
/** For a name that lies between the reader's name and its card. Shorter than leaving, so that the card swaps in place. */
export const CORRIDOR_DWELL_MILLISECONDS = 240;

export function initialCardState<Target>(): CardState<Target> {
  return { phase: 'idle', lastToken: 0 };
}

/** Answers the timers that must run in a state. A timer whose token is not listed is to be stopped. */
export function waits<Target>(state: CardState<Target>): Wait[] {
  switch (state.phase) {
    case 'dwelling':
      return [{ event: 'dwell-elapsed', token: state.token, milliseconds: DWELL_MILLISECONDS }];
    case 'shown':
      return challengerWaits(state.challenger);
    case 'leaving':
      return [
        ...challengerWaits(state.challenger),
        { event: 'leave-elapsed', token: state.leaveToken, milliseconds: LEAVE_MILLISECONDS },
      ];
    default:
      return [];
  }
}

function challengerWaits<Target>(challenger: Challenger<Target> | undefined): Wait[] {
  if (!challenger) return [];
  const milliseconds = challenger.isOnTheWay ? CORRIDOR_DWELL_MILLISECONDS : DWELL_MILLISECONDS;
  return [{ event: 'dwell-elapsed', token: challenger.token, milliseconds }];
}

/** Answers the name whose card is to be seen, with the token of its interaction; `undefined` where there is none. */
export function visibleCard<Target>(
  state: CardState<Target>,
): { readonly target: Target; readonly token: Token; readonly opener: Opener } | undefined {
  return state.phase === 'idle' || state.phase === 'dwelling' ? undefined : state;
}

/** Answers the next state. Returns the very same state where the event changes nothing. */
export function reduceCard<Target>(state: CardState<Target>, event: CardEvent<Target>): CardState<Target> {
  switch (event.type) {
    case 'pointer-over':
      return pointerOver(state, event);
    case 'pointer-off':
      return pointerOff(state, event.isTowardCard);
    case 'card-entered':
      return cardEntered(state);
    case 'card-left':
      return cardLeft(state);
    case 'dwell-elapsed':
      return dwellElapsed(state, event.token);
    case 'leave-elapsed':
      return leaveElapsed(state, event.token);
    case 'opened':
      return show(state, { target: event.target, opener: event.opener });
    case 'tapped':
      return tapped(state, event);
    case 'pin-toggled':
      return pinToggled(state);
    case 'dismissed':
      return dismissed(state);
    case 'scrolled':
      return scrolled(state, event.isTargetVisible);
    case 'selection-started':
      return state.phase === 'pinned' ? state : close(state);
    case 'page-changed':
      return close(state);
  }
}

function pointerOver<Target>(
  state: CardState<Target>,
  { target, isFast, isTowardCard }: Extract<CardEvent<Target>, { type: 'pointer-over' }>,
): CardState<Target> {
  const token = state.lastToken + 1;
  switch (state.phase) {
    case 'idle':
      if (state.dismissed === target) return state;
      return { phase: 'dwelling', lastToken: token, token, target };
    case 'dwelling':
      // Each fast movement begins the dwell anew: only a pointer that slows down is reading.
      if (state.target === target && !isFast) return state;
      return { phase: 'dwelling', lastToken: token, token, target };
    case 'shown':
      if (state.target === target) {
        return state.challenger || state.isPointerInCard
          ? { ...state, challenger: undefined, isPointerInCard: false }
          : state;
      }
      if (state.opener === 'pointer') return leave(state, { target, isTowardCard });
      return challenge(state, { target, isFast, isOnTheWay: false });
    case 'leaving':
      if (state.target === target) return backToShown(state, false);
      if (isTowardCard) return leave(state, { target, isTowardCard });
      return challenge(state, { target, isFast, isOnTheWay: false });
    case 'pinned':
      return state;
  }
}

/** The pointer is on another name than that of the card: after a dwell, the card will be that name's. */
function challenge<Target, State extends Shown<Target> | Leaving<Target>>(
  state: State,
  { target, isFast, isOnTheWay }: { target: Target; isFast: boolean; isOnTheWay: boolean },
): State {
  const isSame = state.challenger?.target === target && state.challenger.isOnTheWay === isOnTheWay;
  if (isSame && !isFast) return state;
  const token = state.lastToken + 1;
  return { ...state, lastToken: token, isPointerInCard: false, challenger: { target, token, isOnTheWay } };
}

function leave<Target>(
  state: Shown<Target> | Leaving<Target>,
  over?: { readonly target: Target; readonly isTowardCard: boolean },
): Leaving<Target> {
  const leaveToken = state.lastToken + 1;
  const challenger = over && {
    target: over.target,
    token: leaveToken + 1,
    isOnTheWay: over.isTowardCard,
  };
  return {
    phase: 'leaving',
    lastToken: challenger?.token ?? leaveToken,
    token: state.token,
    target: state.target,
    opener: 'pointer',
    leaveToken,
    ...(challenger && { challenger }),
  };
}

function pointerOff<Target>(state: CardState<Target>, isTowardCard: boolean): CardState<Target> {
  switch (state.phase) {
    case 'idle':
      return state.dismissed === undefined ? state : { phase: 'idle', lastToken: state.lastToken };
    case 'dwelling':
      return { phase: 'idle', lastToken: state.lastToken };
    case 'shown':
      if (state.opener === 'pointer') return leave(state);
      return state.challenger || state.isPointerInCard
        ? { ...state, challenger: undefined, isPointerInCard: false }
        : state;
    case 'leaving':
      // Every step towards the card buys the time for the next one; a step elsewhere does not.
      if (isTowardCard) return leave(state);
      return state.challenger ? { ...state, challenger: undefined } : state;
    case 'pinned':
      return state;
  }
}

function cardEntered<Target>(state: CardState<Target>): CardState<Target> {
  if (state.phase === 'leaving') return backToShown(state, true);
  if (state.phase !== 'shown' || (state.isPointerInCard && !state.challenger)) return state;
  return { ...state, isPointerInCard: true, challenger: undefined };
}

function cardLeft<Target>(state: CardState<Target>): CardState<Target> {
  if (state.phase !== 'shown' || !state.isPointerInCard) return state;
  return state.opener === 'pointer' ? leave(state) : { ...state, isPointerInCard: false };
}

function backToShown<Target>(state: Leaving<Target>, isPointerInCard: boolean): Shown<Target> {
  const { lastToken, token, target, opener } = state;
  return { phase: 'shown', lastToken, token, target, opener, isPointerInCard };
}

function dwellElapsed<Target>(state: CardState<Target>, token: Token): CardState<Target> {
  if (state.phase === 'dwelling' && state.token === token) {
    return show(state, { target: state.target, opener: 'pointer' });
  }
  if ((state.phase === 'shown' || state.phase === 'leaving') && state.challenger?.token === token) {
    return show(state, { target: state.challenger.target, opener: 'pointer' });
  }
  return state;
}

function leaveElapsed<Target>(state: CardState<Target>, token: Token): CardState<Target> {
  if (state.phase !== 'leaving' || state.leaveToken !== token) return state;
  const { lastToken, challenger } = state;
  // The dwell on the next name goes on under its own token.
  if (challenger) return { phase: 'dwelling', lastToken, token: challenger.token, target: challenger.target };
  return { phase: 'idle', lastToken };
}

function show<Target>(
  state: CardState<Target>,
  { target, opener }: { readonly target: Target; readonly opener: Opener },
): Shown<Target> {
  const token = state.lastToken + 1;
  return { phase: 'shown', lastToken: token, token, target, opener, isPointerInCard: false };
}

function tapped<Target>(
  state: CardState<Target>,
  { target, isTouch }: Extract<CardEvent<Target>, { type: 'tapped' }>,
): CardState<Target> {
  const visible = visibleCard(state);
  if (target === undefined) return state.phase === 'pinned' ? state : close(state);
  // A mouse click on a name leaves the hover card as it is: it is the page's click, e.g. on a link.
  if (!isTouch) return state;
  return visible?.target === target ? close(state) : show(state, { target, opener: 'touch' });
}

function pinToggled<Target>(state: CardState<Target>): CardState<Target> {
  if (state.phase === 'pinned') {
    const { lastToken, token, target, opener } = state;
    return { phase: 'shown', lastToken, token, target, opener, isPointerInCard: true };
  }
  if (state.phase !== 'shown' && state.phase !== 'leaving') return state;
  const { lastToken, token, target, opener } = state;
  return { phase: 'pinned', lastToken, token, target, opener };
}

function dismissed<Target>(state: CardState<Target>): CardState<Target> {
  const isPointerThere = state.phase === 'shown' && state.opener === 'pointer';
  if (!isPointerThere) return close(state);
  return { phase: 'idle', lastToken: state.lastToken, dismissed: state.target };
}

function scrolled<Target>(state: CardState<Target>, isTargetVisible: boolean): CardState<Target> {
  switch (state.phase) {
    case 'idle':
    case 'pinned':
      return state;
    case 'dwelling':
      return close(state);
    case 'shown':
    case 'leaving':
      // The name slides away under a pointer that only meant to scroll; a card that the reader is in stays.
      if (state.opener === 'pointer') {
        return state.phase === 'shown' && state.isPointerInCard ? state : close(state);
      }
      return isTargetVisible ? state : close(state);
  }
}

function close<Target>(state: CardState<Target>): CardState<Target> {
  return state.phase === 'idle' ? state : { phase: 'idle', lastToken: state.lastToken };
}
