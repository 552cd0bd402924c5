import '@citation-js/plugin-bibtex';
import { Cite } from '@citation-js/core';
import { check } from '@placemarkio/check-geojson';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toBibtex, toCslJson } from '../../../src/atlas/export/citations.ts';
import { toCsv } from '../../../src/atlas/export/csv.ts';
import { toGeoJson, toJson } from '../../../src/atlas/export/json.ts';
import { shownData, sourcesOf } from '../../../src/atlas/export/shown-data.ts';
import { mappedPlaces } from '../../../src/atlas/mapped-places.ts';
import type { AtlasView } from '../../../src/map/atlas-route.ts';
import { dataset } from './kunduz-atlas.ts';

const mapped = mappedPlaces(dataset);
const whole: AtlasView = { view: 'map', holders: [] };
const dataOf = (view: AtlasView, day = '2015-09-29') =>
  shownData(dataset, { mapped, view, day, today: '2026-11-21' });

describe('what is exported is what is shown', () => {
  test.each([
    ['everything', whole, 7],
    ['only what the Taliban held, which the airport was not', { ...whole, holders: ['taliban'] }, 4],
    ['without districts', { ...whole, layers: ['capitals', 'bases', 'crossings'] }, 5],
    ['Balkh and what lies inside it', { ...whole, place: 'balkh-province' }, 2],
  ] as const)('%s', (_name, view, count) => {
    expect(dataOf(view).places).toHaveLength(count);
  });
});

describe('CSV, read by papaparse', () => {
  const read = (text: string) =>
    Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });

  test('a row a place, with names in their scripts, holder, source, version, date and licence', () => {
    const { data, errors } = read(toCsv(dataOf(whole)));
    expect(errors).toEqual([]);
    expect(data).toHaveLength(7);
    expect(data.find(({ id }) => id === 'kunduz-city')).toMatchObject({
      name: 'Kunduz',
      name_fa: 'کندز',
      province: 'Kunduz',
      latitude: '36.729',
      day: '2015-09-29',
      holder: 'taliban',
      since: '2015-09-28',
      basis: 'own-record',
      sources: 'https://example.org/kunduz-falls',
      dataset_version: '2026.11.0',
      exported: '2026-11-21',
      licence: 'CC BY 4.0',
    });
  });

  test('two days of a comparison stand in columns of their own', () => {
    const { data } = read(toCsv(dataOf({ ...whole, with: '2021-08-15' })));
    expect(data.find(({ id }) => id === 'mazar-i-sharif-city')).toMatchObject({
      holder: 'islamic-republic',
      compared_day: '2021-08-15',
      compared_holder: 'taliban',
    });
  });

  test('commas, quotes and breaks of line survive', () => {
    const data = dataOf(whole);
    const odd = { ...data, places: data.places.map((place) => ({ ...place, name: 'Qala, "new"\r\nfort' })) };
    expect(read(toCsv(odd)).data.map(({ name }) => name)).toEqual(Array(7).fill('Qala, "new"\r\nfort'));
  });
});

describe('GeoJSON, judged by check-geojson', () => {
  test('points in the order longitude, latitude, with the header beside them', () => {
    const text = toGeoJson(dataOf(whole));
    const collection = check(text);
    expect(collection.type).toBe('FeatureCollection');
    const features = 'features' in collection ? collection.features : [];
    expect(features).toHaveLength(7);
    expect(features.find(({ id }) => id === 'kunduz-city')).toMatchObject({
      geometry: { type: 'Point', coordinates: [68.857, 36.729] },
      properties: { holder: 'taliban', day: '2015-09-29', basis: 'own-record' },
    });
    expect(JSON.parse(text).about).toMatchObject({
      datasetVersion: '2026.11.0',
      licence: 'CC BY 4.0',
      exported: '2026-11-21',
    });
  });
});

test('JSON: header and places', () => {
  const read = JSON.parse(toJson(dataOf(whole)));
  expect(read).toMatchObject({ datasetVersion: '2026.11.0', licence: 'CC BY 4.0', day: '2015-09-29' });
  expect(read.places).toHaveLength(7);
});

describe('citations', () => {
  const data = dataOf({ ...whole, with: '2021-08-15' });
  const citations = { header: data.header, urls: sourcesOf(data) };

  test('each source once', () => {
    expect(citations.urls).toEqual(['https://example.org/kunduz-falls', 'https://example.org/2021_{draft}']);
  });

  test('BibTeX, read by citation-js: the dataset first, then every source with its address and date', () => {
    const text = toBibtex(dataset, citations);
    expect(text).toContain('CC BY 4.0');
    const items = new Cite(text).data;
    expect(items.map(({ id }) => id)).toEqual(['hashiya-dataset', 'reuters-2015', 'reuters-2021']);
    expect(items[0]).toMatchObject({
      title: expect.stringContaining('Hashiya dataset'),
      version: '2026.11.0',
    });
    expect(items[1]).toMatchObject({
      title: 'Kunduz & the “first capital”: 100% lost?',
      URL: 'https://example.org/kunduz-falls',
      issued: { 'date-parts': [[2015, 9, 28]] },
    });
    expect(items[2]?.URL).toBe('https://example.org/2021_%7Bdraft%7D');
  });

  test('CSL-JSON, read by citation-js', () => {
    const items = new Cite(toCslJson(dataset, citations)).data;
    expect(items).toHaveLength(3);
    expect(items[0]).toMatchObject({ type: 'dataset', version: '2026.11.0' });
    expect(items[1]).toMatchObject({
      type: 'article-newspaper',
      title: 'Kunduz & the “first capital”: 100% lost?',
      issued: { 'date-parts': [[2015, 9, 28]] },
    });
  });
});
