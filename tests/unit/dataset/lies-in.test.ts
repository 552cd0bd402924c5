import { expect, test } from 'vitest';
import { liesIn } from '../../../src/dataset/lies-in.ts';
import { datasetWith } from './small-dataset.ts';

const dataset = datasetWith([]);

test.each([
  ['kunduz-city', 'kunduz-province', true],
  ['kunduz-city', 'afghanistan', true],
  ['kunduz-province', 'kunduz-province', true],
  ['kunduz-province', 'kunduz-city', false],
  ['kunduz-city', 'panjshir-province', false],
  ['atlantis', 'afghanistan', false],
])('%s in %s: %s', (place, area, expected) => {
  expect(liesIn(dataset, { place, area })).toBe(expected);
});
