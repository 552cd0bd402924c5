// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { type PictureView, pictureSvg } from '../../../src/atlas/export/picture.ts';
import { wholeMap } from '../../../src/atlas/map-frame.ts';
import { mappedPlaces } from '../../../src/atlas/mapped-places.ts';
import { locatorShapes } from '../../../src/map/locator-shapes.ts';
import { english } from '../locale/shipped-wording.ts';
import { dataset } from './kunduz-atlas.ts';

const view: PictureView = {
  shapes: locatorShapes(),
  drawn: mappedPlaces(dataset),
  days: ['2015-09-29'],
  zoom: wholeMap,
  filter: { holders: [] },
  hasNames: true,
  colours: {
    paper: '#fff',
    ground: '#eee',
    ink: '#000',
    faint: '#666',
    line: '#ccc',
    holder: (holder) => `rgb(${holder.length}, 0, 0)`,
  },
  wording: english,
  title: 'Afghanistan on 29 Sep 2015 <"&">',
  credit: 'Hashiya dataset 2026.11.0, CC BY 4.0',
  key: 'Squares: provincial capitals.',
  measure: (text) => text.length * 6,
};
const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');

describe('the picture as a file', () => {
  test('is XML that stands by itself: title, version and licence in it, nothing fetched', () => {
    const { svg } = pictureSvg(view);
    const document = parse(svg);
    expect(document.querySelector('parsererror')).toBeNull();
    expect(document.querySelector('title')?.textContent).toBe('Afghanistan on 29 Sep 2015 <"&">');
    expect(document.querySelector('desc')?.textContent).toContain('2026.11.0, CC BY 4.0');
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|var\(|light-dark/);
  });

  test('names places, and tells holders apart by letter as well as by colour', () => {
    const words = [...parse(pictureSvg(view).svg).querySelectorAll('text')].map((text) => text.textContent);
    expect(words).toContain('Mazar-i-Sharif');
    expect(words).toContain('T');
    expect(words).toContain('T  Taliban · 1');
  });

  test('two days stand side by side', () => {
    const one = pictureSvg(view);
    const two = pictureSvg({ ...view, days: ['2015-09-29', '2021-08-15'] });
    expect(two.width).toBe(2 * one.width);
    expect(two.svg).toContain('T  Taliban · 1 → 2');
  });
});
