import { expect, test } from 'vitest';
import { bandLetters } from '../../../src/atlas/band-letters.ts';
import type { Controller } from '../../../src/domain.ts';
import { bandsIn } from '../../../src/timeline/holder-bands.ts';
import type { ShareStep } from '../../../src/timeline/holder-shares.ts';

/** Ten pixels for a year. */
const x = (day: string) => (Number(day.slice(0, 4)) - 1990) * 10;
const lettersOf = (...rows: readonly (readonly [string, string, Partial<Record<Controller, number>>])[]) => {
  const steps = rows.map(([from, to, counts]) => ({ from, to, counts })) as unknown as ShareStep[];
  return bandLetters({ steps, bands: bandsIn(steps), x, height: 34, unit: 1 });
};

test('a letter stands where its band has most room, once for each stretch', () => {
  expect(
    lettersOf(
      ['1990-01-01', '2000-01-01', { taliban: 20, 'islamic-republic': 14 }],
      ['2000-01-01', '2010-01-01', { 'islamic-republic': 34 }],
      ['2010-01-01', '2020-01-01', { taliban: 34 }],
    ),
  ).toEqual([
    { holder: 'taliban', x: 50, y: 24 },
    { holder: 'taliban', x: 250, y: 17 },
    { holder: 'islamic-republic', x: 150, y: 17 },
  ]);
});

test.each<[string, Partial<Record<Controller, number>>]>([
  ['a band that is too low', { taliban: 5, unknown: 29 }],
  ['contested ground', { contested: 34 }],
  ['silence', { unknown: 34 }],
  ['several parties in one band', { junbish: 20, 'hezb-e-islami': 14 }],
])('%s has none', (_name, counts) => {
  expect(lettersOf(['1990-01-01', '2010-01-01', counts])).toEqual([]);
});

test('nor has a stretch that is too short', () => {
  expect(lettersOf(['1990-01-01', '1991-01-01', { taliban: 34 }])).toEqual([]);
});
