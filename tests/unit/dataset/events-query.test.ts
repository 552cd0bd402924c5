import { expect, test } from 'vitest';
import { type EventFilter, selectEvents } from '../../../src/dataset/events-query.ts';
import { datasetWith, event, report } from './small-dataset.ts';

const dataset = datasetWith(
  [
    event('kunduz-city 2021-08-08 islamic-republic > taliban'),
    event('kunduz-city 2015-09-28 islamic-republic > taliban'),
    event('kunduz-city 2021-06-21 islamic-republic > islamic-republic', { kind: 'besieged' }),
    event('kunduz-city 1997-06 northern-alliance > taliban'),
    event('imam-sahib-district 2021-06-21 islamic-republic > taliban'),
    event('bazarak 2021-09-06 nrf > taliban', { sources: ['https://a.example/bazarak'] }),
  ],
  { reports: [report({ url: 'https://a.example/bazarak', actors: ['ahmad-massoud'] })] },
);

test.each<[string, EventFilter, string[]]>([
  ['an unknown place', { place: 'atlantis' }, []],
  ['an unknown actor', { actor: 'nobody' }, []],
  [
    'a city, oldest first',
    { place: 'kunduz-city' },
    ['kunduz-city-1997-06', 'kunduz-city-2015-09-28', 'kunduz-city-2021-06-21', 'kunduz-city-2021-08-08'],
  ],
  [
    'a province with what lies in it',
    { place: 'kunduz-province', from: '2021-01-01' },
    ['kunduz-city-2021-06-21', 'imam-sahib-district-2021-06-21', 'kunduz-city-2021-08-08'],
  ],
  ['a province by itself', { place: 'kunduz-province', isInside: false }, []],
  [
    'a week, both ends included',
    { from: '2021-06-21', to: '2021-08-08', place: 'kunduz-city' },
    ['kunduz-city-2021-06-21', 'kunduz-city-2021-08-08'],
  ],
  [
    'a day of the month that an event is dated to',
    { from: '1997-06-14', to: '1997-06-14' },
    ['kunduz-city-1997-06'],
  ],
  ['a kind', { kinds: ['besieged'] }, ['kunduz-city-2021-06-21']],
  [
    'changes of hands',
    { place: 'kunduz-city', from: '2021-01-01', changedHandsOnly: true },
    ['kunduz-city-2021-08-08'],
  ],
  ['a party that held the place', { actor: 'nrf' }, ['bazarak-2021-09-06']],
  ['a person whom a source concerns', { actor: 'ahmad-massoud' }, ['bazarak-2021-09-06']],
])('%s', (_, filter, expected) => {
  expect(selectEvents(dataset, filter).map(({ id }) => id)).toEqual(expected);
});

test('no filter leaves everything', () => {
  expect(selectEvents(dataset, { kinds: [] })).toHaveLength(dataset.events.length);
});
