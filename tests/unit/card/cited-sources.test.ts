import { describe, expect, test } from 'vitest';
import { createCitedSources, sourceText } from '../../../src/card/cited-sources.ts';
import { english } from '../locale/shipped-wording.ts';
import { report } from './kunduz-dataset.ts';

/** Dates keep together on a line; tests are easier to read with plain spaces. */
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

test('sources are counted, with their weight where it is not the highest', () => {
  const cited = createCitedSources([], english);
  expect(cited.of({ urls: ['https://a.org/'] })?.label).toBe('1 source');
  expect(plain(cited.of({ urls: ['https://a.org/', 'https://b.org/'], confidence: 'low' })?.label)).toBe(
    'Low confidence · 2 sources',
  );
  expect(cited.of({ urls: [] })).toBeUndefined();
});

test('a source that several claims name is listed once', () => {
  const cited = createCitedSources([], english);
  cited.of({ urls: ['https://a.org/', 'https://b.org/'] });
  expect(cited.of({ urls: ['https://b.org/', 'https://c.org/'] })?.sources).toEqual([1, 2]);
  expect(cited.all.map(({ url }) => url)).toEqual(['https://a.org/', 'https://b.org/', 'https://c.org/']);
});

describe('a report', () => {
  const said = (fields: Parameters<typeof report>[0]) => {
    const { title, byline } = sourceText(report(fields), english);
    return [title, plain(byline)];
  };
  test('bears its headline, or its publisher’s name where the headline was not seen', () => {
    const unseen = { url: 'https://www.example.org/a/b', date: '2015-09-28' };
    expect(said({ ...unseen, title: 'City falls' })).toEqual(['City falls', 'Example Press · 28 Sep 2015']);
    expect(said(unseen)).toEqual(['Example Press', 'example.org · 28 Sep 2015']);
  });

  test('says that it is a copy', () => {
    expect(said({ url: 'https://e.org/', title: 'x', tier: 'mirror' })).toEqual([
      'x',
      'Example Press · Copy on another site',
    ]);
  });
});
