import { describe, expect, test } from 'vitest';
import { citationOf } from '../../../src/card/citation.ts';
import { realCard } from './real-cards.ts';

const card = realCard('kunduz-city', '2015-09-29');
const citation = citationOf(card, { sources: 'Sources' });

describe('a card as text with its sources', () => {
  test('begins with what it is of, and with the answer', () => {
    const [name, crumbs, , claim] = citation.split('\n');
    expect([name, crumbs]).toEqual(['Kunduz', 'City · capital of Kunduz province · Afghanistan']);
    expect(claim).toMatch(/^Taliban hold the city \[1\]/);
  });

  test('every number is in the list, and every entry of the list is named', () => {
    const [body = '', list = ''] = citation.split('\nSources\n');
    const named = new Set([...body.matchAll(/\[(\d+)\]/g)].map(([, number]) => number));
    const listed = [...list.matchAll(/^\[(\d+)\] .*https?:\/\/\S+$/gm)].map(([, number]) => number);
    expect(listed.length).toBeGreaterThan(3);
    expect(new Set(listed)).toEqual(named);
    expect(listed).toEqual(listed.map((_, index) => String(index + 1)));
  });

  test('ends with the version of the data', () => {
    expect(citation).toMatch(/\nHashiya\. Data 20\d\d\.\d+\.\d+$/);
  });

  test('what came later is said under its heading', () => {
    const later = citation.indexOf('After this article');
    expect(later).toBeGreaterThan(0);
    expect(citation.indexOf('13 Oct 2015:')).toBeGreaterThan(later);
  });
});
