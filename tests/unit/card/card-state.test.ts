import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CardEvent,
  type CardState,
  initialCardState,
  visibleCard,
  waits,
} from '../../../src/card/card-state.ts';
import { reduceCard } from '../../../src/card/card-transitions.ts';

type Name = 'Kunduz' | 'Taliban' | 'Herat';
type State = CardState<Name>;
type Event = CardEvent<Name>;

const over = (target: Name, more: { isFast?: true; isTowardCard?: true } = {}): Event => ({
  type: 'pointer-over',
  target,
  isFast: more.isFast ?? false,
  isTowardCard: more.isTowardCard ?? false,
});
const off: Event = { type: 'pointer-off', isTowardCard: false };
const offTowardCard: Event = { type: 'pointer-off', isTowardCard: true };
const cardEntered: Event = { type: 'card-entered' };
const cardLeft: Event = { type: 'card-left' };
const escapeKey: Event = { type: 'dismissed' };
const pin: Event = { type: 'pin-toggled' };
const byKeyboard = (target: Name): Event => ({ type: 'opened', target, opener: 'keyboard' });
const tap = (target?: Name): Event => ({ type: 'tapped', target, isTouch: true });
const click = (target?: Name): Event => ({ type: 'tapped', target, isTouch: false });
const follow = (id: string): Event => ({ type: 'followed', id });
const back: Event = { type: 'went-back' };
const scroll = (isTargetVisible: boolean): Event => ({ type: 'scrolled', isTargetVisible });

/** Time passes: the next timer of the state goes off. */
const elapse = 'elapse';

function run(steps: readonly (Event | typeof elapse)[], from: State = initialCardState()): State {
  return steps.reduce((state, step) => {
    if (step !== elapse) return reduceCard(state, step);
    const [next] = waits(state).toSorted((a, b) => a.milliseconds - b.milliseconds);
    if (!next) throw new Error(`No timer runs in ${state.phase}.`);
    return reduceCard(state, { type: next.event, token: next.token });
  }, from);
}

const nameSeen = (state: State) => visibleCard(state)?.target;

describe('a card opens', () => {
  test.each<[string, (Event | typeof elapse)[], Name | undefined]>([
    ['after the pointer has rested on a name', [over('Kunduz'), elapse], 'Kunduz'],
    ['not before', [over('Kunduz')], undefined],
    ['not when the pointer has gone in time', [over('Kunduz'), off], undefined],
    ['of the name that the pointer rests on in the end', [over('Kunduz'), over('Herat'), elapse], 'Herat'],
    ['at once by keyboard', [byKeyboard('Kunduz')], 'Kunduz'],
    ['at once by a tap', [tap('Kunduz')], 'Kunduz'],
    ['not by a mouse click, which is the page’s', [click('Kunduz')], undefined],
  ])('%s', (_when, steps, name) => {
    expect(nameSeen(run(steps))).toBe(name);
  });

  test('a pointer that hurries on begins the dwell anew, a slow one does not', () => {
    const dwelling = run([over('Kunduz')]);
    expect(reduceCard(dwelling, over('Kunduz'))).toBe(dwelling);
    const again = reduceCard(dwelling, over('Kunduz', { isFast: true }));
    expect(waits(again)[0]?.token).not.toBe(waits(dwelling)[0]?.token);
  });
});

describe('a card closes', () => {
  const shown = [over('Kunduz'), elapse] as const;

  test.each<[string, (Event | typeof elapse)[], Name | undefined]>([
    ['some time after the pointer left', [...shown, off, elapse], undefined],
    ['not before', [...shown, off], 'Kunduz'],
    ['not when the pointer came back', [...shown, off, over('Kunduz')], 'Kunduz'],
    ['not while the pointer is in it', [...shown, off, cardEntered], 'Kunduz'],
    ['some time after the pointer left it', [...shown, off, cardEntered, cardLeft, elapse], undefined],
    ['by Escape', [...shown, escapeKey], undefined],
    ['by scrolling the page', [...shown, scroll(true)], undefined],
    ['not by scrolling while the pointer is in it', [...shown, off, cardEntered, scroll(false)], 'Kunduz'],
    ['when the reader starts to select text', [...shown, { type: 'selection-started' }], undefined],
    ['when the page goes elsewhere', [...shown, pin, { type: 'page-changed' }], undefined],
    ['by a second tap on its name', [tap('Kunduz'), tap('Kunduz')], undefined],
    ['by a tap beside it', [tap('Kunduz'), tap()], undefined],
    ['opened by keyboard: not because the pointer is elsewhere', [byKeyboard('Kunduz'), off], 'Kunduz'],
    ['opened by keyboard: not by scrolling in sight', [byKeyboard('Kunduz'), scroll(true)], 'Kunduz'],
    ['opened by keyboard: by scrolling out of sight', [byKeyboard('Kunduz'), scroll(false)], undefined],
    [
      'opened by keyboard: not when the pointer crossed it',
      [byKeyboard('Kunduz'), cardEntered, cardLeft],
      'Kunduz',
    ],
  ])('%s', (_when, steps, name) => {
    expect(nameSeen(run(steps))).toBe(name);
  });

  test('by Escape for good: the pointer must leave the name before it opens again', () => {
    const dismissed = run([...shown, escapeKey]);
    expect(reduceCard(dismissed, over('Kunduz'))).toBe(dismissed);
    expect(nameSeen(run([over('Herat'), elapse], dismissed))).toBe('Herat');
    expect(nameSeen(run([off, over('Kunduz'), elapse], dismissed))).toBe('Kunduz');
  });
});

