import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Day } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { HolderBands } from './HolderBands.tsx';
import { HoldersLegend } from './HoldersLegend.tsx';
import { bandsIn } from './holder-bands.ts';
import { type ShareStep, stepOn, stepsWithin } from './holder-shares.ts';
import { PeriodHandles } from './PeriodHandles.tsx';
import { type Period, periodAround } from './period.ts';
import { ReportsAxis } from './ReportsAxis.tsx';
import type { ReportBin } from './report-bins.ts';
import { createTimeScale, type DayRange, type Tick, ticksOf } from './time-scale.ts';
import { usePeriodDrag } from './use-period-drag.ts';
import { useWidth } from './use-width.ts';

interface HoldersOverTimeProps {
  /** Gapless over `range`; every step counts the same places. */
  readonly steps: readonly ShareStep[];
  /** The stretch of time that is drawn. */
  readonly range: DayRange;
  /** The period chosen. */
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
  /** How many reports there are of each stretch of the range; absent where they are not asked for. */
  readonly reports?: readonly ReportBin[] | undefined;
  /** What stands at the end of the legend. */
  readonly children?: ComponentChildren;
}

const HEIGHT = 92;
/** A tick and its label take about so many pixels. */
const TICK_WIDTH = 56;

/**
 * Who held how many places over time, and the selector of a period: drag over the picture, click a year, or move its two
 * handles by arrow keys. The legend names every band and reads the numbers of one day: the one pointed at, else the last
 * of the period.
 */
export function HoldersOverTime({ steps, range, period, onPeriod, reports, children }: HoldersOverTimeProps) {
  const [plot, width] = useWidth<HTMLDivElement>(392);
  const [readDay, setReadDay] = useState<Day>();
  const scale = createTimeScale({ ...range, width });
  const drag = usePeriodDrag({
    dayAt: scale.dayAt,
    onDrag: onPeriod,
    onClick: (day) => onPeriod(periodAround(day, range)),
    onPoint: setReadDay,
  });
  const drawn = stepsWithin(steps, range);
  const bands = bandsIn(drawn);
  const day = readDay ?? period.to ?? range.to;

  return (
    <div class="holders">
      {/* Time runs from left to right in every language, as on every axis of years. */}
      <div ref={plot} class="holders-plot" dir="ltr" {...drag}>
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
          <HolderBands steps={drawn} x={scale.x} width={width} height={HEIGHT} />
          <PeriodFrame period={period} x={scale.x} endOf={scale.endOf} width={width} />
        </svg>
        <PeriodHandles range={range} period={period} onPeriod={onPeriod} onDay={setReadDay} />
      </div>
      {reports && <ReportsAxis bins={reports} x={scale.x} width={width} />}
      <Ticks
        // A label that would leave the picture is left out.
        ticks={ticksOf(range, Math.floor(width / TICK_WIDTH)).filter(
          ({ day }) => scale.x(day) < width - TICK_WIDTH / 2,
        )}
        shareOf={(tick) => scale.x(tick) / width}
      />
      <HoldersLegend bands={bands} step={stepOn(steps, day)} day={day}>
        {children}
      </HoldersLegend>
    </div>
  );
}

/** What lies outside the period is veiled; the period itself is framed and keeps its colours. */
function PeriodFrame({
  period: { from, to },
  x,
  endOf,
  width,
}: {
  readonly period: Period;
  readonly x: (day: Day) => number;
  readonly endOf: (day: Day) => number;
  readonly width: number;
}) {
  if (from === undefined && to === undefined) return null;
  const left = from === undefined ? 0 : Math.max(0, x(from));
  const right = to === undefined ? width : Math.min(width, endOf(to));
  return (
    <g>
      <rect class="veil" x={0} y={0} width={Math.max(0, left)} height={HEIGHT} />
      <rect class="veil" x={right} y={0} width={Math.max(0, width - right)} height={HEIGHT} />
      <rect
        class="period-frame"
        x={left}
        y={0.75}
        width={Math.max(1.5, right - left)}
        height={HEIGHT - 1.5}
        rx={2}
      />
    </g>
  );
}

/** Text of the page rather than of the picture, so that it grows with the reader's type size. */
function Ticks({
  ticks,
  shareOf,
}: {
  readonly ticks: readonly Tick[];
  readonly shareOf: (day: Day) => number;
}) {
  const wording = useWording();
  return (
    <div class="ticks" dir="ltr" aria-hidden="true">
      {ticks.map(({ day, unit }) => (
        <span key={day} style={{ insetInlineStart: `${shareOf(day) * 100}%` }}>
          {unit === 'year' ? wording.year(day) : wording.month(day)}
        </span>
      ))}
    </div>
  );
}
