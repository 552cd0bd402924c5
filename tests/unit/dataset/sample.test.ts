import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSample } from '../../../src/dataset/sample.ts';
import { datasetWith, event, report } from './small-dataset.ts';

const events = Array.from({ length: 40 }, (_, day) =>
  event(`kunduz-city 2015-09-${String((day % 30) + 1).padStart(2, '0')} unknown > taliban`, {
    id: `event-${day}`,
  }),
);
const reports = Array.from({ length: 40 }, (_, index) => report({ url: `https://example.org/${index}` }));
const idsOf = (seed: number, rows = events) => {
  const sample = drawSample(datasetWith(rows, { reports }), { seed, events: 5, offices: 5, reports: 5 });
  return [...sample.events.map(({ id }) => id), ...sample.reports.map(({ url }) => url)];
};

test('one seed draws the same records, whatever their order in files', () => {
  expect(idsOf(2026)).toEqual(idsOf(2026, events.toReversed()));
});

test('another seed draws others', () => {
  expect(idsOf(2026)).not.toEqual(idsOf(2027));
});

test('no record twice, never more than there are, every one within reach', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const ids = idsOf(seed);
      expect(ids).toHaveLength(10);
      expect(new Set(ids).size).toBe(10);
      for (const id of ids) seen.add(id);
    }),
    { seed: 1, numRuns: 200 },
  );
  expect(seen.size).toBe(42 + 40);
});
