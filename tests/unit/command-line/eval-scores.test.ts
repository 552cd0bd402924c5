import { describe, expect, test } from 'vitest';
import { findFalls, measuresOf, raiseFloors } from '../../../src/command-line/eval-floors.ts';
import { parseGold } from '../../../src/command-line/eval-gold.ts';
import { describeDisagreement, describeScores } from '../../../src/command-line/eval-report.ts';
import {
  f1Of,
  type PassageAnswer,
  precisionOf,
  recallOf,
  type Scores,
  scoreAnswers,
} from '../../../src/command-line/eval-scores.ts';
import type { EntityKind, Mention } from '../../../src/domain.ts';

const kindOf = (id: string): EntityKind => (id.endsWith('-city') ? 'city' : 'province');

interface Found {
  readonly surface: string;
  readonly id: string;
  readonly candidates?: readonly string[];
}

/** An answer to a passage: the mentions are found by their surface, each at its first place. */
function answer(
  marked: string,
  found: readonly Found[],
  { header = '== one en - yes', isRelevant }: { header?: string; isRelevant?: boolean } = {},
): PassageAnswer {
  const { passages, problems } = parseGold({
    file: 'a.txt',
    source: `${header}\n${marked}`,
    isEntity: () => true,
  });
  const [passage] = passages;
  if (!passage) throw new Error(JSON.stringify(problems));
  const mentions = found.map(({ surface, id, candidates }): Mention => {
    const start = passage.text.indexOf(surface);
    const end = start + surface.length;
    return { start, end, surface, id, kind: kindOf(id), ...(candidates && { candidates }) };
  });
  const isShown = isRelevant ?? passage.isRelevant;
  return { passage, isRelevant: isShown, mentions: isShown ? mentions : [], ungatedMentions: mentions };
}

const score = (...answers: PassageAnswer[]): Scores => scoreAnswers(answers, kindOf);
const kindsOf = ({ disagreements }: Scores) => disagreements.map(({ kind }) => kind);

describe('one name', () => {
  const marked = 'The fall of [Kunduz](kunduz-city|kunduz-province) city.';
  const RIGHT = { right: 1, missed: 0, wrong: 0 };
  const WRONG = { right: 0, missed: 1, wrong: 1 };
  const MISSED = { right: 0, missed: 1, wrong: 0 };

  test.each<[string, Found[], object, object, string[]]>([
    ['found and linked', [{ surface: 'Kunduz', id: 'kunduz-city' }], RIGHT, RIGHT, []],
    [
      'linked to what can be accepted',
      [{ surface: 'Kunduz', id: 'kunduz-province' }],
      WRONG,
      RIGHT,
      ['link'],
    ],
    ['linked elsewhere', [{ surface: 'Kunduz', id: 'herat-city' }], WRONG, WRONG, ['link']],
    ['found with a word too many', [{ surface: 'Kunduz city', id: 'kunduz-city' }], WRONG, RIGHT, ['span']],
    ['missed', [], MISSED, MISSED, ['missed']],
  ])('%s', (_, found, strict, relaxed, disagreements) => {
    const scores = score(answer(marked, found));
    expect(scores.strict).toEqual(strict);
    expect(scores.relaxed).toEqual(relaxed);
    expect(kindsOf(scores)).toEqual(disagreements);
  });

  test('of which several meanings are equally right', () => {
    const found = [{ surface: 'Sangin', id: 'sangin-town' }];
    expect(score(answer('[Sangin](sangin-district=sangin-town) fell.', found)).strict).toEqual(RIGHT);
  });

  test('that the text does not decide must be offered with all its meanings', () => {
    const nawa = '[Nawa](nawa-one/nawa-two)';
    const both = { surface: 'Nawa', id: 'nawa-two', candidates: ['nawa-two', 'nawa-one'] };
    expect(score(answer(nawa, [both])).strict).toEqual(RIGHT);
    const scores = score(answer(nawa, [{ surface: 'Nawa', id: 'nawa-one' }]));
    expect(scores.strict).toEqual(WRONG);
    expect(scores.relaxed).toEqual(RIGHT);
    expect(kindsOf(scores)).toEqual(['not-offered']);
  });

  test('that may stay unmarked counts only where it is marked', () => {
    const talib = 'A [Talib](taliban|-) spoke.';
    expect(score(answer(talib, [])).strict).toEqual({ right: 0, missed: 0, wrong: 0 });
    expect(score(answer(talib, [{ surface: 'Talib', id: 'taliban' }])).strict).toEqual(RIGHT);
    expect(score(answer(talib, [{ surface: 'Talib', id: 'herat-city' }])).strict).toEqual(WRONG);
  });

  test('that was not to be marked is wrong', () => {
    const scores = score(answer('He left.', [{ surface: 'left', id: 'left-city' }]));
    expect(scores.strict).toEqual({ right: 0, missed: 0, wrong: 1 });
    expect(kindsOf(scores)).toEqual(['false-mark']);
  });
});

