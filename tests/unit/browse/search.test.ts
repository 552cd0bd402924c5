import { describe, expect, it, test } from 'vitest';
import { type SearchHit, search } from '../../../src/browse/search.ts';
import { createSearchIndex } from '../../../src/browse/search-index.ts';
import { actor, datasetWith, event, place, report, somePlaces } from '../dataset/small-dataset.ts';

const dataset = datasetWith(
  [
    event('kunduz-city 2015-09-28 islamic-republic > taliban', {
      note: 'Most of the city was lost by late afternoon.',
    }),
    event('bazarak 2021-09-06 nrf > taliban', { note: 'The flag was raised at the governor’s compound.' }),
  ],
  {
    places: [
      ...somePlaces,
      place({
        id: 'lashkar-gah-city',
        kind: 'city',
        name: 'Lashkar Gah',
        aliases: ['Lashkargah'],
        fa: 'لشکرگاه',
      }),
      place({ id: 'khan-abad-district', kind: 'district', name: 'Khan Abad', parent: 'kunduz-province' }),
    ],
    actors: [
      actor({ id: 'mullah-omar', kind: 'person', name: 'Mohammad Omar', aliases: ['Mullah Omar'] }),
      actor({
        id: 'ashraf-ghani',
        kind: 'person',
        name: 'Ashraf Ghani',
        surface: { short: ['Ghani'], needsFullNameFirst: false },
      }),
    ],
    reports: [
      report({
        url: 'https://a.example/1',
        title: 'Taliban fighters overrun Kunduz',
        date: '2015-09-28',
        publisher: 'Reuters',
        places: ['kunduz-city'],
      }),
      report({
        url: 'https://a.example/2',
        title: 'Kunduz hospital struck',
        date: '2015-10-03',
        publisher: 'MSF',
      }),
      report({ url: 'https://a.example/3', publisher: 'Reuters' }),
    ],
  },
);
const index = createSearchIndex(dataset);

function found(text: string, limit = 20): string[] {
  return search(index, text, limit).map(inShort);
}

function inShort(hit: SearchHit): string {
  switch (hit.kind) {
    case 'place':
      return `${hit.match} ${hit.place.id}`;
    case 'actor':
      return `${hit.match} ${hit.actor.id}`;
    case 'report':
      return `${hit.match} ${hit.report.title}`;
    case 'event':
      return `${hit.match} ${hit.event.id}`;
  }
}

describe('names', () => {
  it.each([
    ['in any case', 'LASHKAR GAH', 'exact lashkar-gah-city'],
    ['without the space', 'lashkargah', 'exact lashkar-gah-city'],
    ['with a hyphen', 'Lashkar-Gah', 'exact lashkar-gah-city'],
    ['in Dari', 'لشکرگاه', 'exact lashkar-gah-city'],
    ['in Dari with the letters of an Arabic keyboard', 'لشكرگاه', 'exact lashkar-gah-city'],
    ['by the short form of a person', 'ghani', 'exact ashraf-ghani'],
    ['by the beginning', 'lashk', 'prefix lashkar-gah-city'],
    ['by the beginning of a later word', 'omar', 'word mullah-omar'],
    ['by the beginnings of several words, in any order', 'om mu', 'word mullah-omar'],
    ['by a word and the place around it', 'khan kunduz', 'word khan-abad-district'],
    ['with a letter missing', 'lashkaga', 'near lashkar-gah-city'],
    ['with two letters swapped', 'kudnuz', 'near kunduz-city'],
  ])('are found %s: %s', (_, text, expected) => {
    expect(found(text)[0]).toBe(expected);
  });

  it('come once each, by the spelling that fits best', () => {
    const [hit, ...others] = search(index, 'lashkargah', 5);
    expect(hit).toMatchObject({ spelling: 'Lashkar Gah', match: 'exact' });
    expect(others).toEqual([]);
  });

  it('bring their namesakes along, whose list of spellings may lack the one that was typed', () => {
    expect(found('Qunduz')).toEqual(['exact kunduz-city', 'exact kunduz-province']);
  });

  it('say by which spelling they were found', () => {
    expect(search(index, 'Mullah Omar', 5)[0]).toMatchObject({ spelling: 'Mullah Omar' });
  });
});

test('the name itself comes first, then names that begin so, then titles and notes, the newest first', () => {
  expect(found('kunduz')).toEqual([
    'exact kunduz-city',
    'exact kunduz-province',
    'text Kunduz hospital struck',
    'text kunduz-city-2015-09-28',
    'text Taliban fighters overrun Kunduz',
  ]);
});

test.each([
  ['a word of a note', 'governor compound', ['text bazarak-2021-09-06']],
  ['an unfinished word of a title', 'hospital str', ['text Kunduz hospital struck']],
  [
    'the publisher, where the title was never seen',
    'reuters',
    ['text Taliban fighters overrun Kunduz', 'text undefined'],
  ],
  ['a year', 'kunduz 2015-10', ['text Kunduz hospital struck']],
])('texts are found by %s', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('the kind or the province alone finds nothing by itself, but narrows', () => {
  expect(found('khan district')).toEqual(['word khan-abad-district']);
  expect(found('province')).toEqual([]);
});

test.each(['', ' ', '?!', 'zzzzzz', 'xq'])('%o finds nothing', (text) => {
  expect(found(text)).toEqual([]);
});

test('no more hits than wanted', () => {
  expect(found('k', 2)).toHaveLength(2);
});

test('three letters are too few for a guess', () => {
  expect(found('kxn')).toEqual([]);
});
