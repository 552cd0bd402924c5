import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { answerQuery } from '../../../src/command-line/query-answers.ts';
import { actor, datasetWith, event, report } from '../dataset/small-dataset.ts';

const url = 'https://example.org/a';
const dataset = datasetWith(
  [
    event('kunduz-city 2015-09-28 islamic-republic > taliban', { sources: [url] }),
    event('kunduz-city 2015-10-13 taliban > islamic-republic', { kind: 'withdrew', note: 'They left.' }),
  ],
  {
    actors: [
      actor({
        id: 'ashraf-ghani',
        kind: 'person',
        name: 'Ashraf Ghani',
        description: 'President, 2014–2021.',
        affiliations: ['republic-government'],
        sources: [url],
        offices: [
          {
            role: 'President',
            organisation: 'republic-government',
            place: 'afghanistan',
            start: '2014-09-29',
            end: '2021-08-15',
            sources: [url],
          },
          { role: 'Minister of Finance', start: '2002-06', end: '2004-12', sources: [] },
          { role: 'Adviser', sources: [] },
        ],
      }),
      actor({ id: 'republic-government', kind: 'government', name: 'Islamic Republic' }),
    ],
    assessors: [
      {
        id: 'lwj',
        name: 'FDD’s Long War Journal',
        unit: 'district',
        definition: 'A tally of districts, set by hand.',
        levels: [{ id: 'contested', name: 'Contested', definition: 'The government held little else.' }],
        sources: [url],
      },
    ],
    assessments: [
      {
        id: 'lwj-imam-sahib-district-2017-09',
        place: 'imam-sahib-district',
        date: '2017-09',
        assessor: 'lwj',
        level: 'contested',
        sources: [url],
      },
      {
        id: 'lwj-afghanistan-2017-08-23',
        place: 'afghanistan',
        date: '2017-08-23',
        until: '2017-11-21',
        assessor: 'lwj',
        tally: { of: 398, parts: [{ level: 'contested', count: 118 }] },
        sources: [url],
      },
    ],
    reports: [report({ url, title: 'Kunduz falls', date: '2015-09-29' })],
  },
);

describe('assessments', () => {
  it('name each level in its assessor’s own words', () => {
    expect(answerQuery(dataset, { assessments: { place: 'Imam Sahib', kind: 'district' } })).toEqual([
      {
        id: 'lwj-imam-sahib-district-2017-09',
        place: 'imam-sahib-district',
        date: '2017-09',
        assessor: 'lwj',
        assessorName: 'FDD’s Long War Journal',
        level: 'contested',
        levelName: 'Contested',
        sources: [url],
      },
    ]);
  });

  it.each([
    ['in a period', '2017-10', 1],
    ['on its last day', '2017-11-21', 1],
    ['after it', '2017-11-22', 0],
    ['before it', '2017-08-22', 0],
  ])('of the country, counted %s', (_, date, count) => {
    expect(answerQuery(dataset, { assessments: { place: 'afghanistan', date } })).toHaveLength(count);
  });
});

describe('holder', () => {
  it('says who held a place on a day, and why', () => {
    const answer = answerQuery(dataset, {
      holder: { place: 'Kunduz', date: '2015-09-29', kind: 'city', in: 'kunduz' },
    });
    expect(answer).toEqual({
      place: 'kunduz-city',
      date: '2015-09-29',
      holder: 'taliban',
      since: '2015-09-28',
      basis: 'own-record',
      confidence: 'high',
      dissent: [],
      sources: [url],
      until: '2015-10-13',
      basedOn: 'kunduz-city',
      event: 'kunduz-city-2015-09-28',
      note: '',
      evidence: '2015-09-29',
      isPastEvidence: false,
    });
  });

  it('has no `since` where there is no record', () => {
    expect(answerQuery(dataset, { holder: { place: 'bazarak', date: '1998-01-01' } })).toMatchObject({
      holder: 'unknown',
      since: null,
      basis: 'none',
      sources: [],
    });
  });

  it('of a name that two places share is an error that names them', () => {
    expect(answerQuery(dataset, { holder: { place: 'kunduz', date: '2015-09-29' } })).toMatchObject({
      error: '“kunduz” is ambiguous',
      candidates: [
        { id: 'kunduz-province', kind: 'province' },
        { id: 'kunduz-city', kind: 'city' },
      ],
    });
  });
});

