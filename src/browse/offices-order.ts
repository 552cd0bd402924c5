import { compareOffices, officeTiming } from '../card/office-dates.ts';
import type { OfficeInPlace } from '../dataset/dataset.ts';
import type { Day } from '../domain.ts';

export interface OrderedOffice extends OfficeInPlace {
  /** True where the sources date the office to the day asked for. */
  readonly isThen: boolean;
}

/** The offices of a place as a reader of a day wants them: those of that day, then the latest first, undated ones last. */
export function officesFor(offices: readonly OfficeInPlace[], day: Day): readonly OrderedOffice[] {
  return offices
    .map((each): OrderedOffice => ({ ...each, isThen: officeTiming(each.office, day) === 'then' }))
    .sort((one, other) => rank(one) - rank(other) || compareOffices(other.office, one.office));
}

function rank({ isThen, office: { start, end, attested } }: OrderedOffice): number {
  if (isThen) return 0;
  return start === undefined && end === undefined && attested === undefined ? 2 : 1;
}
