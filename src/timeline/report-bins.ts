import { compareFuzzyDates, earliestDay, isDay } from '../dataset/fuzzy-date.ts';
import type { Day, FuzzyDate, Report } from '../domain.ts';
import { addMonths, type DayRange } from './time-scale.ts';

/** The reports of one month or one year. */
export interface ReportBin {
  /** The month or the year. */
  readonly date: FuzzyDate;
  readonly from: Day;
  /** The first day of the next bin. */
  readonly to: Day;
  readonly count: number;
}

/** Up to this many months are counted month by month, longer stretches year by year. */
const MONTHS_UP_TO = 60;

/**
 * How many reports are of each month, or of each year of a long range. A report that is dated to a year is counted there
 * alone where bins are years: no month is guessed for it.
 */
export function binReports(reports: readonly Report[], range: DayRange): readonly ReportBin[] {
  const months = (Number(range.to.slice(0, 4)) - Number(range.from.slice(0, 4)) + 1) * 12;
  const isByMonth = months <= MONTHS_UP_TO;
  const counts = new Map<Day, number>();
  for (const { date } of reports) {
    if (date === undefined || (isByMonth && date.length === 4)) continue;
    if (compareFuzzyDates(date, range.from) < 0 || earliestDay(date) > range.to) continue;
    const first = isByMonth ? `${date.slice(0, 7)}-01` : `${date.slice(0, 4)}-01-01`;
    if (isDay(first)) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts]
    .map(([from, count]) => ({
      date: from.slice(0, isByMonth ? 7 : 4),
      from,
      to: addMonths(from, isByMonth ? 1 : 12),
      count,
    }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}
