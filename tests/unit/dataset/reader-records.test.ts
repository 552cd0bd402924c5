import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { holderOn } from '../../../src/dataset/control-history.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { parseReaderRecords } from '../../../src/dataset/parse-reader-records.ts';
import {
  countReaderRecords,
  isReadersOwnId,
  mergeReaderRecords,
  noReaderRecords,
} from '../../../src/dataset/reader-records.ts';
import type { DatasetTables } from '../../../src/domain.ts';
import { nationalSteps, report, somePlaces } from './small-dataset.ts';

const tables: DatasetTables = {
  version: '2026.11.0',
  evidencedUntil: '2026-03-31',
  places: somePlaces,
  events: nationalSteps,
  campaigns: [],
  assessors: [],
  assessments: [],
  actors: [],
  reports: [report({ url: 'https://example.org/ours', publisher: 'Reuters' })],
  provenance: [],
};
const dataset = openDataset(tables);
const isKnown = (id: string) => dataset.entity(id) !== undefined;
const parse = (text: string, format: 'json' | 'csv' = 'json') =>
  parseReaderRecords(text, { format, isKnown });
const problemsIn = (text: string, format?: 'json' | 'csv') => parse(text, format).problems;

const json = `{
  "places": [
    { "id": "gor-tepa", "kind": "village", "name": "Gor Tepa", "parent": "kunduz-province", "point": [36.9, 68.7] }
  ],
  "events": [
    { "place": "gor-tepa", "date": "2009-09", "kind": "captured", "after": "taliban",
      "sources": ["https://example.org/notes", "https://example.org/ours"] },
    { "place": "kunduz-city", "date": "2015-09-28", "kind": "captured", "after": "taliban", "note": "My diary." }
  ]
}`;

const csv = `table,id,kind,name,aliases,parent,latitude,longitude,place,date,after,sources,note
place,gor-tepa,village,Gor Tepa,Gortepa|Gor Tepe,kunduz-province,36.9,68.7,,,,,
event,,captured,,,,,,gor-tepa,2009-09,taliban,https://example.org/notes|https://example.org/ours,"Two lines
in one field"
event,,captured,,,,,,kunduz-city,2015-09-28,taliban,,
`;

describe.each([
  ['JSON', json, 'json'],
  ['CSV', csv, 'csv'],
] as const)('a sound file in %s', (_, text, format) => {
  const { records, problems } = parse(text, format);
  const merged = openDataset(mergeReaderRecords(tables, records));

  it('has no problems', () => expect(problems).toEqual([]));

  it('keeps its ids apart from ours and says that it is the reader’s own', () => {
    expect(records.places.map(({ id }) => id)).toEqual(['own:gor-tepa']);
    expect(records.events.map(({ id }) => id)).toEqual([
      'own:gor-tepa-2009-09',
      'own:kunduz-city-2015-09-28',
    ]);
    for (const record of [...records.places, ...records.events]) {
      expect(record.isReadersOwn).toBe(true);
      expect(isReadersOwnId(record.id)).toBe(true);
    }
  });

  it('refers to its own place and to ours', () => {
    expect(records.events.map(({ place }) => place)).toEqual(['own:gor-tepa', 'kunduz-city']);
  });

  it('claims least where it says nothing', () => {
    expect(records.events[1]).toMatchObject({ before: 'unknown', confidence: 'low', sources: [] });
  });

  it('answers beside ours', () => {
    expect(merged.childrenOf('kunduz-province').map(({ id }) => id)).toContain('own:gor-tepa');
    const answer = holderOn(merged, { place: 'own:gor-tepa', day: '2010-01-01' });
    expect(answer).toMatchObject({ holder: 'taliban', event: 'own:gor-tepa-2009-09' });
  });

  it('makes a report of a page that nobody describes, and leaves ours as it is', () => {
    expect(merged.report('https://example.org/notes')).toMatchObject({
      publisher: 'example.org',
      isReadersOwn: true,
    });
    expect(merged.report('https://example.org/ours')).toBe(tables.reports[0]);
  });
});

