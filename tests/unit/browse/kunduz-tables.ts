import type { Actor, ControlEvent, DatasetTables, Place, Report } from '../../../src/domain.ts';

/** A dataset small enough to read: Kunduz and its neighbour, with facts that are true. */

const place = (id: string, kind: Place['kind'], name: string, rest: Partial<Place> = {}): Place => ({
  id,
  kind,
  name,
  aliases: [],
  provenance: ['geonames'],
  ...rest,
});

export const places: readonly Place[] = [
  place('afghanistan', 'country', 'Afghanistan'),
  place('kunduz-province', 'province', 'Kunduz', { parent: 'afghanistan', point: [36.8, 68.8] }),
  place('takhar-province', 'province', 'Takhar', { parent: 'afghanistan', point: [36.7, 69.8] }),
  place('amu-darya', 'river', 'Amu Darya', { parent: 'afghanistan' }),
  place('khan-abad-district', 'district', 'Khan Abad', { parent: 'kunduz-province', point: [36.68, 69.11] }),
  place('chahar-darah-district', 'district', 'Chahar Darah', {
    parent: 'kunduz-province',
    point: [36.67, 68.59],
  }),
  place('kunduz-city', 'city', 'Kunduz', {
    aliases: ['Kundoz'],
    fa: 'کندز',
    ps: 'کندوز',
    parent: 'kunduz-province',
    capitalOf: 'kunduz-province',
    point: [36.73, 68.86],
  }),
  place('taloqan-city', 'city', 'Taloqan', {
    parent: 'takhar-province',
    capitalOf: 'takhar-province',
    point: [36.74, 69.53],
  }),
];

const report = (url: string, publisher: string, rest: Partial<Report> = {}): Report => ({
  url,
  publisher,
  language: 'en',
  tier: 'press',
  places: ['kunduz-city'],
  actors: ['taliban'],
  ...rest,
});

const reports: readonly Report[] = [
  report('https://www.example.org/2015/kunduz-falls', 'A paper', { date: '2015-09-28' }),
  report('https://www.example.net/2015/kunduz', 'An agency', { title: 'Kunduz falls', date: '2015-09-29' }),
  report('https://www.example.com/2015/retaken', 'Another paper', { date: '2015-10-13' }),
];
const [fall = '', secondOnFall = '', retaken = ''] = reports.map(({ url }) => url);

const event = (
  rest: Pick<ControlEvent, 'place' | 'date' | 'kind' | 'before' | 'after'> & Partial<ControlEvent>,
) => ({
  id: `${rest.place}-${rest.date}`,
  confidence: 'high' as const,
  note: '',
  sources: [fall],
  ...rest,
});

export const events: readonly ControlEvent[] = [
  event({
    place: 'kunduz-city',
    date: '2015-09-28',
    kind: 'captured',
    before: 'islamic-republic',
    after: 'taliban',
    note: 'The Taliban attacked before dawn and held most of the city by the evening.',
    sources: [fall, secondOnFall],
    dissent: [{ date: '2015-09-29', note: 'Some date it to the next morning.', sources: [secondOnFall] }],
  }),
  event({
    place: 'kunduz-city',
    date: '2015-10-13',
    kind: 'withdrew',
    before: 'taliban',
    after: 'islamic-republic',
    confidence: 'medium',
    sources: [retaken],
  }),
  event({
    place: 'kunduz-city',
    date: '2021-08-08',
    kind: 'captured',
    before: 'islamic-republic',
    after: 'taliban',
  }),
  event({
    place: 'taloqan-city',
    date: '2021-08-08',
    kind: 'captured',
    before: 'islamic-republic',
    after: 'taliban',
  }),
  event({
    place: 'chahar-darah-district',
    date: '2015-06',
    kind: 'contested',
    before: 'islamic-republic',
    after: 'islamic-republic',
  }),
];

const actor = (id: string, kind: Actor['kind'], name: string, description: string): Actor => ({
  id,
  kind,
  name,
  aliases: [],
  surface: { short: [], needsFullNameFirst: false },
  description,
  affiliations: [],
  offices: [],
  relations: [],
  sources: [fall],
});

export const actors: readonly Actor[] = [
  actor('taliban', 'armed_group', 'Taliban', 'Armed movement founded in 1994.'),
  actor('nrf', 'armed_group', 'National Resistance Front', 'Anti-Taliban front, since 2021.'),
  actor(
    'republic-government',
    'government',
    'Islamic Republic of Afghanistan',
    'Government until August 2021.',
  ),
  {
    ...actor('ashraf-ghani', 'person', 'Ashraf Ghani', 'President from 2014 to 2021.'),
    offices: [
      {
        role: 'President of Afghanistan',
        organisation: 'republic-government',
        start: '2014-09-29',
        end: '2021-08-15',
        sources: [fall],
      },
      { role: 'Minister of Finance', start: '2002-06-02', end: '2004-12-14', sources: [fall] },
    ],
  },
];

export const kunduzTables: DatasetTables = {
  version: '2026.11.0',
  evidencedUntil: '2026-03-31',
  places,
  events,
  actors,
  campaigns: [],
  assessors: [],
  assessments: [],
  reports,
  provenance: [],
};
