import { describe, expect, test } from 'vitest';
import type { ControlEvent, FuzzyDate, Report } from '../../../src/domain.ts';
import { chunkGroups, groupByDate } from '../../../src/timeline/date-groups.ts';

const event = (id: string, date: FuzzyDate): ControlEvent => ({
  id,
  date,
  place: id.replace(/-\d.*/, ''),
  kind: 'captured',
  before: 'islamic-republic',
  after: 'taliban',
  confidence: 'high',
  note: '',
  sources: ['https://example.org/report'],
});

const zaranj = event('zaranj-2021-08-06', '2021-08-06');
const kunduz = event('kunduz-city-2021-08-08', '2021-08-08');
const sarePol = event('sar-e-pol-city-2021-08-08', '2021-08-08');
const balaMurghab = event('bala-murghab-district-2021-05', '2021-05');
const burka = event('burka-district-2021-05-04', '2021-05-04');
const panjab = event('panjab-district-2021', '2021');

const order = (events: readonly ControlEvent[], direction?: 'oldest-first') =>
  groupByDate({ events }, direction).map(({ date, events }) => [date, events.map(({ id }) => id)]);

describe('events by date', () => {
  test('newest first, each date once', () => {
    expect(order([zaranj, kunduz, burka, sarePol])).toEqual([
      ['2021-08-08', [sarePol.id, kunduz.id]],
      ['2021-08-06', [zaranj.id]],
      ['2021-05-04', [burka.id]],
    ]);
  });

  test('a month whose day is not known is a date of its own, after its days; a year after its months', () => {
    expect(order([panjab, balaMurghab, zaranj, burka], 'oldest-first').map(([date]) => date)).toEqual([
      '2021-05-04',
      '2021-05',
      '2021-08-06',
      '2021',
    ]);
  });

  test('oldest first keeps the order of one day as the dataset has it', () => {
    expect(order([kunduz, sarePol], 'oldest-first')).toEqual([['2021-08-08', [kunduz.id, sarePol.id]]]);
  });

  test('no events: no groups', () => expect(groupByDate({ events: [] })).toEqual([]));

  test('reports stand under the date of their publication; those without one nowhere', () => {
    const report = (date?: FuzzyDate): Report => ({
      url: `https://example.org/${date}`,
      publisher: 'A paper',
      language: 'en',
      tier: 'press',
      places: [],
      actors: [],
      ...(date && { date }),
    });
    const groups = groupByDate({
      events: [zaranj],
      reports: [report('2021-08-06'), report('2021'), report()],
    });
    expect(groups.map(({ date, events, reports }) => [date, events.length, reports.length])).toEqual([
      ['2021', 0, 1],
      ['2021-08-06', 1, 1],
    ]);
  });
});

describe('chunks for drawing', () => {
  const events = ['2021-08-01', '2021-08-02', '2021-08-02', '2021-08-02', '2021-08-03', '2021-08-04'].map(
    (date, index) => event(`place-${index}`, date),
  );
  const groups = groupByDate({ events }, 'oldest-first');

  test.each([
    [1, 1, [1, 3, 1, 1]],
    [2, 2, [1, 3, 2]],
    [4, 4, [4, 2]],
    [1, 100, [1, 5]],
    [100, 1, [6]],
  ])('of about %d events at first and %d each after that', (firstSize, size, counts) => {
    const chunks = chunkGroups(groups, { firstSize, size });
    expect(chunks.map(({ entryCount }) => entryCount)).toEqual(counts);
    expect(chunks.flatMap((chunk) => chunk.groups)).toEqual(groups);
  });
});
