/** A change of a list, as `Array.prototype.splice` makes it. */
export interface Splice<Item> {
  readonly at: number;
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

/** Arguments of a call stand on the stack, which does not hold the texts of every page. */
const MAX_ARGUMENTS = 10_000;

/** Makes a change of a list. */
export function applySplice<Item>(
  list: Item[],
  { at, removed, added }: Omit<Splice<Item>, 'removed'> & { readonly removed: { readonly length: number } },
): void {
  if (removed.length > 0) list.splice(at, removed.length);
  if (at === list.length) {
    for (let index = 0; index < added.length; index++) list.push(added[index] as Item);
    return;
  }
  for (let from = 0; from < added.length; from += MAX_ARGUMENTS)
    list.splice(at + from, 0, ...added.slice(from, from + MAX_ARGUMENTS));
}
