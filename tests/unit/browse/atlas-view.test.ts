import { expect, test } from 'vitest';
import { atlasViewOf } from '../../../src/browse/atlas-view.ts';
import { parseRoute } from '../../../src/browse/route.ts';
import { formatAtlasRoute } from '../../../src/map/atlas-route.ts';

test.each([
  ['#/page', '#/map'],
  ['#/place/kunduz-city?on=2015-09-29', '#/map?on=2015-09-29&place=kunduz-city'],
  ['#/place/own:hill-post', '#/map?place=own:hill-post'],
  ['#/actor/taliban?on=2012-06-01', '#/map?on=2012-06-01&holder=taliban'],
  ['#/actor/republic-government', '#/map?holder=islamic-republic'],
  ['#/actor/ashraf-ghani', '#/map'],
  ['#/places?on=2012-06-01', '#/map?on=2012-06-01'],
  [
    '#/timeline?place=kunduz-province&actor=taliban&from=2015-01-01&to=2015-12-31&confidence=high&capitals=yes',
    '#/map?on=2015-12-31&place=kunduz-province&holder=taliban&confidence=high&show=capitals,names',
  ],
])('from %s the atlas opens at %s', (popup, atlas) => {
  expect(formatAtlasRoute(atlasViewOf(parseRoute(popup)))).toBe(atlas);
});
