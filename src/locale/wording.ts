import type { Day, FuzzyDate } from '../domain.ts';
import { dateParts } from './date-parts.ts';
import { type Calendar, directionOf, type Language } from './language.ts';
import type { LocaleArea, MessageKey } from './message-key.ts';

/** A message as a locale file has it: one sentence, or a sentence for each plural form of the value `count`. */
export type Message = string | ({ readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** What a `Wording` is made of: plain data, so that it can travel in a message. */
export interface WordingData {
  readonly language: Language;
  readonly calendar: Calendar;
  /** Messages by area and key. A part of the interface is given the areas it needs. */
  readonly messages: Readonly<Partial<Record<LocaleArea, Readonly<Record<string, Message>>>>>;
}

type Values = Readonly<Record<string, string | number>>;

/** Says things in the reader's language. */
export interface Wording {
  readonly language: Language;
  readonly calendar: Calendar;
  readonly direction: 'ltr' | 'rtl';
  /** A message with its placeholders filled. A number stands in the language's digits; `count` chooses the plural. */
  say(key: MessageKey, values?: Values): string;
  /** Like `say`, for values that are elements: the sentence in pieces, in the order of this language. */
  sayWith<Value>(
    key: MessageKey,
    values: Readonly<Record<string, Value | string | number>>,
  ): (string | Value)[];
  /** A date no more exact than it is, kept on one line: `29 Sep 2015`, `Sep 2015`, `2015`. */
  date(date: FuzzyDate): string;
  /** The year that a day lies in, for the labels of a scale: `2015`, or `1394`. */
  year(day: Day): string;
  /** The month that a day lies in, in short, for the labels of a scale: `Sep`, or `Mizan`. */
  month(day: Day): string;
  /** A number in the language's digits, with its separators. */
  number(value: number): string;
  /** `a`, `a and b`, `a, b and c`. */
  list(items: readonly string[]): string;
}

/**
 * The tag by which `Intl` is asked. Chromium ships no Pashto: without this it would answer in the browser's own language.
 * Dari has the same digits and separators.
 */
const INTL_TAG: Readonly<Record<Language, string>> = {
  en: 'en',
  fa: 'fa-AF',
  ps: 'fa-AF',
  de: 'de',
  fr: 'fr',
};

/** Pashto has the plural rule of German: one, and all others (CLDR, plurals). */
export const PLURAL_TAG: Readonly<Record<Language, string>> = { ...INTL_TAG, ps: 'de' };

const EXTENDED_ARABIC_ZERO = 0x06f0;
const NO_BREAK_SPACE = '\u00a0';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
const PLACEHOLDER = /\{(\w+)\}/;

/** Makes the reader's wording of its data. Cheap: `Intl` objects are made on first use. */
export function createWording({ language, calendar, messages }: WordingData): Wording {
  const direction = directionOf(language);
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;

  const number = (value: number) => {
    // Most numbers have no separator, and to make the first `Intl` object takes as long as to draw a view.
    if (Number.isInteger(value) && value >= 0 && value < 1000) return digits(value);
    numbers ??= new Intl.NumberFormat(INTL_TAG[language]);
    return numbers.format(value);
  };
  const pluralOf = (count: number) => {
    plurals ??= new Intl.PluralRules(PLURAL_TAG[language]);
    return plurals.select(count);
  };
  const textOf = (key: MessageKey, count: unknown): string => {
    const dot = key.indexOf('.');
    const message = messages[key.slice(0, dot) as LocaleArea]?.[key.slice(dot + 1)];
    // A message that is not there shows its key: seen at once, and nothing else of the view is lost.
    if (message === undefined) return key;
    if (typeof message === 'string') return message;
    return (typeof count === 'number' ? message[pluralOf(count)] : undefined) ?? message.other;
  };
  const sayWith: Wording['sayWith'] = (key, values) =>
    textOf(key, values.count)
      .split(PLACEHOLDER)
      // Split by a pattern with one group: text and names of placeholders take turns.
      .map((piece, index) => {
        if (index % 2 === 0) return piece;
        const value = values[piece];
        if (value === undefined) return `{${piece}}`;
        return typeof value === 'number' ? number(value) : value;
      })
      .filter((piece) => piece !== '');
  /** A correction is pasted elsewhere, where marks that nobody sees would stay in its ids. */
  const isIsolating = (key: MessageKey) => direction === 'rtl' && !key.startsWith('card.correction.');
  const say: Wording['say'] = (key, values = {}) =>
    sayWith(key, isIsolating(key) ? mapValues(values, isolated) : values).join('');
  /** Years and days have no separators. */
  const digits = (text: string | number) =>
    direction === 'ltr'
      ? String(text)
      : String(text).replace(/\d/g, (digit) => String.fromCodePoint(EXTENDED_ARABIC_ZERO + Number(digit)));

  const monthOf = (month: number) =>
    say(`vocabulary.month.${calendar === 'gregorian' ? 'gregorian' : 'solarHijri'}.${month as 1}`);
  const year = (day: Day) => digits(dateParts(day, calendar).from.year);
  const month = (day: Day) => monthOf(dateParts(day, calendar).from.month);

  const date = (fuzzy: FuzzyDate): string => {
    const { precision, from, to } = dateParts(fuzzy, calendar);
    const written = ({ year, month, day }: typeof from) =>
      say(`vocabulary.date.${precision}`, {
        year: digits(year),
        month: monthOf(month),
        day: digits(day),
      });
    const first = written(from);
    const last = written(to);
    const text = first === last ? first : say('vocabulary.date.range', { from: first, to: last });
    return text.replaceAll(' ', NO_BREAK_SPACE);
  };

  const list = (items: readonly string[]): string =>
    items.reduce((first, last, index) => {
      if (index === 0) return last;
      return say(index === items.length - 1 ? 'vocabulary.list.two' : 'vocabulary.list.more', {
        first,
        last,
      });
    }, '');

  return { language, calendar, direction, say, sayWith, date, year, month, number, list };
}

/**
 * A Latin name in a sentence from right to left, kept together: without this the commas between two such names would
 * change their places (Unicode Bidirectional Algorithm, 2.3).
 */
function isolated(value: string | number): string | number {
  return typeof value === 'string' && /\p{Script=Latin}/u.test(value)
    ? `${FIRST_STRONG_ISOLATE}${value}${POP_DIRECTIONAL_ISOLATE}`
    : value;
}

function mapValues(values: Values, change: (value: string | number) => string | number): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
