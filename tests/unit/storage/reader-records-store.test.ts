import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { noReaderRecords } from '../../../src/dataset/reader-records.ts';
import type { Place } from '../../../src/domain.ts';
import { loadTables } from '../../../src/storage/load-tables.ts';
import {
  joinReaderFiles,
  keepReaderFile,
  readReaderFiles,
  removeReaderFiles,
  watchReaderFiles,
} from '../../../src/storage/reader-records-store.ts';
import { seedCache } from '../../../src/storage/seed-cache.ts';
import { tablesOf } from './tables.ts';

const packaged = tablesOf({ version: '2026.11.0', events: 5 });

const place = (id: string, name: string): Place => ({
  id: `own:${id}`,
  kind: 'base',
  name,
  aliases: [],
  parent: packaged.places[0]?.id ?? '',
  provenance: [],
});
const file = (name: string, addedAt: number, ...places: Place[]) => ({
  name,
  addedAt,
  records: { ...noReaderRecords, places },
});

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('fetch', async () => Response.json(packaged));
});

test('there are none at first', async () => {
  expect(await readReaderFiles()).toEqual({ kind: 'read', files: [] });
});

test('a file is kept, replaced by one of its name, and removed', async () => {
  await keepReaderFile(file('b.csv', 2, place('post', 'Post')));
  await keepReaderFile(file('a.csv', 1, place('fort', 'Fort')));
  await keepReaderFile(file('b.csv', 3, place('post', 'The Post')));
  const read = await readReaderFiles();
  expect(read).toMatchObject({
    files: [{ name: 'a.csv' }, { name: 'b.csv', records: { places: [{ name: 'The Post' }] } }],
  });
  await removeReaderFiles('a.csv');
  expect(await readReaderFiles()).toMatchObject({ files: [{ name: 'b.csv' }] });
  await removeReaderFiles();
  expect(await readReaderFiles()).toEqual({ kind: 'read', files: [] });
});

test('of two files with a record of one id the later counts', () => {
  const joined = joinReaderFiles([
    file('a.csv', 1, place('post', 'Post'), place('fort', 'Fort')),
    file('b.csv', 2, place('post', 'The Post')),
  ]);
  expect(joined.places.map(({ name }) => name)).toEqual(['The Post', 'Fort']);
});

describe('the dataset', () => {
  test('has the records after ours, whether it comes from the cache or the package, and loses them with the file', async () => {
    await keepReaderFile(file('a.csv', 1, place('post', 'Post')));
    const ids = async () => (await loadTables()).tables.places.map(({ id }) => id);
    expect(await ids()).toEqual([...packaged.places.map(({ id }) => id), 'own:post']);
    await seedCache();
    expect((await loadTables()).origin).toBe('cache');
    expect(await ids()).toContain('own:post');
    await removeReaderFiles();
    expect(await ids()).toEqual(packaged.places.map(({ id }) => id));
  });

  test('is whole without them where the browser refuses their database', async () => {
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      if (name === 'hashiya-own-records') throw new DOMException('No.', 'InvalidStateError');
      return open(name, version);
    });
    expect(await readReaderFiles()).toMatchObject({ kind: 'refused', detail: 'No.' });
    expect((await loadTables()).tables).toEqual(packaged);
  });
});

test('other parts hear of each change', async () => {
  const onChange = vi.fn();
  const abort = new AbortController();
  watchReaderFiles(onChange, abort);
  await keepReaderFile(file('a.csv', 1));
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  abort.abort();
});
