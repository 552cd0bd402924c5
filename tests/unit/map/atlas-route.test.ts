import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/dataset/fuzzy-date.ts';
import { controllers } from '../../../src/dataset/vocabulary.ts';
import {
  type AtlasView,
  atlasAddress,
  atlasLayers,
  formatAtlasRoute,
  parseAtlasRoute,
} from '../../../src/map/atlas-route.ts';

describe('the atlas’s address', () => {
  test.each([
    [{}, '#/map'],
    [{ on: '2015-09-29', place: 'kunduz-city' }, '#/map?on=2015-09-29&place=kunduz-city'],
    [{ on: '2021-08-15', with: '2021-05-01' }, '#/map?on=2021-08-15&with=2021-05-01'],
    [{ holders: ['taliban', 'contested'] }, '#/map?holder=taliban,contested'],
    [{ layers: [] }, '#/map?show='],
    [{ confidence: 'high', span: '2021' }, '#/map?confidence=high&span=2021'],
    [{ place: 'own:hill-post' }, '#/map?place=own:hill-post'],
    [{ zoom: { x: 812.4, y: 190.6, times: 2.5 } }, '#/map?at=812,191,2.5'],
    [{ view: 'about', section: 'gaps' }, '#/about/gaps'],
  ] as const)('%j is %s', (route, address) => {
    expect(formatAtlasRoute(route)).toBe(address);
  });

  test('a link from another page', () => {
    expect(atlasAddress({ on: '2015-09-29' })).toBe('/atlas.html#/map?on=2015-09-29');
  });

  test.each([
    ['', { view: 'map', holders: [] }],
    ['#/nowhere', { view: 'map', holders: [] }],
    ['#/map?on=2015-02-30&holder=atlantis&place=../x', { view: 'map', holders: [] }],
    ['#/map?confidence=low&span=all', { view: 'map', holders: [] }],
    ['#/map?at=1,2', { view: 'map', holders: [] }],
    ['#/map?at=1,2,900', { view: 'map', holders: [] }],
    ['#/about', { view: 'about' }],
  ])('%s, of which nothing but %j can be read', (address, route) => {
    expect(parseAtlasRoute(address)).toEqual(route);
  });

  test('every view comes back from its address', () => {
    const day = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays('1992-01-01', count));
    const some = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
    const view = fc
      .record({
        on: some(day),
        with: some(day),
        place: some(fc.constantFrom('kunduz-city', 'balkh-province', 'wakhan-district', 'own:hill-post')),
        holders: fc.subarray([...controllers]),
        confidence: some(fc.constantFrom('medium' as const, 'high' as const)),
        span: some(fc.constantFrom('2001' as const, '2021' as const)),
        layers: some(fc.subarray([...atlasLayers])),
        zoom: some(
          fc.record({
            x: fc.integer({ min: 0, max: 1400 }),
            y: fc.integer({ min: 0, max: 1110 }),
            times: fc.integer({ min: 100, max: 1200 }).map((hundredths) => hundredths / 100),
          }),
        ),
      })
      .map((fields): AtlasView => {
        const given = Object.entries(fields).filter(([, value]) => value !== undefined);
        return { view: 'map', holders: fields.holders, ...Object.fromEntries(given) };
      });
    fc.assert(
      fc.property(view, (shown) => {
        expect(parseAtlasRoute(formatAtlasRoute(shown))).toEqual(shown);
      }),
    );
  });
});
