import { describe, expect, test } from 'vitest';
import { assembleCard } from '../../../src/card/assemble-card.ts';
import type { ActorCard, PlaceCard } from '../../../src/card/card-content.ts';
import {
  asOfPhrase,
  basisSentence,
  deathSentence,
  dissentSentence,
  holderSentence,
  noOfficeSentence,
  officePeriod,
  officeTitle,
  reportByline,
  reportTitle,
  sincePhrase,
  sourcesPhrase,
} from '../../../src/card/card-phrases.ts';
import type { Controller } from '../../../src/domain.ts';
import { dataset, report } from './kunduz-dataset.ts';

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

test('sources are counted, with their weight where it is not the highest', () => {
  expect(sourcesPhrase(1)).toBe('1 source');
  expect(sourcesPhrase(4, 'low')).toBe('Low confidence · 4 sources');
});

describe('offices', () => {
  test.each([
    ['2014-09-29', '2021-08-15', '29 Sep 2014 – 15 Aug 2021'],
    ['2014', undefined, 'from 2014; end not recorded'],
    [undefined, '2021', 'until 2021; beginning not recorded'],
    ['2015', '2015', '2015'],
    [undefined, undefined, 'no date recorded'],
  ])('from %s to %s: %s', (start, end, text) => {
    expect(plain(officePeriod({ ...(start && { start }), ...(end && { end }) }, undefined))).toBe(text);
  });

  test.each([
    [{ attested: ['2021-08-06'] }, 'held on 6 Aug 2021'],
    [{ attested: ['2016-10', '2017-02'] }, 'held in Oct 2016 and in Feb 2017'],
    [
      { start: '2020-10-06', attested: ['2021-07-07', '2021-07-10'] },
      'from 6 Oct 2020; still held on 10 Jul 2021; end not recorded',
    ],
    [
      { end: '2015-05-24', attested: ['2013'] },
      'until 24 May 2015; already held in 2013; beginning not recorded',
    ],
  ])('seen in it: %j', (dates, text) => {
    expect(plain(officePeriod(dates, undefined))).toBe(text);
  });

  test.each([
    [
      'governor',
      'Kunduz',
      'Islamic Republic of Afghanistan (government)',
      'Governor, Kunduz, Islamic Republic of Afghanistan',
    ],
    ['president of Afghanistan', 'Afghanistan', undefined, 'President of Afghanistan'],
    [
      'president of Afghanistan',
      'Afghanistan',
      'Islamic Republic of Afghanistan (government)',
      'President, Islamic Republic of Afghanistan',
    ],
    [
      'spokesman',
      'Afghanistan',
      'Afghan National Defence and Security Forces',
      'Spokesman, Afghan National Defence and Security Forces',
    ],
    [
      'minister of finance',
      'Afghanistan',
      'Islamic Republic of Afghanistan',
      'Minister of finance, Islamic Republic of Afghanistan',
    ],
    ['emir of the Taliban', undefined, 'Taliban', 'Emir of the Taliban'],
  ])('%s, %s, %s', (role, placeName, organisationName, title) => {
    expect(
      officeTitle({
        role,
        sources: [],
        ...(placeName && { placeName }),
        ...(organisationName && { organisationName }),
      }),
    ).toBe(title);
  });

  test('where none is dated to the day, that is said, and no more', () => {
    const asOf = { kind: 'article', day: '2015-09-29' } as const;
    expect(plain(noOfficeSentence(asOf, 0, undefined))).toBe(
      'No source seen dates an office to 29 Sep 2015, the day of this article.',
    );
    expect(noOfficeSentence(asOf, 1, undefined)).toMatch(/no source seen says whether it still lasted/);
  });
});

describe('a death', () => {
  const card = (died: string | undefined, day: string): ActorCard => {
    const actor = assembleCard(dataset, {
      id: 'mohammad-omar-safi',
      asOf: { kind: 'article', day },
      today: '2026-11-20',
    });
    if (actor?.kind !== 'actor') throw new Error('No actor.');
    return { ...actor, ...(died !== undefined && { died }) };
  };
  test.each([
    ['2018-10-18', '2015-09-29', 'Died 18 Oct 2018, after this article.'],
    ['2018-10-18', '2018-10-18', 'Died 18 Oct 2018.'],
    ['2013', '2015-09-29', 'Died 2013.'],
    ['2016-05', '2015-09-29', 'Died May 2016, after this article.'],
    ['c. 1994', '2015-09-29', 'Died c. 1994.'],
    [undefined, '2015-09-29', undefined],
  ])('%s for an article of %s', (died, day, sentence) => {
    expect(plain(deathSentence(card(died, day), undefined))).toBe(sentence);
  });
});

describe('a report', () => {
  test('bears its headline, or its publisher’s name where the headline was not seen', () => {
    const seen = report({ url: 'https://www.example.org/a/b', title: 'City falls', date: '2015-09-28' });
    expect([reportTitle(seen), plain(reportByline(seen, undefined))]).toEqual([
      'City falls',
      'Example Press · 28 Sep 2015',
    ]);
    const { title: _, ...unseen } = seen;
    expect([reportTitle(unseen), plain(reportByline(unseen, undefined))]).toEqual([
      'Example Press',
      'example.org · 28 Sep 2015',
    ]);
  });

  test('says that it is a copy', () => {
    expect(reportByline(report({ url: 'https://e.org/', title: 'x', tier: 'mirror' }), undefined)).toBe(
      'Example Press · copy on another site',
    );
  });
});
