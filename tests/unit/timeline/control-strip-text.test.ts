import { expect, test } from 'vitest';
import type { ControlPeriod } from '../../../src/dataset/control-history.ts';
import { stripText } from '../../../src/timeline/control-strip-text.ts';
import { english, wordingOf } from '../locale/shipped-wording.ts';

const periods: readonly ControlPeriod[] = [
  { holder: 'unknown', from: '1992-01-01', to: '1997-06-30', basis: 'none' },
  { holder: 'taliban', from: '1997-06-30', to: '2001-11-25', basis: 'own-record' },
  { holder: 'contested', from: '2001-11-25', to: '2001-12-22', basis: 'own-record' },
  { holder: 'taliban', from: '2001-12-22', to: '2026-11-21', basis: 'own-record' },
];

const marked = { day: '1999-05-01', label: 'This article' };
const text = stripText({ periods, marked }, english);

test('the text alternative says every stretch, silence as silence, and the marked day', () => {
  expect(text.label.replaceAll('\u00a0', ' ')).toBe(
    '1 Jan 1992 to 30 Jun 1997: No record. 30 Jun 1997 to 25 Nov 2001: Taliban. ' +
      '25 Nov 2001 to 22 Dec 2001: Contested. 22 Dec 2001 to now: Taliban. This article, 1 May 1999: Taliban',
  );
});

test('the legend names each holder once, as they come, and silence last', () => {
  expect(text.holders.map(({ holder }) => holder)).toEqual(['taliban', 'contested', 'unknown']);
});

test('on a band a holder stands without what its label has in brackets', () => {
  const republic = [
    { holder: 'islamic-republic', from: '2002-01-01', to: '2021-01-01', basis: 'none' },
  ] as const;
  const [holder] = stripText({ periods: republic }, english).holders;
  expect(holder).toMatchObject({ name: 'Islamic Republic (government)', shortName: 'Islamic Republic' });
});

test('years are those of the reader’s calendar', () => {
  expect(text.years.map(({ text }) => text)).toEqual(['1992', '2000', '2010', '2020']);
  const hijri = stripText({ periods }, wordingOf('en', 'solar-hijri'));
  expect(hijri.years.map(({ text }) => text)).toEqual(['1370', '1378', '1388', '1398']);
});
