/** Names between two steps, where a few short things are done for each. */
const NAMES_A_STEP = 250;

/** Does something for each item, in steps: between two of them the page may have its turn. */
export function* inSteps<Item>(
  items: readonly Item[],
  each: (item: Item, at: number) => void,
): Generator<undefined, void> {
  for (let at = 0; at < items.length; at++) {
    each(items[at] as Item, at);
    if (at % NAMES_A_STEP === NAMES_A_STEP - 1) yield;
  }
}
