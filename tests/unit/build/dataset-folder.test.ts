import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { readDatasetFolder } from '../../../src/build/dataset-folder.ts';
import type { Assessment, Assessor, Provenance } from '../../../src/domain.ts';
import { event, offensiveOf2021, place, report } from '../dataset/small-dataset.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashiya-dataset-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const afghanistan = place({ id: 'afghanistan', kind: 'country', name: 'Afghanistan' });
const kunduz = place({ id: 'kunduz-province', kind: 'province', name: 'Kunduz', parent: 'afghanistan' });
const fall = event('kunduz-province 2021-08-08 islamic-republic > taliban', { note: 'The city was taken.' });

const gadm: Provenance = {
  id: 'gadm',
  title: 'GADM',
  where: 'https://gadm.org',
  licence: 'free',
  seen: '2026-11',
  tables: ['places'],
};
const journal: Assessor = {
  id: 'lwj',
  name: 'FDD’s Long War Journal',
  unit: 'district',
  definition: 'A tally set by hand.',
  levels: [
    { id: 'contested', name: 'Contested', definition: 'The government held the centre and little else.' },
  ],
  sources: [],
};
const ofJournal = { assessor: 'lwj', place: 'kunduz-province', sources: [] };
const rating: Assessment = {
  id: 'lwj-kunduz-province-2017-09',
  date: '2017-09',
  level: 'contested',
  ...ofJournal,
};
const tally: Assessment = {
  id: 'lwj-kunduz-province-2018',
  date: '2018',
  tally: { of: 7, parts: [{ level: 'contested', count: 3 }] },
  ...ofJournal,
};

/** Writes a sound folder in which some files have other contents, or none (`undefined`). */
function write(files: Readonly<Record<string, unknown>> = {}): void {
  const sound = {
    'meta.json': { version: '2026.11.0', evidencedUntil: '2026-03-31', licence: 'CC-BY-4.0' },
    'provenance.json': { provenance: [gadm] },
    'country.json': { places: [afghanistan], events: [] },
    'provinces/kunduz.json': { places: [kunduz], events: [fall] },
    'campaigns.json': { campaigns: [offensiveOf2021] },
    'assessors.json': { assessors: [journal] },
    'assessments/lwj.json': { assessments: [rating, tally] },
    'reports/2021.json': { reports: [report({ url: 'https://example.org/a', publisher: 'Reuters' })] },
  };
  for (const [path, content] of Object.entries({ ...sound, ...files })) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
}

const problemsAfter = (files: Readonly<Record<string, unknown>>) => {
  write(files);
  return readDatasetFolder(folder).problems.map(
    ({ file, record, reason }) => `${file}: ${record}: ${reason}`,
  );
};

test('a folder is read into tables that remember their files', () => {
  write();
  const { tables, problems, fileOf } = readDatasetFolder(folder);
  expect(problems).toEqual([]);
  expect(tables).toEqual({
    version: '2026.11.0',
    evidencedUntil: '2026-03-31',
    places: [afghanistan, kunduz],
    events: [fall],
    campaigns: [offensiveOf2021],
    assessors: [journal],
    assessments: [rating, tally],
    actors: [],
    reports: [report({ url: 'https://example.org/a', publisher: 'Reuters' })],
    provenance: [gadm],
  });
  expect(tables.events.map(fileOf)).toEqual(['provinces/kunduz.json']);
});

describe('a record that has not its shape is named with what is wrong', () => {
  const inProvince = (row: object) => ({
    'provinces/kunduz.json': { places: [kunduz], events: [{ ...fall, ...row }] },
  });

  it.each([
    ['an unknown key', { isUpperbound: true }, 'isUpperbound: no such key'],
    ['a word outside the vocabulary', { after: 'talban' }, 'after: expected'],
    [
      'an impossible date',
      { date: '2021-02-30' },
      'date: expected a date of the calendar: YYYY-MM-DD, YYYY-MM or YYYY, not "2021-02-30"',
    ],
    [
      'a source that is no address',
      { sources: ['amu.tv'] },
      'sources.0: expected the address of a page, not "amu.tv"',
    ],
    ['a missing note', { note: undefined }, 'note: is missing'],
    ['a note with a space at its end', { note: 'Taken. ' }, 'note: expected a text'],
    [
      'a bad dissent',
      { dissent: [{ note: 'So.', sources: [], holder: 'nrf' }] },
      'dissent.0.holder: no such key',
    ],
  ])('%s', (_, row, reason) => {
    expect(problemsAfter(inProvince(row))).toEqual([
      expect.stringContaining(`provinces/kunduz.json: kunduz-province-2021-08-08: ${reason}`),
    ]);
  });

  it('by its position where it has no key', () => {
    expect(problemsAfter({ 'reports/2021.json': { reports: ['https://example.org/a'] } })).toEqual([
      'reports/2021.json: reports[0]: expected Object, not "https://example.org/a"',
    ]);
  });

  it('and the records beside it are read', () => {
    write({ 'provinces/kunduz.json': { places: [kunduz, { id: 'x' }], events: [fall] } });
    const { tables, problems } = readDatasetFolder(folder);
    expect(tables.places.map(({ id }) => id)).toEqual(['afghanistan', 'kunduz-province']);
    expect(tables.events).toEqual([fall]);
    expect(problems[0]).toMatchObject({ record: 'x' });
  });
});

describe('a file that cannot be read is a problem, and the others are read', () => {
  it.each([
    ['no JSON', { 'provinces/kunduz.json': '{"places": [' }, 'provinces/kunduz.json: : '],
    ['another shape', { 'provinces/kunduz.json': [kunduz] }, 'provinces/kunduz.json: : '],
    ['a table in the wrong file', { 'reports/2021.json': { places: [] } }, 'reports/2021.json: : '],
    [
      'no days of evidence',
      { 'meta.json': { version: '1', licence: 'x' } },
      'meta.json: : evidencedUntil: is missing',
    ],
    ['no country', { 'country.json': undefined }, 'country.json: : is missing'],
  ])('%s', (_, files, problem) => {
    const problems = problemsAfter(files);
    expect(problems[0]).toContain(problem);
    expect(readDatasetFolder(folder).tables.places.length).toBeGreaterThan(0);
  });

  it('a folder that is not there', () => {
    const { tables, problems } = readDatasetFolder(join(folder, 'nowhere'));
    expect(tables.places).toEqual([]);
    expect(problems.map(({ file }) => file)).toEqual([
      'provenance.json',
      'country.json',
      'campaigns.json',
      'assessors.json',
      'meta.json',
    ]);
  });
});
