import 'fake-indexeddb/auto';
import { edition } from 'virtual:hashiya/package';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { writeCache } from '../../../src/storage/dataset-cache.ts';
import { loadTables } from '../../../src/storage/load-tables.ts';
import { seedCache } from '../../../src/storage/seed-cache.ts';
import { tablesOf } from './tables.ts';

const packaged = tablesOf({ version: '2026.11.0', events: 5 });
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
