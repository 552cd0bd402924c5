import { expect, test } from 'vitest';
import { officesFor } from '../../../src/browse/offices-order.ts';
import type { OfficeInPlace } from '../../../src/dataset/dataset.ts';
import { actors } from './kunduz-tables.ts';

/** Some governors of Balkh. */
const governor = (id: string, dates: { start?: string; end?: string }): OfficeInPlace => {
  const [someone] = actors;
  if (!someone) throw new Error('The tables have no actor.');
  return { actor: { ...someone, id }, office: { role: 'Governor of Balkh', sources: [], ...dates } };
};
const governors = [
  governor('abdul-manan-niazi', {}),
  governor('norullah-noori', { start: '2000-10', end: '2001-12' }),
  governor('atta-mohammad-noor', { start: '2004', end: '2018-01-25' }),
  governor('mohammad-farhad-azimi', { start: '2020-10-06', end: '2021-08-15' }),
];

test.each([
  [
    '2012-06-01',
    ['atta-mohammad-noor'],
    ['atta-mohammad-noor', 'mohammad-farhad-azimi', 'norullah-noori', 'abdul-manan-niazi'],
  ],
  [
    '2021-08-14',
    ['mohammad-farhad-azimi'],
    ['mohammad-farhad-azimi', 'atta-mohammad-noor', 'norullah-noori', 'abdul-manan-niazi'],
  ],
  ['2019-01-01', [], ['mohammad-farhad-azimi', 'atta-mohammad-noor', 'norullah-noori', 'abdul-manan-niazi']],
])('on %s, %j first', (day, then, order) => {
  const offices = officesFor(governors, day);
  expect(offices.filter(({ isThen }) => isThen).map(({ actor }) => actor.id)).toEqual(then);
  expect(offices.map(({ actor }) => actor.id)).toEqual(order);
});
