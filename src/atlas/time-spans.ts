import type { Day } from '../domain.ts';
import type { TimeSpan } from '../map/atlas-route.ts';
import type { DayRange } from '../timeline/time-scale.ts';

/** Where the atlas begins: the year in which the Najibullah government fell. */
export const FIRST_DAY: Day = '1992-01-01';

/** The days that the slider is laid over: in a span of one fall a single day is wide enough to be hit. */
export function rangeOf(span: TimeSpan, today: Day): DayRange {
  switch (span) {
    case 'all':
      return { from: FIRST_DAY, to: today };
    case '2001':
      return { from: '2001-10-01', to: '2001-12-31' };
    case '2021':
      return { from: '2021-05-01', to: '2021-09-15' };
  }
}

/** The span to show for a day: the one chosen, unless the day lies outside of it. */
export function spanAround(chosen: TimeSpan, days: readonly Day[], today: Day): TimeSpan {
  const { from, to } = rangeOf(chosen, today);
  return days.every((day) => from <= day && day <= to) ? chosen : 'all';
}
