import { describe, expect, test } from 'vitest';
import { whyNotRead } from '../../../src/command-line/html-limits.ts';

describe('a page that is read', () => {
  test.each([
    ['an empty one', ''],
    ['deep, but no deeper than pages are', '<div>'.repeat(2_000)],
    ['many paragraphs that nobody closes', '<p>Kabul'.repeat(20_000)],
    ['many lists, each closed', '<ul><li>Kabul</ul>'.repeat(20_000)],
    ['angle brackets that are no tags', '< 5 <3 <= '.repeat(100_000)],
    ['more closed than opened', '</div>'.repeat(100_000)],
  ])('%s', (_, html) => expect(whyNotRead(html)).toBeUndefined());
});

describe('a page that is not', () => {
  test.each([
    ['nested a hundred thousand deep', '<div>'.repeat(100_000), /nested more than 3000 deep/],
    ['of angle brackets alone', '<'.repeat(3_000_000), /more than 400000 tags/],
    ['of fifty megabytes', '<p>Kabul.</p>'.repeat(4_000_000), /52000000 characters/],
  ])('%s', (_, html, reason) => expect(whyNotRead(html)).toMatch(reason));
});
