import type { EntityId } from '../domain.ts';
import {
  type CardEvent,
  type CardState,
  type Leaving,
  type Opener,
  type Shown,
  type Token,
  visibleCard,
} from './card-state.ts';

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
    case 'followed':
      return follow(state, event.id);
    case 'went-back':
      return goBack(state);
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
    trail: state.trail,
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
  const { lastToken, token, target, opener, trail } = state;
  return { phase: 'shown', lastToken, token, target, opener, trail, isPointerInCard };
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
  return { phase: 'shown', lastToken: token, token, target, opener, trail: [], isPointerInCard: false };
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
    const { lastToken, token, target, opener, trail } = state;
    return { phase: 'shown', lastToken, token, target, opener, trail, isPointerInCard: true };
  }
  if (state.phase !== 'shown' && state.phase !== 'leaving') return state;
  const { lastToken, token, target, opener, trail } = state;
  return { phase: 'pinned', lastToken, token, target, opener, trail };
}

/** A card that is followed stands in place of the one before; followed again, what lies after it is forgotten. */
function follow<Target>(state: CardState<Target>, id: EntityId): CardState<Target> {
  if (state.phase === 'idle' || state.phase === 'dwelling') return state;
  const known = state.trail.indexOf(id);
  const trail = known < 0 ? [...state.trail, id] : state.trail.slice(0, known + 1);
  return { ...state, trail };
}

function goBack<Target>(state: CardState<Target>): CardState<Target> {
  if (state.phase === 'idle' || state.phase === 'dwelling' || state.trail.length === 0) return state;
  return { ...state, trail: state.trail.slice(0, -1) };
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
