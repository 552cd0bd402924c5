import { describe, expect, test } from 'vitest';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { checkTables, rules } from '../../../src/dataset/dataset-check.ts';
import type {
  Actor,
  Assessor,
  Campaign,
  ControlEvent,
  DatasetTables,
  Office,
  PlaceAssessment,
  Provenance,
  Relation,
  Silence,
  TallyPart,
} from '../../../src/domain.ts';
import { actor, event, nationalSteps, offensiveOf2021, place, report, somePlaces } from './small-dataset.ts';

const url = 'https://example.org/a';
const gadm: Provenance = {
  id: 'gadm',
  title: 'GADM',
  where: 'https://gadm.org',
  licence: 'free',
  seen: '2026-11',
  tables: ['places', 'events', 'campaigns', 'assessors', 'assessments', 'actors', 'reports'],
};
const journal: Assessor = {
  id: 'lwj',
  name: 'FDD’s Long War Journal',
  unit: 'district',
  definition: 'A tally of districts, set by hand.',
  levels: [
    { id: 'contested', name: 'Contested', definition: 'The government held the centre and little else.' },
    { id: 'taliban-controlled', name: 'Taliban controlled', definition: 'The Taliban ran the district.' },
    {
      id: 'controlled-or-contested',
      name: 'Controlled or contested',
      definition: 'Both together.',
      pools: ['contested', 'taliban-controlled'],
    },
  ],
  sources: [url],
};
const campaign: Campaign = { ...offensiveOf2021, sources: [url, 'https://example.org/b'] };
const sound: DatasetTables = {
  version: '2026.11.0',
  evidencedUntil: '2026-03-31',
  places: somePlaces,
  events: [
    ...nationalSteps.map((row) => ({ ...row, sources: [url] })),
    event('kunduz-city 2015-09-28 islamic-republic > taliban', { sources: [url] }),
  ],
  actors: [actor({ id: 'omar-safi', kind: 'person', name: 'Omar Safi' })],
  campaigns: [campaign],
  assessors: [journal],
  assessments: [],
  reports: [report({ url }), report({ url: 'https://example.org/b' })],
  provenance: [gadm],
};

const withPlace = (fields: Parameters<typeof place>[0]) => ({ places: [...somePlaces, place(fields)] });
const withEvent = (...row: Parameters<typeof event>) => ({
  events: [...sound.events, event(row[0], { sources: [url], ...row[1] })],
});
const withActor = (fields: Partial<Actor>) => ({
  actors: [...sound.actors, actor({ id: 'mullah-omar', kind: 'person', name: 'Mullah Omar', ...fields })],
});
const office = (fields: Partial<Office>) =>
  withActor({ offices: [{ role: 'Governor', sources: [url], ...fields }] });
const relation = (fields: Partial<Relation>) =>
  withActor({ relations: [{ kind: 'allied_with', other: 'omar-safi', sources: [url], ...fields }] });
const rating: PlaceAssessment = {
  id: 'lwj-kunduz-city-2017-09',
  place: 'kunduz-city',
  date: '2017-09',
  assessor: 'lwj',
  level: 'contested',
  sources: [url],
};
const withRating = (fields: Partial<PlaceAssessment>) => ({ assessments: [{ ...rating, ...fields }] });
const withTally = (parts: readonly TallyPart[]) => {
  const { level, ...base } = rating;
  return { assessments: [{ ...base, tally: { of: 398, parts } }] };
};
const withLevels = (...levels: Assessor['levels']) => ({ assessors: [{ ...journal, levels }] });
const withCampaign = (fields: Partial<Campaign>) => ({ campaigns: [{ ...campaign, ...fields }] });
const withReport = (fields: Parameters<typeof report>[0]) => ({
  reports: [...sound.reports, report(fields)],
});

const withSilence = (silence: Silence) => ({
  places: somePlaces.map((row) => (row.id === 'bazarak' ? { ...row, silences: [silence] } : row)),
});
const far: [number, number] = [31.6, 65.7];

