import { expect, test } from 'vitest';
import type { ControlPeriod } from '../../../src/dataset/control-history.ts';
import { describeStrip, holdersShown, shortHolderLegend } from '../../../src/timeline/control-strip-text.ts';

const periods: readonly ControlPeriod[] = [
  { holder: 'unknown', from: '1992-01-01', to: '1997-06-30', basis: 'none' },
  { holder: 'taliban', from: '1997-06-30', to: '2001-11-25', basis: 'own-record' },
  { holder: 'contested', from: '2001-11-25', to: '2001-12-22', basis: 'own-record' },
  { holder: 'taliban', from: '2001-12-22', to: '2026-11-21', basis: 'own-record' },
];

test('the text alternative says every stretch, silence as silence, and the marked day', () => {
  expect(describeStrip({ periods, marked: { day: '1999-05-01', label: 'This article' } })).toBe(
    '1 Jan 1992 to 30 Jun 1997: No record. 30 Jun 1997 to 25 Nov 2001: Taliban. ' +
      '25 Nov 2001 to 22 Dec 2001: Contested. 22 Dec 2001 to now: Taliban. This article, 1 May 1999: Taliban',
  );
});

test('the legend names each holder once, as they come, and silence last', () => {
  expect(holdersShown(periods)).toEqual(['taliban', 'contested', 'unknown']);
});

test('on a band a holder stands without what its label has in brackets', () => {
  expect(shortHolderLegend('islamic-republic')).toBe('Islamic Republic');
  expect(shortHolderLegend('unknown')).toBe('No record');
});
