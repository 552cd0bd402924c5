import { type Dataset, openDataset } from '../dataset/dataset.ts';
import { type LoadedTables, loadTables } from '../storage/load-tables.ts';
import { watchReaderFiles } from '../storage/reader-records-store.ts';
import { seedCache } from '../storage/seed-cache.ts';

export interface DatasetSource {
  /** The dataset; read on the first call and kept while the background lives. */
  current(): Promise<Dataset>;
}

/**
 * Keeps one dataset in memory for as long as the browser lets the background live. A reading that failed is tried again
 * on the next call.
 */
export function createDatasetSource(): DatasetSource {
  let dataset: Promise<Dataset> | undefined;
  // With other records of the reader's own it is another dataset.
  watchReaderFiles(() => {
    dataset = undefined;
  });
  return {
    current() {
      dataset ??= read().catch((error: unknown) => {
        dataset = undefined;
        throw error;
      });
      return dataset;
    },
  };
}

async function read(): Promise<Dataset> {
  const loaded = await loadTables();
  if (loaded.origin === 'package') mend(loaded);
  return openDataset(loaded.tables);
}

/** The browser may have cleared the cache since it was filled: fill it again, without keeping the reader waiting. */
function mend({ why }: Extract<LoadedTables, { origin: 'package' }>): void {
  seedCache().then(
    (result) => {
      if (result.kind !== 'written' && result.kind !== 'kept') {
        console.warn(`Hashiya works without its cache: ${why.kind} ${why.detail}`);
      }
    },
    (error: unknown) => console.warn('Hashiya could not refill its cache.', error),
  );
}
