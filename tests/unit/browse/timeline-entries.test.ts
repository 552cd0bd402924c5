import { expect, test } from 'vitest';
import { chosenFilters } from '../../../src/browse/chosen-filters.ts';
import { everyEvent, type TimelineFilter } from '../../../src/browse/route.ts';
import { filteredEvents, filteredReports } from '../../../src/browse/timeline-entries.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { english } from '../locale/shipped-wording.ts';
import { kunduzTables } from './kunduz-tables.ts';

const dataset = openDataset(kunduzTables);

test.each<[what: string, filter: Partial<TimelineFilter>, ids: string[]]>([
  [
    'a province means everything inside it',
    { place: 'kunduz-province', to: '2015-12-31' },
    ['chahar-darah-district-2015-06', 'kunduz-city-2015-09-28', 'kunduz-city-2015-10-13'],
  ],
  [
    'the surest events',
    { place: 'kunduz-city', confidence: 'high' },
    ['kunduz-city-2015-09-28', 'kunduz-city-2021-08-08'],
  ],
  [
    'provincial capitals alone',
    { capitalsOnly: true, to: '2015-12-31' },
    ['kunduz-city-2015-09-28', 'kunduz-city-2015-10-13'],
  ],
  [
    'filters combine',
    { place: 'kunduz-province', kinds: ['captured'], from: '2021-01-01', confidence: 'medium' },
    ['kunduz-city-2021-08-08'],
  ],
])('events: %s', (_what, filter, ids) => {
  expect(filteredEvents(dataset, { ...everyEvent, ...filter }).map(({ id }) => id)).toEqual(ids);
});

test.each<[what: string, filter: Partial<TimelineFilter>, count: number]>([
  ['all that have a date', {}, 3],
  ['of a period', { from: '2015-10-01' }, 1],
  ['that concern a place inside', { place: 'kunduz-province' }, 3],
  ['of no other place', { place: 'takhar-province' }, 0],
  ['of an actor', { actor: 'taliban' }, 3],
  ['whatever the kind of event', { kinds: ['uprising'], changedHandsOnly: true }, 3],
])('reports: %s', (_what, filter, count) => {
  expect(filteredReports(dataset, { ...everyEvent, ...filter })).toHaveLength(count);
});

test('each filter in force is named and can be taken away by itself', () => {
  const filter: TimelineFilter = {
    place: 'kunduz-province',
    actor: 'taliban',
    kinds: ['captured', 'retaken'],
    confidence: 'high',
    from: '2015-01-01',
    to: '2015-12-31',
    changedHandsOnly: true,
  };
  const chosen = chosenFilters(dataset, filter, english);
  expect(chosen.map(({ label }) => label.replaceAll('\u00a0', ' '))).toEqual([
    '1 Jan 2015 to 31 Dec 2015',
    'Kunduz and all inside it',
    'Taliban',
    'Captured',
    'Retaken',
    'High confidence',
  ]);
  expect(chosen.find(({ key }) => key === 'captured')?.without).toEqual({ ...filter, kinds: ['retaken'] });
  expect(chosen.map(({ without }) => chosenFilters(dataset, without, english).length)).toEqual(
    Array(6).fill(5),
  );
  expect(chosenFilters(dataset, everyEvent, english)).toEqual([]);
});