test('Escape while the pointer is elsewhere keeps no name shut', () => {
  const dismissed = run([byKeyboard('Kunduz'), escapeKey]);
  expect(nameSeen(run([over('Kunduz'), elapse], dismissed))).toBe('Kunduz');
});

describe('from one name to the next', () => {
  const shown = [over('Kunduz'), elapse] as const;

  test('the card swaps in place: at no time is there none', () => {
    let state = run([...shown]);
    for (const step of [over('Taliban'), elapse] as const) {
      state = run([step], state);
      expect(nameSeen(state)).toBeDefined();
    }
    expect(nameSeen(state)).toBe('Taliban');
  });

  test('the end of the first name’s time does not close the card of the second', () => {
    const leaving = run([...shown, over('Taliban')]);
    const leaveOfKunduz = waits(leaving).find(({ event }) => event === 'leave-elapsed');
    const taliban = run([elapse], leaving);
    expect(reduceCard(taliban, { type: 'leave-elapsed', token: leaveOfKunduz?.token ?? -1 })).toBe(taliban);
  });

  test('a hurried pointer crosses many names, and the card goes in its own time', () => {
    const leaving = run([...shown, over('Taliban'), over('Herat', { isFast: true })]);
    const leave = waits(leaving).find(({ event }) => event === 'leave-elapsed');
    const after = reduceCard(leaving, { type: 'leave-elapsed', token: leave?.token ?? -1 });
    expect(after.phase).toBe('dwelling');
    expect(nameSeen(run([elapse], after))).toBe('Herat');
  });

  test('a name on the way to the card waits longer than one elsewhere, and less than the card takes to leave', () => {
    const onTheWay = waits(run([...shown, over('Taliban', { isTowardCard: true })]));
    const elsewhere = waits(run([...shown, over('Taliban')]));
    const dwell = (list: typeof onTheWay) =>
      list.find(({ event }) => event === 'dwell-elapsed')?.milliseconds ?? Number.NaN;
    const leave = onTheWay.find(({ event }) => event === 'leave-elapsed')?.milliseconds ?? Number.NaN;
    expect(dwell(onTheWay)).toBeGreaterThan(dwell(elsewhere));
    expect(dwell(onTheWay)).toBeLessThan(leave);
  });

  test('each step towards the card buys time for the next one', () => {
    const first = run([...shown, off]);
    const second = reduceCard(first, offTowardCard);
    expect(waits(second)[0]?.token).not.toBe(waits(first)[0]?.token);
    expect(reduceCard(first, off)).toBe(first);
  });

  test('beside a card opened by keyboard, a rest on another name swaps it, a passage does not', () => {
    const passing = run([byKeyboard('Kunduz'), over('Herat')]);
    expect(nameSeen(run([off], passing))).toBe('Kunduz');
    expect(nameSeen(run([elapse], passing))).toBe('Herat');
  });
});

describe('a pinned card', () => {
  const pinned = [over('Kunduz'), elapse, cardEntered, pin] as const;

  test.each<[string, Event[], Name | undefined]>([
    ['stays when the pointer leaves it', [cardLeft, off], 'Kunduz'],
    ['stays when the pointer rests on another name', [cardLeft, over('Herat')], 'Kunduz'],
    ['stays when the page scrolls', [scroll(false)], 'Kunduz'],
    ['stays when the reader selects text beside it', [{ type: 'selection-started' }], 'Kunduz'],
    ['stays when the reader clicks beside it', [click()], 'Kunduz'],
    ['goes by Escape', [escapeKey], undefined],
    ['makes room for a card that the reader asks for', [byKeyboard('Herat')], 'Herat'],
  ])('%s', (_what, events, name) => {
    const state = run([...pinned, ...events]);
    expect(nameSeen(state)).toBe(name);
    expect(waits(state)).toEqual([]);
  });

  test('leaves as any other once it is unpinned', () => {
    expect(nameSeen(run([...pinned, pin, cardLeft, elapse]))).toBeUndefined();
  });
});

