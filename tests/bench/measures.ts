import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What was measured, said in words, and what we want of it. */
export interface Measure {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
}

/** The benchmarks whose measures the README shows, in its order. */
export const MEASURED_PARTS = ['matching', 'page', 'card', 'popup', 'atlas'] as const;
export type MeasuredPart = (typeof MEASURED_PARTS)[number];

const folder = join(import.meta.dirname, '../../.output/bench');
const pathOf = (part: MeasuredPart) => join(folder, `${part}.json`);

/** Prints the measures of a part and keeps them for `npm run bench:readme`; those of its last run count. */
export function keepMeasures(part: MeasuredPart, measures: readonly Measure[]): void {
  for (const { what, measured, goal } of measures) console.log(`${what}: ${measured} (${goal})`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(pathOf(part), JSON.stringify(measures));
}

/** @throws with advice where the part was not measured here. */
export function keptMeasures(part: MeasuredPart): readonly Measure[] {
  try {
    return JSON.parse(readFileSync(pathOf(part), 'utf8'));
  } catch (cause) {
    throw new Error(`“${part}” has not been measured here: run "npm run bench" first.`, { cause });
  }
}

/** The middle one of some values; of two in the middle, the larger. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
