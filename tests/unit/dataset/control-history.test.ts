import { describe, expect, it, test } from 'vitest';
import { controlPeriods, type HolderAnswer, holderOn } from '../../../src/dataset/control-history.ts';
import type { Dataset } from '../../../src/dataset/dataset.ts';
import { datasetWith, event, place, report, somePlaces } from './small-dataset.ts';

/** `holder, basis, confidence` on a day. */
function inShort(dataset: Dataset, id: string, day: string): string {
  const { holder, basis, confidence } = holderOn(dataset, { place: id, day });
  return `${holder}, ${basis}, ${confidence}`;
}

const kunduz = datasetWith([
  event('kunduz-city 1997 northern-alliance > taliban', { confidence: 'low' }),
  event('kunduz-city 2001-11-25 taliban > northern-alliance'),
  event('kunduz-city 2015-09-28 islamic-republic > taliban'),
  event('kunduz-city 2015-10-01 taliban > contested', { kind: 'contested' }),
  event('kunduz-city 2015-10-13 contested > islamic-republic', { kind: 'withdrew' }),
  event('kunduz-city 2021-06-21 islamic-republic > islamic-republic', { kind: 'besieged' }),
  event('kunduz-city 2021-08-08 islamic-republic > taliban'),
  event('kunduz-province 2021-08-08 islamic-republic > taliban'),
]);

describe('a place with records of its own', () => {
  it.each([
    ['1996-05-01', 'unknown, none, low'],
    ['2000-01-01', 'taliban, own-record, low'],
    ['2001-11-24', 'taliban, own-record, low'],
    ['2001-11-25', 'northern-alliance, own-record, high'],
    ['2001-12-21', 'northern-alliance, own-record, high'],
    ['2001-12-22', 'islamic-republic, national, medium'],
    ['2015-09-27', 'islamic-republic, national, medium'],
    ['2015-09-28', 'taliban, own-record, high'],
    ['2015-09-29', 'taliban, own-record, high'],
    ['2015-10-05', 'contested, own-record, high'],
    ['2015-10-20', 'islamic-republic, own-record, high'],
    ['2021-08-07', 'islamic-republic, own-record, high'],
    ['2021-08-09', 'taliban, own-record, high'],
    ['2026-11-20', 'taliban, own-record, high'],
  ])('Kunduz city on %s: %s', (day, expected) => {
    expect(inShort(kunduz, 'kunduz-city', day)).toBe(expected);
  });

  it('says since when, until when, by which event and on which sources', () => {
    expect(holderOn(kunduz, { place: 'kunduz-city', day: '2015-09-29' })).toEqual({
      place: 'kunduz-city',
      day: '2015-09-29',
      holder: 'taliban',
      since: '2015-09-28',
      until: '2015-10-01',
      basis: 'own-record',
      basedOn: 'kunduz-city',
      confidence: 'high',
      event: 'kunduz-city-2015-09-28',
      note: '',
      sources: ['https://example.org/kunduz-city-2015-09-28'],
      dissent: [],
      evidence: '2015-09-28',
      isPastEvidence: false,
    } satisfies HolderAnswer);
  });

  it('a siege that the holder survived ends no tenure, but bears the holder out', () => {
    const answer = holderOn(kunduz, { place: 'kunduz-city', day: '2021-07-01' });
    expect(answer).toMatchObject({
      since: '2015-10-13',
      until: '2021-08-08',
      event: 'kunduz-city-2015-10-13',
    });
    expect(answer.sources).toEqual([
      'https://example.org/kunduz-city-2015-10-13',
      'https://example.org/kunduz-city-2021-06-21',
    ]);
    expect(answer.evidence).toBe('2021-06-21');
  });

  it('has no `until` while nobody has followed', () => {
    expect(holderOn(kunduz, { place: 'kunduz-city', day: '2026-01-01' })).not.toHaveProperty('until');
  });

  it('before its first record there is none, only what comes next', () => {
    expect(holderOn(kunduz, { place: 'kunduz-city', day: '1993-01-01' })).toEqual({
      place: 'kunduz-city',
      day: '1993-01-01',
      holder: 'unknown',
      until: '1997',
      basis: 'none',
      confidence: 'low',
      sources: [],
      dissent: [],
      isPastEvidence: false,
    } satisfies HolderAnswer);
  });

  it('a record of silence is an answer of its own', () => {
    const dataset = datasetWith([
      event('kunduz-city 1997-05-24 northern-alliance > taliban'),
      event('kunduz-city 1998-01-01 taliban > unknown', { kind: 'declared' }),
    ]);
    expect(inShort(dataset, 'kunduz-city', '1998-06-01')).toBe('unknown, own-record, high');
  });
});

