import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/dataset/fuzzy-date.ts';
import { precedentsOn } from '../../../src/dataset/precedents.ts';
import { controllers } from '../../../src/dataset/vocabulary.ts';
import type { ControlEvent } from '../../../src/domain.ts';
import { datasetWith, event, somePlaces } from './small-dataset.ts';

const days = fc.integer({ min: 0, max: 9_000 }).map((count) => addDays('2000-01-01', count));
const places = fc.constantFrom(...somePlaces.map(({ id }) => id).filter((id) => id !== 'afghanistan'));
const capitals = fc.constantFrom('kunduz-city', 'bazarak');

/** Any events at all: few holders and short times, so that they repeat and contradict one another. */
const someEvents = fc.array(
  fc
    .record({
      id: fc.uuid(),
      where: fc.oneof(capitals, places),
      day: days,
      precision: fc.constantFrom(4, 7, 10, 10, 10, 10),
      before: fc.constantFrom('taliban', 'islamic-republic', 'contested', ...controllers),
      after: fc.constantFrom('taliban', 'islamic-republic', 'contested', ...controllers),
      flags: fc.constantFrom({}, {}, {}, { isUpperBound: true }, { followsGap: true }, { confidence: 'low' }),
    })
    .map(
      ({ id, where, day, precision, before, after, flags }): ControlEvent =>
        event(`${where} ${day.slice(0, precision)} ${before} > ${after}`, { id, ...(flags as object) }),
    ),
  { maxLength: 14 },
);

/** A story of the day of an event, or of the days after it, so that most cases have something to say. */
const cases = someEvents.chain((events) =>
  fc.record({
    events: fc.constant(events),
    place: capitals,
    day: fc
      .tuple(
        fc.constantFrom(...events.map(({ date }) => date), '2015-09-29'),
        fc.integer({ min: 0, max: 31 }),
      )
      .map(([date, count]) => addDays(date.padEnd(10, '-01'), count)),
  }),
);

describe('any events, any capital, any day', () => {
  it('speaks only of events of the month up to the day', () => {
    fc.assert(
      fc.property(cases, ({ events, place, day }) => {
        for (const precedent of precedentsOn(datasetWith(events), { place, day })) {
          expect(precedent.day <= day && precedent.day >= addDays(day, -31)).toBe(true);
          expect(events.find(({ id }) => id === precedent.event)?.place).toBe(precedent.place);
        }
      }),
    );
  });

  it('a later event never changes what is said of an earlier day', () => {
    fc.assert(
      fc.property(cases, ({ events, place, day }) => {
        const known = events.filter(({ date }) => date <= day.slice(0, date.length) && !isOpen(date, day));
        const all = [...known, event(`${place} ${addDays(day, 1)} taliban > islamic-republic`)];
        expect(precedentsOn(datasetWith(all), { place, day })).toEqual(
          precedentsOn(datasetWith(known), { place, day }),
        );
      }),
    );
  });

  it('what was earlier lies before the day, in order, and years and ranks are numbers that can be', () => {
    fc.assert(
      fc.property(cases, ({ events, place, day }) => {
        for (const precedent of precedentsOn(datasetWith(events), { place, day })) {
          if ('earlier' in precedent) {
            expect(precedent.earlier.length).toBeGreaterThan(0);
            expect(precedent.earlier.every((date) => date.slice(0, 4) <= day.slice(0, 4))).toBe(true);
          }
          if ('years' in precedent) expect(precedent.years).toBeGreaterThan(0);
          if (precedent.kind === 'regained') expect(precedent.days).toBeGreaterThanOrEqual(0);
          if (precedent.kind !== 'capital-order') continue;
          expect(precedent.rank.least).toBeGreaterThan(0);
          expect(precedent.rank.most ?? 2).toBeLessThanOrEqual(2);
          if (precedent.rank.most) expect(precedent.rank.most).toBeGreaterThanOrEqual(precedent.rank.least);
        }
      }),
    );
  });

  it('an inferred event is never spoken of', () => {
    fc.assert(
      fc.property(cases, ({ events, place, day }) => {
        const weak = events.map((one) => ({ ...one, confidence: 'low' as const }));
        expect(precedentsOn(datasetWith(weak), { place, day })).toEqual([]);
      }),
    );
  });
});

/** Whether a date may mean a day after this one. */
function isOpen(date: string, day: string): boolean {
  return date.length < 10 && day.startsWith(date);
}
