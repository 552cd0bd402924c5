import type { EntityId } from '../domain.ts';

/**
 * When the card opens and closes: the states, what can happen, and the timers. `card-transitions.ts` says what follows from
 * what. Pure: no clock, no DOM. The runtime feeds in what happened and runs the timers that `waits` names.
 *
 * Each interaction has a token, and a timer belongs to a token, not to the card: a timer or an answer whose token is no
 * longer in the state changes nothing. So a slow answer never opens a card after the pointer has gone, and the end of
 * one name's time never closes the card of the next.
 *
 *     idle ──over──▶ dwelling ──80 ms──▶ shown ──off──▶ leaving ──300 ms──▶ idle
 *                                         ▲ └─pin─▶ pinned    │ over another name, 80 ms
 *                                         └────────────────────┘
 */

/**
 * The other cards that the reader has followed inside this one, the last of them shown; empty at the name's own card. It
 * goes with the card: the next name begins anew.
 */
export type Trail = readonly EntityId[];

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

export interface Shown<Target> {
  readonly phase: 'shown';
  readonly lastToken: Token;
  readonly token: Token;
  readonly target: Target;
  readonly opener: Opener;
  readonly trail: Trail;
  readonly isPointerInCard: boolean;
  /** Only beside a card that the reader opened by other means than the pointer. */
  readonly challenger?: Challenger<Target> | undefined;
}

export interface Leaving<Target> {
  readonly phase: 'leaving';
  readonly lastToken: Token;
  /** Token of the card, unchanged from `shown`. */
  readonly token: Token;
  readonly target: Target;
  readonly opener: 'pointer';
  readonly trail: Trail;
  readonly leaveToken: Token;
  readonly challenger?: Challenger<Target> | undefined;
}

interface Pinned<Target> {
  readonly phase: 'pinned';
  readonly lastToken: Token;
  readonly token: Token;
  readonly target: Target;
  readonly opener: Opener;
  readonly trail: Trail;
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
  /** The reader went on to another card inside this one, and back again. */
  | { readonly type: 'followed'; readonly id: EntityId }
  | { readonly type: 'went-back' }
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
const DWELL_MILLISECONDS = 80;
/** Found by trial by the authors of wikipedia-preview (pull request 20): shorter, and the card flees the pointer. */
const LEAVE_MILLISECONDS = 300;
/** For a name that lies between the reader's name and its card. Shorter than leaving, so that the card swaps in place. */
const CORRIDOR_DWELL_MILLISECONDS = 240;

/** The state before anything has happened. */
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
export function visibleCard<Target>(state: CardState<Target>):
  | {
      readonly target: Target;
      readonly token: Token;
      readonly opener: Opener;
      readonly trail: Trail;
    }
  | undefined {
  return state.phase === 'idle' || state.phase === 'dwelling' ? undefined : state;
}

/** Answers the name whose card may come next, because the pointer rests on it and is not on its way to another card. */
export function restingDwell<Target>(
  state: CardState<Target>,
): { readonly target: Target; readonly token: Token } | undefined {
  if (state.phase === 'dwelling') return state;
  const challenger = state.phase === 'shown' || state.phase === 'leaving' ? state.challenger : undefined;
  return challenger?.isOnTheWay ? undefined : challenger;
}