describe('a change of which only the month is known', () => {
  const dataset = datasetWith([
    event('kunduz-city 1996-06-01 islamic-state-afghanistan > northern-alliance'),
    event('kunduz-city 1997-06 northern-alliance > taliban', { confidence: 'medium' }),
  ]);

  it.each([
    ['1997-05-31', 'northern-alliance, own-record, high'],
    ['1997-06-01', 'northern-alliance, own-record, low'],
    ['1997-06-29', 'northern-alliance, own-record, low'],
    ['1997-06-30', 'taliban, own-record, medium'],
  ])('on %s: %s', (day, expected) => {
    expect(inShort(dataset, 'kunduz-city', day)).toBe(expected);
  });

  it('names the month itself, never a day of it', () => {
    expect(holderOn(dataset, { place: 'kunduz-city', day: '1997-06-15' }).until).toBe('1997-06');
    expect(holderOn(dataset, { place: 'kunduz-city', day: '1998-01-01' }).since).toBe('1997-06');
  });
});

describe('a province', () => {
  it.each([
    ['1996-05-01', 'unknown, none, low'],
    ['2000-01-01', 'taliban, capital, low'],
    ['2010-01-01', 'islamic-republic, national, medium'],
    ['2015-09-29', 'taliban, capital, low'],
    ['2015-10-20', 'islamic-republic, capital, low'],
    ['2021-08-08', 'taliban, own-record, high'],
  ])('Kunduz province, whose own first record is of 2021, on %s: %s', (day, expected) => {
    expect(inShort(kunduz, 'kunduz-province', day)).toBe(expected);
  });

  it('says from which city it was read', () => {
    expect(holderOn(kunduz, { place: 'kunduz-province', day: '2015-09-29' })).toMatchObject({
      basedOn: 'kunduz-city',
      event: 'kunduz-city-2015-09-28',
      since: '2015-09-28',
    });
  });

  it('keeps its own record while the capital is fought over', () => {
    const dataset = datasetWith([
      event('kunduz-province 2019-11-19 contested > islamic-republic'),
      event('kunduz-city 2020-05-19 islamic-republic > contested'),
    ]);
    expect(inShort(dataset, 'kunduz-province', '2020-06-01')).toBe('islamic-republic, own-record, high');
  });

  it('gives up a record that a later one of its capital has overtaken', () => {
    const dataset = datasetWith([
      event('kunduz-province 1995-02-02 mujahideen-mixed > taliban'),
      event('kunduz-city 2001-11-24 taliban > northern-alliance'),
    ]);
    expect(inShort(dataset, 'kunduz-province', '2001-11-23')).toBe('taliban, own-record, high');
    expect(inShort(dataset, 'kunduz-province', '2001-12-01')).toBe('northern-alliance, capital, low');
  });
});

describe('a place without records', () => {
  it.each([
    ['imam-sahib-district', '1993-01-01', 'unknown, none, low'],
    ['imam-sahib-district', '2000-01-01', 'taliban, capital, low'],
    ['imam-sahib-district', '2010-01-01', 'islamic-republic, national, low'],
    ['imam-sahib-district', '2021-08-09', 'taliban, province, low'],
    ['sher-khan-bandar', '2021-08-09', 'taliban, province, low'],
  ])('%s on %s: %s', (id, day, expected) => {
    expect(inShort(kunduz, id, day)).toBe(expected);
  });

  it('follows the nearest place that has a record', () => {
    const dataset = datasetWith([event('imam-sahib-district 2021-06-21 islamic-republic > taliban')]);
    expect(holderOn(dataset, { place: 'sher-khan-bandar', day: '2021-06-22' })).toMatchObject({
      holder: 'taliban',
      basis: 'province',
      basedOn: 'imam-sahib-district',
      confidence: 'low',
    });
  });

  it('is never read off the country: in 1998 the Taliban held Kabul, not Bazarak', () => {
    const dataset = datasetWith([event('afghanistan 1996-09-27 islamic-state-afghanistan > taliban')]);
    expect(inShort(dataset, 'afghanistan', '1998-01-01')).toBe('taliban, own-record, high');
    expect(inShort(dataset, 'bazarak', '1998-01-01')).toBe('unknown, none, low');
  });
});

