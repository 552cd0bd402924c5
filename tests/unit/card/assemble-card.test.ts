import { describe, expect, test } from 'vitest';
import { assembleCard, assembleCards } from '../../../src/card/assemble-card.ts';
import type { ActorCard, PlaceCard } from '../../../src/card/card-content.ts';
import { dataset } from './kunduz-dataset.ts';

const today = '2026-11-20';

function placeCard(id: string, day?: string): PlaceCard {
  const asOf =
    day === undefined ? ({ kind: 'today', day: today } as const) : ({ kind: 'article', day } as const);
  const card = assembleCard(dataset, { id, asOf, today });
  if (card?.kind !== 'place') throw new Error(`${id} has no card of a place.`);
  return card;
}

function actorCard(id: string, day: string): ActorCard {
  const card = assembleCard(dataset, { id, asOf: { kind: 'article', day }, today });
  if (card?.kind !== 'actor') throw new Error(`${id} has no card of an actor.`);
  return card;
}

const dates = (events: readonly { date: string }[]) => events.map(({ date }) => date);

describe('the card of a city answers for the article’s day', () => {
  test.each([
    ['2015-09-27', 'islamic-republic'],
    ['2015-09-28', 'taliban'],
    ['2015-09-29', 'taliban'],
    ['2015-10-02', 'contested'],
    ['2015-10-20', 'islamic-republic'],
    ['2021-08-09', 'taliban'],
    ['1995-01-01', 'unknown'],
  ])('on %s: %s', (day, holder) => {
    expect(placeCard('kunduz-city', day).holder.holder).toBe(holder);
  });

  test('before it the last two events, after it the next three, and how many are left out', () => {
    const card = placeCard('kunduz-city', '2015-09-29');
    expect(dates(card.before)).toEqual(['2015-08-20', '2015-09-28']);
    expect(dates(card.after)).toEqual(['2015-10-01', '2015-10-13', '2016-10-03']);
    expect([card.earlierCount, card.laterCount]).toEqual([3, 2]);
  });

  test('an event of the day itself has happened', () => {
    expect(dates(placeCard('kunduz-city', '2015-09-28').before).at(-1)).toBe('2015-09-28');
  });

  test('an event known by its month has happened once the month has begun', () => {
    expect(dates(placeCard('kunduz-city', '1997-06-15').before)).toEqual(['1997-06']);
    expect(dates(placeCard('kunduz-city', '1997-05-31').before)).toEqual([]);
  });

  test('without a date it is for today, and nothing comes after', () => {
    const card = placeCard('kunduz-city');
    expect(card.asOf).toEqual({ kind: 'today', day: today });
    expect(card.holder.holder).toBe('taliban');
    expect(card.after).toEqual([]);
  });

  test('today’s holder is always told beside that of the day', () => {
    expect(placeCard('kunduz-city', '2015-10-20').holderToday).toMatchObject({
      holder: 'taliban',
      day: today,
    });
  });

  test('the strip runs from 1992 through today without a gap', () => {
    const { periods } = placeCard('kunduz-city', '2015-09-29');
    expect(periods[0]?.from).toBe('1992-01-01');
    expect(periods.at(-1)?.to).toBe('2026-11-21');
    periods.slice(1).forEach((period, index) => {
      expect(period.from).toBe(periods[index]?.to);
    });
  });

  test('every report that it cites is with it, those of dissenting sources too', () => {
    const { cited } = placeCard('kunduz-city', '2002-06-01');
    expect(cited.map(({ url }) => url)).toContain('https://example.org/monday');
    expect(new Set(cited).size).toBe(cited.length);
  });

  test('it names what it lies in and of what it is the capital', () => {
    const card = placeCard('kunduz-city', '2015-09-29');
    expect(card.within.map(({ id }) => id)).toEqual(['kunduz-province', 'afghanistan']);
    expect(card.capitalOf?.id).toBe('kunduz-province');
  });
});

describe('a place without records of its own', () => {
  test('a province shows its capital’s events among its own, each as what it is', () => {
    const card = placeCard('kunduz-province', '2015-09-29');
    expect(card.before.at(-1)).toMatchObject({ place: 'kunduz-city', date: '2015-09-28' });
    expect(card.capital?.id).toBe('kunduz-city');
  });

  test('names the other place on whose record the answer rests', () => {
    const card = placeCard('kunduz-airport', '2015-09-29');
    expect(card.holder.basis).not.toBe('own-record');
    expect(card.basisPlaces.map(({ id }) => id)).toContain(card.holder.basedOn);
    expect(card.before).toEqual([]);
  });
});

describe('the card of a person', () => {
  test('sorts offices by what the sources say of the article’s day', () => {
    const card = actorCard('mohammad-omar-safi', '2015-09-29');
    const roles = (offices: readonly { role: string }[]) => offices.map(({ role }) => role);
    expect(roles(card.officesThen)).toEqual(['governor']);
    expect(roles(card.officesBefore)).toEqual(['adviser']);
    expect(roles(card.officesAfter)).toEqual(['senator']);
    expect(roles(card.officesUndated)).toEqual(['author']);
  });

  test('an office carries the names of its body and place', () => {
    expect(actorCard('mohammad-omar-safi', '2015-09-29').officesThen[0]).toMatchObject({
      organisationName: 'Islamic Republic of Afghanistan (government)',
      placeName: 'Kunduz',
    });
  });

  test('an affiliation to somebody unknown is left out, not shown as an id', () => {
    expect(actorCard('mohammad-omar-safi', '2015-09-29').affiliations.map(({ id }) => id)).toEqual([
      'republic-government',
    ]);
  });
});

describe('the cards of a page', () => {
  test('come in the order asked, each once; ids unknown to the dataset are named', () => {
    const { cards, unknown } = assembleCards(dataset, {
      ids: ['kunduz-city', 'atlantis', 'mohammad-omar-safi', 'kunduz-city'],
      date: '2015-09-29',
      today,
    });
    expect(cards.map(({ id }) => id)).toEqual(['kunduz-city', 'mohammad-omar-safi']);
    expect(unknown).toEqual(['atlantis']);
  });

  test('are plain data, fit to be sent', () => {
    const { cards } = assembleCards(dataset, {
      ids: ['kunduz-city', 'mohammad-omar-safi'],
      date: null,
      today,
    });
    expect(JSON.parse(JSON.stringify(cards))).toEqual(cards);
  });
});
