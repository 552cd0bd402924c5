import { expect, test } from 'vitest';
import { fromTo } from '../../../src/atlas/place-words.ts';
import { english, wordingOf } from '../locale/shipped-wording.ts';

test('fromTo: the arrow points the way one reads', () => {
  expect(fromTo([34, 0], english)).toBe('34 → 0');
  expect(fromTo([34, 0], wordingOf('fa'))).toBe('۳۴ ← ۰');
  expect(fromTo([1234], english)).toBe('1,234');
});
