import { describe, expect, test } from 'vitest';
import { assembleCard } from '../../../src/card/assemble-card.ts';
import {
  COUNTRIES,
  INSTITUTIONS,
  institutionName,
  MINISTRIES,
  officeTitle,
  roleRemark,
  TITLES,
  TITLES_OF_COUNTRIES,
  TITLES_OF_MINISTRIES,
  TITLES_OF_PLACES,
} from '../../../src/card/office-titles.ts';
import { officePieces } from '../../../src/card/office-words.ts';
import { namedIn } from '../../../src/locale/native-names.ts';
import { english, wordingOf } from '../locale/shipped-wording.ts';
import { dataset } from './real-cards.ts';

const kunduz = { name: 'کندز', english: 'Kunduz' };

test.each([
  ['President', 'رئیس‌جمهور'],
  ['Governor of Kunduz', 'والی کندز'],
  ['Acting Minister of Defence', 'سرپرست وزارت دفاع'],
  ['Spokesman of the Ministry of Interior', 'سخنگوی وزارت داخله'],
  ['Member of the provincial council of Kunduz', 'عضو شورای ولایتی کندز'],
  ['Prime Minister of Pakistan', 'صدراعظم پاکستان'],
  ['President of the United States', 'رئیس‌جمهور ایالات متحدهٔ امریکا'],
  ['President of Atlantis', undefined],
  ['Governor of Balkh', undefined],
  ['Minister of Silly Walks', undefined],
  ['Head of Northern Zone', undefined],
])('%s in Dari: %s', (role, title) => {
  expect(officeTitle(role, kunduz, wordingOf('fa'))).toBe(title);
});

test.each([
  ['de', 'Islamic Emirate of Afghanistan', 'Islamisches Emirat Afghanistan'],
  ['fr', 'Afghan National Police', 'Police nationale afghane'],
  ['en', 'Islamic Emirate of Afghanistan', undefined],
  ['de', 'Guild of Kite Makers', undefined],
] as const)('in %s, the institution %s: %s', (language, name, translated) => {
  expect(institutionName(name, wordingOf(language))).toBe(translated);
});

test.each([
  ['de', '(1990s)', '(1990er-Jahre)'],
  ['fa', '(1990s)', '(دههٔ ۱۹۹۰)'],
  ['de', '(listed on 10 January 2021)', '(in der Liste vom 10.\u00a0Jan.\u00a02021)'],
  ['fr', '(confirmed by parliament)', '(confirmé par le parlement)'],
  ['fr', '(before Daykundi)', undefined],
] as const)('in %s, what stands behind a role: %s', (language, remark, translated) => {
  expect(roleRemark(remark, wordingOf(language))).toBe(translated);
});

describe('the English messages are what the records write', () => {
  test.each(Object.entries(TITLES))('%s: %s', (key, role) => {
    expect(english.say(`card.title.${key as keyof typeof TITLES}`)).toBe(role);
  });
  test.each(Object.entries(MINISTRIES))('%s: %s', (key, ministry) => {
    expect(english.say(`card.ministry.${key as keyof typeof MINISTRIES}`)).toBe(ministry);
  });
  test.each(Object.entries(COUNTRIES))('%s: %s', (key, country) => {
    expect(english.say(`card.country.${key as keyof typeof COUNTRIES}`)).toBe(country);
  });
  test.each(Object.entries(INSTITUTIONS))('%s: %s', (key, institution) => {
    expect(english.say(`card.institution.${key as keyof typeof INSTITUTIONS}`)).toBe(institution);
  });
  const starts = { ...TITLES_OF_PLACES, ...TITLES_OF_MINISTRIES, ...TITLES_OF_COUNTRIES };
  test.each(Object.entries(starts))('%s: %s…', (key, start) => {
    const values = { place: 'Kunduz', ministry: 'Interior', country: 'Iran' };
    expect(english.say(`card.title.${key as 'governor'}`, values)).toMatch(`^${start}`.slice(1));
  });
});

test('every title is one that somebody of the dataset holds', () => {
  const roles = dataset.actors.flatMap(({ offices }) => offices.map(({ role }) => role));
  const starts = [
    ...Object.values(TITLES),
    ...Object.values(TITLES_OF_PLACES),
    ...Object.values(TITLES_OF_MINISTRIES),
    ...Object.values(TITLES_OF_COUNTRIES),
  ];
  expect(starts.filter((start) => !roles.some((role) => role.startsWith(start)))).toEqual([]);
  const names = [...Object.values(MINISTRIES), ...Object.values(COUNTRIES)];
  expect(names.filter((name) => !roles.some((role) => role.includes(name)))).toEqual([]);
  const actors = dataset.actors.map(({ name }) => name.replace(/ \(.*\)$/, ''));
  expect(Object.values(INSTITUTIONS).filter((name) => !actors.includes(name))).toEqual([]);
});

test.each(['fa', 'ps', 'de', 'fr'] as const)(
  'most offices of the dataset are said in %s as a whole',
  (language) => {
    const wording = wordingOf(language);
    const named = namedIn(dataset, language);
    const today = '2026-11-21';
    const offices = named.actors.flatMap(({ id }) => {
      const card = assembleCard(named, { id, asOf: { kind: 'today', day: today }, today });
      if (card?.kind !== 'actor') return [];
      return [...card.officesBefore, ...card.officesThen, ...card.officesAfter, ...card.officesUndated];
    });
    const whole = offices.filter((office) =>
      officePieces(office, wording).every((piece) => typeof piece === 'string'),
    );
    expect(offices.length).toBeGreaterThan(700);
    expect(whole.length / offices.length).toBeGreaterThan(0.74);
  },
);
