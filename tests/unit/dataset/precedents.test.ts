import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDatasetFolder } from '../../../src/build/dataset-folder.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import type { Precedent } from '../../../src/dataset/precedent.ts';
import { precedentsOn } from '../../../src/dataset/precedents.ts';
import { datasetWith, event } from './small-dataset.ts';

/** What stories of these days claimed, and what the record bears out. */

const { tables } = readDatasetFolder(fileURLToPath(new URL('../../../assets/dataset', import.meta.url)));
const dataset = openDataset(tables);

function precedent<Kind extends Precedent['kind']>(place: string, day: string, kind: Kind) {
  return precedentsOn(dataset, { place, day }).find((one) => one.kind === kind);
}

describe('the order of capitals', () => {
  it('Kunduz, September 2015: the first capital taken by the Taliban since the Republic began', () => {
    expect(precedent('kunduz-city', '2015-09-28', 'capital-order')).toMatchObject({
      taker: 'taliban',
      rank: { least: 1, most: 1 },
      scope: 'era',
      since: '2001-12-22',
    });
  });

  it('Zaranj, August 2021: the second; the first was Kunduz, 28 Sep 2015', () => {
    expect(precedent('zaranj-city', '2021-08-06', 'capital-order')).toMatchObject({
      rank: { least: 2, most: 2 },
      scope: 'era',
      first: { place: 'kunduz-city', date: '2015-09-28' },
    });
  });

  it.each([
    ['sheberghan-city', '2021-08-07', { least: 2, most: 2 }],
    // Three on one day, in an order that the dates do not tell.
    ['kunduz-city', '2021-08-08', { least: 3, most: 5 }],
    ['taloqan-city', '2021-08-08', { least: 3, most: 5 }],
    ['aybak-city', '2021-08-09', { least: 6, most: 6 }],
  ])('%s, %s: counted from Zaranj on', (place, day, rank) => {
    expect(precedent(place, day, 'capital-order')).toMatchObject({
      rank,
      scope: 'run',
      since: '2021-08-06',
      first: { place: 'zaranj-city', date: '2021-08-06' },
    });
  });

  it('Kabul, 15 August 2021: where days are disputed, only the least is said', () => {
    const order = precedent('kabul-city', '2021-08-15', 'capital-order');
    expect(order).toMatchObject({ rank: { least: expect.any(Number) } });
    expect(order?.kind === 'capital-order' && order.rank.most).toBeUndefined();
    expect(order?.kind === 'capital-order' && order.rank.least).toBeGreaterThan(20);
  });

  it('a city that the state wins back is not the first capital taken', () => {
    expect(precedent('kunduz-city', '2015-10-13', 'capital-order')).toMatchObject({ taker: 'taliban' });
  });
});

describe('how often before', () => {
  it('Bamyan, February 2001: the third time in three years that the Taliban took it', () => {
    expect(precedent('bamyan-city', '2001-02-17', 'taken-again')).toMatchObject({
      taker: 'taliban',
      earlier: ['1998-09-13', '1999-05-09'],
      years: 3,
    });
  });

  it('Kunduz, August 2021: the fourth time in six years that the government lost hold of it', () => {
    expect(precedent('kunduz-city', '2021-08-08', 'lost-hold')).toMatchObject({
      loser: 'islamic-republic',
      earlier: ['2015-09-28', '2016-10-03', '2019-08-31'],
      years: 6,
    });
    expect(precedent('kunduz-city', '2021-08-08', 'taken-again')).toMatchObject({
      earlier: ['2015-09-28'],
      years: 6,
    });
  });

  it('a loss that was always to the same taker is said once', () => {
    const kinds = precedentsOn(dataset, { place: 'bamyan-city', day: '2001-02-17' }).map(({ kind }) => kind);
    expect(kinds).not.toContain('lost-hold');
  });

  it('Kunduz, October 2015: back after fifteen days', () => {
    expect(precedent('kunduz-city', '2015-10-14', 'regained')).toMatchObject({
      holder: 'islamic-republic',
      lostOn: '2015-09-28',
      days: 15,
    });
  });
});

describe('how long it had been held', () => {
  it('Kunduz, September 2015: thirteen full years, since the change of national government', () => {
    expect(precedent('kunduz-city', '2015-09-29', 'held-for')).toMatchObject({
      holder: 'islamic-republic',
      since: '2001-12-22',
      years: 13,
      isInName: true,
    });
  });

  it('Kandahar, December 2001: seven years, since November 1994', () => {
    expect(precedent('kandahar-city', '2001-12-08', 'held-for')).toMatchObject({
      holder: 'taliban',
      since: '1994-11-05',
      years: 7,
      isInName: false,
    });
  });

  it('a city that was fought over first was held until the fight began', () => {
    expect(precedent('herat-city', '2021-08-12', 'held-for')).toMatchObject({
      since: '2004-09-11',
      years: 16,
    });
  });

  it('says nothing of Kunduz in 2021: hold of it was lost and won back within a day of 2019', () => {
    expect(precedent('kunduz-city', '2021-08-08', 'held-for')).toBeUndefined();
  });
});

describe('silence', () => {
  it.each([
    ['a district', 'imam-sahib-district', '2021-06-22'],
    ['the country', 'afghanistan', '2021-08-15'],
    ['a place that is unknown', 'atlantis', '2021-08-15'],
    ['a quiet year', 'kunduz-city', '2018-05-05'],
    ['a date that is an upper bound', 'pul-e-khumri-city', '2000-09-30'],
  ])('%s', (_case, place, day) => {
    expect(precedentsOn(dataset, { place, day })).toEqual([]);
  });

  it('the province speaks of its capital', () => {
    const ofCapital = precedentsOn(dataset, { place: 'kunduz-city', day: '2015-09-29' });
    expect(ofCapital).not.toEqual([]);
    expect(precedentsOn(dataset, { place: 'kunduz-province', day: '2015-09-29' })).toEqual(ofCapital);
  });

  it('a gap in the record ends a count that would cross it', () => {
    const rows = (fields: object) => [
      event('kunduz-city 2005-01-01 islamic-republic > taliban'),
      event('kunduz-city 2005-03-01 taliban > islamic-republic'),
      event('kunduz-city 2009-01-01 islamic-republic > taliban', fields),
    ];
    const kinds = (fields: object) =>
      precedentsOn(datasetWith(rows(fields)), { place: 'kunduz-city', day: '2009-01-02' }).map(
        ({ kind }) => kind,
      );
    expect(kinds({})).toEqual(['taken-again', 'held-for']);
    expect(kinds({ followsGap: true })).toEqual([]);
    expect(kinds({ confidence: 'low' })).toEqual([]);
    expect(kinds({ isUpperBound: true })).toEqual([]);
  });

  it('a capital that came into the taker’s hands unseen leaves no order to count', () => {
    const unseen = event('bazarak 2005-06-01 taliban > islamic-republic', { followsGap: true });
    const taken = event('kunduz-city 2006-01-01 islamic-republic > taliban');
    const kinds = precedentsOn(datasetWith([unseen, taken]), { place: 'kunduz-city', day: '2006-01-01' });
    expect(kinds.map(({ kind }) => kind)).not.toContain('capital-order');
  });
});
