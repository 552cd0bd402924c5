import type { Controller, Day } from '../../domain.ts';
import type { Wording } from '../../locale/wording.ts';
import type { AtlasZoom } from '../../map/atlas-route.ts';
import type { MapShapes } from '../../map/map-geometry.ts';
import { countHolders } from '../day-picture.ts';
import { frameOf } from '../map-frame.ts';
import { mapLabels } from '../map-labels.ts';
import { type MappedPlace, stretchOn } from '../mapped-places.ts';
import { fromTo, holderLetter, holderName } from '../place-words.ts';
import { type AnswerFilter, isLeftOut } from '../shown-places.ts';

/** Colours as the page has them, in a form that stands by itself in a file. */
export interface PictureColours {
  readonly paper: string;
  readonly ground: string;
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  readonly holder: (holder: Controller) => string;
}

export interface PictureView {
  readonly shapes: MapShapes;
  /** The places drawn, in the order in which they are drawn. */
  readonly drawn: readonly MappedPlace[];
  readonly days: readonly Day[];
  readonly zoom: AtlasZoom;
  readonly filter: AnswerFilter;
  readonly hasNames: boolean;
  readonly colours: PictureColours;
  readonly wording: Wording;
  readonly title: string;
  readonly credit: string;
  readonly key: string;
  readonly measure: (text: string) => number;
}

const MAP = { width: 1200, height: 900 };
const HEAD = 64;
const LEGEND_LINE = 24;
const FONT = 'system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif';

