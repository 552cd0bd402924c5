import { describe, expect, test } from 'vitest';
import type { CardText } from '../../../src/card/card-text.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { parseReaderRecords } from '../../../src/dataset/parse-reader-records.ts';
import { mergeReaderRecords } from '../../../src/dataset/reader-records.ts';
import { cardIn, said, sectionsOf, tables } from './real-cards.ts';

const FILE = `table,id,kind,name,parent,place,date,after,note,url,publisher,title,language,places,description
place,hill-post,base,Hill Post,kunduz-province,,,,,,,,,,
event,,captured,,,hill-post,2015-05-04,taliban,Told by an elder.,,,,,,
event,,captured,,,kunduz-city,2015-09-30,taliban,Told by a trader.,,,,,,
report,,,,,,2015-09-29,,,https://example.org/letter,Letters,A letter from Kunduz,en,kunduz-city,
actor,elder,person,The Elder,,,,,,,,,,,Who told it.
`;

const { records, problems } = parseReaderRecords(FILE, {
  format: 'csv',
  isKnown: (id) => id.startsWith('kunduz'),
});
const dataset = openDataset(mergeReaderRecords(tables, records));
const rowsOf = (card: CardText) => sectionsOf(card, 'rows').flatMap(({ rows }) => rows);

describe('records of the reader’s own, in cards', () => {
  test('the file is sound', () => expect(problems).toEqual([]));

  test('a place of the reader’s own says so beside its kind, and so does its answer', () => {
    const card = cardIn(dataset, { id: 'own:hill-post', day: '2015-09-29' });
    expect(card.crumbs.slice(0, 2)).toEqual(['Military base', 'your own record']);
    const [status] = sectionsOf(card, 'status');
    expect(status?.lines.map(({ text }) => text)).toContain('your own record');
  });

  test('a person of the reader’s own says so beside what he is', () => {
    expect(cardIn(dataset, { id: 'own:elder' }).crumbs).toEqual(['Person', 'your own record']);
  });

  test('an event of the reader’s own stands among ours, and says so', () => {
    const card = cardIn(dataset, { id: 'kunduz-city', day: '2015-10-01' });
    const claims = rowsOf(card).flatMap((row) => (row.kind === 'claim' ? [row.claim] : []));
    const own = claims.filter(({ detail }) => detail === 'your own record');
    expect(own.map(({ date }) => date?.iso)).toEqual(['2015-09-30']);
    expect(own.map(said).join()).toContain('Taliban');
    expect(claims.length).toBeGreaterThan(2);
  });

  test('a report of the reader’s own stands among ours, and says so', () => {
    const card = cardIn(dataset, { id: 'kunduz-city', day: '2015-09-29' });
    const reports = sectionsOf(card, 'reports').flatMap((section) => section.reports);
    expect(reports.find(({ url }) => url === 'https://example.org/letter')?.byline).toMatch(
      /^Letters\s·\s29\sSep\s2015\s·\syour\sown\srecord$/,
    );
    expect(reports.filter(({ byline }) => byline?.match(/your\sown\srecord/))).toHaveLength(1);
  });
});
