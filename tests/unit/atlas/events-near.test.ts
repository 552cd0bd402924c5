import { expect, test } from 'vitest';
import { eventsNear } from '../../../src/atlas/events-near.ts';
import type { AnswerFilter } from '../../../src/atlas/shown-places.ts';
import { dataset } from './kunduz-atlas.ts';

const everything: AnswerFilter = { holders: [] };
const ids = (day: string, place?: string, filter = everything) =>
  eventsNear(dataset, { day, place, filter }).events.map(({ id }) => id);

test('without a place: the fortnight up to the day, newest first', () => {
  expect(ids('2021-08-15')).toEqual(['afghanistan-2021-08-15', 'mazar-2021-08-14', 'kunduz-city-2021-08-08']);
  expect(ids('2021-08-22')).toEqual(['afghanistan-2021-08-15', 'mazar-2021-08-14']);
  expect(ids('2021-08-28')).toEqual(['afghanistan-2021-08-15']);
  expect(ids('2018-01-01')).toEqual([]);
});

test('with a place: all of it and of everything inside it', () => {
  expect(ids('2018-01-01', 'kunduz-province')).toEqual([
    'kunduz-city-2021-08-08',
    'imam-sahib-2021-06-20',
    'kunduz-city-2015-10-13',
    'kunduz-city-2015-10-01',
    'kunduz-city-2015-09-28',
  ]);
});

test('with a filter of holders: what they won and what they lost', () => {
  expect(ids('2018-01-01', 'kunduz-province', { holders: ['contested'] })).toEqual([
    'kunduz-city-2015-10-13',
    'kunduz-city-2015-10-01',
  ]);
  expect(ids('2021-08-15', undefined, { holders: ['nrf'] })).toEqual([]);
});
