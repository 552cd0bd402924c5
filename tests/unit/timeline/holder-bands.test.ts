import { describe, expect, test } from 'vitest';
import { controllers } from '../../../src/dataset/vocabulary.ts';
import { bandsIn, countInBand, holderBands, outlineBands } from '../../../src/timeline/holder-bands.ts';
import type { ShareStep } from '../../../src/timeline/holder-shares.ts';

const steps: readonly ShareStep[] = [
  { from: '1992-04-01', to: '1992-04-11', counts: { junbish: 1, 'hezb-e-wahdat': 1, unknown: 2 } },
  { from: '1992-04-11', to: '1992-04-21', counts: { taliban: 3, contested: 1 } },
];

test('every controller has exactly one band', () => {
  expect(holderBands.flatMap((band) => band.controllers).sort()).toEqual([...controllers].sort());
});

test('ground without a record lies on top', () => {
  expect(holderBands.at(-1)?.name).toBe('unknown');
});

describe('the bands of a picture', () => {
  test('only those that hold something', () => {
    expect(bandsIn(steps).map(({ name }) => name)).toEqual(['taliban', 'contested', 'others', 'unknown']);
  });

  test('parties that share a band are counted together', () => {
    const others = holderBands.find(({ name }) => name === 'others');
    expect(steps.map((step) => others && countInBand(others, step))).toEqual([2, 0]);
  });

  test('each lies on the one below it, as wide as its step lasted', () => {
    const x = (day: string) => (day === '1992-04-01' ? 0 : day === '1992-04-11' ? 50 : 100);
    const outlines = outlineBands({ steps, bands: bandsIn(steps), x, height: 40, unit: 10 });
    expect(Object.fromEntries(outlines.map(({ band, path }) => [band.name, path]))).toEqual({
      taliban: 'M0 40L50 40L50 10L100 10L100 40L50 40L50 40L0 40Z',
      contested: 'M0 40L50 40L50 0L100 0L100 10L50 10L50 40L0 40Z',
      others: 'M0 20L50 20L50 0L100 0L100 0L50 0L50 40L0 40Z',
      unknown: 'M0 0L50 0L50 0L100 0L100 0L50 0L50 20L0 20Z',
    });
  });
});
