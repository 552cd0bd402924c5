import { expect, test } from 'vitest';
import { asRecorded } from '../../../src/browse/as-recorded.ts';
import { wordingOf } from '../locale/shipped-wording.ts';

test.each([
  ['en', 'The city was taken.', {}],
  ['de', 'The city was taken.', { lang: 'en', dir: 'ltr' }],
  ['fa', 'The city was taken.', { lang: 'en', dir: 'ltr' }],
  ['fa', 'شهر سقوط کرد.', {}],
  ['en', 'شهر سقوط کرد.', { lang: '', dir: 'auto' }],
  ['fr', 'ښار ونیول شو.', { lang: '', dir: 'auto' }],
] as const)('in %s, “%s” of a record', (language, text, attributes) => {
  expect(asRecorded(text, wordingOf(language))).toEqual(attributes);
});
