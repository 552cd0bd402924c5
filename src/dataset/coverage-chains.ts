import type { Day, EntityId } from '../domain.ts';
import { controlPeriods } from './control-history.ts';
import type { Dataset } from './dataset.ts';
import { addDays } from './fuzzy-date.ts';

/** Who held a place since 1996. */
export interface Chain {
  readonly place: EntityId;
  /** How many holders followed one another, silences not counted. */
  readonly periods: number;
  /** When nobody recorded who held it. */
  readonly unknown: readonly UnknownStretch[];
}

export interface UnknownStretch {
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
  const silent = periods.filter(({ holder }) => holder === 'unknown');
  return {
    place,
    periods: periods.length - silent.length,
    unknown: silent.map(({ from, to }) => ({ from, to: addDays(to, -1) })),
  };
}
