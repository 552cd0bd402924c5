import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ControlPeriod } from '../../../src/dataset/control-history.ts';
import { addDays } from '../../../src/dataset/fuzzy-date.ts';
import type { Controller, Day } from '../../../src/domain.ts';
import { sharesOf, stepOn } from '../../../src/timeline/holder-shares.ts';

/** `history('1992-01-01', 'unknown', '1996-09-27', 'taliban', '2001-11-13')`: holders between days. */
function history(...words: readonly string[]): readonly ControlPeriod[] {
  const periods: ControlPeriod[] = [];
  for (let index = 0; index + 2 < words.length; index += 2) {
    const [from = '', holder = '', to = ''] = words.slice(index);
    periods.push({ from, holder: holder as Controller, to, basis: 'own-record' });
  }
  return periods;
}

const zaranj = history('2021-08-01', 'islamic-republic', '2021-08-06', 'taliban', '2021-09-01');
const sheberghan = history('2021-08-01', 'islamic-republic', '2021-08-07', 'taliban', '2021-09-01');
const kunduz = history(
  '2021-08-01',
  'islamic-republic',
  '2021-08-07',
  'contested',
  '2021-08-08',
  'taliban',
  '2021-09-01',
);

describe('histories added up', () => {
  test('one place: its own history', () => {
    expect(sharesOf([zaranj])).toEqual([
      { from: '2021-08-01', to: '2021-08-06', counts: { 'islamic-republic': 1 } },
      { from: '2021-08-06', to: '2021-09-01', counts: { taliban: 1 } },
    ]);
  });

  test('three capitals of August 2021: a step for each day on which one changed hands', () => {
    expect(sharesOf([zaranj, sheberghan, kunduz])).toEqual([
      { from: '2021-08-01', to: '2021-08-06', counts: { 'islamic-republic': 3 } },
      { from: '2021-08-06', to: '2021-08-07', counts: { 'islamic-republic': 2, taliban: 1 } },
      { from: '2021-08-07', to: '2021-08-08', counts: { taliban: 2, contested: 1 } },
      { from: '2021-08-08', to: '2021-09-01', counts: { taliban: 3 } },
    ]);
  });

  test('silence counts as silence', () => {
    const nili = history('1992-01-01', 'unknown', '2001-12-22', 'islamic-republic', '2004-01-01');
    expect(sharesOf([nili])[0]).toEqual({ from: '1992-01-01', to: '2001-12-22', counts: { unknown: 1 } });
  });

  test('two places that swap holders on one day change no count', () => {
    const there = history('1997-01-01', 'taliban', '1997-06-01', 'junbish', '1998-01-01');
    const back = history('1997-01-01', 'junbish', '1997-06-01', 'taliban', '1998-01-01');
    expect(sharesOf([there, back])).toEqual([
      { from: '1997-01-01', to: '1998-01-01', counts: { taliban: 1, junbish: 1 } },
    ]);
  });

  test('no places: no steps', () => expect(sharesOf([])).toEqual([]));
});

test.each<[day: Day, holders: object | undefined]>([
  ['2021-08-06', { 'islamic-republic': 2, taliban: 1 }],
  ['2021-08-05', { 'islamic-republic': 3 }],
  ['2021-08-31', { taliban: 3 }],
  ['1980-01-01', { 'islamic-republic': 3 }],
  ['2030-01-01', { taliban: 3 }],
])('on %s: %j', (day, counts) => {
  expect(stepOn(sharesOf([zaranj, sheberghan, kunduz]), day)?.counts).toEqual(counts);
});

test('whatever the histories, steps have no gap and every step counts every place', () => {
  const holder = fc.constantFrom<Controller>(
    'taliban',
    'islamic-republic',
    'contested',
    'unknown',
    'junbish',
  );
  const days = 40;
  const anyHistory = fc
    .array(fc.record({ after: fc.integer({ min: 1, max: days - 1 }), holder }), { maxLength: 6 })
    .map((changes) => {
      const cuts = [0, ...new Set(changes.map(({ after }) => after).sort((a, b) => a - b)), days];
      return cuts.slice(0, -1).map(
        (cut, index): ControlPeriod => ({
          from: addDays('2021-08-01', cut),
          to: addDays('2021-08-01', cuts[index + 1] ?? days),
          holder: changes[index]?.holder ?? 'unknown',
          basis: 'own-record',
        }),
      );
    });
  fc.assert(
    fc.property(fc.array(anyHistory, { minLength: 1, maxLength: 34 }), (histories) => {
      const steps = sharesOf(histories);
      expect(steps[0]?.from).toBe('2021-08-01');
      expect(steps.at(-1)?.to).toBe(addDays('2021-08-01', days));
      for (const [index, step] of steps.entries()) {
        expect(step.from < step.to).toBe(true);
        if (index > 0) expect(step.from).toBe(steps[index - 1]?.to);
        expect(Object.values(step.counts).reduce((sum, count) => sum + count, 0)).toBe(histories.length);
      }
    }),
  );
});
