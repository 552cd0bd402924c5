import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCardController } from '../../../src/card/card-controller.ts';
import type { Box } from '../../../src/card/card-corridor.ts';
import type { CardHost } from '../../../src/card/card-host.tsx';
import type { CardEvent } from '../../../src/card/card-state.ts';
import type { CardView } from '../../../src/card/card-view.ts';

/** Keeps a diary of what it is asked to do. */
function diaryHost() {
  const diary: string[] = [];
  const prepared: string[] = [];
  const placed: Box[] = [];
  const surface = (view: CardView) => ('surface' in view ? view.surface : view.card.name);
  const host: CardHost = {
    prepare: ({ view }) => prepared.push(surface(view)),
    discard: () => prepared.push('discard'),
    show: ({ view }) => diary.push(`show ${surface(view)}`),
    update: ({ view, isPinned }) => diary.push(`update ${surface(view)}${isPinned ? ' pinned' : ''}`),
    follow: (anchor) => {
      diary.push('follow');
      placed.push(anchor);
    },
    hide: () => diary.push('hide'),
    enter: () => {},
    announce: () => {},
    box: () => undefined,
    isTargetOf: () => false,
    isInModalDialog: () => false,
    hasFocus: () => false,
  };
  return { host, diary, prepared, placed };
}

const over = (target: string) =>
  ({ type: 'pointer-over', target, isFast: false, isTowardCard: false }) as const;
const off = { type: 'pointer-off', isTowardCard: false } as const;
const boxAt = (top: number) => ({ left: 0, top, right: 50, bottom: top + 20 });

/** Half a frame, as it is on average: a frame is asked for that long before a dwell ends. */
const UNTIL_NEXT_FRAME = 8;

function start({ gone = [] as string[] } = {}) {
  const { host, diary, prepared, placed } = diaryHost();
  const abort = new AbortController();
  const near = {} as Element;
  let top = 100;
  const controller = createCardController<string>({
    host,
    viewOf: (surface) => ({ kind: 'waiting', surface }),
    placeOf: (target) => (gone.includes(target) ? undefined : { anchor: boxAt(top), near }),
    onCard: (target) => diary.push(target === undefined ? 'no current name' : `current ${target}`),
    viewport: () => ({ width: 800, height: 600 }),
    nextFrame: (work) => setTimeout(work, UNTIL_NEXT_FRAME),
    life: { signal: abort.signal, guard: (work) => work },
  });
  const scrollBy = (pixels: number) => {
    top -= pixels;
  };
  return { controller, diary, prepared, placed, abort, scrollBy };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the states in time', () => {
  test('the card comes 80 ms after the pointer rests, and goes 300 ms after it left', () => {
    const { controller, diary } = start();
    controller.send(over('Kunduz'));
    vi.advanceTimersByTime(79);
    expect(diary).toEqual([]);
    vi.advanceTimersByTime(1);
    controller.send(off);
    vi.advanceTimersByTime(299);
    expect(diary).toEqual(['show Kunduz', 'current Kunduz']);
    vi.advanceTimersByTime(1);
    expect(diary).toEqual(['show Kunduz', 'current Kunduz', 'hide', 'no current name']);
  });

  test('time passes from when the pointer moved, not from when that was looked at', () => {
    const { controller, diary } = start();
    controller.send(over('Kunduz'), performance.now() - 12);
    vi.advanceTimersByTime(68);
    expect(diary).toEqual(['show Kunduz', 'current Kunduz']);
  });

  test('from name to name the card swaps without being taken away', () => {
    const { controller, diary } = start();
    controller.send(over('Kunduz'));
    vi.advanceTimersByTime(80);
    controller.send(over('Taliban'));
    vi.advanceTimersByTime(1000);
    expect(diary).toEqual(['show Kunduz', 'current Kunduz', 'show Taliban', 'current Taliban']);
  });

  test('pinning draws the same card once more, in place', () => {
    const { controller, diary } = start();
    controller.send({ type: 'opened', target: 'Kunduz', opener: 'keyboard' });
    controller.send({ type: 'pin-toggled' });
    expect(diary).toEqual(['show Kunduz', 'current Kunduz', 'update Kunduz pinned']);
  });

  test('moving about on one name draws nothing anew', () => {
    const { controller, diary } = start();
    controller.send(over('Kunduz'));
    vi.advanceTimersByTime(80);
    controller.send(off);
    controller.send(over('Kunduz'));
    controller.send({ type: 'card-entered' });
    expect(diary).toEqual(['show Kunduz', 'current Kunduz']);
  });

  test('a name that the page has taken away opens no card', () => {
    const { controller, diary } = start({ gone: ['Kunduz'] });
    controller.send({ type: 'opened', target: 'Kunduz', opener: 'keyboard' });
    expect(diary).toEqual([]);
    expect(controller.state.phase).toBe('idle');
  });

  test('when the reader retires, the card goes and no timer is left', () => {
    const { controller, diary, abort } = start();
    controller.send(over('Kunduz'));
    abort.abort();
    expect(vi.getTimerCount()).toBe(0);
    controller.send(over('Kunduz'));
    vi.runAllTimers();
    expect(diary).toEqual(['hide']);
  });
});

