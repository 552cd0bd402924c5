import { describe, expect, test } from 'vitest';
import { changeDays, compareDays, countHolders } from '../../../src/atlas/day-picture.ts';
import { mappedPlaces, placesWithin, stretchOn } from '../../../src/atlas/mapped-places.ts';
import { dataset } from './kunduz-atlas.ts';

const mapped = mappedPlaces(dataset);
const nameOf = ({ place }: (typeof mapped)[number]) => place.id;

describe('the places of the map', () => {
  test('provinces lie lowest, capitals on top; the country is no mark', () => {
    expect(mapped.map(({ layer }) => layer)).toEqual([
      'provinces',
      'provinces',
      'districts',
      'districts',
      'bases',
      'capitals',
      'capitals',
    ]);
  });

  test('a province takes in what lies inside it', () => {
    expect(placesWithin(dataset, mapped, 'kunduz-province').map(nameOf)).toEqual([
      'kunduz-province',
      'imam-sahib-district',
      'aliabad-district',
      'kunduz-airport',
      'kunduz-city',
    ]);
  });
});

describe('countHolders', () => {
  test('29 Sep 2015: Kunduz is the Taliban’s; its districts are read from it and counted apart', () => {
    expect(countHolders(mapped, '2015-09-29')).toEqual([
      { holder: 'taliban', capitals: 1, districts: 0, inheritedDistricts: 2 },
      { holder: 'islamic-republic', capitals: 1, districts: 0, inheritedDistricts: 0 },
    ]);
  });

  test('what is contested comes after the parties, what has no record last', () => {
    expect(countHolders(mapped, '2015-10-05').map(({ holder }) => holder)).toEqual([
      'islamic-republic',
      'contested',
    ]);
    expect(countHolders(mapped, '1999-01-01').map(({ holder }) => holder)).toEqual(['unknown']);
  });
});

describe('compareDays', () => {
  const summer = compareDays(mapped, { earlier: '2021-05-01', later: '2021-08-15' });

  test('capitals by the day on which they changed hands', () => {
    expect(summer.capitals.map(({ mapped, after }) => [nameOf(mapped), after.date])).toEqual([
      ['kunduz-city', '2021-08-08'],
      ['mazar-i-sharif-city', '2021-08-14'],
    ]);
  });

  test('other places only on a record of their own; the rest changed in name', () => {
    expect(summer.others.map(({ mapped }) => nameOf(mapped))).toEqual(['imam-sahib-district']);
    expect(summer.inName).toBe(1);
  });

  test('a day beside itself differs in nothing', () => {
    const same = compareDays(mapped, { earlier: '2021-08-15', later: '2021-08-15' });
    expect(same).toEqual({ capitals: [], others: [], inName: 0 });
  });
});

test('changeDays: the days of records, not of what is read from them', () => {
  expect(changeDays(mapped, '2015-01-01')).toEqual([
    { day: '2015-09-28', capitals: 1, others: 0 },
    { day: '2015-10-01', capitals: 1, others: 0 },
    { day: '2015-10-13', capitals: 1, others: 0 },
    { day: '2021-06-20', capitals: 0, others: 1 },
    { day: '2021-08-08', capitals: 1, others: 0 },
    { day: '2021-08-14', capitals: 1, others: 0 },
  ]);
});

test('stretchOn: the record that a day falls in', () => {
  const kunduz = mapped.find(({ place }) => place.id === 'kunduz-city');
  expect(kunduz && stretchOn(kunduz, '2015-09-27')?.holder).toBe('islamic-republic');
  expect(kunduz && stretchOn(kunduz, '2015-09-28')?.holder).toBe('taliban');
});
