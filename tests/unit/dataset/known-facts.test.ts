import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDatasetFolder } from '../../../src/build/dataset-folder.ts';
import { controlPeriods, holderOn } from '../../../src/dataset/control-history.ts';
import { coverageOf } from '../../../src/dataset/coverage.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { addDays } from '../../../src/dataset/fuzzy-date.ts';
import { nationalSteps } from '../../../src/dataset/national-steps.ts';
import { ownRecords } from '../../../src/dataset/own-records.ts';

/** What the dataset itself must say, by facts that any history of the war tells. */

const { tables } = readDatasetFolder(fileURLToPath(new URL('../../../assets/dataset', import.meta.url)));
const dataset = openDataset(tables);

describe('who held it', () => {
  it.each([
    ['kunduz-city', '2000-01-01', 'taliban', 'own-record'],
    ['kunduz-city', '2015-09-27', 'islamic-republic', 'national'],
    ['kunduz-city', '2015-09-29', 'taliban', 'own-record'],
    ['kunduz-city', '2015-10-20', 'islamic-republic', 'own-record'],
    ['kunduz-city', '2021-08-09', 'taliban', 'own-record'],
    ['kunduz-province', '2015-09-29', 'taliban', 'capital'],
    ['herat-city', '2001-11-30', 'northern-alliance', 'own-record'],
    ['herat-city', '2021-08-11', 'contested', 'own-record'],
    ['herat-city', '2021-08-12', 'taliban', 'own-record'],
    ['herat-city', '2021-08-13', 'taliban', 'own-record'],
    ['mazar-i-sharif-city', '1998-08-09', 'taliban', 'own-record'],
    ['kabul-city', '1996-09-28', 'taliban', 'own-record'],
    ['kabul-city', '2001-11-14', 'northern-alliance', 'own-record'],
    ['kabul-city', '2001-12-22', 'islamic-republic', 'own-record'],
    ['kabul-city', '2021-08-14', 'islamic-republic', 'own-record'],
    ['kabul-city', '2021-08-16', 'taliban', 'own-record'],
    ['panjshir-province', '2021-08-20', 'nrf', 'own-record'],
    ['panjshir-province', '2021-09-07', 'taliban', 'own-record'],
    ['bazarak-city', '2021-08-20', 'nrf', 'own-record'],
    ['bazarak-city', '2021-09-07', 'taliban', 'own-record'],
    ['maidan-wardak-province', '2001-12-01', 'northern-alliance', 'capital'],
    ['nahr-e-saraj-district', '2010-05-05', 'islamic-republic', 'national'],
    ['nahr-e-saraj-district', '2021-08-01', 'taliban', 'own-record'],
    ['dand-district', '2022-05-05', 'taliban', 'province'],
    ['taywara-district', '2019-01-01', 'islamic-republic', 'own-record'],
    ['taywara-district', '2021-07-14', 'taliban', 'own-record'],
    ['marjah-district', '2021-08-01', 'islamic-republic', 'own-record'],
    ['gardez-district', '2021-08-15', 'taliban', 'own-record'],
    ['musa-qala-district', '2006-12-01', 'local-militia', 'own-record'],
    ['musa-qala-district', '2007-02-03', 'taliban', 'own-record'],
    ['musa-qala-district', '2007-12-11', 'islamic-republic', 'own-record'],
    ['sangin-district', '2010-05-05', 'islamic-republic', 'own-record'],
    ['sangin-district', '2017-03-24', 'taliban', 'own-record'],
    ['kuran-wa-munjan-district', '2019-08-15', 'taliban', 'own-record'],
    ['kuran-wa-munjan-district', '2019-10-01', 'islamic-republic', 'own-record'],
    ['imam-sahib-district', '2021-06-20', 'islamic-republic', 'capital'],
    ['imam-sahib-district', '2021-06-22', 'taliban', 'own-record'],
    ['andarab-district', '2021-08-21', 'local-militia', 'own-record'],
    ['paryan-district', '2021-08-25', 'nrf', 'own-record'],
    ['balkhab-district', '2022-06-24', 'taliban-faction', 'own-record'],
    ['bagram-airfield', '2021-07-10', 'islamic-republic', 'own-record'],
  ])('%s on %s: %s (%s)', (place, day, holder, basis) => {
    const answer = holderOn(dataset, { place, day });
    expect([answer.holder, answer.basis]).toEqual([holder, basis]);
    expect(answer.sources).not.toEqual([]);
  });

  it('the two datings of the fall of Herat are shown on both days', () => {
    for (const day of ['2021-08-12', '2021-08-13']) {
      expect(holderOn(dataset, { place: 'herat-city', day }).dissent).toMatchObject([{ date: '2021-08-13' }]);
    }
  });

  it.each([
    ['nahr-e-saraj-district', '2015-05-05', 'national'],
    ['gurbuz-district', '2021-08-16', 'province'],
  ])('%s on %s has no record of its own, and the answer from its %s record is weak', (place, day, basis) => {
    expect(holderOn(dataset, { place, day })).toMatchObject({ basis, confidence: 'low' });
  });

  it('nobody but the Taliban holds any place at the end of the evidence', () => {
    const others = dataset.places
      .map(({ id }) => holderOn(dataset, { place: id, day: dataset.evidencedUntil }))
      .filter(({ holder }) => holder !== 'taliban')
      .map(({ place, holder }) => `${place} ${holder}`);
    expect(others).toEqual([]);
  });

  it('the Taliban hold every province and capital at the end of the evidence, and that is said to be its end', () => {
    const places = dataset.places.filter(({ kind, capitalOf }) => kind === 'province' || capitalOf);
    expect(places).toHaveLength(68);
    for (const { id } of places) {
      const answer = holderOn(dataset, { place: id, day: addDays(dataset.evidencedUntil, 1) });
      expect(answer).toMatchObject({ place: id, holder: 'taliban', isPastEvidence: true });
    }
  });
});