describe('actor', () => {
  it('says which offices were held on a day, before, after, and at no known time', () => {
    expect(answerQuery(dataset, { actor: { actor: 'Ashraf Ghani', date: '2015-09-29' } })).toEqual({
      actor: 'ashraf-ghani',
      name: 'Ashraf Ghani',
      kind: 'person',
      description: 'President, 2014–2021.',
      date: '2015-09-29',
      offices: [
        {
          role: 'President',
          organisation: 'republic-government',
          organisationName: 'Islamic Republic',
          place: 'afghanistan',
          placeName: 'Afghanistan',
          start: '2014-09-29',
          end: '2021-08-15',
          sources: [url],
        },
      ],
      earlier: [{ role: 'Minister of Finance', start: '2002-06', end: '2004-12', sources: [] }],
      later: [],
      undated: [{ role: 'Adviser', sources: [] }],
      affiliations: [{ id: 'republic-government', name: 'Islamic Republic' }],
      sources: [url],
    });
  });

  it('without a day gives every office', () => {
    expect(answerQuery(dataset, { actor: { actor: 'ashraf-ghani' } })).toMatchObject({
      offices: [{ role: 'Minister of Finance' }, { role: 'President' }, { role: 'Adviser' }],
      earlier: [],
      undated: [],
    });
  });
});

describe('events', () => {
  it.each([
    ['of a place', { place: 'kunduz-city' }, ['kunduz-city-2015-09-28', 'kunduz-city-2015-10-13']],
    ['of a month', { from: '2015-10', to: '2015-10' }, ['kunduz-city-2015-10-13']],
    ['of a kind', { eventKinds: ['withdrew'] }, ['kunduz-city-2015-10-13']],
    ['of a place where nothing happened', { place: 'bazarak' }, []],
  ])('%s', (_, query, ids) => {
    expect(answerQuery(dataset, { events: query })).toMatchObject(
      ids.map((id) => ({ id, placeName: 'Kunduz' })),
    );
  });

  it('says that a period ends before it begins, rather than that nothing happened in it', () => {
    expect(answerQuery(dataset, { events: { from: '2016', to: '2015-12' } })).toEqual({
      error: 'from: “2016” lies after “2015-12”',
    });
  });
});

test('search finds places and reports', () => {
  expect(answerQuery(dataset, { search: { text: 'kunduz' } })).toMatchObject([
    { id: 'kunduz-city', match: 'exact' },
    { id: 'kunduz-province', match: 'exact' },
    { kind: 'event', date: '2015-10-13' },
    { kind: 'report', url },
    { kind: 'event', date: '2015-09-28' },
  ]);
});

test('stats count what there is and how far it reaches', () => {
  expect(answerQuery(dataset, { stats: {} })).toMatchObject({
    places: { total: 8, byKind: { province: 2, city: 2 } },
    actors: { total: 2, byKind: { person: 1, government: 1 } },
    events: { total: 4, byKind: { captured: 2, withdrew: 1 }, withTwoSources: { count: 0, of: 4, share: 0 } },
    reports: { total: 1, withTitle: { count: 1, share: 1 } },
    coverage: { capitalsWithEvents: { count: 1, of: 2, share: 0.5 }, provincesWithEvents: { count: 0 } },
  });
});