/** A bad record, what is said of it, and of which record. */
type BadRecord = [Partial<DatasetTables>, string, string];
const badRecords: BadRecord[] = [
  [
    withPlace({ id: 'kunduz-city', kind: 'town', name: 'Kunduz', parent: 'kunduz-province' }),
    'kunduz-city',
    'a second record of “kunduz-city”',
  ],
  [withActor({ id: 'omar-safi' }), 'omar-safi', 'a second record of “omar-safi”'],
  [withActor({ id: 'kunduz-city' }), 'kunduz-city', 'a second record of “kunduz-city”'],
  [
    withEvent('kunduz-city 2015-09-28 taliban > taliban'),
    'kunduz-city-2015-09-28',
    'a second record of “kunduz-city-2015-09-28”',
  ],
  [
    withReport({ url: 'http://www.example.org/a/' }),
    'http://www.example.org/a/',
    `a second record of “${url}”`,
  ],

  [withPlace({ id: 'x', kind: 'town', name: 'X', parent: 'atlantis' }), 'x', 'parent: “atlantis” is unknown'],
  [
    withPlace({ id: 'x', kind: 'city', name: 'X', parent: 'kunduz-province', capitalOf: 'atlantis' }),
    'x',
    'capitalOf: “atlantis” is unknown',
  ],
  [
    withPlace({ id: 'x', kind: 'town', name: 'X', parent: 'kunduz-province', provenance: ['nobody'] }),
    'x',
    'provenance: “nobody” is unknown',
  ],
  [withEvent('atlantis 2015-09-28 unknown > taliban'), 'atlantis-2015-09-28', 'place: “atlantis” is unknown'],
  [withActor({ affiliations: ['nobody'] }), 'mullah-omar', 'affiliations: “nobody” is unknown'],
  [office({ organisation: 'nobody' }), 'mullah-omar', 'offices: organisation: “nobody” is unknown'],
  [office({ place: 'atlantis' }), 'mullah-omar', 'offices: place: “atlantis” is unknown'],
  [relation({ other: 'nobody' }), 'mullah-omar', 'relations: other: “nobody” is unknown'],
  [
    withReport({ url: 'https://b.org/1', places: ['atlantis'] }),
    'https://b.org/1',
    'places: “atlantis” is unknown',
  ],
  [
    withReport({ url: 'https://b.org/1', actors: ['nobody'] }),
    'https://b.org/1',
    'actors: “nobody” is unknown',
  ],

  [withActor({ aliases: ['Omar', 'Omar'] }), 'mullah-omar', 'aliases: “Omar” is there already'],
  [withActor({ aliases: ['Mullah Omar'] }), 'mullah-omar', 'aliases: “Mullah Omar” is there already'],

  [
    withEvent('kunduz-city 2021-02-30 taliban > islamic-republic'),
    'kunduz-city-2021-02-30',
    'date: “2021-02-30” is no date',
  ],
  [withActor({ died: 'spring 2013' }), 'mullah-omar', 'died: “spring 2013” is no date'],
  [office({ start: '2001-13' }), 'mullah-omar', 'offices: “2001-13” is no date'],
  [withReport({ url: 'https://b.org/1', date: 'today' }), 'https://b.org/1', 'date: “today” is no date'],
  [
    office({ start: '2002', end: '2001-11' }),
    'mullah-omar',
    'offices: “Governor” ends (2001-11) before it starts (2002)',
  ],
  [
    { ...withActor({ died: '2013-04-23', offices: [{ role: 'Governor', start: '2014', sources: [url] }] }) },
    'mullah-omar',
    'offices: “Governor” starts (2014) after the death (2013-04-23)',
  ],
  [
    office({ start: '1996', end: '1998-05', attested: ['1997', '2001-11'] }),
    'mullah-omar',
    'offices: “Governor” is attested (2001-11) outside its time or after the death',
  ],
  [
    relation({ start: '2002', end: '2001' }),
    'mullah-omar',
    'relations: allied_with omar-safi ends (2001) before it starts (2002)',
  ],
  [
    withEvent('kunduz-city 2026-04-01 taliban > taliban'),
    'kunduz-city-2026-04-01',
    'date: 2026-04-01 is after 2026-03-31, the last day of evidence; move that on in meta.json',
  ],
  [
    withEvent('kunduz-city 2021-08-08 taliban > taliban', {
      dissent: [{ date: '2021-08-08', note: 'So they say.', sources: [url] }],
    }),
    'kunduz-city-2021-08-08',
    'dissent: gives the same date (2021-08-08) and no other holder',
  ],

  [
    withEvent('bazarak 2021-09-06 nrf > taliban', { sources: [] }),
    'bazarak-2021-09-06',
    'sources: an event without a source',
  ],
  [
    withEvent('bazarak 2021-09-06 nrf > taliban', {
      dissent: [{ date: '2021-09-07', note: 'Others.', sources: [] }],
    }),
    'bazarak-2021-09-06',
    'dissent: sources: nobody is named who says so',
  ],
  [office({ sources: [] }), 'mullah-omar', 'offices: “Governor” has no source'],
  [relation({ sources: [] }), 'mullah-omar', 'relations: allied_with omar-safi has no source'],
  [
    withEvent('bazarak 2021-09-06 nrf > taliban', { sources: ['https://b.org/1'] }),
    'bazarak-2021-09-06',
    'sources: https://b.org/1 is not in reports/',
  ],
  [
    withEvent('bazarak 2021-09-06 nrf > taliban', { sources: [url, url] }),
    'bazarak-2021-09-06',
    `sources: ${url} is there twice`,
  ],
  [withActor({ sources: ['https://b.org/1'] }), 'mullah-omar', 'sources: https://b.org/1 is not in reports/'],
  [withReport({ url: 'ftp://b.org/1' }), 'ftp://b.org/1', 'url: not an address of the web (http or https)'],
  [
    withReport({ url: 'https://localhost/1' }),
    'https://localhost/1',
    'url: not an address of the web (http or https)',
  ],

  [
    withEvent('bazarak 2021-09-06 nrf > taliban', { note: 'x'.repeat(203) }),
    'bazarak-2021-09-06',
    'note: 203 characters, 3 too many',
  ],
  [
    withEvent('bazarak 2021-09-06 nrf > taliban', {
      dissent: [{ date: '2021-09-07', note: 'x'.repeat(201), sources: [url] }],
    }),
    'bazarak-2021-09-06',
    'dissent: note: 201 characters, 1 too many',
  ],
  [withActor({ description: 'x'.repeat(201) }), 'mullah-omar', 'description: 201 characters, 1 too many'],

  [withPlace({ id: 'x', kind: 'town', name: 'X' }), 'x', 'parent: is missing'],
  [
    withPlace({ id: 'x', kind: 'country', name: 'X', parent: 'afghanistan' }),
    'x',
    'parent: a country has none',
  ],
  [withPlace({ id: 'x', kind: 'town', name: 'X', parent: 'x' }), 'x', 'parent: does not lead to a country'],
  [
    {
      places: [
        ...somePlaces,
        place({
          id: 'kandahar-province',
          kind: 'province',
          name: 'Kandahar',
          parent: 'afghanistan',
          point: far,
        }),
        place({
          id: 'kandahar-city',
          kind: 'city',
          name: 'Kandahar',
          parent: 'kandahar-province',
          capitalOf: 'kandahar-province',
          point: [36.7, 68.9],
        }),
      ],
    },
    'kandahar-city',
    'point: 639 km from its parent kandahar-province; at most 245 is plausible',
  ],
  [withPlace({ id: 'x', kind: 'province', name: 'X', parent: 'afghanistan' }), 'x', 'has 0 capitals'],
  [
    withPlace({
      id: 'x',
      kind: 'city',
      name: 'X',
      parent: 'panjshir-province',
      capitalOf: 'kunduz-province',
    }),
    'x',
    'capitalOf: kunduz-province is not its parent',
  ],

  [
    withEvent('kunduz-city 2015-10-13 contested > islamic-republic'),
    'kunduz-city-2015-10-13',
    'before: contested, but kunduz-city-2015-09-28 left taliban; mend one of them, record the change between them, or say “followsGap”',
  ],
  [
    withEvent('kunduz-city 2015-10-13 taliban > islamic-republic', { followsGap: true }),
    'kunduz-city-2015-10-13',
    'followsGap: there is no gap; leave it out',
  ],
  [
    withEvent('kunduz-city 2015-10-13 taliban > taliban', { kind: 'retaken' }),
    'kunduz-city-2015-10-13',
    'kind: retaken, but taliban held it before and after',
  ],
];

