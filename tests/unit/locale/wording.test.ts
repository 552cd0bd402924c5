import { describe, expect, test } from 'vitest';
import { createWording } from '../../../src/locale/wording.ts';
import { english, wordingOf } from './shipped-wording.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('dates', () => {
  test.each([
    ['en', 'gregorian', '2015-09-29', '29 Sep 2015'],
    ['en', 'gregorian', '2015-09', 'Sep 2015'],
    ['en', 'gregorian', '2015', '2015'],
    ['en', 'solar-hijri', '2015-09-29', '7 Mizan 1394'],
    ['en', 'solar-hijri', '2021-08', 'Asad 1400 – Sunbula 1400'],
    ['en', 'solar-hijri', '2021', '1399 – 1400'],
    ['fa', 'gregorian', '2021-08-15', '۱۵ اگست ۲۰۲۱'],
    ['fa', 'solar-hijri', '2021-08-15', '۲۴ اسد ۱۴۰۰'],
    ['ps', 'solar-hijri', '2021-08-15', '۲۴ زمری ۱۴۰۰'],
    ['de', 'gregorian', '2021-08-15', '15. Aug. 2021'],
    ['fr', 'gregorian', '2021-08-15', '15 août 2021'],
  ] as const)('%s, %s: %s is “%s”', (language, calendar, date, expected) => {
    expect(plain(wordingOf(language, calendar).date(date))).toBe(expected);
  });

  test.each([
    ['en', 'gregorian', '2015', 'Sep'],
    ['en', 'solar-hijri', '1394', 'Mizan'],
    ['fa', 'gregorian', '۲۰۱۵', 'سپتمبر'],
  ] as const)('%s, %s: the labels of a scale', (language, calendar, year, month) => {
    const wording = wordingOf(language, calendar);
    expect([wording.year('2015-09-29'), wording.month('2015-09-29')]).toEqual([year, month]);
  });

  test('stay on one line', () => {
    expect(english.date('2015-09-29')).not.toContain(' ');
  });
});

describe('messages', () => {
  const wording = createWording({
    language: 'en',
    calendar: 'gregorian',
    messages: {
      vocabulary: {
        'controller.taliban': '{count} of {total} held by {holder}',
        'controller.iskp': { one: '{count} source', other: '{count} sources' },
      },
    },
  });

  test('fill their placeholders, numbers with separators', () => {
    expect(wording.say('vocabulary.controller.taliban', { count: 1200, total: 2, holder: 'x' })).toBe(
      '1,200 of 2 held by x',
    );
  });

  test.each([
    [0, '0 sources'],
    [1, '1 source'],
    [2, '2 sources'],
  ])('choose the plural of %i', (count, expected) => {
    expect(wording.say('vocabulary.controller.iskp', { count })).toBe(expected);
  });

  test('keep elements whole, in the order of the language', () => {
    const link = { href: '#' };
    expect(
      wording.sayWith<object>('vocabulary.controller.taliban', { count: 1, total: 2, holder: link }),
    ).toEqual(['1', ' of ', '2', ' held by ', link]);
  });

  test('from right to left keep Latin names together, but for what is to be pasted elsewhere', () => {
    const dari = wordingOf('fa');
    expect(dari.say('card.office.in', { role: 'President', where: 'افغانستان' })).toBe(
      '\u2068President\u2069، افغانستان',
    );
    expect(dari.say('card.correction.data', { version: 'v1' })).toBe('حاشیه، داده‌ها v1');
    expect(english.say('card.office.in', { role: 'President', where: 'Kabul' })).toBe('President, Kabul');
  });

  test('that are missing show their key', () => {
    expect(wording.say('vocabulary.controller.nrf')).toBe('vocabulary.controller.nrf');
  });
});

test.each([
  [[], ''],
  [['Kunduz'], 'Kunduz'],
  [['Kunduz', 'Takhar'], 'Kunduz and Takhar'],
  [['Kunduz', 'Takhar', 'Balkh'], 'Kunduz, Takhar and Balkh'],
])('a list of %j is “%s”', (items, expected) => {
  expect(english.list(items)).toBe(expected);
});

test.each([
  ['en', '1,234'],
  ['fa', '۱٬۲۳۴'],
  ['ps', '۱٬۲۳۴'],
  ['de', '1.234'],
] as const)('a number in %s', (language, expected) => {
  expect(wordingOf(language).number(1234)).toBe(expected);
});

test.each(['en', 'fa', 'ps', 'de', 'fr'] as const)(
  'a small number in %s is as `Intl` writes it',
  (language) => {
    const intl = new Intl.NumberFormat(language === 'ps' ? 'fa-AF' : language === 'fa' ? 'fa-AF' : language);
    for (const value of [0, 7, 34, 999, 1000, 2.5, -3])
      expect(wordingOf(language).number(value)).toBe(intl.format(value));
  },
);
