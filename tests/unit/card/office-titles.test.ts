import { describe, expect, test } from 'vitest';
import {
  MINISTRIES,
  officeTitle,
  TITLES,
  TITLES_OF_MINISTRIES,
  TITLES_OF_PLACES,
} from '../../../src/card/office-titles.ts';
import { english, wordingOf } from '../locale/shipped-wording.ts';
import { dataset } from './real-cards.ts';

const kunduz = { name: 'کندز', english: 'Kunduz' };

test.each([
  ['President', 'رئیس‌جمهور'],
  ['Governor of Kunduz', 'والی کندز'],
  ['Acting Minister of Defence', 'سرپرست وزارت دفاع'],
  ['Spokesman of the Ministry of Interior', 'سخنگوی وزارت داخله'],
  ['Governor of Balkh', undefined],
  ['Minister of Silly Walks', undefined],
  ['Head of Northern Zone', undefined],
])('%s in Dari: %s', (role, title) => {
  expect(officeTitle(role, kunduz, wordingOf('fa'))).toBe(title);
});

describe('the English messages are what the records write', () => {
  test.each(Object.entries(TITLES))('%s: %s', (key, role) => {
    expect(english.say(`card.title.${key as keyof typeof TITLES}`)).toBe(role);
  });
  test.each(Object.entries(MINISTRIES))('%s: %s', (key, ministry) => {
    expect(english.say(`card.ministry.${key as keyof typeof MINISTRIES}`)).toBe(ministry);
  });
  test.each(Object.entries({ ...TITLES_OF_PLACES, ...TITLES_OF_MINISTRIES }))('%s: %s…', (key, start) => {
    const values = { place: 'Kunduz', ministry: 'Interior' };
    expect(english.say(`card.title.${key as 'governor'}`, values)).toMatch(`^${start}`.slice(1));
  });
});

test('every title is one that somebody of the dataset holds', () => {
  const roles = dataset.actors.flatMap(({ offices }) => offices.map(({ role }) => role));
  const starts = [
    ...Object.values(TITLES),
    ...Object.values(TITLES_OF_PLACES),
    ...Object.values(TITLES_OF_MINISTRIES),
  ];
  expect(starts.filter((start) => !roles.some((role) => role.startsWith(start)))).toEqual([]);
  expect(Object.values(MINISTRIES).filter((name) => !roles.some((role) => role.includes(name)))).toEqual([]);
});
