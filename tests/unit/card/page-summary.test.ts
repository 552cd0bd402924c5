import { expect, test } from 'vitest';
import { describePage, occurrenceOf } from '../../../src/card/page-summary.ts';
import type { MarkedMention } from '../../../src/page/marked-name.ts';

const mark = (surface: string, id: string, start: number) =>
  ({
    mention: { surface, id, kind: 'city', start, end: start + surface.length },
    block: {},
  }) as unknown as MarkedMention;

const all = [
  mark('Konduz', 'kunduz-city', 0),
  mark('Kabul', 'kabul-city', 10),
  mark('Kunduz', 'kunduz-city', 20),
];

test('names are counted by what they mean, in the order in which they first appear', () => {
  const waiting = ({ mention }: MarkedMention) => ({ kind: 'waiting', surface: mention.surface }) as const;
  expect(describePage(all, waiting)).toEqual([
    { id: 'kunduz-city', kind: 'city', name: 'Konduz', count: 2 },
    { id: 'kabul-city', kind: 'city', name: 'Kabul', count: 1 },
  ]);
});

test('an occurrence is counted from 0 in reading order; one too many is none', () => {
  expect(occurrenceOf(all, 'kunduz-city', 1)).toBe(all[2]);
  expect(occurrenceOf(all, 'kunduz-city', 2)).toBeUndefined();
  expect(occurrenceOf(all, 'atlantis', 0)).toBeUndefined();
});
