import type { ControlPeriod } from '../dataset/control-history.ts';
import type { Day } from '../domain.ts';

/** A stretch of control as drawn: left edge and width in pixels. */
export interface StripBand {
  readonly period: ControlPeriod;
  readonly x: number;
  readonly width: number;
  /** True where the band is wider than its time, because it would not be seen otherwise. */
  readonly isWidened: boolean;
}

export interface StripTick {
  readonly x: number;
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface StripSpan {
  readonly from: Day;
  /** The first day after the strip. */
  readonly to: Day;
  /** Width of the strip in pixels. */
  readonly width: number;
}

/** Fifteen days of 2015 are a seventh of a pixel in 35 years; nothing that happened may vanish. */
const MIN_BAND_WIDTH = 3;
/** A label nearer than this to the one before it, in pixels, would touch it. */
const MIN_TICK_DISTANCE = 34;

/** Answers where a day lies on the strip, in pixels from its left edge, never outside it. */
export function xOfDay(day: Day, { from, to, width }: StripSpan): number {
  const start = Date.parse(from);
  const share = (Date.parse(day) - start) / (Date.parse(to) - start);
  return Math.min(Math.max(share, 0), 1) * width;
}

/**
 * Answers the bands in the order in which to draw them: the long ones first, so that a short one, widened to be seen,
 * lies on top of its neighbours.
 */
export function stripBands(periods: readonly ControlPeriod[], span: StripSpan): StripBand[] {
  return periods
    .map((period): StripBand => {
      const x = xOfDay(period.from, span);
      const width = xOfDay(period.to, span) - x;
      if (width >= MIN_BAND_WIDTH) return { period, x, width, isWidened: false };
      const middle = x + width / 2;
      const left = Math.min(Math.max(middle - MIN_BAND_WIDTH / 2, 0), span.width - MIN_BAND_WIDTH);
      return { period, x: left, width: MIN_BAND_WIDTH, isWidened: true };
    })
    .sort((a, b) => Number(a.isWidened) - Number(b.isWidened) || a.x - b.x);
}

/** Answers the years to write under the strip: its first, each tenth, and `lastLabel` at its end. */
export function stripTicks(span: StripSpan, lastLabel: string): StripTick[] {
  const ticks: StripTick[] = [{ x: 0, label: span.from.slice(0, 4), anchor: 'start' }];
  const firstDecade = Math.ceil(Number(span.from.slice(0, 4)) / 10) * 10;
  for (let year = firstDecade; year <= Number(span.to.slice(0, 4)); year += 10) {
    const x = xOfDay(`${year}-01-01`, span);
    const previous = ticks.at(-1)?.x ?? 0;
    if (x - previous < MIN_TICK_DISTANCE || span.width - x < MIN_TICK_DISTANCE) continue;
    ticks.push({ x, label: String(year), anchor: 'middle' });
  }
  ticks.push({ x: span.width, label: lastLabel, anchor: 'end' });
  return ticks;
}

/**
 * Answers the path of a hatch: parallel diagonals clipped to a rectangle. A path rather than an SVG pattern, because a
 * pattern needs an id, and several strips stand in one document.
 */
export function hatchPath({
  x,
  y,
  width,
  height,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}): string {
  const step = 4;
  const strokes: string[] = [];
  for (let offset = step / 2; offset < width + height; offset += step) {
    const top = Math.min(offset, width);
    const bottom = Math.max(offset - height, 0);
    strokes.push(
      `M${round(x + top)} ${round(y + offset - top)}L${round(x + bottom)} ${round(y + offset - bottom)}`,
    );
  }
  return strokes.join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