test.each<[string, unknown, string]>([
  [
    'a day that the calendar does not have',
    { holder: { place: 'kunduz-city', date: '2015-02-30' } },
    'date: expected a day as YYYY-MM-DD, not “2015-02-30”',
  ],
  [
    'a month where a day is asked',
    { holder: { place: 'kunduz-city', date: '2015-09' } },
    'date: expected a day as YYYY-MM-DD, not “2015-09”',
  ],
  ['no date', { holder: { place: 'kunduz-city' } }, 'date: is missing'],
  ['no place', { holder: { place: '', date: '2015-09-29' } }, 'place: expected an id or a name'],
  [
    'a kind that there is not',
    { holder: { place: 'kunduz', date: '2015-09-29', kind: 'town hall' } },
    'kind: expected a kind of place: country, region,',
  ],
  ['an argument that there is not', { events: { since: '2015' } }, 'since: no such argument'],
  [
    'a date of an event that is none',
    { events: { from: 'last week' } },
    'from: expected a date as YYYY-MM-DD, YYYY-MM or YYYY',
  ],
  ['no actor', { actor: {} }, 'actor: is missing'],
  ['an unknown actor', { actor: { actor: 'Nobody' } }, 'no actor is known as “Nobody”'],
  ['an unknown query', { weather: { place: 'Kabul' } }, 'expected one query'],
  ['two queries at once', { stats: {}, search: { text: 'a' } }, 'expected one query'],
  ['no object', ['holder'], 'expected one query'],
  ['nothing', null, 'expected one query'],
])('%s is an error that says what was expected', (_, query, error) => {
  expect(answerQuery(dataset, query)).toMatchObject({ error: expect.stringContaining(error) });
});

// A process each, which may have to wait for the machine.
describe('on the command line, with the dataset itself', { timeout: 60_000 }, () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const run = (args: readonly string[], input = '') => {
    const { stdout, status } = spawnSync(process.execPath, ['src/command-line/query.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
      input,
    });
    return { stdout, status };
  };

  it.each([
    ['2015-09-29', 'taliban'],
    ['2015-10-20', 'islamic-republic'],
  ])('Kunduz on %s: %s', (date, holder) => {
    const { stdout, status } = run(['holder', 'kunduz', date, '--kind', 'city', '--in', 'kunduz']);
    const answer = JSON.parse(stdout);
    expect([status, answer.place, answer.holder]).toEqual([0, 'kunduz-city', holder]);
    expect(answer.sources).not.toEqual([]);
  });

  it('an ambiguous name is JSON with candidates, and exit code 1', () => {
    const { stdout, status } = run(['holder', 'Kunduz', '2015-09-29']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).candidates.length).toBeGreaterThan(1);
  });

  it.each([[['weather']], [[]], [['holder', '--colour', 'red']]])(
    '%j is an error in JSON, and exit code 1',
    (args) => {
      const { stdout, status } = run(args);
      expect([status, Object.keys(JSON.parse(stdout))]).toEqual([1, ['error']]);
    },
  );

  it('a batch answers a line each, in order, and goes on after a bad one', () => {
    const { stdout, status } = run(
      ['batch'],
      '{"holder":{"place":"kunduz-city","date":"2015-09-29"}}\r\nnonsense\n\n{"actor":{"actor":"Nobody At All"}}\n{"events":{"place":"kunduz-city","to":"2001"}}\n{"stats":{}}',
    );
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(answers).toHaveLength(6);
    expect(answers[0].holder).toBe('taliban');
    expect(answers[1].error).toContain('not JSON');
    expect(answers[2].error).toContain('not JSON');
    expect(answers[3]).toMatchObject({ error: expect.any(String), candidates: [] });
    expect(answers[4].length).toBeGreaterThan(0);
    expect(answers[5].places.total).toBeGreaterThan(700);
  });

  it('a batch without a bad line ends with exit code 0', () => {
    expect(run(['batch'], '{"search":{"text":"Kunduz"}}\n').status).toBe(0);
  });
});
