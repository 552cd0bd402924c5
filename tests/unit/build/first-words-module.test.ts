import labels from 'virtual:hashiya/first-words';
import { expect, test } from 'vitest';
import { firstWords } from '../../../src/build/first-words-module.ts';
import { english } from '../locale/shipped-wording.ts';

test('what a card can say before the first answer comes from the English locale', () => {
  expect(labels).toEqual({
    close: english.say('card.frame.close'),
    noAnswer: english.say('card.frame.noAnswer'),
    retry: english.say('card.frame.retry'),
    waiting: '…',
  });
});

test('a message that is gone from the locale stops the build', () => {
  expect(() => firstWords({ 'frame.close': 'Close' })).toThrow(/no “frame.noAnswer”/);
});
