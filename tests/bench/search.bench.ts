import { test } from 'vitest';
import { search } from '../../src/browse/search.ts';
import { createSearchIndex } from '../../src/browse/search-index.ts';
import { openDataset } from '../../src/dataset/dataset.ts';
import { tables, withEventsTimes } from './real-dataset.ts';

// Places, actors, reports and events together: about five thousand records.
const dataset = openDataset(withEventsTimes(5));

test('the index', async ({ bench }) => {
  await bench('of the whole dataset', () => {
    createSearchIndex(openDataset(tables));
  }).run();
});

test('a key among five thousand records', async ({ bench }) => {
  const index = createSearchIndex(dataset);
  for (const typed of ['k', 'kund', 'kunduz', 'kudnuz', 'mulah omer', 'قندهار', 'herat surrendered']) {
    await bench(typed, () => {
      search(index, typed, 20);
    }).run();
  }
});