const badAssessments: typeof badRecords = [
  [{ assessors: [journal, journal] }, 'lwj', 'a second record of “lwj”'],
  [{ campaigns: [campaign, campaign] }, campaign.id, `a second record of “${campaign.id}”`],
  [withCampaign({ places: ['atlantis'] }), campaign.id, 'places: “atlantis” is unknown'],
  [withCampaign({ to: '2021-04-30' }), campaign.id, 'to: 2021-04-30 is before 2021-05-01'],
  [withCampaign({ sources: [url] }), campaign.id, 'sources: a campaign with fewer than two sources'],
  [
    withCampaign({ sources: [url, 'https://example.org/c'] }),
    campaign.id,
    'sources: https://example.org/c is not in reports/',
  ],
  [withCampaign({ note: 'x'.repeat(201) }), campaign.id, 'note: 201 characters, 1 too many'],
  [{ assessments: [rating, rating] }, rating.id, `a second record of “${rating.id}”`],
  [withRating({ place: 'atlantis' }), rating.id, 'place: “atlantis” is unknown'],
  [withRating({ date: 'autumn' }), rating.id, 'date: “autumn” is no date'],
  [withRating({ until: '2017-09' }), rating.id, 'until: 2017-09 is not after 2017-09'],
  [withRating({ until: '2017-08' }), rating.id, 'until: 2017-08 is not after 2017-09'],
  [withRating({ sources: [] }), rating.id, 'sources: an assessment without a source'],
  [{ assessors: [{ ...journal, sources: [] }] }, 'lwj', 'sources: an assessment without a source'],
  [withRating({ sources: ['https://b.org/1'] }), rating.id, 'sources: https://b.org/1 is not in reports/'],
  [withRating({ note: 'x'.repeat(201) }), rating.id, 'note: 201 characters, 1 too many'],
  [withRating({ assessor: 'bbc' }), rating.id, 'assessor: “bbc” is not in assessors.json'],
  [
    withRating({ level: 'insurgent-influence' }),
    rating.id,
    'level: “insurgent-influence” is not in the scale of lwj',
  ],
  [
    withTally([{ level: 'openly-active', count: 3 }]),
    rating.id,
    'level: “openly-active” is not in the scale of lwj',
  ],
  [withTally([{ level: 'contested' }]), rating.id, 'tally: “contested” has neither count nor percent'],
  [
    withTally([
      { level: 'contested', count: 35 },
      { level: 'controlled-or-contested', count: 70 },
    ]),
    rating.id,
    'tally: “contested” is counted twice',
  ],
  [
    withTally([
      { level: 'contested', count: 300 },
      { level: 'taliban-controlled', count: 99 },
    ]),
    rating.id,
    'tally: the parts are 399, more than 398 in all',
  ],
  [
    withLevels(...journal.levels, { id: 'contested', name: 'Again', definition: 'Again.' }),
    'lwj',
    'levels: “contested” is there twice',
  ],
  [
    withLevels({ id: 'pooled', name: 'Pooled', definition: 'Pooled.', pools: ['pooled'] }),
    'lwj',
    'levels: “pooled” pools “pooled”, which is no other level',
  ],
];
const titled = 'Taliban fighters seize the governor’s house in Bazarak';
const withSource = (source: Parameters<typeof report>[0], fields: Partial<ControlEvent>) => ({
  ...withEvent('bazarak 2021-09-06 nrf > taliban', { sources: [source.url], ...fields }),
  ...withReport(source),
});
const copied = '“seize the governor s house in bazarak” stands in the headline of https://b.org/1';
const badTextsAndTerms: typeof badRecords = [
  [
    withSource(
      { url: 'https://b.org/1', title: titled },
      { note: 'Fighters seize the governor’s house in Bazarak.' },
    ),
    'bazarak-2021-09-06',
    `note: ${copied.replace('seize', 'fighters seize')}`,
  ],
  [
    withSource(
      { url: 'https://b.org/1', title: titled },
      {
        dissent: [
          {
            date: '2021-09-07',
            note: 'They seize the governor’s house in Bazarak.',
            sources: ['https://b.org/1'],
          },
        ],
      },
    ),
    'bazarak-2021-09-06',
    `dissent: note: ${copied}`,
  ],
  [
    {
      ...withActor({
        description: 'Seen to seize the governor’s house in Bazarak.',
        sources: ['https://b.org/1'],
      }),
      ...withReport({ url: 'https://b.org/1', title: titled }),
    },
    'mullah-omar',
    `description: ${copied}`,
  ],
  [
    {
      ...withRating({ note: 'They seize the governor’s house in Bazarak.', sources: ['https://b.org/1'] }),
      ...withReport({ url: 'https://b.org/1', title: titled }),
    },
    rating.id,
    `note: ${copied}`,
  ],
  [
    withReport({ url: 'https://b.org/1?id=3&utm_source=feed' }),
    'https://b.org/1?id=3&utm_source=feed',
    'url: leave out “utm_source=…”, which only says where a reader came from',
  ],
  [
    {
      reports: [...sound.reports, report({ url: 'https://www.b.org/1' }), report({ url: 'http://b.org/2' })],
    },
    'http://b.org/2',
    'url: use https, as another report of this site does',
  ],
  [
    withReport({ url: 'https://alemarahenglish.com/1' }),
    'https://alemarahenglish.com/1',
    'url: an armed group’s own outlet',
  ],
  [
    withSilence({ from: '2001-12-01', to: '2001-12-31', note: '' }),
    'bazarak',
    'silences: islamic-republic held it from 2001-12-22, by afghanistan-2001-12-22; mend “2001-12-01 … 2001-12-31”',
  ],
  [
    withSilence({ from: '2001-12-01', to: '2001-11-30', note: '' }),
    'bazarak',
    'silences: 2001-11-30 is before 2001-12-01',
  ],
  [
    withSilence({ from: '2001-12-01', to: '2001-12-02', note: 'x'.repeat(201) }),
    'bazarak',
    'silences: note: 201 characters, 1 too many',
  ],
  [
    withReport({ url: 'https://b.org/misfiled', date: '2021-08' }),
    'https://b.org/misfiled',
    'date: 2021-08, which belongs in reports/2021.json',
  ],
  [
    withReport({ url: 'https://b.org/misfiled' }),
    'https://b.org/misfiled',
    'date: none, which belongs in reports/undated.json',
  ],
  [
    withPlace({ id: 'x', kind: 'town', name: 'X', parent: 'kunduz-province', provenance: [] }),
    'x',
    'provenance: no list is named',
  ],
  [
    { provenance: [{ ...gadm, tables: ['places'] }] },
    'gadm',
    'tables: nothing says where “events” came from',
  ],
  [
    { provenance: [{ ...gadm, licence: 'CC BY-SA 4.0' }] },
    'gadm',
    'licence: “CC BY-SA 4.0” restricts those who pass it on',
  ],
  ...['ODbL 1.0. Only facts were taken.', 'CC BY-NC 4.0. Only names were taken.'].map(
    (licence): BadRecord => [
      { provenance: [{ ...gadm, licence }] },
      'gadm',
      `licence: “${licence}” covers the facts themselves`,
    ],
  ),
  [{ provenance: [gadm, gadm] }, 'gadm', 'a second record of “gadm”'],

  [withActor({ aliases: ['Omar Safi'] }), 'mullah-omar', 'aliases: “omar safi” is a name of omar-safi, too'],
  [withActor({ aliases: ['Bazarak'] }), 'mullah-omar', 'aliases: “bazarak” is a name of bazarak, too'],
  [
    withPlace({ id: 'anaba-bala-district', kind: 'district', name: 'Anaba', parent: 'panjshir-province' }),
    'anaba-bala-district',
    'aliases: “anaba” is a name of anaba-district, too',
  ],
  [
    {
      places: [
        ...somePlaces.map((row) =>
          row.id === 'kunduz-city' ? { ...row, point: [36.73, 68.86] as const } : row,
        ),
        place({
          id: 'kunduz-airport',
          kind: 'airfield',
          name: 'Kunduz Airport',
          parent: 'kunduz-city',
          point: far,
          provenance: ['gadm'],
        }),
      ],
    },
    'kunduz-airport',
    'km from its parent kunduz-city; at most 60 is plausible',
  ],
];
badRecords.push(...badAssessments, ...badTextsAndTerms);

