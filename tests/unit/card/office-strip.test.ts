import { describe, expect, test } from 'vitest';
import { dataset, realCard, sectionsOf } from './real-cards.ts';

describe('the strip of a person’s offices', () => {
  const [strip] = sectionsOf(realCard('ashraf-ghani', '2015-09-29'), 'offices');

  test('marks those held on the day', () => {
    expect(strip?.bands.filter(({ isThen }) => isThen).map(({ text }) => text.join(''))).toEqual([
      'President, Islamic Republic of Afghanistan',
    ]);
  });

  test('says in words what it shows', () => {
    expect(strip?.label.replaceAll('\u00a0', ' ')).toMatch(
      /^Offices: Minister of Finance.*; President.*29 Sep 2014 – 15 Aug 2021\.$/,
    );
  });

  test('offices that overlap stand in rows of their own, whoever holds them', () => {
    const people = dataset.actors.filter(({ offices }) => offices.length > 2).slice(0, 80);
    let seen = 0;
    for (const { id } of people) {
      for (const { bands, from, to } of sectionsOf(realCard(id, '2015-09-29'), 'offices')) {
        seen += 1;
        for (const band of bands) {
          expect(band.from >= from && band.to <= to && band.from < band.to).toBe(true);
          const clash = bands.find(
            (other) =>
              other !== band && other.lane === band.lane && other.from < band.to && band.from < other.to,
          );
          expect(clash).toBeUndefined();
        }
      }
    }
    expect(seen).toBeGreaterThan(10);
  });

  test('one office is no strip', () => {
    const person = dataset.actors.find(({ kind, offices }) => kind === 'person' && offices.length === 1);
    expect(sectionsOf(realCard(person?.id ?? '', '2015-09-29'), 'offices')).toEqual([]);
  });
});
