import { openDataset } from '../../../src/dataset/dataset.ts';
import type { DatasetTables } from '../../../src/domain.ts';

/** Two provinces with their capitals, two districts and an airfield: enough to draw, compare and export. */
export const tables: DatasetTables = {
  version: '2026.11.0',
  evidencedUntil: '2026-03-31',
  places: [
    place('afghanistan', 'country', 'Afghanistan', [33.9, 67.7]),
    { ...place('kunduz-province', 'province', 'Kunduz', [36.8, 68.9]), parent: 'afghanistan' },
    {
      ...place('kunduz-city', 'city', 'Kunduz', [36.729, 68.857]),
      fa: 'کندز',
      parent: 'kunduz-province',
      capitalOf: 'kunduz-province',
    },
    { ...place('imam-sahib-district', 'district', 'Imam Sahib', [37.19, 68.77]), parent: 'kunduz-province' },
    { ...place('aliabad-district', 'district', 'Aliabad', [36.52, 68.9]), parent: 'kunduz-province' },
    { ...place('kunduz-airport', 'airfield', 'Kunduz Airport', [36.66, 68.91]), parent: 'kunduz-province' },
    { ...place('balkh-province', 'province', 'Balkh', [36.7, 67]), parent: 'afghanistan' },
    {
      ...place('mazar-i-sharif-city', 'city', 'Mazar-i-Sharif', [36.709, 67.111]),
      parent: 'balkh-province',
      capitalOf: 'balkh-province',
    },
  ],
  events: [
    event('afghanistan-2001-12-22', 'afghanistan', '2001-12-22', ['northern-alliance', 'islamic-republic']),
    event('kunduz-city-2015-09-28', 'kunduz-city', '2015-09-28', ['islamic-republic', 'taliban']),
    event('kunduz-city-2015-10-01', 'kunduz-city', '2015-10-01', ['taliban', 'contested']),
    event('kunduz-city-2015-10-13', 'kunduz-city', '2015-10-13', ['contested', 'islamic-republic']),
    event('imam-sahib-2021-06-20', 'imam-sahib-district', '2021-06-20', ['islamic-republic', 'taliban']),
    event('kunduz-city-2021-08-08', 'kunduz-city', '2021-08-08', ['islamic-republic', 'taliban']),
    event('mazar-2021-08-14', 'mazar-i-sharif-city', '2021-08-14', ['islamic-republic', 'taliban']),
    event('afghanistan-2021-08-15', 'afghanistan', '2021-08-15', ['islamic-republic', 'taliban']),
  ],
  actors: [],
  reports: [
    report('https://example.org/kunduz-falls', 'Kunduz & the “first capital”: 100% lost?', '2015-09-28'),
    report('https://example.org/2021_{draft}', undefined, '2021-08'),
  ],
} as unknown as DatasetTables;

export const dataset = openDataset(tables);

function place(id: string, kind: string, name: string, point: readonly [number, number]) {
  return { id, kind, name, aliases: [], point, provenance: [] };
}

function event(id: string, where: string, date: string, [before, after]: readonly [string, string]) {
  const sources = date < '2016' ? ['https://example.org/kunduz-falls'] : ['https://example.org/2021_{draft}'];
  return { id, place: where, date, kind: 'captured', before, after, confidence: 'high', note: '', sources };
}

function report(url: string, title: string | undefined, date: string) {
  return {
    url,
    ...(title !== undefined && { title }),
    publisher: 'Reuters',
    date,
    language: 'en',
    tier: 'press',
    places: [],
    actors: [],
  };
}
