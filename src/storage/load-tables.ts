import { edition } from 'virtual:hashiya/package';
import type { DatasetTables } from '../domain.ts';
import { type CacheGap, readCache } from './dataset-cache.ts';
import { readPackagedDataset } from './packaged-dataset.ts';

/** The dataset and where it was read; `why` says what kept us from the cache. */
export type LoadedTables =
  | { readonly tables: DatasetTables; readonly origin: 'cache' }
  | { readonly tables: DatasetTables; readonly origin: 'package'; readonly why: string };

/** The cache gets this long before the packaged copy answers: a disk in trouble must not keep the reader waiting. */
const CACHE_PATIENCE_MS = 1_500;

/**
 * Loads the dataset of this package: from the cache, or from the package where the cache is refused, empty,
 * being replaced, of another edition or too slow.
 */
export async function loadTables(): Promise<LoadedTables> {
  const read = await Promise.race([readCache({ edition }), slow()]);
  if (read.kind === 'ready') return { tables: read.tables, origin: 'cache' };
  return { tables: await readPackagedDataset(), origin: 'package', why: explain(read) };
}

const slow = () =>
  new Promise<{ readonly kind: 'slow' }>((resolve) =>
    setTimeout(resolve, CACHE_PATIENCE_MS, { kind: 'slow' }),
  );

function explain(gap: CacheGap | { readonly kind: 'slow' }): string {
  switch (gap.kind) {
    case 'refused':
      return `The browser refused the cache: ${gap.detail}`;
    case 'blocked':
      return `The cache is being replaced. ${gap.detail}`;
    case 'empty':
      return 'The cache is empty.';
    case 'other-edition':
      return `The cache holds ${gap.found}, not ${edition}.`;
    case 'incomplete':
      return `The cache is incomplete: ${gap.detail}.`;
    case 'slow':
      return `The cache did not answer within ${CACHE_PATIENCE_MS} ms.`;
  }
}
