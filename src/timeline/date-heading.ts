import { exactDay } from '../dataset/fuzzy-date.ts';
import type { FuzzyDate } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';

/** A date over a list of events, as exact as it is known: `Sunday 8 Aug 2021`, `May 2021, day not known`. */
export function dateHeading(fuzzy: FuzzyDate, wording: Wording): string {
  const date = wording.date(fuzzy);
  const day = exactDay(fuzzy);
  if (day === undefined) return wording.say('timeline.heading.dayNotKnown', { date });
  const weekday = new Date(day).getUTCDay() as 0;
  return wording.say('timeline.heading.day', { weekday: wording.say(`timeline.weekday.${weekday}`), date });
}
