import { idle } from '../page/slices.ts';
import { type LoadedTables, loadPlacesAndEvents, loadTables } from '../storage/load-tables.ts';

/** The dataset on its way, for `useDataset`. */
export interface Loading {
  /** Places and events alone, where the first view needs no more. */
  readonly early: Promise<LoadedTables | undefined> | undefined;
  readonly loading: Promise<LoadedTables>;
}

interface FirstView {
  /** Whether the first view needs only places and events. */
  readonly isEarlyEnough: boolean;
  /** What the first view shows before it needs any of the dataset; its rows are not read beside it, but after it. */
  readonly before?: Promise<unknown> | undefined;
}

/** Begins to read the dataset: first what the first view needs, and all else once that has been drawn. */
export function startLoading({ isEarlyEnough, before }: FirstView): Loading {
  const begin = before === undefined ? Promise.resolve() : within(before, PATIENCE_MS).then(afterDrawing);
  if (!isEarlyEnough) return { early: undefined, loading: begin.then(() => loadTables()) };
  const early = begin.then(loadPlacesAndEvents);
  return {
    early,
    loading: early.then(async (found) => {
      // Where there is nothing to draw, nobody is kept waiting.
      if (found !== undefined) await afterDrawing();
      return loadTables(found);
    }),
  };
}

/** A page that does not answer must not keep the dataset waiting for longer, in milliseconds. */
const PATIENCE_MS = 200;

/** Waits for something, whatever becomes of it, but no longer than so many milliseconds. */
export async function within(awaited: Promise<unknown>, milliseconds: number): Promise<void> {
  const settled = awaited.then(
    () => {},
    () => {},
  );
  await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, milliseconds))]);
}

/**
 * Waits until what there is has been drawn. No frame is awaited: a panel that nobody sees has none. The first pause
 * follows the drawing, the second the painting.
 */
export async function afterDrawing(): Promise<void> {
  await idle();
  await idle();
}
