import type { Day, EntityId } from '../domain.ts';
import { controlPeriods } from './control-history.ts';
import type { Dataset } from './dataset.ts';
import { addDays } from './fuzzy-date.ts';

/** Who held a place since 1996: of every stretch of days, either its holder, or that it was sought in vain, or neither. */
export interface Chain {
  readonly place: EntityId;
  /** How many holders followed one another, silences not counted. */
  readonly periods: number;
  /** When the holder is known not to be known: the place's record names the silence. */
  readonly unknown: readonly DayRange[];
  /** When there is neither a holder nor a record of the silence. */
  readonly missing: readonly DayRange[];
}

export interface DayRange {
  readonly from: Day;
  /** The last day. */
  readonly to: Day;
}

/** From when the chain of every province and capital is asked for. */
const BEGINNING_OF_CHAINS: Day = '1996-01-01';

/** The chain of holders of a place from 1996 to the last day of evidence. Without gaps: what is not known is named. */
export function chainOf(dataset: Dataset, place: EntityId): Chain {
  const periods = controlPeriods(dataset, {
    place,
    from: BEGINNING_OF_CHAINS,
    to: addDays(dataset.evidencedUntil, 1),
  });
  const silent = periods
    .filter(({ holder }) => holder === 'unknown')
    .map(({ from, to }) => ({ from, to: addDays(to, -1) }));
  const silences = dataset.place(place)?.silences ?? [];
  const isNamed = (stretch: DayRange) =>
    silences.some(({ from, to }) => from <= stretch.from && stretch.to <= to);
  return {
    place,
    periods: periods.length - silent.length,
    unknown: silent.filter(isNamed),
    missing: silent.filter((stretch) => !isNamed(stretch)),
  };
}