test('a field over several lines is one row of CSV', () => {
  expect(parse(csv, 'csv').records.events[0]?.note).toBe('Two lines\nin one field');
});

test('without own records the tables are the same', () => {
  expect(mergeReaderRecords(tables, noReaderRecords)).toBe(tables);
});

test('a record whose place is gone is left out', () => {
  const { records } = parse(json);
  const merged = mergeReaderRecords({ ...tables, places: [] }, records);
  expect(merged.events.filter(({ isReadersOwn }) => isReadersOwn)).toEqual([]);
  expect(merged.places).toEqual([]);
});

describe('what is wrong is named line by line, and the rest is read', () => {
  const inEvents = (fields: string) =>
    `{ "events": [\n  { "place": "kunduz-city", "date": "2015", "kind": "captured", "after": "taliban" },\n  {${fields}}\n] }`;
  const event = '"place": "bazarak", "date": "2021", "kind": "captured", "after": "nrf"';
  const without = (field: string) =>
    event.replace(new RegExp(`"${field}": "[^"]*",? ?`), '').replace(/, $/, '');

  it.each([
    [
      'a date of no calendar',
      `${without('date')}, "date": "2015-13"`,
      { field: 'date', code: 'not-a-date', given: '2015-13' },
    ],
    ['a missing field', without('place'), { field: 'place', code: 'missing' }],
    ['an unknown field', `${event}, "holder": "nrf"`, { field: 'holder', code: 'unknown-field' }],
    [
      'a place that is nowhere',
      `${without('place')}, "place": "atlantis"`,
      { field: 'place', code: 'unknown-id', given: 'atlantis' },
    ],
    [
      'a place of one’s own that is not in the file',
      `${without('place')}, "place": "own:bazarak"`,
      { field: 'place', code: 'unknown-id' },
    ],
    [
      'an id in capitals',
      `${event}, "id": "My Event"`,
      { field: 'id', code: 'not-an-id', record: 'My Event' },
    ],
    [
      'an address without a scheme',
      `${event}, "sources": ["example.org"]`,
      { field: 'sources.0', code: 'not-an-address' },
    ],
    [
      'a scheme that is no page',
      `${event}, "sources": ["javascript:alert(1)"]`,
      { field: 'sources.0', code: 'not-an-address' },
    ],
    [
      'one source that is no list',
      `${event}, "sources": "https://example.org"`,
      { field: 'sources', code: 'not-a-list' },
    ],
    [
      'a note that no card holds',
      `${event}, "note": "${'x'.repeat(201)}"`,
      { field: 'note', code: 'too-long' },
    ],
  ])('%s', (_, fields, problem) => {
    const { records, problems } = parse(inEvents(fields));
    expect(problems).toEqual([expect.objectContaining({ line: 3, ...problem })]);
    expect(records.events.map(({ place }) => place)).toEqual(['kunduz-city']);
  });

  it('a word outside the vocabulary comes with the words that there are', () => {
    const [problem] = problemsIn(inEvents(`${without('after')}, "after": "talban"`));
    expect(problem).toMatchObject({ line: 3, field: 'after', code: 'not-in-vocabulary', given: 'talban' });
    expect(problem?.expected).toContain('islamic-republic');
  });

  it.each([
    ['a comma too many', '{\n  "events": [,]\n}', [{ line: 2, code: 'syntax' }]],
    ['a file cut short', '{\n  "events": [', [{ line: 2, code: 'syntax' }]],
    ['nothing', '', [{ line: 1, code: 'syntax' }]],
    ['no records', '{}', [{ line: 1, code: 'empty' }]],
    ['a list', '[1]', [{ line: 1, code: 'not-a-record' }]],
    [
      'a table that there is not',
      '{\n  "people": []\n}',
      [{ line: 2, field: 'people', code: 'unknown-table' }],
    ],
    ['a table that is no list', '{\n  "events": {}\n}', [{ line: 2, field: 'events', code: 'not-a-list' }]],
    ['a record that is none', '{\n  "events": [\n    3\n  ]\n}', [{ line: 3, code: 'not-a-record' }]],
  ])('JSON: %s', (_, text, problems) => {
    expect(problemsIn(text)).toEqual(problems.map((problem) => expect.objectContaining(problem)));
  });

  const head = 'table,place,date,kind,after\n';
  const sound = 'event,bazarak,2021,captured,nrf\n';
  it.each([
    ['no column “table”', 'place,date\nbazarak,2021\n', [{ line: 1, field: 'table', code: 'missing' }]],
    [
      'a row without its table',
      `${head}${sound},bazarak,2022,captured,nrf\n`,
      [{ line: 3, field: 'table', code: 'missing' }],
    ],
    ['a table that there is not', `${head}person,x\n`, [{ line: 2, code: 'unknown-table', given: 'person' }]],
    [
      'a date, two rows and an empty line on',
      `${head}${sound}\nevent,bazarak,autumn,captured,nrf\n`,
      [{ line: 4, field: 'date', code: 'not-a-date' }],
    ],
    ['a quote that never ends', `${head}${sound}event,"bazarak,2021\n`, [{ line: 3, code: 'syntax' }]],
    [
      'a cell beyond the heading',
      `${head}event,bazarak,2021,captured,nrf,more\n`,
      [{ line: 2, field: '6', code: 'unknown-field' }],
    ],
    [
      'a point with half its numbers',
      'table,id,kind,name,parent,latitude\nplace,x,town,X,bazarak,35\n',
      [{ line: 2, field: 'point.1', code: 'not-a-number' }],
    ],
    ['nothing', '', [{ line: 1, code: 'empty' }]],
  ])('CSV: %s', (_, text, problems) => {
    expect(problemsIn(text, 'csv')).toEqual(problems.map((problem) => expect.objectContaining(problem)));
  });

  it('a second record of one id', () => {
    const place = '{ "id": "x", "kind": "town", "name": "X", "parent": "kunduz-province" }';
    expect(problemsIn(`{ "places": [\n${place},\n${place}\n] }`)).toEqual([
      { line: 3, record: 'x', code: 'repeated' },
    ]);
  });

  it('two events of one place and day without ids are two', () => {
    const twice = `{ "events": [{${event}}, {${event}}] }`;
    expect(parse(twice).records.events.map(({ id }) => id)).toEqual([
      'own:bazarak-2021',
      'own:bazarak-2021-2',
    ]);
  });
});

test('an actor with an office, and a report on both', () => {
  const { records, problems } = parse(`{
    "actors": [{ "id": "my-uncle", "kind": "person", "name": "My Uncle",
      "offices": [{ "role": "Teacher", "place": "kunduz-city", "start": "1999" }] }],
    "reports": [{ "url": "https://example.org/b", "publisher": "A blog", "places": ["bazarak"], "actors": ["my-uncle"] }]
  }`);
  expect(problems).toEqual([]);
  const merged = openDataset(mergeReaderRecords(tables, records));
  expect(merged.officesIn('kunduz-city').map(({ actor }) => actor.id)).toEqual(['own:my-uncle']);
  expect(merged.reportsOn('own:my-uncle')).toMatchObject([
    { publisher: 'A blog', language: 'und', isReadersOwn: true },
  ]);
});

test('whatever a file holds, parsing and merging never throw', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc.object().map((value) => JSON.stringify({ events: [value] })),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom('json' as const, 'csv' as const), (text, format) => {
      const { records, problems } = parse(text, format);
      expect(countReaderRecords(records) + problems.length).toBeGreaterThan(0);
      expect(mergeReaderRecords(tables, records).places.length).toBeGreaterThanOrEqual(somePlaces.length);
    }),
  );
});