const origin = {
  isNameRuled: () => false,
  fileOf: (row: object) =>
    'url' in row && row.url === 'https://b.org/misfiled'
      ? 'reports/2015.json'
      : 'place' in row
        ? 'provinces/kunduz.json'
        : 'a.json',
};

test('a shared spelling that the lexicon has a rule for is no collision', () => {
  const shared = { ...sound, ...withActor({ aliases: ['Omar Safi'] }) };
  expect(checkTables(shared, { ...origin, isNameRuled: () => true })).toEqual([]);
});

test('a place shares its name with what it lies in, and with a place of another province', () => {
  const places = [
    ...somePlaces,
    place({
      id: 'imam-sahib-town',
      kind: 'town',
      name: 'Imam Sahib',
      parent: 'kunduz-province',
      provenance: ['gadm'],
    }),
    place({
      id: 'anaba-of-kunduz',
      kind: 'district',
      name: 'Anaba',
      parent: 'kunduz-province',
      provenance: ['gadm'],
    }),
  ];
  expect(checkTables({ ...sound, places }, origin)).toEqual([]);
});

test('a sound dataset has no problems', () => {
  expect(checkTables(sound, origin)).toEqual([]);
});

test.each(
  badRecords.map(([tables, record, reason]) => ({ said: `${record}: ${reason}`, tables, record, reason })),
)('$said', ({ tables, record, reason }) => {
  expect(checkTables({ ...sound, ...tables }, origin)).toContainEqual({
    file: expect.any(String),
    record,
    reason: expect.stringContaining(reason),
  });
});

