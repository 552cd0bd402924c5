import { describe, expect, test } from 'vitest';
import {
  countRows,
  countShardRows,
  firstDifference,
  shardsOf,
  tablesOf,
} from '../../../src/storage/shards.ts';
import { tablesOf as sampleTables } from './tables.ts';

const stampOf = (tables: ReturnType<typeof sampleTables>) => ({
  version: tables.version,
  edition: `${tables.version}+0123456789ab`,
  evidencedUntil: tables.evidencedUntil,
  counts: countRows(tables),
});

describe.each([0, 1, 256, 257, 3_000])('tables with %d events', (events) => {
  const tables = sampleTables({ version: '2026.11.0', events });
  const shards = shardsOf(tables);

  test('come back as they were from shards in the order of their keys', () => {
    const inKeyOrder = [...shards].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shard]) => shard);
    expect(tablesOf(stampOf(tables), inKeyOrder)).toEqual(tables);
  });

  test('lose no row in shards', () => {
    expect(countShardRows([...shards.values()])).toEqual(countRows(tables));
  });
});

test('a table with too few rows is named, with how many it has', () => {
  const expected = {
    places: 1,
    events: 5,
    campaigns: 1,
    assessors: 1,
    assessments: 1,
    actors: 1,
    reports: 1,
    provenance: 1,
  };
  expect(firstDifference({ ...expected, events: 3 }, expected)).toBe('events: 3 rows of 5');
  expect(firstDifference(expected, expected)).toBeUndefined();
});
