import type { Day } from '../domain.ts';

/** Afghanistan keeps UTC+4:30 all year. */
const OFFSET_MS = 4.5 * 60 * 60 * 1_000;

/** The present day in Afghanistan, by which every date of the dataset is reckoned. */
export function today(): Day {
  return new Date(Date.now() + OFFSET_MS).toISOString().slice(0, 10);
}
