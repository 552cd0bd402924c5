import { describe, expect, it, test } from 'vitest';
import { coverageOf } from '../../../src/dataset/coverage.ts';
import { actor, datasetWith, event, report, somePlaces } from './small-dataset.ts';

const reports = [
  report({
    url: 'https://a.org',
    publisher: 'TOLOnews',
    date: '2021-06-22',
    places: ['imam-sahib-district'],
  }),
  report({ url: 'https://b.org', publisher: 'AFP', date: '2021-07', places: ['kunduz-province'] }),
  report({ url: 'https://c.org', publisher: 'Malay Mail (AFP)' }),
];
const coverage = coverageOf(
  datasetWith(
    [
      event('kunduz-city 1997-06-30 unknown > taliban', { sources: ['https://b.org', 'https://c.org'] }),
      event('imam-sahib-district 2021-06-21 islamic-republic > taliban', {
        sources: ['https://a.org', 'https://b.org'],
        isUpperBound: true,
      }),
    ],
    {
      reports,
      actors: [
        actor({ id: 'a', kind: 'person', name: 'A', offices: [{ role: 'Governor', sources: [] }] }),
        actor({
          id: 'b',
          kind: 'person',
          name: 'B',
          offices: [{ role: 'Mayor', start: '1999', sources: [] }],
        }),
      ],
    },
  ),
);

test('events are counted by sources and by independent publishers', () => {
  expect(coverage).toMatchObject({
    events: 4,
    sourcesPerEvent: [2, 2, 0],
    twoPublishers: { all: { count: 1, of: 4 }, since2001: { count: 1, of: 3 } },
  });
});

test('a province counts what lies in it', () => {
  expect(coverage.provinces.map(({ id, events, reports }) => ({ id, events, reports }))).toEqual([
    { id: 'kunduz-province', events: 2, reports: 1 },
    { id: 'panjshir-province', events: 0, reports: 0 },
  ]);
  expect(coverage.provinces[0]?.newestEvidence).toBe('2021-07');
  expect(coverage.provinces[1]).not.toHaveProperty('newestEvidence');
});

test('every event lies in one period', () => {
  expect(coverage.periods.reduce((sum, { events }) => sum + events, 0)).toBe(4);
});

test('districts: with events, with a fall, by an upper bound', () => {
  expect(coverage).toMatchObject({
    districtsWithOwnEvents: { count: 1, of: 2 },
    districtsWithoutOwnEvents: ['anaba-district'],
    districtsWithOwnFall: { count: 1, of: 2 },
    districtsWithoutOwnFall: ['anaba-district'],
    fallsAsUpperBounds: 1,
    fallsBoundedLater: 0,
  });
});

test('a fall that is known only by a day after the offensive is counted apart', () => {
  const later = datasetWith([
    event('imam-sahib-district 2022-04-15 islamic-republic > taliban', { isUpperBound: true }),
  ]);
  expect(coverageOf(later)).toMatchObject({ fallsAsUpperBounds: 1, fallsBoundedLater: 1 });
});

test('people and bodies whose offices have no date', () => {
  expect(coverage.actorsWithoutDates).toEqual(['a']);
});

describe('reports on a place', () => {
  it('those with too few are named with how many they have', () => {
    expect(coverage.reportMinima).toContainEqual({
      of: 'districts-with-own-events',
      least: 2,
      met: 0,
      total: 1,
      short: [{ id: 'imam-sahib-district', has: 1 }],
    });
  });
});

describe('the chain of a place', () => {
  it('names its silences, and reaches the last day of evidence', () => {
    expect(coverage.chains.find(({ place }) => place === 'kunduz-city')).toEqual({
      place: 'kunduz-city',
      periods: 3,
      unknown: [],
      missing: [{ from: '1996-01-01', to: '1997-06-29' }],
    });
  });

  it('tells a silence that was looked into from one that nobody noticed', () => {
    const looked = { from: '1996-01-01', to: '2001-12-21', note: 'No source names a holder.' };
    const places = somePlaces.map((row) => (row.id === 'bazarak' ? { ...row, silences: [looked] } : row));
    const { chains } = coverageOf(datasetWith([], { places }));
    const stretch = [{ from: '1996-01-01', to: '2001-12-21' }];
    expect(chains.find(({ place }) => place === 'bazarak')).toMatchObject({ unknown: stretch, missing: [] });
    expect(chains.find(({ place }) => place === 'kunduz-city')).toMatchObject({
      unknown: [],
      missing: stretch,
    });
  });
});