describe('traps and silence', () => {
  const farah = '[Farah](-) Fawcett sang.';
  const fell = [{ surface: 'Farah', id: 'farah-city' }];

  test('a trap that is marked is hit, and a false mark', () => {
    const scores = score(answer(farah, fell), answer(farah, []));
    expect(scores.traps).toEqual({ part: 1, whole: 2 });
    expect(scores.strict).toEqual({ right: 0, missed: 0, wrong: 1 });
    expect(scores.silentMarked).toEqual({ part: 1, whole: 2 });
    expect(kindsOf(scores)).toEqual(['trap']);
  });

  test('the gate keeps a passage silent, and what it held back is told', () => {
    const scores = score(answer(farah, fell, { header: '== one en - no' }));
    expect(scores.traps).toEqual({ part: 0, whole: 1 });
    expect(scores.silentMarked).toEqual({ part: 0, whole: 1 });
    expect(scores.silentMarkedUngated).toEqual({ part: 1, whole: 1 });
    expect(kindsOf(scores)).toEqual(['ungated']);
  });

  test('names of the dataset in other news are not held against it without the gate', () => {
    const found = [{ surface: 'Iran', id: 'iran' }];
    const scores = score(answer('In [Iran](-).', found, { header: '== one en - no named-elsewhere' }));
    expect(scores.silentMarkedUngated).toEqual({ part: 0, whole: 0 });
    expect(kindsOf(scores)).toEqual([]);
  });

  test('a gate that judges otherwise is told, and loses the names', () => {
    const scores = score(answer('In [Herat](herat-city).', [], { isRelevant: false }));
    expect(scores.gate).toEqual({ part: 0, whole: 1 });
    expect(kindsOf(scores)).toEqual(['gate', 'missed']);
  });
});

describe('over many names', () => {
  const scores = score(
    answer('[Herat](herat-city) and [Balkh](balkh-province), [Hirat](herat-city)', [
      { surface: 'Herat', id: 'herat-city' },
      { surface: 'Balkh', id: 'kunduz-city' },
    ]),
    answer('[Hérat](herat-city) et [Herat](herat-city)', [{ surface: 'Hérat', id: 'herat-city' }], {
      header: '== two fr - yes',
    }),
  );

  test('counts by kind of what is meant, and by language', () => {
    expect(scores.strictByKind.get('city')).toEqual({ right: 2, missed: 2, wrong: 0 });
    expect(scores.strictByKind.get('province')).toEqual({ right: 0, missed: 1, wrong: 1 });
    expect(scores.strictByLanguage.get('en')).toEqual({ right: 1, missed: 2, wrong: 1 });
    expect(scores.strictByLanguage.get('fr')).toEqual({ right: 1, missed: 1, wrong: 0 });
  });

  test('links are judged among the names that were found', () => {
    expect(scores.linking).toEqual({ part: 2, whole: 3 });
  });

  test('a spelling is found if it was found once', () => {
    // Herat, Balkh, Hirat, Hérat: of these Herat and Hérat.
    expect(scores.spellings).toEqual({ part: 2, whole: 4 });
  });

  test('precision, recall and F1', () => {
    expect(scores.strict).toEqual({ right: 2, missed: 3, wrong: 1 });
    expect(precisionOf(scores.strict)).toBeCloseTo(2 / 3);
    expect(recallOf(scores.strict)).toBeCloseTo(2 / 5);
    expect(f1Of(scores.strict)).toBeCloseTo(0.5);
  });

  test('are shown in words and lines', () => {
    expect(describeScores({ passages: [], scores, scoresOfRightGate: scores })).toMatch(
      /strict +0\.6667 +0\.4000 +0\.5000/,
    );
    const [missed] = scores.disagreements.filter(({ kind }) => kind === 'missed');
    if (!missed) throw new Error('a name was missed');
    expect(describeDisagreement(missed)).toBe(
      'missed      a/one: …Herat and Balkh, ⟦Hirat⟧… wanted herat-city, got nothing',
    );
  });

  test('nothing found and nothing to find is no failure', () => {
    const nothing = { right: 0, missed: 0, wrong: 0 };
    expect([precisionOf(nothing), recallOf(nothing), f1Of(nothing)]).toEqual([1, 1, 1]);
    expect(f1Of({ right: 0, missed: 1, wrong: 1 })).toBe(0);
  });
});

describe('floors', () => {
  test('a number below its floor is a fall, one that is gone counts as 0', () => {
    expect(findFalls({ a: 0.9, b: 0.5, c: 0.1 }, { a: 0.8999, b: 0.5 })).toEqual([
      { name: 'a', floor: 0.9, measured: 0.8999 },
      { name: 'c', floor: 0.1, measured: 0 },
    ]);
  });

  test('rise to what was measured, rounded down, and never sink', () => {
    expect(raiseFloors({ a: 0.9, b: 0.5 }, { a: 0.87, b: 0.98769, c: 1 })).toEqual({
      a: 0.9,
      b: 0.987,
      c: 1,
    });
  });

  test('hold what must be rare the other way round', () => {
    const scores = score(answer('[Farah](-) Fawcett.', [{ surface: 'Farah', id: 'farah-city' }]));
    expect(measuresOf(scores, scores)).toMatchObject({
      'traps avoided': 0,
      'silent passages kept silent': 0,
    });
  });

  test('are kept by language only where a language has names enough', () => {
    const names = Array.from({ length: 20 }, () => '[Herat](herat-city)').join(' ');
    const scores = score(answer(names, []), answer('[Herat](herat-city)', [], { header: '== two de - yes' }));
    const measures = measuresOf(scores, scores);
    expect(measures).toHaveProperty('strict F1, en');
    expect(measures).not.toHaveProperty('strict F1, de');
  });
});
