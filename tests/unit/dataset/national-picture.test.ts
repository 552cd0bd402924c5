import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDatasetFolder } from '../../../src/build/dataset-folder.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { addDays } from '../../../src/dataset/fuzzy-date.ts';
import { nationalPicture } from '../../../src/dataset/national-picture.ts';
import { datasetWith, event } from './small-dataset.ts';

const { tables } = readDatasetFolder(fileURLToPath(new URL('../../../assets/dataset', import.meta.url)));
const dataset = openDataset(tables);

function capitalsOn(day: string): Record<string, number> {
  const { capitalsByHolder } = nationalPicture(dataset, day);
  return Object.fromEntries(capitalsByHolder.map(({ holder, places }) => [holder, places.length]));
}

describe('the capitals on a day', () => {
  it.each([
    ['2014-06-01', { 'islamic-republic': 34 }],
    ['2015-09-29', { 'islamic-republic': 33, taliban: 1 }],
    ['2021-08-05', { 'islamic-republic': 31, contested: 3 }],
    ['2021-08-09', { 'islamic-republic': 25, taliban: 6, contested: 3 }],
    ['2021-08-16', { taliban: 33, nrf: 1 }],
    ['2022-06-01', { taliban: 34 }],
  ])('%s', (day, expected) => {
    expect(capitalsOn(day)).toEqual(expected);
  });

  it('the holder of most comes first, what nobody holds last', () => {
    const holders = nationalPicture(dataset, '2021-08-09').capitalsByHolder.map(({ holder }) => holder);
    expect(holders).toEqual(['islamic-republic', 'taliban', 'contested']);
  });
});

describe('the districts', () => {
  it('only those with a record of their own are counted; the others are said to be silent', () => {
    const picture = nationalPicture(dataset, '2021-07-15');
    const counted = picture.districtsByHolder.reduce((sum, { places }) => sum + places.length, 0);
    const all = dataset.places.filter(({ kind }) => kind === 'district').length;
    expect(counted + picture.districtsWithoutRecord).toBe(all);
    expect(picture.districtsWithoutRecord).toBeGreaterThan(0);
    expect(picture.districtsByHolder[0]?.holder).toBe('taliban');
  });
});

describe('the fortnight around a day', () => {
  it('Zaranj and Sheberghan lie before 7 August 2021, Kabul not in the week after it', () => {
    const { changesBefore, changesAfter } = nationalPicture(dataset, '2021-08-07');
    const before = changesBefore.map(({ id }) => id);
    const after = changesAfter.map(({ id }) => id);
    expect(before).toEqual(expect.arrayContaining(['zaranj-city-2021-08-06', 'sheberghan-city-2021-08-07']));
    expect(after).toEqual(
      expect.arrayContaining(['kunduz-city-2021-08-08', 'mazar-i-sharif-city-2021-08-14']),
    );
    expect(after.some((id) => id.startsWith('kabul-city'))).toBe(false);
  });

  it('a month is nothing that happened in a week', () => {
    const some = datasetWith([event('kunduz-city 2015-09 islamic-republic > taliban')]);
    const { changesBefore, changesAfter } = nationalPicture(some, '2015-09-29');
    expect([...changesBefore, ...changesAfter]).toEqual([]);
  });
});

it('any day: every capital is counted once, and changes stand on their side of the day, in order', () => {
  const days = fc.integer({ min: 0, max: 13_500 }).map((count) => addDays('1990-01-01', count));
  fc.assert(
    fc.property(days, (day) => {
      const { capitals, capitalsByHolder, changesBefore, changesAfter } = nationalPicture(dataset, day);
      const counted = capitalsByHolder.flatMap(({ places }) => places);
      expect(counted.toSorted()).toEqual(capitals.map(({ place }) => place).toSorted());
      expect(new Set(counted).size).toBe(34);
      const dates = [...changesBefore, ...changesAfter].map(({ date }) => date);
      expect(dates).toEqual(dates.toSorted());
      expect(changesBefore.every(({ date }) => date <= day)).toBe(true);
      expect(changesAfter.every(({ date }) => date > day)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