describe('a card is laid out unseen while the pointer dwells', () => {
  test('and not for a pointer that passes', () => {
    const { controller, prepared } = start();
    controller.send(over('Kunduz'));
    vi.advanceTimersByTime(10);
    controller.send(over('Taliban'));
    vi.advanceTimersByTime(1_000);
    expect(prepared).toEqual(['Taliban']);
  });

  test('only once, also where the dwell begins anew on the same name', () => {
    const { controller, diary, prepared } = start();
    controller.send(over('Kunduz'));
    vi.advanceTimersByTime(50);
    controller.send({ ...over('Kunduz'), isFast: true });
    vi.advanceTimersByTime(79);
    expect(diary).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(diary).toEqual(['show Kunduz', 'current Kunduz']);
    expect(prepared).toEqual(['Kunduz']);
  });

  test.each([
    ['leaves the name', (send) => send(off)],
    ['scrolls', (send) => send({ type: 'scrolled', isTargetVisible: true })],
    ['begins to select', (send) => send({ type: 'selection-started' })],
    ['goes to another page', (send) => send({ type: 'page-changed' })],
    [
      'opens another card by keyboard',
      (send) => send({ type: 'opened', target: 'Kabul', opener: 'keyboard' }),
    ],
  ] satisfies [string, (send: (event: CardEvent<string>) => void) => void][])(
    'and taken away where the reader %s',
    (_what, act) => {
      const { controller, prepared } = start();
      controller.send(over('Kunduz'));
      vi.advanceTimersByTime(70);
      act((event) => controller.send(event));
      vi.runAllTimers();
      expect(prepared).toEqual(['Kunduz', 'discard']);
    },
  );

  test('for the next name beside an open card too, and away again where the pointer goes back', () => {
    const { controller, prepared } = start();
    controller.send(over('Kunduz'));
    vi.advanceTimersByTime(80);
    controller.send(over('Taliban'));
    vi.advanceTimersByTime(70);
    controller.send(over('Kunduz'));
    vi.runAllTimers();
    expect(prepared).toEqual(['Kunduz', 'Taliban', 'discard']);
  });

  test('not for a name that lies on the way into the open card', () => {
    const { controller, prepared } = start();
    controller.send(over('Kunduz'));
    vi.advanceTimersByTime(80);
    controller.send({ ...over('Taliban'), isTowardCard: true });
    vi.advanceTimersByTime(200);
    expect(prepared).toEqual(['Kunduz']);
  });

  test('and drawn anew where an answer arrives meanwhile', () => {
    const { controller, diary, prepared } = start();
    controller.send(over('Kunduz'));
    vi.advanceTimersByTime(70);
    controller.redraw();
    expect(prepared).toEqual(['Kunduz', 'Kunduz']);
    expect(diary).toEqual([]);
  });
});

test('an answer that arrives draws the open card, and none where there is none', () => {
  const { controller, diary } = start();
  controller.redraw();
  expect(diary).toEqual([]);
  controller.send({ type: 'opened', target: 'Kunduz', opener: 'popup' });
  controller.redraw();
  expect(diary).toEqual(['show Kunduz', 'current Kunduz', 'update Kunduz']);
});

describe('when something scrolls', () => {
  test('a card opened by keyboard follows its name', () => {
    const { controller, diary, scrollBy } = start();
    controller.send({ type: 'opened', target: 'Kunduz', opener: 'keyboard' });
    scrollBy(40);
    controller.reposition();
    expect(diary).toEqual(['show Kunduz', 'current Kunduz', 'follow']);
  });

  test('a card under the pointer goes with its name', () => {
    const { controller, diary, scrollBy } = start();
    controller.send(over('Kunduz'));
    vi.advanceTimersByTime(80);
    scrollBy(40);
    controller.reposition();
    expect(diary).toEqual(['show Kunduz', 'current Kunduz', 'hide', 'no current name']);
  });

  test('a ticker elsewhere on the page closes no card and hinders none', () => {
    const { controller, diary } = start();
    controller.send(over('Kunduz'));
    controller.reposition();
    vi.advanceTimersByTime(80);
    controller.reposition();
    expect(diary).toEqual(['show Kunduz', 'current Kunduz', 'follow']);
  });

  test('a pinned card keeps its place, in a window of whatever size', () => {
    const { controller, diary, placed, scrollBy } = start();
    controller.send({ type: 'opened', target: 'Kunduz', opener: 'keyboard' });
    controller.send({ type: 'pin-toggled' });
    scrollBy(400);
    controller.reposition();
    expect(diary.at(-1)).toBe('follow');
    expect(placed).toEqual([boxAt(100)]);
  });
});
