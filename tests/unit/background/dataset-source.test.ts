import 'fake-indexeddb/auto';
import { edition } from 'virtual:hashiya/package';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { createDatasetSource } from '../../../src/background/dataset-source.ts';
import { readCache } from '../../../src/storage/dataset-cache.ts';
import { tablesOf } from '../storage/tables.ts';

const packaged = tablesOf({ version: '2026.11.0', events: 5 });
const readPackage = vi.fn(async () => Response.json(packaged));

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('fetch', readPackage);
  readPackage.mockClear();
});

test('reads once, however many ask', async () => {
  const source = createDatasetSource();
  const [one, other] = await Promise.all([source.current(), source.current()]);
  expect(one).toBe(other);
  expect(one.place('kunduz-city')?.name).toBe('Kunduz');
});

test('an empty cache is answered from the package and then filled', async () => {
  await createDatasetSource().current();
  await vi.waitFor(async () => expect(await readCache({ edition })).toMatchObject({ kind: 'ready' }));
});

test('a refused cache is said once and costs no answer', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect((await createDatasetSource().current()).events).toHaveLength(5);
  await vi.waitFor(() =>
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('without its cache')),
  );
});

test('a failed reading is tried again', async () => {
  readPackage.mockRejectedValueOnce(new Error('disk trouble'));
  const source = createDatasetSource();
  await expect(source.current()).rejects.toThrow('disk trouble');
  expect((await source.current()).version).toBe(packaged.version);
});
