import { expect, test } from 'vitest';
import { campaignsAround } from '../../../src/dataset/campaigns.ts';
import type { Campaign } from '../../../src/domain.ts';
import { datasetWith } from './small-dataset.ts';

const campaign = ([id, from, to, place]: readonly [string, string, string, string]): Campaign => ({
  id,
  names: { en: id, fa: id, ps: id, de: id, fr: id },
  from,
  to,
  places: [place],
  note: 'A campaign.',
  sources: [],
});

const dataset = datasetWith([], {
  campaigns: [
    campaign(['in-the-country', '2021-05-01', '2021-08-15', 'afghanistan']),
    campaign(['in-imam-sahib', '2021-06-01', '2021-06-30', 'imam-sahib-district']),
  ],
});

test.each([
  ['2021-04-30', 'kunduz-province', []],
  ['2021-05-01', 'kunduz-province', ['in-the-country']],
  ['2021-08-15', 'bazarak', ['in-the-country']],
  ['2021-08-16', 'bazarak', []],
  ['2021-06-15', 'imam-sahib-district', ['in-the-country', 'in-imam-sahib']],
  ['2021-06-15', 'sher-khan-bandar', ['in-the-country', 'in-imam-sahib']],
  ['2021-06-15', 'kunduz-province', ['in-the-country', 'in-imam-sahib']],
  ['2021-06-15', 'afghanistan', ['in-the-country', 'in-imam-sahib']],
  ['2021-06-15', 'panjshir-province', ['in-the-country']],
])('on %s, around %s: %j', (day, place, expected) => {
  expect(campaignsAround(dataset, { place, day }).map(({ id }) => id)).toEqual(expected);
});
