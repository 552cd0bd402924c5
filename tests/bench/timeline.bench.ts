import { test } from 'vitest';
import { everyEvent } from '../../src/browse/route.ts';
import { filteredEvents, filteredReports } from '../../src/browse/timeline-entries.ts';
import { openDataset } from '../../src/dataset/dataset.ts';
import { chunkGroups, groupByDate } from '../../src/timeline/date-groups.ts';
import { holderShares } from '../../src/timeline/holder-shares.ts';
import { tables, withEventsTimes } from './real-dataset.ts';

/** What the timeline works out at a change of its filters, with more than ten thousand events. */
const TIMES = Math.ceil(10_000 / tables.events.length);
const dataset = openDataset(withEventsTimes(TIMES));
const range = { from: '1992-01-01', to: '2026-11-01' };

test(`a timeline of ${dataset.events.length} events`, async ({ bench }) => {
  await bench('filtered by a province and all inside it', () => {
    filteredEvents(dataset, { ...everyEvent, place: 'helmand-province' });
  }).run();
  await bench('filtered by an actor, surest events alone', () => {
    filteredEvents(dataset, { ...everyEvent, actor: 'taliban', confidence: 'high' });
  }).run();
  await bench('grouped by date with all reports, and cut into chunks', () => {
    const events = filteredEvents(dataset, everyEvent);
    chunkGroups(groupByDate({ events, reports: filteredReports(dataset, everyEvent) }), {
      firstSize: 8,
      size: 30,
    });
  }).run();
});

test('the picture of holders, from tables just opened', async ({ bench }) => {
  await bench('of the provincial capitals', () => {
    holderShares(openDataset(tables), { ...range, counted: 'capitals' });
  }).run();
  await bench('of the districts with records of their own', () => {
    holderShares(openDataset(tables), { ...range, counted: 'districts' });
  }).run();
});
