import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readCache, writeCache } from '../../../src/storage/dataset-cache.ts';
import { tablesOf } from './tables.ts';

const version = '2026.11.0';
const edition = `${version}+0123456789ab`;
const tables = tablesOf({ version });

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

describe('what was written is read', () => {
  test('every row, in its order, over the seams of the shards', async () => {
    expect(await writeCache(tables, { edition })).toMatchObject({
      kind: 'written',
      stamp: { version, edition, counts: { events: 700 } },
    });
    expect(await readCache({ edition })).toEqual({ kind: 'ready', tables });
  });

  test('a new version replaces the old one wholly', async () => {
    await writeCache(tables, { edition });
    const next = tablesOf({ version: '2026.12.0', events: 3 });
    await writeCache(next, { edition: '2026.12.0+0123456789ab' });
    expect(await readCache({ edition: '2026.12.0+0123456789ab' })).toEqual({ kind: 'ready', tables: next });
  });

  test('readers during a replacement see the old dataset or the new one, never a mixture', async () => {
    await writeCache(tables, { edition });
    const next = tablesOf({ version, events: 3 });
    const reads = Array.from({ length: 20 }, () => readCache({ edition }));
    const [, ...found] = await Promise.all([
      writeCache(next, { edition }),
      ...reads,
      ...reads.map(() => readCache({ edition })),
    ]);
    for (const read of found) expect([tables, next]).toContainEqual(read.kind === 'ready' && read.tables);
  });
});

describe('what cannot be used says why', () => {
  test('empty', async () => {
    expect(await readCache({ edition })).toEqual({ kind: 'empty' });
  });

  test.each([
    ['of another version', '2027.1.0+0123456789ab'],
    ['of the same version, with a record corrected since', `${version}+ba9876543210`],
  ])('%s', async (_what, wanted) => {
    await writeCache(tables, { edition });
    expect(await readCache({ edition: wanted })).toEqual({ kind: 'other-edition', found: edition });
  });

  test('incomplete: a shard is gone', async () => {
    await writeCache(tables, { edition });
    const database = await openDB('hashiya');
    await database.delete('shards', 'events/0001');
    database.close();
    expect(await readCache({ edition })).toEqual({ kind: 'incomplete', detail: 'events: 444 rows of 700' });
  });

  test.each([
    [
      'throws at once',
      () => {
        throw new DOMException('Forbidden here', 'SecurityError');
      },
    ],
    ['fails later', () => new IDBFactory().open('hashiya', 0)],
  ])('refused: opening %s', async (_when, open) => {
    vi.stubGlobal('indexedDB', { open });
    expect(await readCache({ edition })).toMatchObject({ kind: 'refused' });
    expect(await writeCache(tables, { edition })).toMatchObject({ kind: 'refused' });
  });

  test('refused: there is no IndexedDB at all', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await readCache({ edition })).toMatchObject({ kind: 'refused' });
  });
});

describe('another version of the extension has the cache open', () => {
  test('it does not let go: blocked, at once', async () => {
    const factory = new IDBFactory();
    const older = await new Promise<IDBOpenDBRequest>((resolve) => {
      const request = factory.open('hashiya', 2);
      request.onsuccess = () => resolve(request);
    });
    vi.stubGlobal('indexedDB', { open: (name: string, schema: number) => factory.open(name, schema + 1) });
    expect(await readCache({ edition })).toMatchObject({ kind: 'blocked' });
    older.result.close();
  });

  test('we let go for a newer one, and lose nothing but the cache', async () => {
    const [written] = await Promise.all([
      writeCache(tables, { edition }),
      openDB('hashiya', 3).then((newer) => newer.close()),
    ]);
    expect(['written', 'refused']).toContain(written.kind);
    expect(await readCache({ edition })).toMatchObject({ kind: 'refused' });
  });
});
