import type { CardController } from './card-controller.ts';
import { isTowardCard, type Point } from './card-corridor.ts';
import type { CardHost } from './card-host.tsx';
import { visibleCard } from './card-state.ts';
import type { ReaderLife } from './reader-life.ts';

interface PointerWatchOptions<Target> {
  readonly document: Document;
  readonly host: CardHost;
  readonly controller: CardController<Target>;
  readonly targetAt: (point: Point, event: PointerEvent) => Target | undefined;
  readonly life: ReaderLife;
}

/** Faster than this, in pixels a millisecond, nobody reads: the threshold that 10ten found by use. */
const READING_SPEED = 0.5;
/** A hand trembles; a drag is longer than this, in pixels. */
const DRAG_DISTANCE = 4;

interface Sample extends Point {
  readonly time: number;
}

/**
 * Tells the card what the pointer does: hover by mouse and pen, taps by finger. At most one hit test a frame, and only
 * where the pointer truly moved: browsers also send movements when the page scrolls away under a pointer that rests.
 */
export function watchPointer<Target>({
  document,
  host,
  controller,
  targetAt,
  life,
}: PointerWatchOptions<Target>): void {
  const view = document.defaultView;
  if (!view) return;
  const { signal, isAlive, guard } = life;
  let latest: PointerEvent | undefined;
  let isLatestInCard = false;
  let isFrameAwaited = false;
  let previous: Sample | undefined;
  /** Where the pointer last was on a name or in the card: the tip of the corridor. */
  let leftAt: Point | undefined;
  let pressedAt: Point | undefined;
  let isInCard = false;

  const look = guard(() => {
    isFrameAwaited = false;
    const event = latest;
    if (!event || signal.aborted || !isAlive()) return;
    const sample = { x: event.clientX, y: event.clientY, time: event.timeStamp };
    const last = previous;
    if (last && last.x === sample.x && last.y === sample.y) return;
    previous = sample;
    const card = host.box();
    // The card may have gone since the movement: then the pointer is on what was under it.
    if (isLatestInCard && card) {
      isInCard = true;
      leftAt = sample;
      return controller.send({ type: 'card-entered' });
    }
    if (isInCard) {
      isInCard = false;
      controller.send({ type: 'card-left' });
    }
    const target = targetAt(sample, event);
    const isOnTheWay =
      card !== undefined &&
      leftAt !== undefined &&
      isTowardCard({ left: leftAt, previous: last ?? sample, pointer: sample, card });
    if (target === undefined)
      return controller.send({ type: 'pointer-off', isTowardCard: isOnTheWay }, sample.time);
    // The corridor begins at the card's own name, not at one that the pointer passes.
    const current = visibleCard(controller.state)?.target;
    if (current === undefined || current === target) leftAt = sample;
    controller.send(
      { type: 'pointer-over', target, isFast: isFast(last, sample), isTowardCard: isOnTheWay },
      sample.time,
    );
  });

  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (event.buttons !== 0) return onDrag(event);
    latest = event;
    isLatestInCard = host.isTargetOf(event);
    if (isFrameAwaited) return;
    isFrameAwaited = true;
    view.requestAnimationFrame(look);
  };

  const onDrag = (event: PointerEvent) => {
    if (!pressedAt || host.isTargetOf(event)) return;
    if (Math.hypot(event.clientX - pressedAt.x, event.clientY - pressedAt.y) < DRAG_DISTANCE) return;
    pressedAt = undefined;
    controller.send({ type: 'selection-started' });
  };

  const onDown = (event: PointerEvent) => {
    // A drag that begins in the card selects the card's text, and may leave it without closing it.
    pressedAt =
      event.isTrusted && !host.isTargetOf(event) ? { x: event.clientX, y: event.clientY } : undefined;
  };

  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || host.isTargetOf(event) || !isAlive()) return;
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    // A link under the finger is the page's: it is followed, and no card gets in its way.
    const target =
      isTouch && !isOnControl(event)
        ? targetAt({ x: event.clientX, y: event.clientY }, event as PointerEvent)
        : undefined;
    controller.send({ type: 'tapped', target, isTouch });
  };

  const onLeave = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch' || !isOutside(event.relatedTarget)) return;
    latest = undefined;
    previous = undefined;
    if (isInCard) {
      isInCard = false;
      controller.send({ type: 'card-left' });
    }
    controller.send({ type: 'pointer-off', isTowardCard: false });
  };

  // Capturing, because a page may stop the events of its own widgets; passive, because nothing is ever prevented.
  const options = { capture: true, passive: true, signal };
  view.addEventListener('pointermove', guard(onMove), options);
  view.addEventListener('pointerdown', guard(onDown), options);
  view.addEventListener('click', guard(onClick), options);
  view.addEventListener('pointerout', guard(onLeave), options);
}

function isFast(from: Sample | undefined, to: Sample): boolean {
  if (!from) return false;
  const milliseconds = Math.max(to.time - from.time, 1);
  return Math.hypot(to.x - from.x, to.y - from.y) / milliseconds > READING_SPEED;
}

/** Out of the window, or into a frame, whose pointer is not ours to see. */
function isOutside(entered: EventTarget | null): boolean {
  return entered === null || (entered instanceof Element && entered.matches('iframe, frame, object, embed'));
}

function isOnControl(event: Event): boolean {
  return event
    .composedPath()
    .some(
      (node) =>
        node instanceof Element && node.matches('a[href], button, input, select, textarea, summary, label'),
    );
}
