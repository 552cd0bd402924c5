import { describe, expect, test } from 'vitest';
import type { CardText, ClaimText } from '../../../src/card/card-text.ts';
import { type Language, languages } from '../../../src/locale/language.ts';
import { wordingOf } from '../locale/shipped-wording.ts';
import { dataset, realCard, said, sectionsOf } from './real-cards.ts';

/** The rows under the heading that contains these words. */
function rowsUnder(card: CardText, heading: string): string[] {
  const section = sectionsOf(card, 'rows').find(({ title }) => title?.includes(heading));
  return (section?.rows ?? []).map((row) => (row.kind === 'claim' ? said(row.claim) : row.text));
}

describe('precedents, in words', () => {
  test.each([
    [
      'zaranj-city',
      '2021-08-06',
      'Second provincial capital taken by the Taliban since 22 Dec 2001; the first was Kunduz, 28 Sep 2015',
    ],
    [
      'aybak-city',
      '2021-08-09',
      'Sixth provincial capital taken by the Taliban in 4 days; the first was Zaranj, 6 Aug 2021',
    ],
    [
      'bamyan-city',
      '2001-02-17',
      'Third time in 3 years that the Taliban took the city; before that, 13 Sep 1998 and 9 May 1999',
    ],
    ['kunduz-city', '2015-10-14', 'Back in the hands of the Islamic Republic after 15 days'],
    [
      'kunduz-city',
      '2015-09-28',
      'Until then, the Islamic Republic had held it for 13 years: in name since the change of national government, 22 Dec 2001',
    ],
  ])('%s, %s', (place, day, sentence) => {
    expect(rowsUnder(realCard(place, day), 'In the record')).toContain(sentence);
  });

  test('the day and the sources of one event stand once', () => {
    const [section] = sectionsOf(realCard('kunduz-city', '2021-08-08'), 'rows');
    const claims = (section?.rows ?? []).flatMap((row) => (row.kind === 'claim' ? [row.claim] : []));
    expect(claims.length).toBeGreaterThan(2);
    expect(claims.map(({ date }) => date !== undefined)).toEqual(claims.map((_, index) => index === 0));
  });
});

describe('the country around the article', () => {
  test('a day in a named campaign says so, with its source', () => {
    const [context] = sectionsOf(realCard('kandahar-city', '2021-08-05'), 'description');
    expect(context && said(context.claim)).toBe(
      '5 Aug 2021 lies in the Taliban offensive of 2021, 1 May 2021 to 15 Aug 2021.',
    );
    expect(context?.claim.sources?.sources.length).toBeGreaterThan(1);
  });

  test.each([
    ['panjwai-district', '2006-09-10', /^10 Sep 2006 lies in Operation Medusa, 2 Sep 2006 to 17 Sep 2006\.$/],
    ['kandahar-province', '2006-09-10', /Operation Medusa/],
    ['afghanistan', '2010-02-20', /Operation Moshtarak/],
    ['kabul-city', '2001-11-13', /US-led campaign of autumn 2001/],
  ])('%s on %s: a campaign there, around it or in a part of it', (id, day, expected) => {
    const [context] = sectionsOf(realCard(id, day), 'description');
    expect(context && said(context.claim)).toMatch(expected);
  });

  test.each(['2015-09-29', '2021-04-30', '2021-08-16', '2006-09-10'])('%s lies in none', (day) => {
    expect(sectionsOf(realCard('kandahar-city', day), 'description')).toEqual([]);
  });

  test('the cards of the country, the Taliban and the government count the same capitals', () => {
    for (const id of ['afghanistan', 'taliban', 'republic-government']) {
      const [shares] = sectionsOf(realCard(id, '2021-08-09'), 'shares');
      expect(shares?.shares.map(({ name, count }) => `${name} ${count}`)).toEqual([
        'Islamic Republic 25',
        'Taliban 6',
        'Contested 3',
      ]);
    }
  });

  test('what the week after brought is set apart, and left out where there is no article', () => {
    const later = sectionsOf(realCard('afghanistan', '2021-08-09'), 'rows').filter(({ isLater }) => isLater);
    expect(later.map(({ title }) => title)).toContain('In the week after this article');
    expect(rowsUnder(realCard('afghanistan'), 'In the week after')).toEqual([]);
  });

  test('assessments keep their assessor’s own scale', () => {
    const rows = rowsUnder(realCard('afghanistan', '2017-10-20'), 'Assessments');
    expect(rows.join('\n')).toMatch(/Resolute Support.*55\.8%/);
    expect(rows.join('\n')).toMatch(/Long War Journal.*Taliban controlled: 45/);
    expect(rowsUnder(realCard('sangin-district', '2017-10-20'), 'Assessments').length).toBeGreaterThan(1);
  });
});

describe('an actor', () => {
  test('a group says what it held on the day, each capital to be followed', () => {
    const [held] = sectionsOf(realCard('taliban', '2021-08-09'), 'claims');
    expect(held?.title.replaceAll('\u00a0', ' ')).toBe('Held on 9 Aug 2021');
    const [capitals] = held?.claims ?? [];
    expect(capitals && said(capitals)).toMatch(/^6 of 34 provincial capitals: .*Kunduz/);
    expect(
      capitals?.text.flatMap((piece) => (typeof piece === 'object' && 'id' in piece ? [piece.id] : [])),
    ).toContain('zaranj-city');
  });

  test('a death after the article comes before all else', () => {
    const [lead] = realCard('abdul-raziq', '2015-09-29').sections;
    expect(lead?.kind === 'lead' && lead.claims.map(said)).toEqual(['Died 18 Oct 2018, after this article.']);
  });

  test('an office taken up after the article comes first, too', () => {
    const [lead] = realCard('ashraf-ghani', '2003-06-01').sections;
    expect(lead?.kind === 'lead' && lead.claims.map(said)[0]).toMatch(/^Since this article: President/);
  });

  test('affiliations lead to their cards', () => {
    const ties = sectionsOf(realCard('ashraf-ghani', '2015-09-29'), 'claims').at(-1);
    const pieces = ties?.claims.flatMap(({ text }) => text) ?? [];
    const links = pieces.flatMap((piece) => (typeof piece === 'object' && 'id' in piece ? [piece.id] : []));
    expect(links).toContain('republic-government');
    for (const id of links) expect(dataset.entity(id)).toBeDefined();
  });
});

