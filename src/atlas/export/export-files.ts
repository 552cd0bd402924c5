import type { Dataset } from '../../dataset/dataset.ts';
import type { Day } from '../../domain.ts';
import type { Wording } from '../../locale/wording.ts';
import type { AtlasView, AtlasZoom } from '../../map/atlas-route.ts';
import { atlasShapes } from '../atlas-shapes.ts';
import { measureName } from '../map-labels.ts';
import type { MappedPlace } from '../mapped-places.ts';
import { drawnPlaces, layersOf } from '../shown-places.ts';
import { toBibtex, toCslJson } from './citations.ts';
import { toCsv } from './csv.ts';
import { toGeoJson, toJson } from './json.ts';
import { pictureSvg } from './picture.ts';
import { pageColours, saveFile, toPng } from './save-file.ts';
import { shownData, sourcesOf } from './shown-data.ts';

export const exportFormats = ['png', 'svg', 'csv', 'json', 'geojson', 'bibtex', 'csl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportRequest {
  readonly dataset: Dataset;
  readonly mapped: readonly MappedPlace[];
  readonly view: AtlasView;
  readonly zoom: AtlasZoom;
  readonly day: Day;
  readonly today: Day;
  readonly wording: Wording;
}

/**
 * Writes what is shown to a file of the reader's.
 *
 * @returns the name of the file
 * @throws where the browser cannot draw the picture
 */
export async function exportView(format: ExportFormat, request: ExportRequest): Promise<string> {
  const { dataset, view, day } = request;
  const stem = ['hashiya', dataset.version, view.place, view.with, day].filter(Boolean).join('_');
  const save = (content: string | Blob, ending: string, type: string) => {
    const name = `${stem}.${ending}`;
    saveFile(content, { name, type });
    return name;
  };
  if (format === 'svg' || format === 'png') {
    const picture = draw(request);
    if (format === 'svg') return save(picture.svg, 'svg', 'image/svg+xml');
    return save(await toPng(picture.svg, picture), 'png', 'image/png');
  }
  const data = shownData(dataset, request);
  const citations = { header: data.header, urls: sourcesOf(data) };
  switch (format) {
    case 'csv':
      return save(toCsv(data), 'csv', 'text/csv;charset=utf-8');
    case 'json':
      return save(toJson(data), 'json', 'application/json');
    case 'geojson':
      return save(toGeoJson(data), 'geojson', 'application/geo+json');
    case 'bibtex':
      return save(toBibtex(dataset, citations), 'bib', 'application/x-bibtex');
    case 'csl':
      return save(toCslJson(dataset, citations), 'csl.json', 'application/vnd.citationstyles.csl+json');
  }
}

function draw({ dataset, mapped, view, zoom, day, wording }: ExportRequest) {
  const days = view.with === undefined ? [day] : [view.with, day].sort();
  const [from = day, to = day] = days;
  return pictureSvg({
    shapes: atlasShapes(),
    drawn: drawnPlaces(mapped, layersOf(view)),
    days,
    zoom,
    filter: view,
    hasNames: layersOf(view).includes('names'),
    colours: pageColours(),
    wording,
    title:
      days.length > 1
        ? wording.say('atlas.picture.compared', { from: wording.date(from), to: wording.date(to) })
        : wording.say('atlas.picture.title', { day: wording.date(day) }),
    credit: wording.say('atlas.picture.credit', {
      version: dataset.version,
      date: wording.date(dataset.evidencedUntil),
    }),
    key: wording.say('atlas.picture.key'),
    measure: measureName,
  });
}
