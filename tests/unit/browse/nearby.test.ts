import { describe, expect, test } from 'vitest';
import { nearbyPlaces } from '../../../src/browse/nearby.ts';
import type { Place } from '../../../src/domain.ts';

const place = (id: string, point?: readonly [number, number], parent?: string): Place => ({
  id,
  kind: 'city',
  name: id,
  aliases: [],
  ...(point && { point }),
  ...(parent && { parent }),
  provenance: [],
});

const kabul = place('kabul-city', [34.5328, 69.1658], 'kabul-province');
const kabulProvince = place('kabul-province', [34.5, 69.2]);
const charikar = place('charikar', [35.0131, 69.169]);
const kandahar = place('kandahar-city', [31.6133, 65.7101]);
const unlocated = place('tora-bora');

describe('what lies near Kabul', () => {
  const everywhere = [kandahar, unlocated, kabul, kabulProvince, charikar];

  test('nearest first, without itself, its province and places without a point', () => {
    expect(nearbyPlaces(kabul, everywhere, 5).map(({ place }) => place.id)).toEqual([
      'charikar',
      'kandahar-city',
    ]);
  });

  test('no more than asked for', () => expect(nearbyPlaces(kabul, everywhere, 1)).toHaveLength(1));

  test('a place without a point has no neighbours', () => {
    expect(nearbyPlaces(unlocated, everywhere, 5)).toEqual([]);
  });
});
