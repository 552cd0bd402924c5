import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type DatasetFileContent, formatDatasetFile } from '../../../src/dataset/dataset-format.ts';
import type { ControlEvent } from '../../../src/domain.ts';
import { actor, event, place, report } from './small-dataset.ts';

const format = (content: DatasetFileContent) =>
  formatDatasetFile(content, { schema: '../schema/places.schema.json' });

test('a file of a province', () => {
  const kunduz = place({
    id: 'kunduz-province',
    kind: 'province',
    name: 'Kunduz',
    point: [36.88, 68.76],
    parent: 'afghanistan',
  });
  const fall = event('kunduz-province 2021-08-08 islamic-republic > taliban', {
    note: 'The city was taken.',
    sources: [
      'https://www.example.org/2021/08/08/the-fall-of-kunduz',
      'https://example.net/a-second-report-of-that-day',
    ],
    dissent: [{ sources: ['https://example.org/b'], note: 'Others say the 9th.', date: '2021-08-09' }],
  });
  expect(format({ events: [fall], places: [kunduz] })).toBe(`{
  "$schema": "../schema/places.schema.json",
  "places": [
    {
      "id": "kunduz-province",
      "kind": "province",
      "name": "Kunduz",
      "aliases": [],
      "point": [36.88, 68.76],
      "parent": "afghanistan",
      "provenance": ["gadm"]
    }
  ],
  "events": [
    {
      "id": "kunduz-province-2021-08-08",
      "place": "kunduz-province",
      "date": "2021-08-08",
      "kind": "captured",
      "before": "islamic-republic",
      "after": "taliban",
      "confidence": "high",
      "note": "The city was taken.",
      "sources": [
        "https://www.example.org/2021/08/08/the-fall-of-kunduz",
        "https://example.net/a-second-report-of-that-day"
      ],
      "dissent": [
        {
          "date": "2021-08-09",
          "note": "Others say the 9th.",
          "sources": ["https://example.org/b"]
        }
      ]
    }
  ]
}
`);
});

describe('records stand in order', () => {
  const keysIn = (text: string) => [...text.matchAll(/^ {6}"(?:id|url)": "(.*)"/gm)].map((found) => found[1]);

  it('places: the province, its capital, the rest by id', () => {
    const text = format({
      places: [
        place({ id: 'archi-district', kind: 'district', name: 'Archi' }),
        place({ id: 'kunduz-city', kind: 'city', name: 'Kunduz' }),
        place({ id: 'ali-abad-district', kind: 'district', name: 'Ali Abad' }),
        place({ id: 'kunduz-province', kind: 'province', name: 'Kunduz' }),
      ],
    });
    expect(keysIn(text)).toEqual(['kunduz-province', 'kunduz-city', 'ali-abad-district', 'archi-district']);
  });

  it('events: by date, those of one date as they happened', () => {
    const text = format({
      events: [
        event('kunduz-city 2019-08-31 contested > islamic-republic', { id: 'z-second' }),
        event('kunduz-city 2015-09 islamic-republic > taliban', { id: 'month' }),
        event('kunduz-city 2019-08-31 islamic-republic > contested', { id: 'a-third' }),
        event('kunduz-city 2015-09-28 islamic-republic > taliban', { id: 'day' }),
      ],
    });
    expect(keysIn(text)).toEqual(['day', 'month', 'z-second', 'a-third']);
  });

  it('actors by id; reports by date, then address, those without a date last', () => {
    const actors = ['taliban', 'ashraf-ghani'].map((id) => actor({ id, kind: 'person', name: id }));
    expect(keysIn(format({ actors }))).toEqual(['ashraf-ghani', 'taliban']);
    const reports = [
      report({ url: 'https://c.org' }),
      report({ url: 'https://b.org', date: '2015' }),
      report({ url: 'https://a.org', date: '2015' }),
      report({ url: 'https://d.org', date: '2014' }),
    ];
    const urls = ['https://d.org', 'https://a.org', 'https://b.org', 'https://c.org'];
    expect(keysIn(format({ reports }))).toEqual(urls);
  });
});

test('formatting loses nothing, and formatting again changes nothing', () => {
  const rows: fc.Arbitrary<ControlEvent[]> = fc.array(
    fc.record({
      id: fc.string(),
      place: fc.string(),
      date: fc.constantFrom('2015', '2015-09', '2015-09-28', '2021-08-15'),
      kind: fc.constantFrom('captured', 'besieged'),
      before: fc.constant('unknown'),
      after: fc.constant('taliban'),
      confidence: fc.constant('low'),
      note: fc.string({ unit: 'binary' }),
      sources: fc.array(fc.string(), { maxLength: 3 }),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(rows, (events) => {
      const text = format({ events });
      const read = JSON.parse(text);
      expect(read.events).toHaveLength(events.length);
      expect(new Set(read.events.map((row: unknown) => JSON.stringify(row)))).toEqual(
        new Set(events.map((row) => JSON.stringify(row))),
      );
      expect(format(read)).toBe(text);
    }),
  );
});
