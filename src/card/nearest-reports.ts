import { earliestDay, latestDay } from '../dataset/fuzzy-date.ts';
import type { Day, FuzzyDate, Report } from '../domain.ts';
import { dayNumber } from '../timeline/time-scale.ts';

/**
 * Answers the reports that a reader of an article of this day would want first: the nearest in date, one of each
 * publisher before a second of any, then those without a date, and copies of other people's pages last.
 */
export function nearestReports(
  reports: readonly Report[],
  { day, limit }: { day: Day; limit: number },
): Report[] {
  const byDistance = reports
    .map((report) => ({ report, days: report.date ? daysFrom(day, report.date) : Number.POSITIVE_INFINITY }))
    .sort((a, b) => {
      const isCopy = Number(a.report.tier === 'mirror') - Number(b.report.tier === 'mirror');
      // The difference of two infinities is no number, and two undated reports keep their order.
      return isCopy || (a.days === b.days ? 0 : a.days - b.days);
    })
    .map(({ report }) => report);

  const publishers = new Set<string>();
  const originals: Report[] = [];
  const rest: Report[] = [];
  for (const report of byDistance) {
    const isFirstOfPublisher = !publishers.has(report.publisher);
    publishers.add(report.publisher);
    (isFirstOfPublisher && isDatedOriginal(report) ? originals : rest).push(report);
  }
  return [...originals, ...rest].slice(0, limit);
}

function isDatedOriginal({ tier, date }: Report): boolean {
  return tier !== 'mirror' && date !== undefined;
}

/** Days between a day and the farthest day that a fuzzy date can mean: a report of some day in 2015 is no near one. */
export function daysFrom(day: Day, date: FuzzyDate): number {
  const distance = (other: Day) => Math.abs(dayNumber(other) - dayNumber(day));
  return Math.max(distance(earliestDay(date)), distance(latestDay(date)));
}
