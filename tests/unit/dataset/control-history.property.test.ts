import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlPeriods, holderOn } from '../../../src/dataset/control-history.ts';
import { addDays, latestDay } from '../../../src/dataset/fuzzy-date.ts';
import { nationalSteps } from '../../../src/dataset/national-steps.ts';
import { ownRecords } from '../../../src/dataset/own-records.ts';
import { controllers } from '../../../src/dataset/vocabulary.ts';
import type { ControlEvent } from '../../../src/domain.ts';
import { datasetWith, event, somePlaces } from './small-dataset.ts';

const FIRST = '1992-01-01';
const LAST = '2026-12-31';
const days = fc.integer({ min: 0, max: 12_780 }).map((count) => addDays(FIRST, count));
const places = fc.constantFrom(...somePlaces.map(({ id }) => id).filter((id) => id !== 'afghanistan'));

/** Any events at all: fuzzy dates, contradictions, several on one day. */
const someEvents = fc.array(
  fc
    .record({
      id: fc.uuid(),
      where: places,
      day: days,
      precision: fc.constantFrom(4, 7, 10, 10, 10),
      before: fc.constantFrom(...controllers),
      after: fc.constantFrom(...controllers),
    })
    .map(
      ({ id, where, day, precision, before, after }): ControlEvent =>
        event(`${where} ${day.slice(0, precision)} ${before} > ${after}`, { id }),
    ),
  { maxLength: 12 },
);

const datasets = someEvents.map((events) => datasetWith(events));

/** Events of one place, on days of their own, that each begin with the holder that the one before has left. */
const chains = fc
  .record({
    where: places,
    days: fc.uniqueArray(days, { minLength: 1, maxLength: 6 }),
    holders: fc.array(fc.constantFrom(...controllers), { minLength: 7, maxLength: 7 }),
  })
  .map(({ where, days, holders }) => {
    const steps = nationalSteps(datasetWith([]));
    let holder = holders[6] ?? 'unknown';
    let previous = '';
    return days.toSorted().map((day, index) => {
      holder = steps.findLast(({ from }) => previous < from && from < day)?.after ?? holder;
      const row = event(`${where} ${day} ${holder} > ${holders[index]}`);
      holder = row.after;
      previous = day;
      return row;
    });
  });

describe('any events, any place, any day', () => {
  it('nobody but `unknown` holds a place without a basis', () => {
    fc.assert(
      fc.property(datasets, places, days, (dataset, place, day) => {
        const answer = holderOn(dataset, { place, day });
        if (answer.basis === 'none') expect(answer.holder).toBe('unknown');
        else expect(answer.event && dataset.event(answer.event)).toBeTruthy();
        expect(answer.sources.length > 0).toBe(answer.basis !== 'none');
      }),
    );
  });

  it('inherited answers are never more than weak', () => {
    fc.assert(
      fc.property(datasets, places, days, (dataset, place, day) => {
        const { basis, confidence, basedOn } = holderOn(dataset, { place, day });
        if (basis === 'capital' || basis === 'province') {
          expect(confidence).toBe('low');
          expect(basedOn).not.toBe(place);
        }
      }),
    );
  });

  it('a tenure has begun by the day and does not end on or before it', () => {
    fc.assert(
      fc.property(datasets, places, days, (dataset, place, day) => {
        const { since, until } = holderOn(dataset, { place, day });
        if (since) expect(since <= day).toBe(true);
        if (until) expect(latestDay(until) >= day).toBe(true);
      }),
    );
  });

  it('periods fill the time without gaps or overlaps, and neighbours differ', () => {
    fc.assert(
      fc.property(datasets, places, days, days, (dataset, place, one, other) => {
        const [from = FIRST, to = LAST] = [one, other].sort();
        const periods = controlPeriods(dataset, { place, from, to });
        expect(periods.at(0)?.from).toBe(from === to ? undefined : from);
        expect(periods.at(-1)?.to).toBe(from === to ? undefined : to);
        for (const [index, period] of periods.entries()) {
          const next = periods[index + 1];
          expect(period.from < period.to).toBe(true);
          if (next) expect([next.from, next.holder === period.holder]).toEqual([period.to, false]);
        }
      }),
    );
  });

  it('the answer for a day is the holder of the period that the day lies in', () => {
    fc.assert(
      fc.property(datasets, places, days, (dataset, place, day) => {
        const periods = controlPeriods(dataset, { place, from: FIRST, to: '2027-01-01' });
        const period = periods.find(({ from, to }) => from <= day && day < to);
        expect(period?.holder).toBe(holderOn(dataset, { place, day }).holder);
      }),
    );
  });

  it('the day of the last event gives the holder after it', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const dataset = datasetWith(chain);
        const last = chain.at(-1);
        if (!last || last.place === 'kunduz-province' || last.place === 'panjshir-province') return;
        expect(holderOn(dataset, { place: last.place, day: last.date }).holder).toBe(last.after);
      }),
    );
  });
});

describe('events that follow from one another', () => {
  it('the day before an event gives the holder before it', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const dataset = datasetWith(chain);
        for (const { event: row, from } of ownRecords(dataset, chain[0]?.place ?? '').slice(1)) {
          expect(holderOn(dataset, { place: row.place, day: addDays(from, -1) }).holder).toBe(row.before);
        }
      }),
    );
  });
});
