import type { Controller } from '../domain.ts';
import { countInBand, type HolderBand } from '../timeline/holder-bands.ts';
import type { ShareStep } from '../timeline/holder-shares.ts';

/** A letter on a band, in the units of the picture. */
export interface BandLetter {
  readonly holder: Controller;
  readonly x: number;
  /** The middle of the letter. */
  readonly y: number;
}

interface BandLettersOptions {
  readonly steps: readonly ShareStep[];
  /** From the bottom up, as they are stacked. */
  readonly bands: readonly HolderBand[];
  /** Where a day begins. */
  readonly x: (day: string) => number;
  /** Where the lowest band stands. */
  readonly height: number;
  /** The height of one place. */
  readonly unit: number;
}

/** The room that a letter needs, in pixels. */
const LETTER = { width: 16, height: 11 };

/**
 * Where the letter of a holder finds room on its band, once for each stretch of time: bands are then told apart by those to
 * whom their colours look alike. Several parties that share a band, contested ground and silence have none.
 */
export function bandLetters({ steps, bands, x, height, unit }: BandLettersOptions): readonly BandLetter[] {
  const floors = steps.map(() => height);
  return bands.flatMap((band) => {
    const letters: BandLetter[] = [];
    let room: { left: number; right: number; top: number; floor: number } | undefined;
    const close = () => {
      if (room && room.right - room.left >= LETTER.width) {
        letters.push({
          holder: band.drawnAs,
          x: (room.left + room.right) / 2,
          y: (room.top + room.floor) / 2,
        });
      }
      room = undefined;
    };
    for (const [index, step] of steps.entries()) {
      const floor = floors[index] ?? height;
      const top = floor - countInBand(band, step) * unit;
      floors[index] = top;
      const shared = room && { top: Math.max(room.top, top), floor: Math.min(room.floor, floor) };
      if (room && shared && shared.floor - shared.top >= LETTER.height) {
        room = { ...room, ...shared, right: x(step.to) };
        continue;
      }
      close();
      if (floor - top >= LETTER.height) room = { left: x(step.from), right: x(step.to), top, floor };
    }
    close();
    return band.controllers.length === 1 && !['contested', 'unknown'].includes(band.name) ? letters : [];
  });
}
