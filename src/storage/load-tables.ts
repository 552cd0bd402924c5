import { edition } from 'virtual:hashiya/package';
import { mergeReaderRecords } from '../dataset/reader-records.ts';
import type { DatasetTables } from '../domain.ts';
import { type CacheGap, readCache } from './dataset-cache.ts';
import { readPackagedDataset } from './packaged-dataset.ts';
import { joinReaderFiles, readReaderFiles } from './reader-records-store.ts';
import { type TableName, tableNames } from './shards.ts';

/** What kept us from the cache. `detail`: what the browser said, or what the cache holds. */
export interface WhyPackaged {
  readonly kind: CacheGap['kind'] | 'slow';
  readonly detail: string;
}

/** The dataset and where it was read. */
export type LoadedTables =
  | { readonly tables: DatasetTables; readonly origin: 'cache' }
  | { readonly tables: DatasetTables; readonly origin: 'package'; readonly why: WhyPackaged };

/** The cache gets this long before the packaged copy answers: a disk in trouble must not keep the reader waiting. */
const CACHE_PATIENCE_MS = 1_500;

/**
 * Loads the dataset of this package: from the cache, or from the package where the cache is refused, empty,
 * being replaced, of another edition or too slow. The reader's own records are beside it.
 *
 * @param early what `loadPlacesAndEvents` gave: its rows are taken as they are, and only the others are read.
 */
export async function loadTables(early?: LoadedTables): Promise<LoadedTables> {
  const [loaded, own] = await Promise.all([loadOurTables(early), Promise.race([readReaderFiles(), slow()])]);
  // Without the reader's own records the dataset is whole; the page of settings says what became of them.
  if (own.kind !== 'read') return loaded;
  return { ...loaded, tables: mergeReaderRecords(loaded.tables, joinReaderFiles(own.files)) };
}

const EARLY: readonly TableName[] = ['places', 'events'];

/**
 * Reads places and events alone, which say who held what and when: a sixth of the time that everything takes.
 *
 * @returns `undefined` where only `loadTables` can answer: the cache gives nothing, or the reader has records of his own,
 *   which are checked against all of ours.
 */
export async function loadPlacesAndEvents(): Promise<LoadedTables | undefined> {
  const [read, own] = await Promise.all([
    Promise.race([readCache({ edition, only: EARLY }), slow()]),
    Promise.race([readReaderFiles(), slow()]),
  ]);
  const hasOwn = own.kind === 'read' && own.files.length > 0;
  return read.kind === 'ready' && !hasOwn ? { tables: read.tables, origin: 'cache' } : undefined;
}

async function loadOurTables(early?: LoadedTables): Promise<LoadedTables> {
  const only = early && tableNames.filter((name) => !EARLY.includes(name));
  const read = await Promise.race([readCache({ edition, ...(only && { only }) }), slow()]);
  if (read.kind === 'ready') {
    const { tables } = read;
    if (early === undefined) return { tables, origin: 'cache' };
    const { places, events } = early.tables;
    return { tables: { ...tables, places, events }, origin: 'cache' };
  }
  return { tables: await readPackagedDataset(), origin: 'package', why: explain(read) };
}

const slow = () =>
  new Promise<{ readonly kind: 'slow' }>((resolve) =>
    setTimeout(resolve, CACHE_PATIENCE_MS, { kind: 'slow' }),
  );

function explain(gap: CacheGap | { readonly kind: 'slow' }): WhyPackaged {
  switch (gap.kind) {
    case 'refused':
    case 'blocked':
    case 'incomplete':
      return { kind: gap.kind, detail: gap.detail };
    case 'other-edition':
      return { kind: gap.kind, detail: gap.found };
    case 'empty':
    case 'slow':
      return { kind: gap.kind, detail: '' };
  }
}
