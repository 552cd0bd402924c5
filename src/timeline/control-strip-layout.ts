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
const MIN_BAND_WIDTH = 5;
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
 * lies on top of its neighbours. Short ones that would hide each other stand side by side, in order of time.
 */
export function stripBands(periods: readonly ControlPeriod[], span: StripSpan): StripBand[] {
  const inTime = periods.map((period) => {
    const x = xOfDay(period.from, span);
    return { period, x, width: xOfDay(period.to, span) - x };
  });
  const long = inTime.filter(({ width }) => width >= MIN_BAND_WIDTH);
  const short = inTime.filter(({ width }) => width < MIN_BAND_WIDTH);
  return [...long.map((band) => ({ ...band, isWidened: false })), ...sideBySide(short, span.width)];
}

/** Widens bands to the least width around their middles, and pushes apart, as a group, those that would overlap. */
function sideBySide(short: readonly Omit<StripBand, 'isWidened'>[], stripWidth: number): StripBand[] {
  interface Group {
    readonly bands: readonly Omit<StripBand, 'isWidened'>[];
    readonly left: number;
  }
  const groupOf = (bands: Group['bands']): Group => {
    const middle = bands.reduce((sum, { x, width }) => sum + x + width / 2, 0) / bands.length;
    const total = bands.length * MIN_BAND_WIDTH;
    return { bands, left: Math.min(Math.max(middle - total / 2, 0), stripWidth - total) };
  };
  const groups: Group[] = [];
  for (const band of short) {
    let group = groupOf([band]);
    let last = groups.at(-1);
    while (last && last.left + last.bands.length * MIN_BAND_WIDTH > group.left) {
      group = groupOf([...last.bands, ...group.bands]);
      groups.pop();
      last = groups.at(-1);
    }
    groups.push(group);
  }
  return groups.flatMap(({ bands, left }) =>
    bands.map(({ period }, index) => ({
      period,
      x: left + index * MIN_BAND_WIDTH,
      width: MIN_BAND_WIDTH,
      isWidened: true,
    })),
  );
}

/**
 * Answers where to point for a day, in pixels: at the band that holds it, as that band is drawn. Widened bands take room
 * from their neighbours, so the day's own place on the scale may be under another one.
 */
export function xOfMark(day: Day, bands: readonly StripBand[], span: StripSpan): number {
  const x = xOfDay(day, span);
  const own = bands.find(({ period }) => period.from <= day && day < period.to);
  if (own?.isWidened) return own.x + own.width / 2;
  const cover = bands.find((band) => band.isWidened && band.x <= x && x <= band.x + band.width);
  if (!cover) return x;
  return cover.period.to <= day ? cover.x + cover.width + 1 : cover.x - 1;
}

/** Average width of a letter on a strip, in pixels at its 9.5 and 10 px semibold type. */
export const LETTER_WIDTH = 5.2;

/** Answers how to place the label of a mark so that it stays within the strip: around the mark, or at one of the ends. */
export function markLabelAt(x: number, label: string, width: number): Pick<StripTick, 'x' | 'anchor'> {
  const half = (label.length * LETTER_WIDTH) / 2;
  if (x < half) return { x: 0, anchor: 'start' };
  return x > width - half ? { x: width, anchor: 'end' } : { x, anchor: 'middle' };
}

/** Answers which of the years to write under the strip have room, and where: its first, and `lastLabel`, if any, at its end. */
export function stripTicks(
  years: readonly { readonly day: Day; readonly text: string }[],
  span: StripSpan,
  lastLabel?: string,
): StripTick[] {
  const ticks: StripTick[] = [];
  // A label stands around its place, half of it to the right.
  const roomAtEnd = lastLabel === undefined ? MIN_TICK_DISTANCE / 2 : MIN_TICK_DISTANCE;
  for (const { day, text } of years) {
    const x = xOfDay(day, span);
    const previous = ticks.at(-1);
    if (!previous) ticks.push({ x, label: text, anchor: 'start' });
    else if (x - previous.x >= MIN_TICK_DISTANCE && span.width - x >= roomAtEnd) {
      ticks.push({ x, label: text, anchor: 'middle' });
    }
  }
  if (lastLabel !== undefined) ticks.push({ x: span.width, label: lastLabel, anchor: 'end' });
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
