import type { DatasetTables, Day } from '../domain.ts';

/** The tables of the dataset that hold rows. */
export const tableNames = [
  'places',
  'events',
  'campaigns',
  'assessors',
  'assessments',
  'actors',
  'reports',
  'provenance',
] as const;
export type TableName = (typeof tableNames)[number];
export type RowCounts = Readonly<Record<TableName, number>>;

/** A run of rows of one table. One record costs about 50 µs to write whatever its size, so rows go in by the hundred. */
export interface Shard {
  readonly table: TableName;
  readonly rows: readonly unknown[];
}

/** What the shards are: written in the same transaction, so that it is never true of other data. */
export interface CacheStamp {
  readonly version: string;
  /** Version and digest: which dataset of that version. */
  readonly edition: string;
  readonly evidencedUntil: Day;
  readonly counts: RowCounts;
}

const ROWS_PER_SHARD = 256;

/** How many rows each table holds. */
export function countRows(tables: DatasetTables): RowCounts {
  return {
    places: tables.places.length,
    events: tables.events.length,
    campaigns: tables.campaigns.length,
    assessors: tables.assessors.length,
    assessments: tables.assessments.length,
    actors: tables.actors.length,
    reports: tables.reports.length,
    provenance: tables.provenance.length,
  };
}

/** The rows of all tables in shards, by their keys. */
export function shardsOf(tables: DatasetTables): Map<string, Shard> {
  const shards = new Map<string, Shard>();
  for (const table of tableNames) {
    for (let start = 0; start < tables[table].length; start += ROWS_PER_SHARD) {
      const key = `${table}/${String(start / ROWS_PER_SHARD).padStart(4, '0')}`;
      shards.set(key, { table, rows: tables[table].slice(start, start + ROWS_PER_SHARD) });
    }
  }
  return shards;
}

/**
 * The tables again, row by row as they were.
 * @param shards in the order of their keys
 */
export function tablesOf(stamp: CacheStamp, shards: readonly Shard[]): DatasetTables {
  const rowsOf = <Row>(table: TableName) =>
    shards.filter((shard) => shard.table === table).flatMap((shard) => shard.rows as readonly Row[]);
  return {
    version: stamp.version,
    evidencedUntil: stamp.evidencedUntil,
    places: rowsOf('places'),
    events: rowsOf('events'),
    campaigns: rowsOf('campaigns'),
    assessors: rowsOf('assessors'),
    assessments: rowsOf('assessments'),
    actors: rowsOf('actors'),
    reports: rowsOf('reports'),
    provenance: rowsOf('provenance'),
  };
}

/** The keys that the shards of a table can have. */
export function shardKeysOf(table: TableName): IDBKeyRange {
  // After the slash comes a digit, and `:` follows upon 9.
  return IDBKeyRange.bound(`${table}/`, `${table}/:`);
}

/** Says which table, of all or of these, has not as many rows as it should; `undefined` where all have. */
export function firstDifference(
  found: RowCounts,
  expected: RowCounts,
  tables: readonly TableName[] = tableNames,
): string | undefined {
  const table = tables.find((name) => found[name] !== expected[name]);
  return table && `${table}: ${found[table]} rows of ${expected[table]}`;
}

/** How many rows of each table shards hold. */
export function countShardRows(shards: readonly Shard[]): RowCounts {
  const counts = Object.fromEntries(tableNames.map((name) => [name, 0])) as Record<TableName, number>;
  for (const { table, rows } of shards) counts[table] += rows.length;
  return counts;
}