describe('other cards followed inside a card', () => {
  const shown = [over('Kunduz'), elapse, cardEntered] as const;
  const trailAfter = (...steps: (Event | typeof elapse)[]) => visibleCard(run([...shown, ...steps]))?.trail;

  test.each<[string, (Event | typeof elapse)[], readonly string[]]>([
    ['none at first', [], []],
    ['one after the other', [follow('ghani'), follow('republic')], ['ghani', 'republic']],
    ['and back', [follow('ghani'), follow('republic'), back], ['ghani']],
    ['to the name’s own card, and no further', [follow('ghani'), back, back], []],
    ['a card that was passed already is gone back to', [follow('a'), follow('b'), follow('a')], ['a']],
    ['they stay when the card is pinned', [follow('ghani'), pin], ['ghani']],
    ['and when it is let go again', [follow('ghani'), pin, pin], ['ghani']],
    ['and while the pointer leaves', [follow('ghani'), cardLeft], ['ghani']],
    ['and when it comes back', [follow('ghani'), cardLeft, cardEntered], ['ghani']],
    ['the card of another name begins anew', [follow('ghani'), byKeyboard('Herat')], []],
  ])('%s', (_what, steps, trail) => {
    expect(trailAfter(...steps)).toEqual(trail);
  });

  test('where there is no card, there is nothing to follow', () => {
    const idle = initialCardState<Name>();
    expect(reduceCard(idle, follow('ghani'))).toBe(idle);
    expect(reduceCard(idle, back)).toBe(idle);
  });
});

describe('whatever happens', () => {
  const name = fc.constantFrom<Name>('Kunduz', 'Taliban', 'Herat');
  const event: fc.Arbitrary<Event> = fc.oneof(
    fc.record({
      type: fc.constant('pointer-over' as const),
      target: name,
      isFast: fc.boolean(),
      isTowardCard: fc.boolean(),
    }),
    fc.record({ type: fc.constant('pointer-off' as const), isTowardCard: fc.boolean() }),
    fc.constantFrom(cardEntered, cardLeft, pin, escapeKey, follow('ghani'), back),
    fc.constantFrom<Event>({ type: 'selection-started' }, { type: 'page-changed' }),
    fc.record({
      type: fc.constant('opened' as const),
      target: name,
      opener: fc.constantFrom('keyboard', 'popup'),
    }),
    fc.record({
      type: fc.constant('tapped' as const),
      target: fc.option(name, { nil: undefined }),
      isTouch: fc.boolean(),
    }),
    fc.record({ type: fc.constant('scrolled' as const), isTargetVisible: fc.boolean() }),
  );
  const step = fc.oneof({ weight: 3, arbitrary: event }, { weight: 1, arbitrary: fc.constant(elapse) });

  /** All the states on a way; a step of time where no timer runs is left out. */
  const walk = (steps: readonly (Event | typeof elapse)[]): State[] => {
    const states = [initialCardState<Name>()];
    for (const next of steps) {
      const state = states.at(-1) ?? initialCardState<Name>();
      if (next !== elapse || waits(state).length > 0) states.push(run([next], state));
    }
    return states;
  };
  const last = (states: readonly State[]) => states.at(-1) ?? initialCardState<Name>();

  test('after Escape there is no card and no timer', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const state = reduceCard(last(walk(steps)), escapeKey);
        expect(state.phase).toBe('idle');
        expect(waits(state)).toEqual([]);
      }),
    );
  });

  test('a timer that the state no longer names changes nothing', () => {
    fc.assert(
      fc.property(fc.array(step), fc.nat(60), fc.boolean(), (steps, token, isDwell) => {
        const state = last(walk(steps));
        const type = isDwell ? ('dwell-elapsed' as const) : ('leave-elapsed' as const);
        fc.pre(!waits(state).some((wait) => wait.token === token && wait.event === type));
        expect(reduceCard(state, { type, token })).toBe(state);
      }),
    );
  });

  test('no two interactions share a token', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        for (const state of walk(steps)) {
          const tokens = [...waits(state).map((wait) => wait.token), visibleCard(state)?.token].filter(
            (token) => token !== undefined,
          );
          expect(new Set(tokens).size).toBe(tokens.length);
          expect(Math.max(0, ...tokens)).toBeLessThanOrEqual(state.lastToken);
        }
      }),
    );
  });

  test('a new name in the card always has a new token: an answer for the old one is late', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const states = walk(steps);
        states.forEach((state, index) => {
          const before = index > 0 ? visibleCard(states[index - 1] ?? state) : undefined;
          const after = visibleCard(state);
          if (before && after && before.target !== after.target) expect(after.token).not.toBe(before.token);
        });
      }),
    );
  });

  test('a card that nothing holds goes when time passes', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const state = reduceCard(last(walk(steps)), off);
        const isHeld = state.phase === 'pinned' || (state.phase === 'shown' && state.opener !== 'pointer');
        fc.pre(!isHeld);
        let later: State = state;
        while (waits(later).length > 0) later = run([elapse], later);
        expect(later.phase).toBe('idle');
      }),
    );
  });
});