describe('the transfer of authority of 22 Dec 2001', () => {
  it('covers every place in name, whatever its last record says', () => {
    const answer = holderOn(kunduz, { place: 'kunduz-city', day: '2002-01-01' });
    expect(answer).toMatchObject({
      holder: 'islamic-republic',
      since: '2001-12-22',
      until: '2015-09-28',
      basedOn: 'afghanistan',
      event: 'afghanistan-2001-12-22',
    });
  });

  it('does not cover a base that foreign troops held', () => {
    const bagram = place({
      id: 'bagram-airfield',
      kind: 'airfield',
      name: 'Bagram Airfield',
      parent: 'kunduz-province',
    });
    const dataset = datasetWith([event('bagram-airfield 2021-07-02 us-coalition > islamic-republic')], {
      places: [...somePlaces, bagram],
    });
    expect(inShort(dataset, 'bagram-airfield', '2010-01-01')).toBe('unknown, none, low');
    expect(inShort(dataset, 'bagram-airfield', '2021-07-03')).toBe('islamic-republic, own-record, high');
  });
});

describe('a base, an airfield or a camp', () => {
  const standing = (id: string, kind: 'base' | 'airfield' | 'prison') =>
    place({ id, kind, name: id, parent: 'kunduz-province' });
  const dataset = datasetWith(
    [
      event('kunduz-city 1997-06-30 junbish > taliban'),
      event('kunduz-city 2021-08-08 islamic-republic > taliban'),
      event('kunduz-airport 2021-08-11 islamic-republic > taliban'),
      event('fob-kunduz 2013-10-06 us-coalition > islamic-republic'),
    ],
    {
      places: [
        ...somePlaces,
        standing('kunduz-airport', 'airfield'),
        standing('fob-kunduz', 'base'),
        standing('fob-fortitude', 'base'),
        standing('kunduz-prison', 'prison'),
      ],
    },
  );

  it.each([
    ['fob-kunduz', '1999-01-01', 'unknown, none, low', 'it may not have stood'],
    ['fob-kunduz', '2013-10-05', 'unknown, none, low', 'it was not the Republic’s with the land around it'],
    ['fob-kunduz', '2013-10-06', 'islamic-republic, own-record, high', 'its first record'],
    ['fob-kunduz', '2021-08-15', 'taliban, capital, low', 'what it lies in, once a step ended its record'],
    ['kunduz-airport', '2021-08-09', 'islamic-republic, own-record, medium', 'its next record reaches back'],
    ['fob-fortitude', '2021-08-14', 'unknown, none, low', 'no record, and foreign troops until then'],
    ['fob-fortitude', '2021-08-15', 'taliban, capital, low', 'no record, but foreign troops had left'],
    ['kunduz-prison', '1999-01-01', 'taliban, capital, low', 'a building belongs to its town'],
  ])('%s on %s: %s (%s)', (id, day, expected) => {
    expect(inShort(dataset, id, day)).toBe(expected);
  });
});

describe('a silence', () => {
  const note = 'The record of 1997 has Junbish there; since when, no source says.';
  const silences = [{ from: '1996-01-01', to: '1997-06-29', note }];
  const places = somePlaces.map((row) => (row.id === 'kunduz-city' ? { ...row, silences } : row));
  const dataset = datasetWith([event('kunduz-city 1997-06-30 junbish > taliban')], { places });

  it('says what was looked for, on its own days alone', () => {
    expect(holderOn(dataset, { place: 'kunduz-city', day: '1997-06-29' })).toMatchObject({
      holder: 'unknown',
      basis: 'none',
      note,
    });
    expect(holderOn(dataset, { place: 'kunduz-city', day: '1995-12-31' })).not.toHaveProperty('note');
  });
});

