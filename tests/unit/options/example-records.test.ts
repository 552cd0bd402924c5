import { expect, test } from 'vitest';
import { parseReaderRecords } from '../../../src/dataset/parse-reader-records.ts';
import { EXAMPLE_RECORDS } from '../../../src/options/example-records.ts';

test('the example that readers are given has a record of each kind and no problem', () => {
  const isKnown = (id: string) => ['kunduz-province', 'kunduz-city'].includes(id);
  const { records, problems } = parseReaderRecords(EXAMPLE_RECORDS, { format: 'csv', isKnown });
  expect(problems).toEqual([]);
  expect(records).toMatchObject({
    places: [{ id: 'own:example-post', aliases: ['Example Fort', 'Example Camp'] }],
    events: [{ place: 'own:example-post', date: '2015-09' }],
    actors: [{ id: 'own:example-commander' }],
    reports: [{ places: ['own:example-post', 'kunduz-city'] }],
  });
});
