import { describe, expect, test } from 'vitest';
import { assembleCard } from '../../../src/card/assemble-card.ts';
import type { ActorCard } from '../../../src/card/card-content.ts';
import {
  deathSentence,
  noOfficeSentence,
  officeName,
  officeTime,
  officeTimeInSentence,
} from '../../../src/card/office-words.ts';
import { english, wordingOf } from '../locale/shipped-wording.ts';
import { dataset } from './kunduz-dataset.ts';

/** Dates keep together on a line; tests are easier to read with plain spaces. */
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

describe('offices', () => {
  test.each([
    ['2014-09-29', '2021-08-15', '29 Sep 2014 – 15 Aug 2021'],
    ['2014', undefined, 'From 2014; end not recorded'],
    [undefined, '2021', 'Until 2021; beginning not recorded'],
    ['2015', '2015', '2015'],
    [undefined, undefined, 'No date recorded'],
  ])('from %s to %s: %s', (start, end, text) => {
    expect(plain(officeTime({ ...(start && { start }), ...(end && { end }) }, english))).toBe(text);
  });

  test.each([
    [{ attested: ['2021-08-06'] }, 'Held on 6 Aug 2021'],
    [{ attested: ['2016-10', '2017-02'] }, 'Held in Oct 2016 and in Feb 2017'],
    [
      { start: '2020-10-06', attested: ['2021-07-07', '2021-07-10'] },
      'From 6 Oct 2020; still held on 10 Jul 2021; end not recorded',
    ],
    [
      { end: '2015-05-24', attested: ['2013'] },
      'Until 24 May 2015; already held in 2013; beginning not recorded',
    ],
  ])('seen in it: %j', (dates, text) => {
    expect(plain(officeTime(dates, english))).toBe(text);
  });

  test.each([
    [{ start: '2015-07', end: '2015-07' }, 'Jul 2015'],
    [{ start: '2015-07-31', end: '2016-05-21' }, '31 Jul 2015 – 21 May 2016'],
    [{ start: '2016-05-25' }, 'from 25 May 2016; end not recorded'],
    [{ attested: ['2016-10'] }, 'held in Oct 2016'],
  ])('inside a sentence only a word begins small, never a month: %j', (dates, text) => {
    expect(plain(officeTimeInSentence(dates, english))).toBe(text);
    const german = officeTimeInSentence(dates, wordingOf('de', 'gregorian'));
    expect(german).not.toMatch(/juli|mai|okt/);
  });

  test.each([
    [
      'governor',
      'Kunduz',
      'Islamic Republic of Afghanistan (government)',
      'Governor, Kunduz, Islamic Republic of Afghanistan',
    ],
    ['president of Afghanistan', 'Afghanistan', undefined, 'President of Afghanistan'],
    [
      'president of Afghanistan',
      'Afghanistan',
      'Islamic Republic of Afghanistan (government)',
      'President, Islamic Republic of Afghanistan',
    ],
    [
      'spokesman',
      'Afghanistan',
      'Afghan National Defence and Security Forces',
      'Spokesman, Afghan National Defence and Security Forces',
    ],
    [
      'minister of finance',
      'Afghanistan',
      'Islamic Republic of Afghanistan',
      'Minister of finance, Islamic Republic of Afghanistan',
    ],
    ['emir of the Taliban', undefined, 'Taliban', 'Emir of the Taliban'],
  ])('%s, %s, %s', (role, placeName, organisationName, title) => {
    expect(
      officeName(
        {
          role,
          sources: [],
          ...(placeName && { placeName }),
          ...(organisationName && { organisationName }),
        },
        english,
      ),
    ).toBe(title);
  });

  test('where none is dated to the day, that is said, and no more', () => {
    const asOf = { kind: 'article', day: '2015-09-29' } as const;
    expect(plain(noOfficeSentence(asOf, 0, english))).toBe(
      'No source seen dates an office to 29 Sep 2015, the day of this article.',
    );
    expect(noOfficeSentence(asOf, 1, english)).toMatch(/no source seen says whether it still lasted/);
  });
});

describe('a death', () => {
  const card = (died: string | undefined, day: string): ActorCard => {
    const actor = assembleCard(dataset, {
      id: 'mohammad-omar-safi',
      asOf: { kind: 'article', day },
      today: '2026-11-20',
    });
    if (actor?.kind !== 'actor') throw new Error('No actor.');
    return { ...actor, ...(died !== undefined && { died }) };
  };
  test.each([
    ['2018-10-18', '2015-09-29', 'Died 18 Oct 2018, after this article.'],
    ['2018-10-18', '2018-10-18', 'Died 18 Oct 2018.'],
    ['2013', '2015-09-29', 'Died 2013.'],
    ['2016-05', '2015-09-29', 'Died May 2016, after this article.'],
    ['c. 1994', '2015-09-29', 'Died c. 1994.'],
    [undefined, '2015-09-29', undefined],
  ])('%s for an article of %s', (died, day, sentence) => {
    expect(plain(deathSentence(card(died, day), english))).toBe(sentence);
  });
});
