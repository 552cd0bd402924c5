import type { ControlEvent, Controller, Day } from '../domain.ts';
import type { Dataset } from './dataset.ts';
import { latestDay } from './fuzzy-date.ts';

/** A change of national government that covers every place, in name at least. */
export interface NationalStep {
  readonly event: ControlEvent;
  readonly from: Day;
  readonly after: Controller;
}

const COUNTRY = 'afghanistan';

/**
 * The steps are the country's own events in which the Islamic Republic begins or ends: the transfer of authority of
 * 22 Dec 2001, agreed at Bonn for the whole country, and 15 Aug 2021, when the Republic's government ceased. The
 * country's other events say who held the capital or was recognised, and cover no place: between 1992 and 1996 most
 * provinces answered to their own shuras, and until 2001 the north to the Northern Alliance.
 */
export function nationalSteps(dataset: Dataset): readonly NationalStep[] {
  let steps = known.get(dataset);
  if (!steps) {
    steps = dataset
      .eventsOf(COUNTRY)
      .filter(({ before, after }) => before !== after && (before === REPUBLIC || after === REPUBLIC))
      .map((event) => ({ event, from: latestDay(event.date), after: event.after }));
    known.set(dataset, steps);
  }
  return steps;
}

/** Every place asks for them. */
const known = new WeakMap<Dataset, readonly NationalStep[]>();

const REPUBLIC: Controller = 'islamic-republic';
