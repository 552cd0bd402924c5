import 'fake-indexeddb/auto';
import { edition } from 'virtual:hashiya/package';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { noReaderRecords } from '../../../src/dataset/reader-records.ts';
import type { Report } from '../../../src/domain.ts';
import { writeCache } from '../../../src/storage/dataset-cache.ts';
import { loadPlacesAndEvents, loadTables } from '../../../src/storage/load-tables.ts';
import { keepReaderFile } from '../../../src/storage/reader-records-store.ts';
import { seedCache } from '../../../src/storage/seed-cache.ts';
import { tablesOf } from './tables.ts';

const packaged = tablesOf({ version: '2026.11.0', events: 5 });
const report: Report = {
  url: 'https://www.example.org/',
  publisher: 'Example',
  language: 'en',
  tier: 'reference',
  places: [],
  actors: [],
};
const readPackage = vi.fn(async (_url: string) => Response.json(packaged));

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('fetch', readPackage);
  readPackage.mockClear();
});

test('from the cache once it is seeded, without reading the package again', async () => {
  expect(await seedCache()).toMatchObject({ kind: 'written' });
  readPackage.mockClear();
  expect(await loadTables()).toEqual({ tables: packaged, origin: 'cache' });
  expect(await seedCache()).toEqual({ kind: 'kept' });
  expect(readPackage).not.toHaveBeenCalled();
});

test('a new version of the package replaces what an older one cached', async () => {
  await writeCache(tablesOf({ version: '2025.1.0' }), { edition: '2025.1.0+0123456789ab' });
  expect(await loadTables()).toMatchObject({
    origin: 'package',
    why: { kind: 'other-edition', detail: expect.stringContaining('2025.1.0') },
  });
  await seedCache();
  expect(await loadTables()).toMatchObject({ origin: 'cache' });
});

test('a corrected record of the same version replaces what was cached', async () => {
  await writeCache(tablesOf({ version: '2026.11.0', events: 5 }), { edition: '2026.11.0+ba9876543210' });
  expect(await loadTables()).toMatchObject({ origin: 'package' });
  expect(await seedCache()).toMatchObject({ kind: 'written', stamp: { edition } });
});

test('a cache that lost rows is filled again', async () => {
  await seedCache();
  const database = await openDB('hashiya');
  await database.delete('shards', 'events/0000');
  database.close();
  expect(await loadTables()).toMatchObject({
    origin: 'package',
    why: { kind: 'incomplete' },
  });
  expect(await seedCache()).toMatchObject({ kind: 'written' });
  expect(await loadTables()).toMatchObject({ origin: 'cache' });
});

describe('places and events alone', () => {
  test('come first, and the rest beside the same rows', async () => {
    await writeCache({ ...packaged, reports: [report] }, { edition });
    const early = await loadPlacesAndEvents();
    expect(early?.tables).toMatchObject({ places: packaged.places, events: packaged.events, reports: [] });
    const whole = await loadTables(early);
    expect(whole.tables).toEqual({ ...packaged, reports: [report] });
    expect(whole.tables.events).toBe(early?.tables.events);
    expect(readPackage).not.toHaveBeenCalled();
  });

  test('are left to the whole where the cache has lost a row of them, and only then', async () => {
    await writeCache({ ...packaged, reports: [report] }, { edition });
    const database = await openDB('hashiya');
    await database.delete('shards', 'reports/0000');
    expect(await loadPlacesAndEvents()).toBeDefined();
    await database.delete('shards', 'events/0000');
    database.close();
    expect(await loadPlacesAndEvents()).toBeUndefined();
  });

  test('are left to the whole where the reader has records of his own', async () => {
    await seedCache();
    await keepReaderFile({ name: 'own.json', addedAt: 1, records: noReaderRecords });
    expect(await loadPlacesAndEvents()).toBeUndefined();
  });

  test('the package answers where the rest is gone', async () => {
    await seedCache();
    const early = await loadPlacesAndEvents();
    await writeCache(tablesOf({ version: '2025.1.0' }), { edition: '2025.1.0+0123456789ab' });
    expect(await loadTables(early)).toMatchObject({ tables: packaged, origin: 'package' });
  });
});

describe('the packaged copy answers, and says why', () => {
  const refuse = () => {
    throw new DOMException('Forbidden', 'SecurityError');
  };
  test.each([
    ['empty', () => {}, ''],
    ['refused', () => vi.stubGlobal('indexedDB', { open: refuse }), 'SecurityError: Forbidden'],
  ])('%s', async (kind, arrange, detail) => {
    arrange();
    expect(await loadTables()).toEqual({
      tables: packaged,
      origin: 'package',
      why: { kind, detail },
    });
  });

  test('it does not answer', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
    const loading = loadTables();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await loading).toMatchObject({
      origin: 'package',
      why: { kind: 'slow' },
    });
    vi.useRealTimers();
  });
});

test('a refused cache is not seeded and that is no error', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await seedCache()).toMatchObject({ kind: 'refused' });
});

test('a package without its dataset is a bug that says what to do', async () => {
  readPackage.mockResolvedValueOnce(new Response('', { status: 404 }));
  await expect(loadTables()).rejects.toThrow('Reinstall');
});
