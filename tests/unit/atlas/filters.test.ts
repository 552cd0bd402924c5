import { describe, expect, test } from 'vitest';
import { changeDays, countHolders } from '../../../src/atlas/day-picture.ts';
import { shownPlaces } from '../../../src/atlas/export/shown-data.ts';
import { isReadersOwnOn, mappedPlaces, placesInside, stretchOn } from '../../../src/atlas/mapped-places.ts';
import { markName } from '../../../src/atlas/place-words.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { mergeReaderRecords, type ReaderRecords } from '../../../src/dataset/reader-records.ts';
import type { AtlasView } from '../../../src/map/atlas-route.ts';
import { english } from '../locale/shipped-wording.ts';
import { dataset, tables } from './kunduz-atlas.ts';

const mapped = mappedPlaces(dataset);
const shown = (view: Partial<AtlasView>, day: string) =>
  shownPlaces(dataset, { mapped, view: { view: 'map', holders: [], ...view }, day, today: day }).map(
    ({ place }) => place.id,
  );

describe('filters of the atlas', () => {
  test.each<[Partial<AtlasView>, readonly string[]]>([
    [{ holders: ['taliban'], layers: ['capitals'] }, ['kunduz-province', 'kunduz-city']],
    [{ confidence: 'high', layers: ['capitals', 'districts'] }, ['imam-sahib-district', 'kunduz-city']],
    [{ place: 'balkh-province' }, ['balkh-province', 'mazar-i-sharif-city']],
    [{ holders: ['nrf'] }, []],
  ])('%j leaves %j on 8 August 2021', (view, ids) => {
    expect(shown(view, '2021-08-08')).toEqual(ids);
  });

  test('the marks on the slider are the days that fit', () => {
    const days = (view: Pick<AtlasView, 'holders'>) =>
      changeDays(mapped, '1992-01-01', view).map(({ day }) => day);
    expect(days({ holders: ['contested'] })).toEqual(['2015-10-01', '2015-10-13']);
    expect(days({ holders: ['taliban'] })).not.toContain('2015-10-13');
  });

  test('the counts are those inside the place, and of a place with nothing inside those of the map', () => {
    const capitals = (place: string) =>
      countHolders(placesInside(dataset, mapped, place), '2021-08-10').map(({ capitals }) => capitals);
    expect(capitals('kunduz-province')).toEqual([1]);
    expect(capitals('kunduz-city')).toEqual([1, 1]);
  });
});

describe('records of the reader’s own', () => {
  const post = {
    id: 'own:hill-post',
    kind: 'city',
    name: 'Hill Post',
    aliases: [],
    parent: 'kunduz-province',
  };
  const own = {
    places: [{ ...post, point: [36.8, 68.8], provenance: [], isReadersOwn: true }],
    events: [
      {
        id: 'own:hill-post-2015-05-04',
        place: 'own:hill-post',
        date: '2015-05-04',
        kind: 'captured',
        before: 'islamic-republic',
        after: 'taliban',
        confidence: 'low',
        note: '',
        sources: [],
        isReadersOwn: true,
      },
    ],
    actors: [],
    reports: [],
  } as unknown as ReaderRecords;
  const marks = mappedPlaces(openDataset(mergeReaderRecords(tables, own)));

  test('stand on the map, say whose they are, and are counted apart from ours', () => {
    const mark = marks.find(({ place }) => place.id === 'own:hill-post');
    if (!mark) throw new Error('The reader’s own place is not on the map.');
    const stretch = stretchOn(mark, '2015-09-29');
    expect(isReadersOwnOn(mark, stretch)).toBe(true);
    expect(markName(mark, stretch, english)).toBe('Hill Post, City: Taliban; your own record');
    expect(countHolders(marks, '2015-09-29')).toEqual(countHolders(mapped, '2015-09-29'));
  });
});
