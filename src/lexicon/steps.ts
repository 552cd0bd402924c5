/** Items between two steps, where a few short things are done for each. */
const ITEMS_A_STEP = 250;

/**
 * Does something for each item, in steps: between two of them the page may have its turn.
 *
 * Here and wherever something is done for every name of a page, lists are gone through by index: in a page all code runs for
 * the first time, and there `for … of` makes an object a turn.
 */
export function* inSteps<Item>(
  items: readonly Item[],
  each: (item: Item, at: number) => void,
): Generator<undefined, void> {
  for (let at = 0; at < items.length; at++) {
    each(items[at] as Item, at);
    if (at % ITEMS_A_STEP === ITEMS_A_STEP - 1) yield;
  }
}
