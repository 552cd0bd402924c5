import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DatasetTables } from '../domain.ts';
import {
  type CacheStamp,
  countRows,
  countShardRows,
  firstDifference,
  type Shard,
  shardKeysOf,
  shardsOf,
  type TableName,
  tablesOf,
} from './shards.ts';

interface CacheSchema extends DBSchema {
  /** Keyed `events/0003`; in the order of keys the rows of a table are in the dataset's own order. */
  shards: { key: string; value: Shard };
  /** One record, under `dataset`. */
  stamp: { key: string; value: CacheStamp };
}

const DATABASE = 'hashiya';
/** Rises when the stores change. The data's own version is in the stamp. */
const SCHEMA_VERSION = 2;
const STAMP = 'dataset';

/** Why the cache gives nothing. The packaged copy answers then, so none of these reaches the reader as an error. */
export type CacheGap =
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'blocked'; readonly detail: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other-edition'; readonly found: string }
  | { readonly kind: 'incomplete'; readonly detail: string };

export type CacheRead = { readonly kind: 'ready'; readonly tables: DatasetTables } | CacheGap;
export type CacheWrite = { readonly kind: 'written'; readonly stamp: CacheStamp } | CacheGap;

/**
 * Reads the dataset from the cache.
 *
 * @param edition the dataset that the caller wants, by version and digest; rows of any other are left alone.
 * @param only the tables to read, where the caller does not want all; the others come without rows.
 * @returns the tables only if every row that the stamp promises of them is there.
 */
export async function readCache({
  edition,
  only,
}: {
  readonly edition: string;
  readonly only?: readonly TableName[];
}): Promise<CacheRead> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(['stamp', 'shards'], 'readonly');
    // Both reads start at once: a transaction ends as soon as it has nothing left to do.
    const store = transaction.objectStore('shards');
    const [stamp, ...found] = await Promise.all([
      transaction.objectStore('stamp').get(STAMP),
      ...(only?.map((table) => store.getAll(shardKeysOf(table))) ?? [store.getAll()]),
    ]);
    if (stamp === undefined) return { kind: 'empty' };
    if (stamp.edition !== edition) return { kind: 'other-edition', found: stamp.edition };
    const tables = tablesOf(stamp, found.flat());
    const missing = firstDifference(countRows(tables), stamp.counts, only);
    return missing === undefined ? { kind: 'ready', tables } : { kind: 'incomplete', detail: missing };
  });
}

/**
 * Replaces what the cache holds, rows and stamp in one transaction: a reader sees the old dataset or the new one, never a
 * mixture. Afterwards the rows are counted again; if any is missing the stamp is removed, so that nobody trusts them.
 */
export async function writeCache(
  tables: DatasetTables,
  { edition }: { readonly edition: string },
): Promise<CacheWrite> {
  const stamp: CacheStamp = {
    version: tables.version,
    edition,
    evidencedUntil: tables.evidencedUntil,
    counts: countRows(tables),
  };
  return withDatabase(async (database) => {
    await replaceAll(database, { stamp, shards: shardsOf(tables) });
    const missing = firstDifference(countShardRows(await database.getAll('shards')), stamp.counts);
    if (missing === undefined) return { kind: 'written', stamp };
    await database.delete('stamp', STAMP);
    return { kind: 'incomplete', detail: missing };
  });
}

async function replaceAll(
  database: IDBPDatabase<CacheSchema>,
  { stamp, shards }: { readonly stamp: CacheStamp; readonly shards: ReadonlyMap<string, Shard> },
): Promise<void> {
  const transaction = database.transaction(['stamp', 'shards'], 'readwrite', { durability: 'relaxed' });
  const store = transaction.objectStore('shards');
  // Nothing but requests of this transaction may be awaited here: it commits by itself once it is idle.
  await Promise.all([
    store.clear(),
    ...[...shards].map(([key, shard]) => store.put(shard, key)),
    transaction.objectStore('stamp').put(stamp, STAMP),
    transaction.done,
  ]);
}

/**
 * Opens the database, works, closes it. A connection that stays open would make the next version of the extension wait
 * (`blocking`) and dies silently when the browser clears site data (`terminated`); one that lives for a single job has
 * neither trouble, and opening costs 1–2 ms.
 */
async function withDatabase<Result>(
  work: (database: IDBPDatabase<CacheSchema>) => Promise<Result>,
): Promise<Result | CacheGap> {
  const opened = await openDatabase();
  if ('kind' in opened) return opened;
  try {
    return await work(opened.database);
  } catch (error) {
    return { kind: 'refused', detail: describe(error) };
  } finally {
    opened.database.close();
  }
}

type Opened = { readonly database: IDBPDatabase<CacheSchema> } | CacheGap;

function openDatabase(): Promise<Opened> {
  const { promise, resolve } = Promise.withResolvers<Opened>();
  let isGivenUp = false;
  const giveUp = (gap: CacheGap) => {
    isGivenUp = true;
    resolve(gap);
  };
  // `async`, because a browser that forbids IndexedDB throws at once instead of rejecting.
  const open = async () =>
    openDB<CacheSchema>(DATABASE, SCHEMA_VERSION, {
      upgrade(database) {
        // An older layout holds nothing that the package does not: rebuild rather than migrate.
        for (const name of database.objectStoreNames) database.deleteObjectStore(name);
        database.createObjectStore('shards');
        database.createObjectStore('stamp');
      },
      blocked: () =>
        giveUp({ kind: 'blocked', detail: 'An older version of the extension still uses the cache.' }),
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      terminated: () => giveUp({ kind: 'refused', detail: 'The browser closed the cache.' }),
    });
  open().then(
    (database) => {
      // It may open after all, once the other has let go; nobody waits for it any more.
      if (isGivenUp) database.close();
      else resolve({ database });
    },
    (error: unknown) => giveUp({ kind: 'refused', detail: describe(error) }),
  );
  return promise;
}

const describe = (error: unknown) =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
