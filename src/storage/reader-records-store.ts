import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { countReaderRecords, noReaderRecords, type ReaderRecords } from '../dataset/reader-records.ts';

/** A file of records that the reader of the page brought. */
export interface ReaderFile {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  readonly records: ReaderRecords;
}

interface ReaderRecordsSchema extends DBSchema {
  /** By name: a file of the same name replaces the one before. */
  files: { key: string; value: ReaderFile };
}

/** A database of its own: the cache beside it is emptied and rebuilt whenever it pleases us, and this is the reader's. */
const DATABASE = 'hashiya-own-records';
const SCHEMA_VERSION = 1;
const CHANNEL = 'hashiya-own-records';

export type ReaderFilesRead =
  | { readonly kind: 'read'; readonly files: readonly ReaderFile[] }
  /** The browser forbids IndexedDB, or it is damaged. The records may be there still. */
  | { readonly kind: 'refused'; readonly detail: string };

/** Reads what the reader brought, the earliest file first. */
export async function readReaderFiles(): Promise<ReaderFilesRead> {
  try {
    const files = await withDatabase((database) => database.getAll('files'));
    return { kind: 'read', files: files.toSorted((one, other) => one.addedAt - other.addedAt) };
  } catch (error) {
    return { kind: 'refused', detail: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Keeps a file.
 *
 * @throws what the browser says if it does not let us, e.g. because the disk is full; nothing has changed then.
 */
export async function keepReaderFile(file: ReaderFile): Promise<void> {
  await withDatabase((database) => database.put('files', file, file.name));
  announce();
}

/** Removes a file, or all of them. */
export async function removeReaderFiles(name?: string): Promise<void> {
  await withDatabase((database) =>
    name === undefined ? database.clear('files') : database.delete('files', name),
  );
  announce();
}

/** Joins the records of files. Where two have a record of the same id or address, that of the later file counts. */
export function joinReaderFiles(files: readonly ReaderFile[]): ReaderRecords {
  if (files.every(({ records }) => countReaderRecords(records) === 0)) return noReaderRecords;
  const join = <Row>(rowsOf: (records: ReaderRecords) => readonly Row[], keyOf: (row: Row) => string) => [
    ...new Map(files.flatMap(({ records }) => rowsOf(records).map((row) => [keyOf(row), row]))).values(),
  ];
  return {
    places: join(
      ({ places }) => places,
      ({ id }) => id,
    ),
    actors: join(
      ({ actors }) => actors,
      ({ id }) => id,
    ),
    events: join(
      ({ events }) => events,
      ({ id }) => id,
    ),
    reports: join(
      ({ reports }) => reports,
      ({ url }) => url,
    ),
  };
}

/** Calls back when another part of the extension has kept or removed a file, until the signal aborts. */
export function watchReaderFiles(
  onChange: () => void,
  { signal }: { readonly signal?: AbortSignal } = {},
): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = onChange;
  signal?.addEventListener('abort', () => channel.close(), { once: true });
}

/** Only parts that run hear it; the others read anew when they start. */
function announce(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

async function withDatabase<Result>(
  work: (database: IDBPDatabase<ReaderRecordsSchema>) => Promise<Result>,
): Promise<Result> {
  const database = await openDB<ReaderRecordsSchema>(DATABASE, SCHEMA_VERSION, {
    upgrade(fresh) {
      fresh.createObjectStore('files');
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
