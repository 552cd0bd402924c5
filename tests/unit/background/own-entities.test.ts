import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { ownEntities } from '../../../src/background/own-entities.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { parseReaderRecords } from '../../../src/dataset/parse-reader-records.ts';
import { mergeReaderRecords } from '../../../src/dataset/reader-records.ts';
import { keepReaderFile, removeReaderFiles } from '../../../src/storage/reader-records-store.ts';
import { tablesOf } from '../storage/tables.ts';

const tables = tablesOf({ version: '2026.11.0', events: 2 });
const [ours] = tables.places;
const { records } = parseReaderRecords(
  `table,id,kind,name,aliases,parent,fa\nplace,hill-post,base,Hill Post,Hill Fort|Hill Camp,${ours?.id},تپه\n`,
  { format: 'csv', isKnown: (id) => id === ours?.id },
);

beforeEach(() => removeReaderFiles());

test('whoever brought nothing does not wait for the dataset', async () => {
  const current = vi.fn();
  expect(await ownEntities({ current })).toEqual([]);
  expect(current).not.toHaveBeenCalled();
});

test('a place of the reader’s own goes by all its names, and none of ours is among them', async () => {
  await keepReaderFile({ name: 'mine.csv', addedAt: 1, records });
  const dataset = openDataset(mergeReaderRecords(tables, records));
  expect(await ownEntities({ current: async () => dataset })).toEqual([
    { id: 'own:hill-post', kind: 'base', names: ['Hill Post', 'Hill Fort', 'Hill Camp', 'تپه'] },
  ]);
});