describe('every province and capital since 1996', () => {
  const chains = coverageOf(dataset).chains;

  it('has a holder, or a recorded silence, for every day', () => {
    expect(chains).toHaveLength(68);
    expect(chains.filter(({ missing }) => missing.length > 0)).toEqual([]);
  });

  it('is silent on no day but those recorded as silent', () => {
    const recorded = dataset.places.flatMap(({ id, silences = [] }) =>
      silences.map(({ from, to }) => `${id} ${from} ${to}`),
    );
    const answered = chains.flatMap(({ place, unknown }) =>
      unknown.map(({ from, to }) => `${place} ${from} ${to}`),
    );
    expect(recorded.toSorted()).toEqual(answered.toSorted());
  });
});

describe('every place', () => {
  it('has a national step at the beginning and at the end of the Republic', () => {
    expect(nationalSteps(dataset).map(({ from, after }) => `${from} ${after}`)).toEqual([
      '2001-12-22 islamic-republic',
      '2021-08-15 taliban',
    ]);
  });

  it('has periods without gaps from 1992 on', () => {
    for (const { id } of dataset.places) {
      const periods = controlPeriods(dataset, { place: id, from: '1992-01-01', to: '2026-11-01' });
      expect(periods[0]?.from).toBe('1992-01-01');
      expect(periods.at(-1)?.to).toBe('2026-11-01');
      for (const [index, { to, holder }] of periods.entries()) {
        const next = periods[index + 1];
        if (next) expect([next.from, next.holder !== holder]).toEqual([to, true]);
      }
    }
  });

  it('was held by nobody without an event and a source', () => {
    for (const { id } of dataset.places) {
      for (const day of ['1996-10-01', '2001-12-01', '2010-06-01', '2021-08-10', '2024-01-01']) {
        const { holder, basis, event, sources } = holderOn(dataset, { place: id, day });
        if (holder !== 'unknown') {
          expect([id, day, basis !== 'none', event !== undefined, sources.length > 0]).toEqual([
            id,
            day,
            true,
            true,
            true,
          ]);
        }
      }
    }
  });

  it('is held on the day before each of its events by the holder that the event names as the one before', () => {
    const contradictions = dataset.places.flatMap(({ id }) =>
      ownRecords(dataset, id)
        .filter(({ event, from }, index, records) => {
          const isFirstOfItsDay = records[index - 1]?.from !== from;
          const { holder, basis } = holderOn(dataset, { place: id, day: addDays(from, -1) });
          return isFirstOfItsDay && basis === 'own-record' && holder !== event.before && !event.followsGap;
        })
        .map(({ event }) => event.id),
    );
    expect(contradictions).toEqual([]);
  });
});
