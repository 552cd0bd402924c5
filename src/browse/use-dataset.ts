import { useEffect, useMemo, useState } from 'preact/hooks';
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
    };

/** A wait shorter than this, in milliseconds, is not announced: a flash of "loading" is worse than nothing. */
const SLOW_AFTER_MS = 200;

/** Opens the dataset once. `loading` is a promise rather than a function, so that reading may begin before drawing. */
export function useDataset(loading: Promise<LoadedTables>): DatasetState {
  const [state, setState] = useState<DatasetState>({ kind: 'loading', isSlow: false });
  const settled = useMemo(() => settle(loading), [loading]);
  useEffect(() => {
    const timer = setTimeout(() => setState({ kind: 'loading', isSlow: true }), SLOW_AFTER_MS);
    void settled.then((state) => {
      clearTimeout(timer);
      setState(state);
    });
    return () => clearTimeout(timer);
  }, [settled]);
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
