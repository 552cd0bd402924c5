import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDatasetFolder } from '../../../src/build/dataset-folder.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { namedIn, otherNames } from '../../../src/locale/native-names.ts';

const { tables } = readDatasetFolder(resolve(import.meta.dirname, '../../../assets/dataset'));
const dataset = openDataset(tables);

describe('a record goes by the name in the reader’s language', () => {
  test.each([
    ['fa', 'کندز'],
    ['de', 'Kunduz'],
    ['en', 'Kunduz'],
  ] as const)('%s: %s', (language, name) => {
    expect(namedIn(dataset, language).entity('kunduz-city')?.name).toBe(name);
  });

  test('keeps the English name, and finds it by search', () => {
    const kunduz = namedIn(dataset, 'fa').place('kunduz-city');
    expect(kunduz?.english).toBe('Kunduz');
    expect(kunduz?.aliases).toContain('Kunduz');
  });

  test('leaves what has no such name as it is', () => {
    const unnamed = dataset.actors.find(({ fa, ps }) => fa === undefined && ps === undefined);
    expect(namedIn(dataset, 'fa').entity(unnamed?.id ?? '')).toEqual(unnamed);
  });

  test('is made once', () => {
    expect(namedIn(dataset, 'ps')).toBe(namedIn(dataset, 'ps'));
  });
});

describe('other names', () => {
  test.each([
    ['English by default', { name: 'Herat', fa: 'هرات', ps: 'هرات' }, { fa: 'هرات' }],
    ['named in Dari', { name: 'هرات', english: 'Herat', fa: 'هرات', ps: 'هرات' }, { english: 'Herat' }],
    [
      'letters that only look the same',
      { name: 'غزني', english: 'Ghazni', fa: 'غزنی', ps: 'غزني' },
      { english: 'Ghazni' },
    ],
  ])('%s', (_, names, others) => {
    expect(otherNames(names)).toEqual(others);
  });
});
