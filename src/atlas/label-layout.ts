/** A name that wants room beside its mark. Pixels; names that matter more come first in the list. */
export interface LabelWish {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How far the name stays from the middle of its mark; 0 for a name that lies on its point, as a province's does. */
  readonly gap: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  /** The line of the letters. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A mark that no name may cover, but its own. */
export interface LabelObstacle {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where letters stand on the line, as a share of their height. */
const BASELINE = 0.78;

/**
 * Gives names places in which none covers another name or another mark: to the right of its mark, else to the left, above,
 * below or askew; a name that finds no room is left out. Greedy, in the order of the list: what matters more comes first.
 */
export function layOutLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly LabelObstacle[],
): readonly PlacedLabel[] {
  const taken = new Grid();
  for (const { id, x, y, radius } of obstacles) {
    taken.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }, id);
  }
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    for (const [anchor, middleX, middleY] of positionsOf(wish)) {
      const box: Box = {
        left: middleX - wish.width / 2,
        right: middleX + wish.width / 2,
        top: middleY - wish.height / 2,
        bottom: middleY + wish.height / 2,
      };
      if (taken.isCovered(box, wish.id)) continue;
      taken.add(box, wish.id);
      const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : middleX;
      placed.push({ id: wish.id, text: wish.text, x, y: box.top + wish.height * BASELINE, anchor });
      break;
    }
  }
  return placed;
}

function positionsOf({
  x,
  y,
  width,
  height,
  gap,
}: LabelWish): readonly (readonly [PlacedLabel['anchor'], number, number])[] {
  if (gap === 0) return [['middle', x, y]];
  const aside = gap + width / 2;
  const above = gap + height / 2;
  // Askew, the corner of the name comes nearer to the mark.
  const near = aside - gap / 2;
  const half = above - gap / 2;
  return [
    ['start', x + aside, y],
    ['end', x - aside, y],
    ['middle', x, y - above],
    ['middle', x, y + above],
    ['start', x + near, y - half],
    ['start', x + near, y + half],
    ['end', x - near, y - half],
    ['end', x - near, y + half],
  ];
}

const CELL = 64;

/** Boxes by the squares that they touch, so that a name is compared with its neighbours only. */
class Grid {
  private readonly cells = new Map<string, { readonly box: Box; readonly id: string }[]>();

  add(box: Box, id: string): void {
    for (const key of cellsOf(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push({ box, id });
      else this.cells.set(key, [{ box, id }]);
    }
  }

  isCovered(box: Box, id: string): boolean {
    return cellsOf(box).some((key) =>
      this.cells
        .get(key)
        ?.some(
          (other) =>
            other.id !== id &&
            other.box.left < box.right &&
            other.box.right > box.left &&
            other.box.top < box.bottom &&
            other.box.bottom > box.top,
        ),
    );
  }
}

function cellsOf({ left, right, top, bottom }: Box): readonly string[] {
  const keys: string[] = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1)
      keys.push(`${column} ${row}`);
  }
  return keys;
}
