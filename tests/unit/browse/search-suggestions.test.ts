import { describe, expect, test } from 'vitest';
import { lookUpAddress, suggestionsFor } from '../../../src/browse/search-suggestions.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { english, wordingOf } from '../locale/shipped-wording.ts';
import { kunduzTables } from './kunduz-tables.ts';

const dataset = openDataset(kunduzTables);
const suggested = (text: string, wording = english) =>
  suggestionsFor(dataset, { text, most: 6, wording }).map(({ address, text: line }) => [
    address,
    line.replaceAll('\u00a0', ' '),
  ]);

describe('what the address bar suggests', () => {
  test('a place with where it lies', () => {
    expect(suggested('taloqan')[0]).toEqual(['#/place/taloqan-city', 'Taloqan (City · Takhar province)']);
  });

  test('an actor with its kind', () => {
    expect(suggested('ashraf')).toEqual([['#/actor/ashraf-ghani', 'Ashraf Ghani (Person)']]);
  });

  test('an event by its note, leading to its place on its day', () => {
    expect(suggested('before dawn')).toEqual([
      ['#/place/kunduz-city?on=2015-09-28', 'Kunduz captured by the Taliban (28 Sep 2015)'],
    ]);
  });

  test('a report by its headline, leading to its own page', () => {
    expect(suggested('kunduz falls')).toContainEqual([
      'https://www.example.net/2015/kunduz',
      'Kunduz falls (An agency)',
    ]);
  });

  test('nothing for nothing', () => expect(suggested('  ')).toEqual([]));

  test('in the reader’s language', () => {
    expect(suggested('ashraf', wordingOf('de'))[0]?.[0]).toBe('#/actor/ashraf-ghani');
  });
});

describe('where a selected text leads', () => {
  test.each([
    ['Taloqan', undefined, '#/place/taloqan-city'],
    ['Ashraf Ghani', '2015-09-29', '#/actor/ashraf-ghani?on=2015-09-29'],
    ['Kunduz', '2015-09-29', '#/search?q=Kunduz'],
    ['Atlantis', undefined, '#/search?q=Atlantis'],
  ])('“%s” selected in an article of %s: %s', (text, day, address) => {
    expect(lookUpAddress(dataset, text, day)).toBe(address);
  });
});