/** The view as an SVG file that needs nothing else: its title, a map for each day, what colours mean, and whose data it is. */
export function pictureSvg(view: PictureView): {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
} {
  const { days, colours, wording, title, credit, key } = view;
  const counts = days.map((day) => countHolders(view.drawn, day));
  const holders = [...new Set(counts.flat().map(({ holder }) => holder))];
  const width = MAP.width * days.length;
  const legendTop = HEAD + MAP.height + 30;
  const columns = Math.max(1, Math.floor(width / 380));
  const height = legendTop + Math.ceil(holders.length / columns) * LEGEND_LINE + 64;
  const legend = holders.map((holder, at) => {
    const x = 24 + (at % columns) * 380;
    const y = legendTop + Math.floor(at / columns) * LEGEND_LINE;
    const capitals = counts.map((day) => day.find((count) => count.holder === holder)?.capitals ?? 0);
    const numbers = fromTo(capitals, wording);
    return `<rect x="${x}" y="${y - 11}" width="13" height="13" rx="2" ${fill(holder, colours)} stroke="${colours.faint}" stroke-width=".6"/>${text(`${holderLetter(holder, wording)}  ${holderName(holder, wording)} · ${numbers}`, { x: x + 20, y, size: 14, colour: colours.ink })}`;
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family='${FONT}'>`,
    `<title>${escaped(title)}</title><desc>${escaped(`${credit}. ${key}`)}</desc>`,
    `<defs>${hatch('hatch', 7, colours)}${hatch('area-hatch', 7 / frameOf(MAP, view.zoom).scale, colours)}</defs>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    text(title, { x: 24, y: 42, size: 28, colour: colours.ink, weight: 600 }),
    ...days.map((day, at) => panel(view, day, at)),
    ...legend,
    text(key, { x: 24, y: height - 36, size: 12.5, colour: colours.faint }),
    text(credit, { x: 24, y: height - 16, size: 12.5, colour: colours.faint }),
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

function panel(view: PictureView, day: Day, at: number): string {
  const { shapes, drawn, days, zoom, filter, colours, wording } = view;
  const { scale, left, top } = frameOf(MAP, zoom);
  const clip = `map-${at}`;
  const areas = new Map(drawn.filter(({ layer }) => layer === 'provinces').map((one) => [one.place.id, one]));
  const opacity = (one: MappedPlace) => (isLeftOut(one, day, filter) ? ' opacity=".14"' : '');
  const provinces = shapes.provinces.map(({ id, path }) => {
    const area = areas.get(id);
    const holder = (area && stretchOn(area, day)?.holder) ?? 'unknown';
    return `<path d="${path}" ${areaFill(holder, colours)}${area ? opacity(area) : ''}/>`;
  });
  const marks = drawn.map((one) => {
    const shape = markShape(one, day, colours, wording);
    return `<g transform="translate(${(one.x * scale).toFixed(1)} ${(one.y * scale).toFixed(1)})"${opacity(one)}>${shape}</g>`;
  });
  const names = !view.hasNames
    ? []
    : mapLabels({
        shown: drawn,
        middles: new Map(shapes.provinces.map(({ id, middle }) => [id, middle])),
        scale,
        times: zoom.times,
        layers: ['names'],
        selected: undefined,
        wording,
        measure: view.measure,
        sizeOfMarks: 1,
      }).map(
        ({ x, y, anchor, text: name, layer }) =>
          `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-size="11.5"${layer === 'capitals' ? ' font-weight="600"' : ''} fill="${layer === 'provinces' ? colours.faint : colours.ink}" stroke="${colours.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${escaped(name)}</text>`,
      );
  const lines = (d: string, colour: string, strokeWidth: number) =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${strokeWidth / scale}" stroke-linejoin="round"/>`;
  return [
    `<svg x="${at * MAP.width}" y="${HEAD}" width="${MAP.width}" height="${MAP.height}" viewBox="0 0 ${MAP.width} ${MAP.height}">`,
    `<clipPath id="${clip}"><rect width="${MAP.width}" height="${MAP.height}"/></clipPath><g clip-path="url(#${clip})">`,
    `<rect width="${MAP.width}" height="${MAP.height}" fill="${colours.ground}"/>`,
    `<g transform="translate(${left.toFixed(1)} ${top.toFixed(1)})"><g transform="scale(${scale.toFixed(5)})">`,
    lines(shapes.neighbourBorders, colours.line, 1),
    ...provinces,
    lines(shapes.innerBorders, colours.faint, 0.5),
    lines(shapes.outline, colours.faint, 1.2),
    '</g>',
    ...marks,
    ...names,
    '</g></g>',
    days.length > 1
      ? text(wording.date(day), { x: 24, y: 38, size: 22, colour: colours.ink, weight: 600 })
      : '',
    '</svg>',
  ].join('');
}

function areaFill(holder: Controller, colours: PictureColours): string {
  if (holder === 'unknown') return `fill="${colours.paper}"`;
  if (holder === 'contested') return 'fill="url(#area-hatch)"';
  return `fill="${colours.holder(holder)}" fill-opacity=".3"`;
}

/** Lines so many units apart: the areas of the map are in kilometres, the legend in pixels. */
function hatch(id: string, size: number, colours: PictureColours): string {
  return `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${size}" height="${size}" fill="${colours.paper}"/><rect width="${size * 0.32}" height="${size}" fill="${colours.holder('contested')}"/></pattern>`;
}

function fill(holder: Controller, colours: PictureColours): string {
  if (holder === 'contested') return 'fill="url(#hatch)"';
  return holder === 'unknown' ? `fill="${colours.paper}"` : `fill="${colours.holder(holder)}"`;
}

function markShape(one: MappedPlace, day: Day, colours: PictureColours, wording: Wording): string {
  const stretch = stretchOn(one, day);
  const holder = stretch?.holder ?? 'unknown';
  const isSolid = one.layer === 'capitals' || stretch?.basis === 'own-record';
  const isLines = holder === 'contested' || holder === 'unknown' || !isSolid;
  const colour = colours.holder(holder);
  const paint = isLines
    ? `fill="${colours.paper}" stroke="${colour}" stroke-width="1.4"`
    : `fill="${colour}" stroke="${colours.paper}" stroke-width="1.2"`;
  switch (one.layer) {
    case 'provinces':
      return '';
    case 'capitals':
      return `<rect x="-7" y="-7" width="14" height="14" rx="2.5" ${paint}/><text y="3.6" text-anchor="middle" font-size="10" font-weight="700" fill="${isLines ? colours.ink : colours.paper}">${escaped(holderLetter(holder, wording))}</text>`;
    case 'districts':
      return `<circle r="${isSolid ? 4 : 2.6}" ${paint}/>`;
    case 'bases':
      return `<path d="M0 -6L5.5 4.5L-5.5 4.5Z" ${paint}/>`;
    case 'crossings':
      return `<path d="M0 -6L6 0L0 6L-6 0Z" ${paint}/>`;
  }
}

interface TextLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly weight?: number;
}

function text(words: string, { x, y, size, colour, weight = 400 }: TextLook): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(words)}</text>`;
}

const XML_SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (words: string) => words.replace(/[&<>"']/g, (sign) => XML_SIGNS[sign] ?? sign);
