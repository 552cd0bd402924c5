import { expect, test } from 'vitest';
import { directionOf, languageFor } from '../../../src/locale/language.ts';

test.each([
  [['de-AT', 'en'], 'de'],
  [['sv', 'fr-CA'], 'fr'],
  [['fa-AF'], 'fa'],
  [['prs-AF'], 'fa'],
  [['ps'], 'ps'],
  [['ja'], 'en'],
  [[], 'en'],
])('a reader of %j is addressed in %s', (wished, language) => {
  expect(languageFor(wished)).toBe(language);
});

test('Dari and Pashto run from right to left', () => {
  expect([directionOf('fa'), directionOf('ps'), directionOf('de')]).toEqual(['rtl', 'rtl', 'ltr']);
});
