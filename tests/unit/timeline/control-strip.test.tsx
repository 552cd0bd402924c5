// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import type { ControlPeriod } from '../../../src/dataset/control-history.ts';
import type { Controller } from '../../../src/domain.ts';
import { ControlStrip } from '../../../src/timeline/ControlStrip.tsx';

/** Kunduz, as the record had it: four short stretches of 2015 between long ones, each drawn wider than its time. */
const PERIODS: readonly (readonly [Controller, from: string, to: string])[] = [
  ['taliban', '1997-06-30', '2001-11-25'],
  ['northern-alliance', '2001-11-25', '2001-12-22'],
  ['islamic-republic', '2001-12-22', '2015-09-28'],
  ['taliban', '2015-09-28', '2015-10-01'],
  ['contested', '2015-10-01', '2015-10-13'],
  ['islamic-republic', '2015-10-13', '2021-08-08'],
  ['taliban', '2021-08-08', '2026-11-21'],
];

/**
 * Colours of neighbours need no contrast of 3 to 1 with one another where a line of paper parts them, from which each has it
 * (`tokens.test.ts`). So: at every edge that can be seen, a line of paper.
 */
test('between any two bands that meet there is a line of paper, one unit wide', () => {
  const box = document.createElement('div');
  const periods = PERIODS.map(
    ([holder, from, to]): ControlPeriod => ({ holder, from, to, basis: 'own-record' }),
  );
  const text = { label: '', years: [], now: 'now', holders: [] };
  render(<ControlStrip periods={periods} from="1992-01-01" to="2026-11-21" width={336} text={text} />, box);

  // Painted in order on a row of tenths of a unit: which band, or paper, is seen at each.
  const seen: (number | 'paper')[] = Array.from({ length: 3_360 }, () => 'paper');
  const paint = (rect: Element, what: number | 'paper') => {
    const [x = 0, width = 0] = ['x', 'width'].map((name) => Number(rect.getAttribute(name)));
    for (let at = Math.round(x * 10); at < Math.round((x + width) * 10); at++) seen[at] = what;
  };
  const bands = [...box.querySelectorAll('svg > g')];
  for (const [index, band] of bands.entries()) {
    for (const rect of band.querySelectorAll('rect'))
      paint(rect, rect.classList.contains('paper') ? 'paper' : index);
  }

  const meetings: number[] = [];
  let last: { readonly band: number; readonly at: number } | undefined;
  for (const [at, what] of seen.entries()) {
    if (what === 'paper') continue;
    if (last && last.band !== what) meetings.push(at - last.at - 1);
    last = { band: what, at };
  }
  expect(new Set(seen.filter((what) => what !== 'paper')).size).toBe(PERIODS.length);
  expect(meetings.length).toBeGreaterThanOrEqual(PERIODS.length - 1);
  expect(Math.min(...meetings)).toBeGreaterThanOrEqual(9);
});