describe('any card', () => {
  const ids = ['afghanistan', 'kunduz-city', 'kunduz-province', 'sangin-district', 'taliban', 'ashraf-ghani'];
  const days = ['1993-05-01', '2001-11-10', '2015-09-29', '2021-08-12', undefined];

  /** Every claim of a card, those inside others too. */
  const claimsOf = (card: CardText): ClaimText[] => {
    const withDissent = (claim: ClaimText): ClaimText[] => [
      claim,
      ...(claim.dissent ?? []).flatMap(withDissent),
    ];
    return card.sections.flatMap((section) => {
      if (section.kind === 'rows') {
        return section.rows.flatMap((row) => (row.kind === 'claim' ? withDissent(row.claim) : []));
      }
      if ('claims' in section) return section.claims.flatMap(withDissent);
      return section.kind === 'description' ? withDissent(section.claim) : [];
    });
  };

  test('names only sources that it has', () => {
    for (const id of ids) {
      for (const day of days) {
        const card = realCard(id, day);
        for (const { sources } of claimsOf(card)) {
          for (const position of sources?.sources ?? [])
            expect(card.cited[position]?.url).toMatch(/^https?:/);
        }
      }
    }
  });

  test.each(languages)('leaves no placeholder and no key unsaid in %s', (language) => {
    for (const id of ids) {
      for (const day of days) {
        const written = JSON.stringify(realCard(id, day, wordingOf(language)));
        expect(written).not.toMatch(/\{\w+\}|"(?:card|timeline|vocabulary)\.\w/);
      }
    }
  });

  test.each(languages.filter((language) => language !== 'en'))('marks what is English in %s', (language) => {
    const people = ['muhammad-omar-kunduz', 'abdul-raziq', 'hibatullah-akhundzada'];
    let marked = 0;
    for (const id of [...ids, ...people]) {
      for (const day of days) {
        const card = realCard(id, day, wordingOf(language));
        const claims = claimsOf(card);
        const notes = claims.map(({ sources }) => sources?.note ?? '');
        for (const piece of [...claims.flatMap(({ text }) => text), ...notes, card.distinction]) {
          if (typeof piece === 'object' && 'english' in piece) marked += 1;
          if (typeof piece === 'string')
            expect(piece).not.toMatch(/\b(?:the|of|for) [A-Za-z]+ (?:the|of|and|in)\b/);
        }
      }
    }
    expect(marked).toBeGreaterThan(50);
  });

  test('tells what an office says already once, whatever names are called in the card', () => {
    const [office] = sectionsOf(realCard('ashraf-ghani', '2015-09-29', wordingOf('fa')), 'status');
    expect(office?.claims[0] && said(office.claims[0])).toBe('رئیس‌جمهور، جمهوری اسلامی افغانستان');
  });

  test('its ties lead to names in the language of the card, or marked as English', () => {
    const linksOf = (id: string, language: Language) =>
      sectionsOf(realCard(id, '2015-09-29', wordingOf(language)), 'claims')
        .flatMap(({ claims }) => claims.flatMap(({ text }) => text))
        .filter((piece) => typeof piece === 'object' && 'id' in piece);
    expect(linksOf('ashraf-ghani', 'de')).toEqual([
      { id: 'republic-government', text: 'Islamische Republik Afghanistan' },
    ]);
    expect(linksOf('ashraf-ghani', 'fa')).toEqual([
      { id: 'republic-government', text: 'جمهوری اسلامی افغانستان' },
    ]);
    expect(linksOf('abdul-rashid-dostum', 'fa')).toContainEqual(
      expect.objectContaining({ id: 'junbish', isEnglish: true }),
    );
  });

  test('is said aloud with its English words marked, and whole in English', () => {
    const spokenIn = (language: Language) =>
      realCard('ashraf-ghani', '2015-09-29', wordingOf(language)).spoken;
    expect(spokenIn('fa')).toEqual(['اشرف غنی', '. ', { english: expect.stringMatching(/^Last president/) }]);
    expect(spokenIn('en').join('')).toMatch(/^Ashraf Ghani\. Last president/);
  });

  test('is plain data', () => {
    const card = realCard('kunduz-city', '2015-09-29');
    expect(structuredClone(card)).toEqual(card);
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
  });

  test.each(['fa', 'ps'] as const)('keeps the day of a correction in one piece in %s', (language) => {
    // Behind letters of Arabic script its digits would otherwise be drawn from the last to the first group.
    expect(realCard('kunduz-city', '2015-09-29', wordingOf(language)).correction).toContain(
      '\u200e2015-09-29',
    );
  });

  test('has a correction that names the record and the data', () => {
    expect(realCard('kunduz-city', '2015-09-29').correction).toBe(
      [
        'Record: kunduz-city, kunduz-city-2015-09-28 (Kunduz)',
        'Card for: 2015-09-29',
        `Hashiya, data ${dataset.version}`,
        'The card says: Taliban hold the city',
        'What is wrong:',
        'Where it can be read (address):',
      ].join('\n'),
    );
  });
});
