import type { Actor, ControlEvent, Office, Report } from '../domain.ts';
import type { Dataset } from './dataset.ts';

/** Records drawn for somebody to check by hand against their sources. */
export interface Sample {
  readonly events: readonly ControlEvent[];
  readonly offices: readonly { readonly actor: Actor; readonly office: Office }[];
  readonly reports: readonly Report[];
}

/**
 * Draws records without favour: every event, office and report is as likely as any other. The same seed draws the same
 * records of the same dataset; records are taken by their keys, so that their order in files does not matter.
 */
export function drawSample(
  dataset: Dataset,
  { seed, events, offices, reports }: { seed: number; events: number; offices: number; reports: number },
): Sample {
  const random = randomFrom(seed);
  const allOffices = dataset.actors
    .toSorted((a, b) => compare(a.id, b.id))
    .flatMap((actor) => actor.offices.map((office) => ({ actor, office })));
  return {
    events: draw(
      dataset.events.toSorted((a, b) => compare(a.id, b.id)),
      events,
      random,
    ),
    offices: draw(allOffices, offices, random),
    reports: draw(
      dataset.reports.toSorted((a, b) => compare(a.url, b.url)),
      reports,
      random,
    ),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** So many rows, no row twice (the first steps of a Fisher–Yates shuffle). */
function draw<Row>(rows: readonly Row[], count: number, random: () => number): readonly Row[] {
  const pool = [...rows];
  return Array.from({ length: Math.min(count, pool.length) }, () => {
    const [row] = pool.splice(Math.floor(random() * pool.length), 1);
    return row as Row;
  });
}

/** Numbers from 0 to 1 that a seed decides: Mulberry32, by Tommy Ettinger, in the public domain. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
