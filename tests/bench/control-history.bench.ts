import { test } from 'vitest';
import { readDatasetFolder } from '../../src/build/dataset-folder.ts';
import { controlPeriods, holderOn } from '../../src/dataset/control-history.ts';
import { openDataset } from '../../src/dataset/dataset.ts';
import { checkTables } from '../../src/dataset/dataset-check.ts';
import { datasetFolder, tables, withEventsTimes } from './real-dataset.ts';

const dataset = openDataset(tables);
const folder = readDatasetFolder(datasetFolder);
const hundredfold = openDataset(withEventsTimes(100));
const tenfoldTables = withEventsTimes(10);

test('who held Kunduz', async ({ bench }) => {
  await bench('on one day', () => {
    holderOn(dataset, { place: 'kunduz-city', day: '2015-09-29' });
  }).run();
  await bench('on one day, among a hundred times as many events', () => {
    holderOn(hundredfold, { place: 'kunduz-city', day: '2015-09-29' });
  }).run();
  await bench('since 1992', () => {
    controlPeriods(dataset, { place: 'kunduz-city', from: '1992-01-01', to: '2026-11-01' });
  }).run();
});

test('who held each place on one day, from tables just opened', { timeout: 120_000 }, async ({ bench }) => {
  await bench('the dataset', () => {
    const opened = openDataset(tables);
    for (const { id } of opened.places) holderOn(opened, { place: id, day: '2015-09-29' });
  }).run();
  await bench('ten times as many events', () => {
    const opened = openDataset(tenfoldTables);
    for (const { id } of opened.places) holderOn(opened, { place: id, day: '2015-09-29' });
  }).run();
});

test('the dataset as people edit it', { timeout: 120_000 }, async ({ bench }) => {
  await bench('read from its folder, shapes checked', () => {
    readDatasetFolder(datasetFolder);
  }).run();
  await bench('all rules checked', () => {
    checkTables(folder.tables, { ...folder, isNameRuled: () => true });
  }).run();
});
