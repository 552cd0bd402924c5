import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyEvent, formatRoute, parseRoute, type Route } from '../../../src/browse/route.ts';
import { eventKinds } from '../../../src/dataset/vocabulary.ts';

const addresses: readonly [address: string, route: Route][] = [
  ['#/page', { view: 'page' }],
  ['#/timeline', { view: 'timeline', filter: everyEvent }],
  [
    '#/timeline?place=kunduz-province&kind=captured,retaken&from=2015-01-01&to=2015-12-31&changed=yes',
    {
      view: 'timeline',
      filter: {
        place: 'kunduz-province',
        kinds: ['captured', 'retaken'],
        from: '2015-01-01',
        to: '2015-12-31',
        changedHandsOnly: true,
      },
    },
  ],
  [
    '#/timeline?confidence=high&order=oldest&count=districts&reports=yes',
    {
      view: 'timeline',
      filter: { ...everyEvent, confidence: 'high' },
      look: { order: 'oldest-first', counted: 'districts', hasReports: true },
    },
  ],
  ['#/timeline?actor=taliban', { view: 'timeline', filter: { ...everyEvent, actor: 'taliban' } }],
  ['#/places', { view: 'places' }],
  ['#/places?on=2021-08-13', { view: 'places', on: '2021-08-13' }],
  ['#/actors', { view: 'actors' }],
  ['#/search?q=qala+e+naw', { view: 'search', text: 'qala e naw' }],
  ['#/search?q=%D9%82%D9%84%D8%B9%D9%87+%D9%86%D9%88', { view: 'search', text: 'قلعه نو' }],
  ['#/place/kunduz-city', { view: 'place', id: 'kunduz-city' }],
  ['#/place/kunduz-city?on=2015-09-29', { view: 'place', id: 'kunduz-city', on: '2015-09-29' }],
  ['#/actor/atta-mohammad-noor', { view: 'actor', id: 'atta-mohammad-noor' }],
];

describe('an address and its route', () => {
  test.each(addresses)('%s', (address, route) => {
    expect(parseRoute(address)).toEqual(route);
    expect(formatRoute(route)).toBe(address);
  });

  test('any route survives the way into the address and back', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
    const day = fc
      .date({ min: new Date('1992-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const route: fc.Arbitrary<Route> = fc.oneof(
      fc.record({ view: fc.constant('search' as const), text: fc.string({ unit: 'grapheme' }) }),
      fc.record(
        { view: fc.constantFrom('place' as const, 'actor' as const), id, on: day },
        { requiredKeys: ['view', 'id'] },
      ),
      fc.record({
        view: fc.constant('timeline' as const),
        filter: fc
          .record(
            { place: id, actor: id, kinds: fc.subarray([...eventKinds]), days: fc.tuple(day, day) },
            { requiredKeys: ['kinds'] },
          )
          .map(({ days, ...rest }) => {
            const [from, to] = [...(days ?? [])].sort();
            return { ...rest, ...(from && { from }), ...(to && { to }), changedHandsOnly: to === undefined };
          }),
      }),
    );
    fc.assert(
      fc.property(route, (wanted) => {
        expect(parseRoute(formatRoute(wanted))).toEqual(wanted);
      }),
    );
  });
});

describe('an address that cannot be read as it stands', () => {
  test.each<[what: string, address: string, route: Route]>([
    ['nothing', '', { view: 'page' }],
    ['a bare #', '#', { view: 'page' }],
    ['no search text', '#/search', { view: 'search', text: '' }],
    ['a day that is none', '#/place/kabul-city?on=2021-02-30', { view: 'place', id: 'kabul-city' }],
    [
      'a kind that does not exist',
      '#/timeline?kind=won,captured',
      {
        view: 'timeline',
        filter: { ...everyEvent, kinds: ['captured'] },
      },
    ],
    [
      'a period the wrong way round',
      '#/timeline?from=2021-12-31&to=2021-01-01',
      {
        view: 'timeline',
        filter: { ...everyEvent, from: '2021-01-01', to: '2021-12-31' },
      },
    ],
    ['markup for an id', '#/timeline?place=<b>', { view: 'timeline', filter: everyEvent }],
    ['a view that no longer exists', '#/map', { view: 'not-found', address: '#/map' }],
    ['a place without an id', '#/place', { view: 'not-found', address: '#/place' }],
    ['an id that is none', '#/place/Kunduz City', { view: 'not-found', address: '#/place/Kunduz City' }],
    [
      'too long a path',
      '#/place/kunduz-city/reports',
      {
        view: 'not-found',
        address: '#/place/kunduz-city/reports',
      },
    ],
  ])('%s', (_, address, route) => {
    expect(parseRoute(address)).toEqual(route);
  });
});
