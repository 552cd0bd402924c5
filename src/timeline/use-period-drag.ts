import type { TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Day } from '../domain.ts';
import type { Period } from './period.ts';

type PlotEvent = TargetedPointerEvent<HTMLElement>;

interface PeriodDragOptions {
  /** The day at so many pixels from the left edge of the picture. */
  readonly dayAt: (x: number) => Day;
  readonly onDrag: (period: Required<Period>) => void;
  readonly onClick: (day: Day) => void;
  /** Called with the day under the pointer, and with `undefined` when it leaves. */
  readonly onPoint: (day: Day | undefined) => void;
}

/** A press that moves less than this, in pixels, is a click. */
const CLICK_SLACK = 4;

/** Listeners for a picture of time on which a press chooses a period and a drag stretches it. */
export function usePeriodDrag({ dayAt, onDrag, onClick, onPoint }: PeriodDragOptions) {
  const [pressedAt, setPressedAt] = useState<number>();

  const isDrag = (x: number) => pressedAt !== undefined && Math.abs(x - pressedAt) > CLICK_SLACK;
  const stretchTo = (x: number) => {
    const ends = [dayAt(pressedAt ?? x), dayAt(x)] as const;
    onDrag(ends[0] <= ends[1] ? { from: ends[0], to: ends[1] } : { from: ends[1], to: ends[0] });
  };

  return {
    onPointerDown(event: PlotEvent) {
      // The handles are inputs inside the picture and look after themselves.
      if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setPressedAt(offsetOf(event));
    },
    onPointerMove(event: PlotEvent) {
      const x = offsetOf(event);
      onPoint(dayAt(x));
      if (isDrag(x)) stretchTo(x);
    },
    onPointerUp(event: PlotEvent) {
      const x = offsetOf(event);
      if (isDrag(x)) stretchTo(x);
      else if (pressedAt !== undefined) onClick(dayAt(x));
      setPressedAt(undefined);
    },
    onPointerCancel: () => setPressedAt(undefined),
    onPointerLeave: () => onPoint(undefined),
  };
}

const offsetOf = (event: PlotEvent) => event.clientX - event.currentTarget.getBoundingClientRect().left;