describe('a holder follows', () => {
  test.each([
    ['from a national step', ['kunduz-city 2001-11-25 taliban > northern-alliance']],
    [
      'on the day of a step, from the holder before it',
      ['bazarak 2021-08-01 islamic-republic > contested', 'bazarak 2021-08-15 contested > nrf'],
    ],
    [
      'on the day of a step, from the holder after it',
      ['bazarak 2021-08-01 islamic-republic > contested', 'bazarak 2021-08-15 taliban > nrf'],
    ],
    [
      'from the capital that overtook the province',
      [
        'kunduz-province 1997-05-19 junbish > taliban',
        'kunduz-city 1997-06-30 taliban > junbish',
        'kunduz-province 1998-07-12 junbish > taliban',
      ],
    ],
    ['where the record says that there is a gap', ['bazarak 1998-01-01 nrf > taliban']],
  ])('%s', (_, lines) => {
    const events = lines.map((line) => event(line, { sources: [url] }));
    expect(
      checkTables(
        { ...sound, events: [...nationalSteps.map((row) => ({ ...row, sources: [url] })), ...events] },
        origin,
      ),
    ).toEqual([]);
  });
});

test('every rule is broken by one of the bad records', () => {
  const findings = badRecords.flatMap(([tables]) => {
    const checked = { dataset: openDataset({ ...sound, ...tables }), ...origin };
    return rules.filter((rule) => [...rule(checked)].length > 0);
  });
  expect(rules.filter((rule) => !findings.includes(rule)).map(({ name }) => name)).toEqual([]);
});
