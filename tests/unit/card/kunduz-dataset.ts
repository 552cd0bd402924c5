import { type Dataset, openDataset } from '../../../src/dataset/dataset.ts';
import type { Actor, ControlEvent, DatasetTables, Place, Report } from '../../../src/domain.ts';

/** A small dataset around Kunduz, in which every rule of the card can be seen. Facts true, addresses made up. */

const place = (fields: Pick<Place, 'id' | 'kind' | 'name'> & Partial<Place>): Place => ({
  aliases: [],
  provenance: ['test'],
  ...fields,
});

const event = (
  fields: Pick<ControlEvent, 'place' | 'date' | 'kind' | 'before' | 'after'> & Partial<ControlEvent>,
): ControlEvent => ({
  id: `${fields.place}-${fields.date}`,
  confidence: 'high',
  note: `What happened on ${fields.date}.`,
  sources: [`https://example.org/${fields.place}/${fields.date}`],
  ...fields,
});

const actor = (fields: Pick<Actor, 'id' | 'kind' | 'name'> & Partial<Actor>): Actor => ({
  aliases: [],
  surface: { short: [], needsFullNameFirst: true },
  description: '',
  affiliations: [],
  offices: [],
  relations: [],
  sources: [],
  ...fields,
});

export const report = (fields: Partial<Report> & Pick<Report, 'url'>): Report => ({
  publisher: 'Example Press',
  language: 'en',
  tier: 'press',
  places: ['kunduz-city'],
  actors: [],
  ...fields,
});

const places: readonly Place[] = [
  place({ id: 'afghanistan', kind: 'country', name: 'Afghanistan' }),
  place({ id: 'kunduz-province', kind: 'province', name: 'Kunduz', fa: 'کندز', parent: 'afghanistan' }),
  place({
    id: 'kunduz-city',
    kind: 'city',
    name: 'Kunduz',
    fa: 'کندز',
    ps: 'کندوز',
    parent: 'kunduz-province',
    capitalOf: 'kunduz-province',
  }),
  place({ id: 'kunduz-airport', kind: 'airfield', name: 'Kunduz Airport', parent: 'kunduz-province' }),
];

const events: readonly ControlEvent[] = [
  event({ place: 'kunduz-city', date: '1997-06', kind: 'captured', before: 'unknown', after: 'taliban' }),
  event({
    place: 'kunduz-city',
    date: '2001-11-25',
    kind: 'captured',
    before: 'taliban',
    after: 'northern-alliance',
    dissent: [{ date: '2001-11-26', note: 'Some have the Monday.', sources: ['https://example.org/monday'] }],
  }),
  event({
    place: 'afghanistan',
    date: '2001-12-22',
    kind: 'handed_over',
    before: 'northern-alliance',
    after: 'islamic-republic',
  }),
  event({
    place: 'kunduz-city',
    date: '2015-04-25',
    kind: 'contested',
    before: 'islamic-republic',
    after: 'islamic-republic',
  }),
  event({
    place: 'kunduz-city',
    date: '2015-08-20',
    kind: 'besieged',
    before: 'islamic-republic',
    after: 'islamic-republic',
  }),
  event({
    place: 'kunduz-city',
    date: '2015-09-28',
    kind: 'captured',
    before: 'islamic-republic',
    after: 'taliban',
  }),
  event({
    place: 'kunduz-city',
    date: '2015-10-01',
    kind: 'contested',
    before: 'taliban',
    after: 'contested',
  }),
  event({
    place: 'kunduz-city',
    date: '2015-10-13',
    kind: 'withdrew',
    before: 'contested',
    after: 'islamic-republic',
  }),
  event({
    place: 'kunduz-city',
    date: '2016-10-03',
    kind: 'contested',
    before: 'islamic-republic',
    after: 'contested',
  }),
  event({
    place: 'kunduz-city',
    date: '2016-10-13',
    kind: 'retaken',
    before: 'contested',
    after: 'islamic-republic',
  }),
  event({
    place: 'kunduz-city',
    date: '2021-08-08',
    kind: 'captured',
    before: 'islamic-republic',
    after: 'taliban',
    isUpperBound: true,
  }),
  event({
    place: 'kunduz-province',
    date: '2021-08-11',
    kind: 'captured',
    before: 'islamic-republic',
    after: 'taliban',
  }),
];

const actors: readonly Actor[] = [
  actor({
    id: 'republic-government',
    kind: 'government',
    name: 'Islamic Republic of Afghanistan (government)',
  }),
  actor({
    id: 'mohammad-omar-safi',
    kind: 'person',
    name: 'Mohammad Omar Safi',
    affiliations: ['republic-government', 'no-such-actor'],
    offices: [
      {
        role: 'governor',
        organisation: 'republic-government',
        place: 'kunduz-province',
        start: '2014-12',
        end: '2015-10',
        sources: ['https://example.org/safi'],
      },
      { role: 'adviser', organisation: 'republic-government', start: '2010', sources: [] },
      { role: 'author', sources: [] },
      { role: 'senator', start: '2018-01', sources: [] },
    ],
    relations: [{ kind: 'part_of', other: 'republic-government', sources: [] }],
  }),
];

const reports: readonly Report[] = [
  report({ url: 'https://example.org/kunduz-city/2015-09-28', date: '2015-09-28', title: 'City falls' }),
  report({ url: 'https://example.org/late', date: '2015-10-20', publisher: 'Late Post' }),
  report({ url: 'https://example.org/second', date: '2015-09-29', title: 'Second of the same press' }),
  report({ url: 'https://example.org/monday', date: '2001-11-26' }),
];

export const tables: DatasetTables = {
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

export const dataset: Dataset = openDataset(tables);
