import { expect, test } from 'vitest';
import * as vocabulary from '../../../src/dataset/vocabulary.ts';

test('kinds of places and of actors are two separate lists, each with its labels', () => {
  const words: string[] = [...vocabulary.placeKinds, ...vocabulary.actorKinds];
  expect(new Set(words).size).toBe(words.length);
  expect(vocabulary.placeKinds.every(vocabulary.isPlaceKind)).toBe(true);
  expect(vocabulary.actorKinds.some(vocabulary.isPlaceKind)).toBe(false);
  expect(vocabulary.entityKindLabel('border_crossing')).toBe('Border crossing');
  expect(vocabulary.entityKindLabel('armed_group')).toBe('Armed group');
});
