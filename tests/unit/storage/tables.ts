import type { DatasetTables } from '../../../src/domain.ts';

/** Tables of the given size. More rows than one shard holds, so that tests cross the seam. */
export function tablesOf({ version, events = 700 }: { version: string; events?: number }): DatasetTables {
  return {
    version,
    evidencedUntil: '2026-03-31',
    places: [{ id: 'kunduz-city', kind: 'city', name: 'Kunduz', aliases: [], provenance: [] }],
    actors: [],
    campaigns: [],
    assessors: [],
    assessments: [],
    reports: [],
    provenance: [],
    events: Array.from({ length: events }, (_, index) => ({
      id: `kunduz-city-event-${index}`,
      place: 'kunduz-city',
      date: '2015-09-28',
      kind: 'captured',
      before: 'islamic-republic',
      after: 'taliban',
      confidence: 'high',
      note: `Event ${index}`,
      sources: ['https://www.example.org/'],
    })),
  };
}
