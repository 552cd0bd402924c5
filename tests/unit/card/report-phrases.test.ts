import { describe, expect, test } from 'vitest';
import { reportByline, reportTitle, sourcesPhrase } from '../../../src/card/report-phrases.ts';
import { report } from './kunduz-dataset.ts';

/** Dates keep together on a line; tests are easier to read with plain spaces. */
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

test('sources are counted, with their weight where it is not the highest', () => {
  expect(sourcesPhrase(1)).toBe('1 source');
  expect(sourcesPhrase(4, 'low')).toBe('Low confidence · 4 sources');
});

describe('a report', () => {
  test('bears its headline, or its publisher’s name where the headline was not seen', () => {
    const seen = report({ url: 'https://www.example.org/a/b', title: 'City falls', date: '2015-09-28' });
    expect([reportTitle(seen), plain(reportByline(seen, undefined))]).toEqual([
      'City falls',
      'Example Press · 28 Sep 2015',
    ]);
    const { title: _, ...unseen } = seen;
    expect([reportTitle(unseen), plain(reportByline(unseen, undefined))]).toEqual([
      'Example Press',
      'example.org · 28 Sep 2015',
    ]);
  });

  test('says that it is a copy', () => {
    expect(reportByline(report({ url: 'https://e.org/', title: 'x', tier: 'mirror' }), undefined)).toBe(
      'Example Press · copy on another site',
    );
  });
});