describe('the end of the Republic on 15 Aug 2021', () => {
  it.each([
    [
      'that the Republic had retaken',
      'imam-sahib-district 2021-07-13 taliban > islamic-republic',
      'taliban, national, low',
    ],
    [
      'that the Taliban held already',
      'imam-sahib-district 2017-03-23 islamic-republic > taliban',
      'taliban, own-record, high',
    ],
  ])('a district %s', (_, line, expected) => {
    expect(inShort(datasetWith([event(line)]), 'imam-sahib-district', '2021-08-16')).toBe(expected);
  });

  const panjshir = datasetWith([
    event('panjshir-province 2021-09-06 nrf > taliban', { kind: 'declared', confidence: 'medium' }),
    event('bazarak 2021-09-05 nrf > contested', { kind: 'contested' }),
    event('bazarak 2021-09-06 nrf > taliban'),
  ]);

  it.each([
    ['panjshir-province', '2021-08-14', 'islamic-republic, national, medium'],
    ['panjshir-province', '2021-08-20', 'nrf, own-record, medium'],
    ['panjshir-province', '2021-09-05', 'nrf, own-record, medium'],
    ['panjshir-province', '2021-09-06', 'taliban, own-record, medium'],
    ['bazarak', '2021-08-20', 'nrf, own-record, medium'],
    ['bazarak', '2021-09-05', 'contested, own-record, high'],
    ['bazarak', '2021-09-06', 'taliban, own-record, high'],
    ['anaba-district', '2021-08-20', 'nrf, province, low'],
  ])('Panjshir held out, as its own records say: %s on %s: %s', (id, day, expected) => {
    expect(inShort(panjshir, id, day)).toBe(expected);
  });

  it('a later record does not speak for the time long before it', () => {
    const dataset = datasetWith([event('panjshir-province 2022-05-10 nrf > taliban')]);
    expect(inShort(dataset, 'panjshir-province', '2021-12-01')).toBe('taliban, national, medium');
  });

  it("a district's own record corrects what its province says of the days before it", () => {
    const dataset = datasetWith([
      event('kunduz-province 2021-08-08 islamic-republic > taliban'),
      event('imam-sahib-district 2021-08-14 islamic-republic > taliban'),
    ]);
    expect(inShort(dataset, 'imam-sahib-district', '2021-08-10')).toBe(
      'islamic-republic, own-record, medium',
    );
    expect(holderOn(dataset, { place: 'imam-sahib-district', day: '2021-08-10' }).since).toBe('2001-12-22');
  });
});

test('a record does not say when the holder before it came, so it does not bring that holder in', () => {
  const dataset = datasetWith([
    event('kunduz-province 2015-06-01 islamic-republic > contested'),
    event('kunduz-province 2019-11-19 contested > islamic-republic'),
    event('imam-sahib-district 2019-11-30 iskp > islamic-republic'),
  ]);
  expect(inShort(dataset, 'imam-sahib-district', '2019-11-18')).toBe('contested, province, low');
  expect(inShort(dataset, 'imam-sahib-district', '2019-11-20')).toBe('islamic-republic, province, low');
});

test('before an event that follows a gap the answer is weak: somebody else had come by then', () => {
  const dataset = datasetWith([
    event('kunduz-city 1997-06-11 taliban > junbish'),
    event('kunduz-city 1998-08-08 hezb-e-wahdat > taliban', { followsGap: true }),
  ]);
  expect(inShort(dataset, 'kunduz-city', '1998-01-01')).toBe('junbish, own-record, low');
});

describe('what sources say differently', () => {
  const laterDate = { date: '2021-08-13', note: 'Several outlets date the fall to Friday.', sources: [] };
  const otherHolder = { after: 'nrf', note: 'The NRF said it kept the side valleys.', sources: [] } as const;
  const dataset = datasetWith([
    event('kunduz-city 2021-08-12 contested > taliban', { dissent: [laterDate] }),
    event('kunduz-city 2021-08-13 taliban > taliban', { kind: 'surrendered' }),
    event('bazarak 2021-09-06 nrf > taliban', { dissent: [otherHolder] }),
    event('kunduz-province 2001-11-25 taliban > northern-alliance', {
      dissent: [{ date: '2001-11-23', note: 'One chronicle has the 23rd.', sources: [] }],
    }),
    event('kunduz-province 1996-06-01 unknown > taliban'),
  ]);

  it.each([
    ['the day itself', 'kunduz-city', '2021-08-12', [laterDate]],
    ['the disputed day', 'kunduz-city', '2021-08-13', [laterDate]],
    ['any later day of the tenure', 'kunduz-city', '2025-01-01', [laterDate]],
    ['a dissent about the holder', 'bazarak', '2021-09-07', [otherHolder]],
    [
      'a day before the event, when others say it had happened',
      'kunduz-province',
      '2001-11-24',
      [expect.anything()],
    ],
    ['a day before either date', 'kunduz-province', '2001-11-22', []],
  ])('is shown on %s', (_, id, day, expected) => {
    expect(holderOn(dataset, { place: id, day }).dissent).toEqual(expected);
  });
});

