import { describe, expect, test } from 'vitest';
import { ratedBySeveral } from '../../../src/browse/rating-differences.ts';
import { ratingSides } from '../../../src/browse/rating-sides.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import type { PlaceAssessment } from '../../../src/domain.ts';
import { tables } from '../../bench/real-dataset.ts';
import { kunduzTables } from './kunduz-tables.ts';

const PLACE = 'khan-abad-district';

type Row = readonly [assessor: string, date: string, level: string];

function ratings(...rows: readonly Row[]) {
  const assessments = rows.map(
    ([assessor, date, level]): PlaceAssessment => ({
      id: `${assessor}-${date}-${level}`,
      place: PLACE,
      assessor,
      date,
      level,
      sources: ['https://www.example.org/ratings'],
    }),
  );
  return ratedBySeveral(openDataset({ ...kunduzTables, assessments }));
}

describe('ratings of one place', () => {
  test('differ where no side is left by both', () => {
    const [rated] = ratings(
      ['lwj', '2017-09', 'taliban-controlled'],
      ['sigar-rs', '2017-10-15', 'government-influence'],
    );
    expect([...(rated?.differing ?? [])]).toHaveLength(2);
  });

  test.each<[what: string, rows: readonly Row[]]>([
    [
      'where they are of one side, in other words',
      [
        ['lwj', '2017-09', 'taliban-controlled'],
        ['sigar-rs', '2017-10', 'insurgent-influence'],
      ],
    ],
    [
      'where one leaves it open',
      [
        ['lwj', '2017-09', 'government-or-undetermined'],
        ['sigar-rs', '2017-10', 'insurgent-control'],
      ],
    ],
    [
      'where years lie between them',
      [
        ['lwj', '2015-10', 'taliban-controlled'],
        ['sigar-rs', '2017-10', 'government-control'],
      ],
    ],
    [
      'where a level was never compared',
      [
        ['lwj', '2017-09', 'taliban-controlled'],
        ['somebody', '2017-10', 'green'],
      ],
    ],
  ])('do not differ %s', (_what, rows) => {
    const rated = ratings(...rows);
    expect(rated).toHaveLength(1);
    expect(rated[0]?.differing.size).toBe(0);
  });

  test('by one assessor alone are no difference of sources', () => {
    expect(ratings(['lwj', '2017-09', 'taliban-controlled'], ['lwj', '2017-10', 'contested'])).toEqual([]);
  });
});

test('every level of the dataset is compared', () => {
  const unknown = tables.assessors.flatMap(({ id, levels }) =>
    levels.filter((level) => ratingSides(id, level.id) === undefined).map((level) => `${id}: ${level.id}`),
  );
  expect(tables.assessors.length).toBeGreaterThan(3);
  expect(unknown).toEqual([]);
});
