import { describe, expect, test } from 'vitest';
import { wordAfter, wordBefore } from '../../../src/lexicon/neighbours.ts';
import { isInOtherScript } from '../../../src/lexicon/other-scripts.ts';
import { compileRealLexicon, rules } from './marked-text.ts';

const { lexicon } = compileRealLexicon();
const { classes, titles } = rules.ambiguity.words;
/** Of those with points (Lt. Gen.) the last word is read alone, and tells as much. */
const phrases = [classes, titles]
  .flatMap((lists) => Object.values(lists).flat())
  .filter((phrase) => phrase.includes(' ') && !phrase.includes('.') && !isInOtherScript(phrase));

describe('the words beside a name', () => {
  test('every phrase that the rule data knows is read whole before a name', () => {
    const cut = phrases.filter((phrase) => {
      const text = `near ${phrase} Kabul`;
      const word = wordBefore({ lexicon, text }, text.indexOf('Kabul'));
      return text.slice(word?.start, word?.end) !== phrase;
    });
    expect(phrases.length).toBeGreaterThan(20);
    expect(cut).toEqual([]);
  });

  test.each([
    ['in Kabul', 'in', false],
    ['in  \u00adKabul', 'in', false],
    ["Helmand's Kabul", "Helmand's", true],
    ['Gen. Kabul', 'Gen.', false],
    ['said. Kabul', undefined, false],
    ['said -- Kabul', undefined, false],
    ['Kabul', undefined, false],
    ['(Kabul', undefined, false],
  ])('before the name in %j stands %j', (text, word, isPossessive) => {
    const found = wordBefore({ lexicon, text }, text.indexOf('Kabul'));
    expect(found && text.slice(found.start, found.end)).toBe(word);
    expect(found?.isPossessive ?? false).toBe(isPossessive);
  });

  test.each([
    ['Kabul airport was', 'airport', false],
    ['Kabul-based', 'based', false],
    ["Kabul's streets", 'streets', true],
    ['Kabul provincial capital', 'provincial capital', false],
    ['Kabul, the', undefined, false],
    ['Kabul -- the', undefined, false],
    ['Kabul ', undefined, false],
    ['Kabul', undefined, false],
  ])('behind the name in %j stands %j', (text, word, isPossessive) => {
    const found = wordAfter({ lexicon, text }, 'Kabul'.length);
    expect(found && text.slice(found.start, found.end)).toBe(word);
    expect(found?.isPossessive ?? false).toBe(isPossessive);
  });
});
