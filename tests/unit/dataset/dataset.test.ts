import { expect, test } from 'vitest';
import { isPlace, openDataset } from '../../../src/dataset/dataset.ts';
import { actor, datasetWith, event, place, report } from './small-dataset.ts';

test('a place, an actor, an event and a report are found by their keys', () => {
  const dataset = datasetWith([event('kunduz-city 2015-09-28 islamic-republic > taliban')], {
    actors: [actor({ id: 'mullah-omar', kind: 'person', name: 'Mullah Omar' })],
    reports: [report({ url: 'https://example.org/a', publisher: 'Reuters' })],
  });
  expect(dataset.place('kunduz-city')?.name).toBe('Kunduz');
  expect(dataset.actor('mullah-omar')?.name).toBe('Mullah Omar');
  expect(dataset.event('kunduz-city-2015-09-28')?.after).toBe('taliban');
  expect(dataset.report('https://example.org/a')?.publisher).toBe('Reuters');
  expect(dataset.entity('kunduz-city')).toSatisfy(isPlace);
  expect(dataset.entity('mullah-omar')).not.toSatisfy(isPlace);
});

test('what is unknown is undefined or empty, never an error', () => {
  const dataset = datasetWith([]);
  expect(dataset.place('atlantis')).toBeUndefined();
  expect(dataset.entity('atlantis')).toBeUndefined();
  expect(dataset.report('https://example.org/none')).toBeUndefined();
  expect(dataset.capitalOf('atlantis')).toBeUndefined();
  expect(dataset.eventsOf('atlantis')).toEqual([]);
  expect(dataset.ancestorsOf('atlantis')).toEqual([]);
  expect(dataset.childrenOf('kunduz-city')).toEqual([]);
  expect(dataset.officesIn('kunduz-city')).toEqual([]);
  expect(dataset.reportsOn('kunduz-city')).toEqual([]);
});

test('events come by date, those of one day as the dataset has them', () => {
  const retaken = event('kunduz-city 2019-08-31 contested > islamic-republic', {
    id: 'kunduz-city-2019-08-31-2',
  });
  const dataset = datasetWith([
    event('kunduz-city 2021-08-08 islamic-republic > taliban'),
    event('kunduz-city 2019-08-31 islamic-republic > contested'),
    retaken,
    event('kunduz-city 1997 northern-alliance > taliban'),
  ]);
  expect(dataset.eventsOf('kunduz-city').map((row) => row.id)).toEqual([
    'kunduz-city-1997',
    'kunduz-city-2019-08-31',
    'kunduz-city-2019-08-31-2',
    'kunduz-city-2021-08-08',
  ]);
});

test('a border crossing lies in its district, its province, its country', () => {
  const dataset = datasetWith([]);
  expect(dataset.ancestorsOf('sher-khan-bandar').map((row) => row.id)).toEqual([
    'imam-sahib-district',
    'kunduz-province',
    'afghanistan',
  ]);
  expect(dataset.childrenOf('kunduz-province').map((row) => row.id)).toEqual([
    'kunduz-city',
    'imam-sahib-district',
  ]);
  expect(dataset.capitalOf('kunduz-province')?.id).toBe('kunduz-city');
});

test('parents that go in a circle end the list', () => {
  const dataset = openDataset({
    version: '1',
    evidencedUntil: '2026-03-31',
    places: [
      place({ id: 'a', kind: 'district', name: 'A', parent: 'b' }),
      place({ id: 'b', kind: 'district', name: 'B', parent: 'a' }),
    ],
    events: [],
    actors: [],
    campaigns: [],
    assessors: [],
    assessments: [],
    reports: [],
    provenance: [],
  });
  expect(dataset.ancestorsOf('a').map((row) => row.id)).toEqual(['b']);
});

test('the governors of Kunduz are found from the province', () => {
  const office = { role: 'Governor', place: 'kunduz-province', start: '2014-12', sources: [] };
  const safi = actor({ id: 'omar-safi', kind: 'person', name: 'Omar Safi', offices: [office] });
  expect(datasetWith([], { actors: [safi] }).officesIn('kunduz-province')).toEqual([{ actor: safi, office }]);
});

test('reports on a place come by date, those without a date last, none twice', () => {
  const reports = [
    report({ url: 'https://example.org/undated', places: ['kunduz-city'] }),
    report({ url: 'https://example.org/2021', date: '2021-08-08', places: ['kunduz-city', 'kunduz-city'] }),
    report({
      url: 'https://example.org/2015',
      date: '2015-09',
      places: ['kunduz-city'],
      actors: ['taliban'],
    }),
    report({ url: 'https://example.org/other', date: '2015', places: ['bazarak'] }),
  ];
  const dataset = datasetWith([], { reports });
  expect(dataset.reportsOn('kunduz-city').map((row) => row.url.slice(20))).toEqual([
    '2015',
    '2021',
    'undated',
  ]);
  expect(dataset.reportsOn('taliban').map((row) => row.url.slice(20))).toEqual(['2015']);
});
