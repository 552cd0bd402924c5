import { describe, expect, test } from 'vitest';
import { assembleCard } from '../../../src/card/assemble-card.ts';
import type { PlaceCard } from '../../../src/card/card-content.ts';
import { createCitedSources } from '../../../src/card/cited-sources.ts';
import { asOfPhrase, basisSentence, holderClaim } from '../../../src/card/place-words.ts';
import { wordCard } from '../../../src/card/word-card.ts';
import type { Controller } from '../../../src/domain.ts';
import { english, wordingOf } from '../locale/shipped-wording.ts';
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
    expect(holderClaim({ ...city.holder, holder }, city, english)).toBe(sentence);
  });

  test('an answer read off the capital speaks of the capital, not of the place', () => {
    const airport = cardOf('kunduz-airport');
    expect(holderClaim(airport.holder, airport, english)).toBe('Taliban hold the provincial capital, Kunduz');
    expect(basisSentence(airport.holder, english)).toBe(
      'No record of its own for then: this is the record of the capital.',
    );
    const province = cardOf('kunduz-province');
    expect(holderClaim(province.holder, province, english)).toBe('Taliban hold its capital, Kunduz');
  });

  test('an answer that follows the national government holds in name', () => {
    const city = cardOf('kunduz-city', '2002-06-01');
    expect(city.holder.basis).toBe('national');
    expect(holderClaim(city.holder, city, english)).toBe(
      'Islamic Republic (government) holds the city in name',
    );
    expect(basisSentence(city.holder, english)).toMatch(/change of national government/);
  });

  test('a record of the place itself needs no word on where it is from', () => {
    expect(basisSentence(city.holder, english)).toBeUndefined();
  });
});

describe('of which day, and since when', () => {
  test('the article’s day is called that, today is called that', () => {
    expect(plain(asOfPhrase({ kind: 'article', day: '2015-09-29' }, english))).toBe(
      'on 29 Sep 2015, the day of this article',
    );
    expect(plain(asOfPhrase({ kind: 'today', day: '2026-11-20' }, english))).toBe('today, 20 Nov 2026');
  });

  test('dates are the reader’s', () => {
    const asOf = { kind: 'article', day: '2015-09-29' } as const;
    expect(asOfPhrase(asOf, wordingOf('en', 'solar-hijri'))).toMatch(/Mizan/);
    expect(asOfPhrase(asOf, wordingOf('fa'))).toMatch(/۲۰۱۵/);
  });

  test('an upper bound is said to be one', () => {
    const sinceOf = (day: string) => {
      const status = wordCard(cardOf('kunduz-city', day), { dataset, wording: english }).sections.find(
        ({ kind }) => kind === 'status',
      );
      return plain(status?.kind === 'status' ? status.lines[0]?.text : undefined);
    };
    expect(sinceOf('2015-09-29')).toBe('On 29 Sep 2015, the day of this article · since 28 Sep 2015');
    expect(sinceOf('2021-08-09')).toMatch(/since 8 Aug 2021 or earlier$/);
  });
});

describe('dissent is told in words, by who differs', () => {
  const ap = report({ url: 'https://e.org/ap', publisher: 'AP' });
  const bbc = report({ url: 'https://e.org/bbc', publisher: 'BBC' });
  const cited = createCitedSources([ap, bbc], english);
  test.each([
    [{ date: '2021-08-10' }, [ap.url], 'AP has 10 Aug 2021.'],
    [{ date: '2021-08-10' }, [ap.url, bbc.url], 'AP and BBC have 10 Aug 2021.'],
    [{ after: 'contested' as const }, [bbc.url], 'BBC names another holder afterwards: Contested.'],
    [
      { date: '2021-08', after: 'taliban' as const },
      [ap.url],
      'AP has Aug 2021, and another holder afterwards: Taliban.',
    ],
    [{}, [ap.url], 'AP differs.'],
    [{ date: '2021-08-10' }, ['https://unknown.example/'], 'Another source has 10 Aug 2021.'],
  ])('%j by %j', (differs, sources, sentence) => {
    const [claim] = cited.dissent([{ ...differs, note: '', sources }]);
    expect(plain(claim?.text.join(''))).toBe(sentence);
  });
});
