import type { Day } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { dayAfterKey, movePeriodEdge, openPeriod, type Period, type PeriodEdge } from './period.ts';
import { clampDay, type DayRange, dayNumber, dayOfNumber } from './time-scale.ts';

interface PeriodHandlesProps {
  readonly range: DayRange;
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
  /** Called with the day of the handle that moves. */
  readonly onDay: (day: Day) => void;
}

/** The two edges of a period as native sliders, laid over the picture that they select from. */
export function PeriodHandles({ range, period, onPeriod, onDay }: PeriodHandlesProps) {
  const wording = useWording();
  const handle = (edge: PeriodEdge, label: string) => {
    const day = clampDay(period[edge] ?? range[edge], range);
    const move = (to: Day) => {
      onDay(to);
      onPeriod(openPeriod(movePeriodEdge(period, edge, to), range));
    };
    return (
      <input
        type="range"
        class={`time-handle period-handle period-${edge}`}
        aria-label={label}
        aria-valuetext={wording.date(day)}
        min={dayNumber(range.from)}
        max={dayNumber(range.to)}
        value={dayNumber(day)}
        onInput={(event) => move(dayOfNumber(event.currentTarget.valueAsNumber))}
        onKeyDown={(event) => {
          const moved = dayAfterKey(day, event, range);
          if (moved === undefined) return;
          event.preventDefault();
          move(moved);
        }}
      />
    );
  };
  return (
    <>
      {handle('from', wording.say('timeline.period.begins'))}
      {handle('to', wording.say('timeline.period.ends'))}
    </>
  );
}
