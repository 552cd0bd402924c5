import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ControlPeriod } from '../../../src/dataset/control-history.ts';
import type { Controller } from '../../../src/domain.ts';
import {
  hatchPath,
  stripBands,
  stripTicks,
  xOfDay,
  xOfMark,
} from '../../../src/timeline/control-strip-layout.ts';

const span = { from: '1992-01-01', to: '2026-11-21', width: 336 };

const period = (holder: Controller, from: string, to: string): ControlPeriod => ({
  holder,
  from,
  to,
  basis: 'own-record',
});

const kunduz = [
  period('taliban', '1997-06-30', '2001-11-25'),
  period('northern-alliance', '2001-11-25', '2001-12-22'),
  period('islamic-republic', '2001-12-22', '2015-09-28'),
  period('taliban', '2015-09-28', '2015-10-01'),
  period('contested', '2015-10-01', '2015-10-13'),
  period('islamic-republic', '2015-10-13', '2021-08-08'),
  period('taliban', '2021-08-08', '2026-11-21'),
];

test('a day lies where its time is, and never outside the strip', () => {
  expect(xOfDay('1992-01-01', span)).toBe(0);
  expect(xOfDay('2026-11-21', span)).toBe(336);
  expect(xOfDay('2009-06-12', span)).toBeCloseTo(168, 0);
  expect(xOfDay('1979-12-25', span)).toBe(0);
  expect(xOfDay('2031-01-01', span)).toBe(336);
});

describe('bands', () => {
  test('three days of 2015 are as wide as an eye can see, and lie on top', () => {
    const bands = stripBands(kunduz, span);
    const order = bands.map((band) => band.period.from);
    expect(bands[order.indexOf('2015-09-28')]).toMatchObject({ width: 5, isWidened: true });
    expect(order.indexOf('2015-09-28')).toBeGreaterThan(order.indexOf('2001-12-22'));
  });

  test('short stretches that follow each other stand side by side, in order of time', () => {
    const [taliban, contested] = stripBands(kunduz, span).filter(
      (band) => band.period.from.startsWith('2015-09-28') || band.period.from === '2015-10-01',
    );
    expect(contested?.x).toBe((taliban?.x ?? 0) + 5);
  });

  test('whatever the changes, none is lost, none leaves the strip, and no short one hides another', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 12_742 }), { minLength: 1, maxLength: 40 });
    const dayAt = (offset: number) =>
      new Date(Date.parse(span.from) + offset * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, (offsets) => {
        const edges = [span.from, ...offsets.toSorted((a, b) => a - b).map(dayAt), span.to];
        const periods = edges
          .slice(1)
          .map((to, index) => period(index % 2 ? 'taliban' : 'contested', edges[index] ?? '', to));
        const bands = stripBands(periods, span);
        expect(bands.map((band) => band.period.from).sort()).toEqual(periods.map(({ from }) => from).sort());
        const short = bands.filter(({ isWidened }) => isWidened);
        short.forEach((band, index) => {
          const next = short[index + 1];
          if (next) expect(next.x - band.x).toBeGreaterThanOrEqual(5 - 1e-9);
        });
        for (const { x, width } of bands) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(336 + 1e-9);
        }
      }),
    );
  });
});

describe('the mark points at the band of its day', () => {
  const bands = stripBands(kunduz, span);
  test.each([
    ['2015-09-29', 'in three widened days', '2015-09-28'],
    ['2015-10-02', 'in the widened fortnight after them', '2015-10-01'],
    ['2015-10-14', 'just after them, where they lie over the longer stretch', '2015-10-13'],
    ['2015-09-26', 'just before them', '2001-12-22'],
    ['2009-06-01', 'in a long stretch', '2001-12-22'],
  ])('%s, %s', (day, _where, from) => {
    const x = xOfMark(day, bands, span);
    // The last one drawn is the one seen.
    const seen = bands.findLast((band) => band.x <= x && x <= band.x + band.width);
    expect(seen?.period.from).toBe(from);
  });
});

describe('years under the strip', () => {
  test.each([
    ['1992-01-01', '2026-11-21', ['1992', '2000', '2010', '2020', 'now']],
    ['1992-01-01', '2021-09-01', ['1992', '2000', '2010', 'now']],
    ['1999-06-01', '2026-11-21', ['1999', '2010', '2020', 'now']],
  ])('from %s to %s', (from, to, labels) => {
    const years = [from, '2000-01-01', '2010-01-01', '2020-01-01'].map((day) => ({
      day,
      text: day.slice(0, 4),
    }));
    expect(stripTicks(years, { from, to, width: 336 }, 'now').map(({ label }) => label)).toEqual(labels);
  });
});

test('a hatch stays inside its rectangle', () => {
  const numbers = [...hatchPath({ x: 10, y: 20, width: 30, height: 16 }).matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
  expect(numbers.length).toBeGreaterThan(10);
  for (const [, x, y] of numbers) {
    expect(Number(x)).toBeGreaterThanOrEqual(10);
    expect(Number(x)).toBeLessThanOrEqual(40);
    expect(Number(y)).toBeGreaterThanOrEqual(20);
    expect(Number(y)).toBeLessThanOrEqual(36);
  }
});
