import { describe, expect, test } from 'vitest';
import { assembleCard } from '../../../src/card/assemble-card.ts';
import type { PlaceCard } from '../../../src/card/card-content.ts';
import {
  asOfPhrase,
  basisSentence,
  dissentSentence,
  holderSentence,
  sincePhrase,
} from '../../../src/card/card-phrases.ts';
import type { Controller } from '../../../src/domain.ts';
import { dataset } from './kunduz-dataset.ts';

/** Dates keep together on a line; tests are easier to read with plain spaces. */
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

function cardOf(id: string, day = '2015-09-29'): PlaceCard {
  const card = assembleCard(dataset, { id, asOf: { kind: 'article', day }, today: '2026-11-20' });
  if (card?.kind !== 'place') throw new Error(`${id} is no place.`);
  return card;
}

describe('who holds a place', () => {
  const city = cardOf('kunduz-city');
  test.each<[Controller, string]>([
    ['taliban', 'Taliban hold the city'],
    ['islamic-republic', 'Islamic Republic (government) holds the city'],
    ['local-militia', 'Local forces hold the city'],
    ['contested', 'Contested: no side holds the city as a whole'],
    ['unknown', 'No record of who held the city'],
  ])('%s', (holder, sentence) => {
    expect(holderSentence({ ...city.holder, holder }, city)).toBe(sentence);
  });

  test('an answer read off the capital speaks of the capital, not of the place', () => {
    const airport = cardOf('kunduz-airport');
    expect(holderSentence(airport.holder, airport)).toBe('Taliban hold the provincial capital, Kunduz');
    expect(basisSentence(airport)).toBe('No record of the airfield itself for then.');
    const province = cardOf('kunduz-province');
    expect(holderSentence(province.holder, province)).toBe('Taliban hold its capital, Kunduz');
  });

  test('an answer that follows the national government holds in name', () => {
    const city = cardOf('kunduz-city', '2002-06-01');
    expect(city.holder.basis).toBe('national');
    expect(holderSentence(city.holder, city)).toBe('Islamic Republic (government) holds the city in name');
    expect(basisSentence(city)).toMatch(/change of national government/);
  });

  test('a record of the place itself needs no word on where it is from', () => {
    expect(basisSentence(city)).toBeUndefined();
  });
});

describe('of which day, and since when', () => {
  test('the article’s day is called that, today is called that', () => {
    expect(plain(asOfPhrase({ kind: 'article', day: '2015-09-29' }, undefined))).toBe(
      'on 29 Sep 2015, the day of this article',
    );
    expect(plain(asOfPhrase({ kind: 'today', day: '2026-11-20' }, undefined))).toBe('today, 20 Nov 2026');
  });

  test('dates are the reader’s', () => {
    expect(plain(asOfPhrase({ kind: 'article', day: '2015-09-29' }, 'de'))).toMatch(/29\. Sept\. 2015/);
  });

  test('an upper bound is said to be one', () => {
    expect(plain(sincePhrase(cardOf('kunduz-city'), undefined))).toBe('since 28 Sep 2015');
    expect(plain(sincePhrase(cardOf('kunduz-city', '2021-08-09'), undefined))).toBe(
      'since 8 Aug 2021 or earlier',
    );
  });
});

test.each([
  [{ date: '2021-08-13' }, 'Other sources date this to 13 Aug 2021.'],
  [{ after: 'contested' as const }, 'Other sources name another holder afterwards: Contested.'],
  [
    { date: '2021-08', after: 'taliban' as const },
    'Other sources date this to Aug 2021 and name another holder afterwards: Taliban.',
  ],
  [{}, 'Other sources differ.'],
])('dissent %j in words', (differs, sentence) => {
  expect(plain(dissentSentence({ ...differs, note: '', sources: [] }, undefined))).toBe(sentence);
});