describe('how late the evidence is', () => {
  it('is the date of the newest source behind the answer', () => {
    const dataset = datasetWith(
      [
        event('kunduz-city 2021-08-08 islamic-republic > taliban', {
          sources: ['https://a.example/1', 'https://a.example/2'],
        }),
      ],
      {
        reports: [
          report({ url: 'https://a.example/1', date: '2021-08-09' }),
          report({ url: 'https://a.example/2', date: '2021-10' }),
        ],
      },
    );
    expect(holderOn(dataset, { place: 'kunduz-city', day: '2024-01-01' }).evidence).toBe('2021-10');
  });

  it.each([
    ['2026-03-31', false],
    ['2026-04-01', true],
  ])('on %s the answer is carried forward past the evidence: %s', (day, expected) => {
    expect(holderOn(kunduz, { place: 'kunduz-city', day }).isPastEvidence).toBe(expected);
  });
});

test.each([
  ['a place that nobody knows', 'atlantis', '2015-09-29'],
  ['a day that the calendar does not have', 'kunduz-city', '2015-02-30'],
  ['no day at all', 'kunduz-city', ''],
])('%s is answered with no record', (_, id, day) => {
  expect(inShort(kunduz, id, day)).toBe('unknown, none, low');
});

test('parents in a circle are answered with no record', () => {
  const places = [
    place({ id: 'a', kind: 'district', name: 'A', parent: 'b' }),
    place({ id: 'b', kind: 'district', name: 'B', parent: 'a' }),
  ];
  const dataset = datasetWith([], { places, events: [] });
  expect(inShort(dataset, 'a', '2015-09-29')).toBe('unknown, none, low');
});

describe('periods', () => {
  it('follow one another without gaps from the first day to the last', () => {
    expect(controlPeriods(kunduz, { place: 'kunduz-city', from: '1996-01-01', to: '2026-11-20' })).toEqual([
      { holder: 'unknown', from: '1996-01-01', to: '1997-12-31', basis: 'none' },
      {
        holder: 'taliban',
        from: '1997-12-31',
        to: '2001-11-25',
        basis: 'own-record',
        event: 'kunduz-city-1997',
      },
      {
        holder: 'northern-alliance',
        from: '2001-11-25',
        to: '2001-12-22',
        basis: 'own-record',
        event: 'kunduz-city-2001-11-25',
      },
      {
        holder: 'islamic-republic',
        from: '2001-12-22',
        to: '2015-09-28',
        basis: 'national',
        event: 'afghanistan-2001-12-22',
      },
      {
        holder: 'taliban',
        from: '2015-09-28',
        to: '2015-10-01',
        basis: 'own-record',
        event: 'kunduz-city-2015-09-28',
      },
      {
        holder: 'contested',
        from: '2015-10-01',
        to: '2015-10-13',
        basis: 'own-record',
        event: 'kunduz-city-2015-10-01',
      },
      {
        holder: 'islamic-republic',
        from: '2015-10-13',
        to: '2021-08-08',
        basis: 'own-record',
        event: 'kunduz-city-2015-10-13',
      },
      {
        holder: 'taliban',
        from: '2021-08-08',
        to: '2026-11-20',
        basis: 'own-record',
        event: 'kunduz-city-2021-08-08',
      },
    ]);
  });

  it('are cut at the ends that were asked for', () => {
    expect(
      controlPeriods(kunduz, { place: 'kunduz-city', from: '2015-09-30', to: '2015-10-02' }),
    ).toMatchObject([
      { holder: 'taliban', from: '2015-09-30', to: '2015-10-01' },
      { holder: 'contested', from: '2015-10-01', to: '2015-10-02' },
    ]);
  });

  it('are none where the end is not after the beginning', () => {
    expect(controlPeriods(kunduz, { place: 'kunduz-city', from: '2015-09-30', to: '2015-09-30' })).toEqual(
      [],
    );
  });

  it('of an unknown place are one without a record', () => {
    expect(controlPeriods(kunduz, { place: 'atlantis', from: '2015-01-01', to: '2016-01-01' })).toEqual([
      { holder: 'unknown', from: '2015-01-01', to: '2016-01-01', basis: 'none' },
    ]);
  });
});
