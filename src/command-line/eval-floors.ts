import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { f1Of, portionOf, precisionOf, recallOf, type Scores } from './eval-scores.ts';

/** The numbers that may not fall, by name: shares between 0 and 1, and the higher the better. */
export type Measures = Readonly<Record<string, number>>;

export interface Fall {
  readonly name: string;
  readonly floor: number;
  readonly measured: number;
}

/** Languages with fewer gold mentions than this have no floor of their own: one mention would move it too far. */
const FEWEST_MENTIONS = 20;
const DIGITS = 1_000;

/**
 * The numbers of a run that have a floor. What should be rare is turned round, so that higher is always better.
 *
 * @param scoresOfRightGate the scores if the gate judged every passage as the gold set does.
 */
export function measuresOf(scores: Scores, scoresOfRightGate: Scores): Measures {
  const { strict, relaxed } = scores;
  return {
    'strict precision': precisionOf(strict),
    'strict recall': recallOf(strict),
    'strict F1': f1Of(strict),
    'relaxed F1': f1Of(relaxed),
    'strict F1, gate aside': f1Of(scoresOfRightGate.strict),
    linking: portionOf(scores.linking),
    'spellings found': portionOf(scores.spellings),
    'traps avoided': 1 - portionOf(scores.traps, 0),
    'silent passages kept silent': 1 - portionOf(scores.silentMarked, 0),
    'silent passages kept silent without the gate': 1 - portionOf(scores.silentMarkedUngated, 0),
    'gate agreement': portionOf(scores.gate),
    ...Object.fromEntries(
      [...scores.strictByLanguage]
        .filter(([, { right, missed }]) => right + missed >= FEWEST_MENTIONS)
        .map(([language, counts]) => [`strict F1, ${language}`, f1Of(counts)]),
    ),
  };
}

/** Which numbers fell below their floor. A number that has a floor and was not measured counts as 0. */
export function findFalls(floors: Measures, measured: Measures): Fall[] {
  return Object.entries(floors)
    .map(([name, floor]) => ({ name, floor, measured: measured[name] ?? 0 }))
    .filter(({ floor, measured: value }) => value < floor);
}

/** Floors that never sink: each the higher of what it was and what was measured, rounded down to three digits. */
export function raiseFloors(floors: Measures, measured: Measures): Measures {
  const names = [...new Set([...Object.keys(floors), ...Object.keys(measured)])];
  return Object.fromEntries(
    names.map((name) => [
      name,
      Math.max(floors[name] ?? 0, Math.floor((measured[name] ?? 0) * DIGITS) / DIGITS),
    ]),
  );
}

/** Reads the floors; none where the file does not exist yet. */
export function readFloors(path: string): Measures {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

export function writeFloors(path: string, floors: Measures): void {
  writeFileSync(path, `${JSON.stringify(floors, null, 2)}\n`);
}
