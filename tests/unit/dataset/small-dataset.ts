import { type Dataset, openDataset } from '../../../src/dataset/dataset.ts';
import type { Actor, Campaign, ControlEvent, DatasetTables, Place, Report } from '../../../src/domain.ts';

/** Builders for small datasets with real names, so that a test states only what it is about. */

export function place(fields: Pick<Place, 'id' | 'kind' | 'name'> & Partial<Place>): Place {
  return { aliases: [], provenance: ['gadm'], ...fields };
}

/** `kunduz-city 2015-09-28 islamic-republic > taliban` with one source of that day. */
export function event(line: string, fields: Partial<ControlEvent> = {}): ControlEvent {
  const [where, date, before, , after] = line.split(' ') as [
    string,
    string,
    ControlEvent['before'],
    '>',
    ControlEvent['after'],
  ];
  const id = `${where}-${date}`;
  return {
    id,
    place: where,
    date,
    kind: 'captured',
    before,
    after,
    confidence: 'high',
    note: '',
    sources: [`https://example.org/${id}`],
    ...fields,
  };
}

export function actor(fields: Pick<Actor, 'id' | 'kind' | 'name'> & Partial<Actor>): Actor {
  return {
    aliases: [],
    surface: { short: [], needsFullNameFirst: false },
    description: '',
    affiliations: [],
    offices: [],
    relations: [],
    sources: [],
    ...fields,
  };
}

export function report(fields: Pick<Report, 'url'> & Partial<Report>): Report {
  return { publisher: '', language: 'en', tier: 'press', places: [], actors: [], ...fields };
}

export const afghanistan = place({
  id: 'afghanistan',
  kind: 'country',
  name: 'Afghanistan',
  fa: 'افغانستان',
});

/** The country with its two steps, Kunduz and Panjshir with their capitals, and a few places within them. */
export const somePlaces: readonly Place[] = [
  afghanistan,
  place({
    id: 'kunduz-province',
    kind: 'province',
    name: 'Kunduz',
    aliases: ['Qunduz'],
    parent: 'afghanistan',
  }),
  place({
    id: 'kunduz-city',
    kind: 'city',
    name: 'Kunduz',
    aliases: ['Kunduz City'],
    fa: 'قندوز',
    parent: 'kunduz-province',
    capitalOf: 'kunduz-province',
  }),
  place({ id: 'imam-sahib-district', kind: 'district', name: 'Imam Sahib', parent: 'kunduz-province' }),
  place({
    id: 'sher-khan-bandar',
    kind: 'border_crossing',
    name: 'Sher Khan Bandar',
    parent: 'imam-sahib-district',
  }),
  place({ id: 'panjshir-province', kind: 'province', name: 'Panjshir', parent: 'afghanistan' }),
  place({
    id: 'bazarak',
    kind: 'city',
    name: 'Bazarak',
    parent: 'panjshir-province',
    capitalOf: 'panjshir-province',
  }),
  place({ id: 'anaba-district', kind: 'district', name: 'Anaba', parent: 'panjshir-province' }),
];

export const nationalSteps: readonly ControlEvent[] = [
  event('afghanistan 2001-12-22 northern-alliance > islamic-republic', { kind: 'handed_over' }),
  event('afghanistan 2021-08-15 islamic-republic > taliban'),
];

/** A dataset of `somePlaces` with the two national steps and the given events. */
export function datasetWith(events: readonly ControlEvent[], tables: Partial<DatasetTables> = {}): Dataset {
  return openDataset({
    version: '2026.11.0',
    evidencedUntil: '2026-03-31',
    places: somePlaces,
    events: [...nationalSteps, ...events],
    actors: [],
    campaigns: [],
    assessors: [],
    assessments: [],
    reports: [],
    provenance: [],
    ...tables,
  });
}

/** A campaign over the whole country; it has no sources yet. */
export const offensiveOf2021: Campaign = {
  id: 'taliban-offensive-2021',
  names: { en: 'the offensive', fa: 'تهاجم', ps: 'برید', de: 'die Offensive', fr: 'l’offensive' },
  from: '2021-05-01',
  to: '2021-08-15',
  places: ['afghanistan'],
  note: 'From the withdrawal to the fall of Kabul.',
  sources: [],
};
