import { idle } from '../page/slices.ts';
import { type LoadedTables, loadPlacesAndEvents, loadTables } from '../storage/load-tables.ts';

/** The dataset on its way, for `useDataset`. */
export interface Loading {
  /** Places and events alone, where the first view needs no more. */
  readonly early: Promise<LoadedTables | undefined> | undefined;
  readonly loading: Promise<LoadedTables>;
}

/**
 * Begins to read the dataset: first what the first view needs, and all else once that has been drawn.
 *
 * @param isEarlyEnough whether the first view needs only places and events.
 */
export function startLoading({ isEarlyEnough }: { readonly isEarlyEnough: boolean }): Loading {
  if (!isEarlyEnough) return { early: undefined, loading: loadTables() };
  const early = loadPlacesAndEvents();
  return { early, loading: early.then(afterDrawing).then(loadTables) };
}

/** Waits until what there is has been drawn; where there is nothing, nobody is kept waiting. */
async function afterDrawing(early: LoadedTables | undefined): Promise<LoadedTables | undefined> {
  if (early === undefined) return early;
  // No frame is awaited: a panel that nobody sees has none. The first pause follows the drawing, the second the painting.
  await idle();
  await idle();
  return early;
}
