import type { Confidence, ControlEvent, Controller, Day, EntityId, FuzzyDate } from '../domain.ts';
import type { Basis } from './control-history.ts';

/** A stretch of days over which the answer for a place rests on the same record. */
export interface Stretch {
  /** The first day. The stretch ends where the next begins. */
  readonly from: Day;
  readonly holder: Controller;
  readonly basis: Basis;
  readonly confidence: Confidence;
  /** The event that the answer rests on; absent where there is no record. */
  readonly event?: ControlEvent;
  /** The place whose record that is. */
  readonly basedOn?: EntityId;
  /** When the stretch begins, as the sources have it: the date of the event, or the first day where that is later. */
  readonly date: FuzzyDate;
}

/** Before every day that a record can have. */
export const BEGINNING: Day = '0000-01-01';

/** The position of the last row that counts on a day, among rows in order of their first days; -1 before the first. */
export function positionOn(rows: readonly { readonly from: Day }[], day: Day): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && row.from <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a holder is a party, not a fight or a silence. */
export function isParty(holder: Controller): boolean {
  return holder !== 'contested' && holder !== 'unknown';
}
