/**
 * How many single-letter mistakes (a letter missing, added, changed, or swapped with its neighbour) lie between what was
 * typed and the nearest beginning of a name.
 * @param limit above which the answer does not matter.
 * @returns the count, or `limit + 1` where it is above the limit.
 */
export function distanceToPrefix(typed: string, name: string, limit: number): number {
  const width = Math.min(name.length, typed.length + limit);
  if (typed.length - width > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed[row - 1];
    const current = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const other = name[column - 1];
      const cost = letter === other ? 0 : 1;
      let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + cost);
      if (row > 1 && column > 1 && letter === name[column - 2] && typed[row - 2] === other) {
        distance = Math.min(distance, at(beforeLast, column - 2) + 1);
      }
      current.push(distance);
      if (distance < least) least = distance;
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(limit + 1, ...last);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
