import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compilePackageData } from '../../src/build/package-data.ts';
import { assembleCard } from '../../src/card/assemble-card.ts';
import { coverageOf } from '../../src/dataset/coverage.ts';
import { openDataset } from '../../src/dataset/dataset.ts';
import { projectFolder, tables, withEventsTimes } from './real-dataset.ts';

/**
 * What grows when the dataset does. A card is for one place and must cost the same among a hundred times as many events
 * of other places; to make the dataset ready must cost in proportion to its events.
 */

const asOf = { kind: 'article', day: '2015-09-29' } as const;
const request = { id: 'kunduz-city', asOf, today: '2026-11-01' };

test('the package: read, checked for shape, names compiled (at most 5 s)', { timeout: 120_000 }, async ({
  bench,
}) => {
  await bench('all of it', async () => {
    await compilePackageData(projectFolder);
  }).run({ iterations: 3, time: 0, warmup: false });
});

test('the package weighs (limit 700 kB) compressed', () => {
  const bytes = gzipSync(JSON.stringify(tables), { level: 9 }).length;
  console.log(`dataset.json: ${Math.round(bytes / 1000)} kB gzip`);
  expect(bytes).toBeLessThan(700_000);
});

test('the card of Kunduz, tables open', async ({ bench }) => {
  const once = openDataset(tables);
  const hundredfold = openDataset(withEventsTimes(100, { exceptIn: 'kunduz-city' }));
  assembleCard(once, request);
  assembleCard(hundredfold, request);
  await bench('the dataset', () => {
    assembleCard(once, request);
  }).run();
  await bench('a hundred times as many events elsewhere', () => {
    assembleCard(hundredfold, request);
  }).run();
});

test('opened, and every card once', { timeout: 240_000 }, async ({ bench }) => {
  for (const times of [1, 10, 100]) {
    const grown = withEventsTimes(times);
    await bench(`${times} times the events`, () => {
      const dataset = openDataset(grown);
      for (const place of dataset.places) assembleCard(dataset, { ...request, id: place.id });
    }).run({ iterations: 3, time: 0, warmup: false });
  }
});

test('its coverage counted', { timeout: 120_000 }, async ({ bench }) => {
  await bench('the dataset', () => {
    coverageOf(openDataset(tables));
  }).run();
});
