import { expect, test } from 'vitest';
import { answerCards } from '../../../src/card/answer-cards.ts';
import { english } from '../locale/shipped-wording.ts';
import { dataset } from './kunduz-dataset.ts';

const kindsOf = (isDataReduced: boolean) => {
  const { cards } = answerCards(dataset, {
    ids: ['kunduz-city'],
    date: '2015-09-29',
    today: '2026-11-20',
    wording: english,
    theme: 'system',
    isDataReduced,
  });
  return new Set(cards.flatMap(({ sections }) => sections.map(({ kind }) => kind)));
};

test('a short card has neither reports nor map, and all the rest', () => {
  const [whole, short] = [kindsOf(false), kindsOf(true)];
  expect(whole).toContain('reports');
  expect([...whole].filter((kind) => !short.has(kind)).sort()).toEqual(
    [...whole].filter((kind) => kind === 'reports' || kind === 'locator').sort(),
  );
});
