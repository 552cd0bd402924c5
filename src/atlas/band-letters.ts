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

/** A part of a band, in the units of the picture. */
interface Piece {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly floor: number;
}

/**
 * Where the letter of a holder finds room on its band, once for each stretch of time: bands are then told apart by those to
 * whom their colours look alike. Several parties that share a band, contested ground and silence have none.
 */
export function bandLetters({ steps, bands, x, height, unit }: BandLettersOptions): readonly BandLetter[] {
  const floors = steps.map(() => height);
  return bands.flatMap((band) => {
    const letters: BandLetter[] = [];
    /** The pieces of the stretch so far, and what all of them have in common. */
    let pieces: Piece[] = [];
    let room: Piece | undefined;
    const close = () => {
      if (room && room.right - room.left >= LETTER.width) {
        const { left, right, top, floor } = largest(pieces) ?? room;
        letters.push({ holder: band.drawnAs, x: (left + right) / 2, y: (top + floor) / 2 });
      }
      room = undefined;
      pieces = [];
    };
    for (const [index, step] of steps.entries()) {
      const floor = floors[index] ?? height;
      const top = floor - countInBand(band, step) * unit;
      floors[index] = top;
      const piece = { left: x(step.from), right: x(step.to), top, floor };
      const shared = room && { top: Math.max(room.top, top), floor: Math.min(room.floor, floor) };
      if (room && shared && shared.floor - shared.top >= LETTER.height) {
        room = { ...room, ...shared, right: piece.right };
      } else {
        close();
        if (floor - top < LETTER.height) continue;
        room = piece;
      }
      const last = pieces.at(-1);
      if (last?.top === top && last.floor === floor)
        pieces[pieces.length - 1] = { ...last, right: piece.right };
      else pieces.push(piece);
    }
    close();
    return band.controllers.length === 1 && !['contested', 'unknown'].includes(band.name) ? letters : [];
  });
}

/** The piece with most room, of those that are wide enough for a letter. */
function largest(pieces: readonly Piece[]): Piece | undefined {
  const area = ({ left, right, top, floor }: Piece) => (right - left) * (floor - top);
  return pieces
    .filter(({ left, right }) => right - left >= LETTER.width)
    .reduce<Piece | undefined>((most, one) => (most && area(most) >= area(one) ? most : one), undefined);
}
