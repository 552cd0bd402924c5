import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Dataset, openDataset } from '../dataset/dataset.ts';
import type { LoadedTables, WhyPackaged } from '../storage/load-tables.ts';

/** Where the dataset is on its way to the reader. */
export type DatasetState =
  | { readonly kind: 'loading'; readonly isSlow: boolean }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'ready';
      readonly dataset: Dataset;
      /** Why the packaged copy answers instead of the cache; absent where the cache does. */
      readonly whyPackaged?: WhyPackaged;
      /** True while places and events are here and all else is still to come. */
      readonly isPartial?: boolean;
    };

/** A wait shorter than this, in milliseconds, is not announced: a flash of "loading" is worse than nothing. */
const SLOW_AFTER_MS = 200;

/**
 * Opens the dataset. `loading` is a promise rather than a function, so that reading may begin before drawing.
 *
 * @param early places and events alone, where they come sooner.
 */
export function useDataset(
  loading: Promise<LoadedTables>,
  early?: Promise<LoadedTables | undefined>,
): DatasetState {
  const [state, setState] = useState<DatasetState>({ kind: 'loading', isSlow: false });
  const settled = useMemo(() => settle(loading), [loading]);
  const isWholeHere = useRef(false);
  // Not after the first drawing was painted: the dataset may be here before that.
  useLayoutEffect(() => {
    const timer = setTimeout(() => setState({ kind: 'loading', isSlow: true }), SLOW_AFTER_MS);
    const show = (state: DatasetState) => {
      clearTimeout(timer);
      setState(state);
    };
    void settled.then((state) => {
      isWholeHere.current = true;
      show(state);
    });
    if (!isWholeHere.current)
      void early?.then(
        (found) =>
          found &&
          !isWholeHere.current &&
          show({ kind: 'ready', dataset: openDataset(found.tables), isPartial: true }),
        // What went wrong is said of the whole.
        () => {},
      );
    return () => clearTimeout(timer);
  }, [settled, early]);
  return state;
}

async function settle(loading: Promise<LoadedTables>): Promise<DatasetState> {
  try {
    const loaded = await loading;
    return {
      kind: 'ready',
      dataset: openDataset(loaded.tables),
      ...(loaded.origin === 'package' && { whyPackaged: loaded.why }),
    };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
