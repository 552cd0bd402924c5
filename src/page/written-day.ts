import type { Day } from '../domain.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Arabic-Indic and Persian digits, as Latin ones. */
function withLatinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/**
 * Reads a calendar day out of what a page wrote for a date: ISO 8601 (with or without a time, whose offset is not
 * applied), `20150928`, `2015/09/28`, `28 September 2015`, `Sept. 28, 2015`, RFC 2822, or seconds or milliseconds since
 * 1970 (in UTC, for want of an offset).
 *
 * @returns the day, or `undefined` for what is no day of the Gregorian calendar, names only a month, or leaves open which
 *   number is the month (`03/04/2015`).
 */
export function readDay(value: unknown): Day | undefined {
  if (typeof value === 'number') return dayOfEpoch(value);
  if (typeof value !== 'string' || value.length > 200) return undefined;
  const text = withLatinDigits(value).trim();
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  if (/^\d{9,13}$/.test(text)) return dayOfEpoch(Number(text));
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d)/i.exec(text);
  if (dayFirst) return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /(?<![a-z])([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i.exec(text);
  if (monthFirst) return dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(text);
  if (numbers) return dayOfNumbers(Number(numbers[1]), Number(numbers[2]), numbers[3]);
  return undefined;
}

/** Europe writes the day first, America the month: believed only where one of them cannot be a month. */
function dayOfNumbers(first: number, second: number, year: string | undefined): Day | undefined {
  if (first > 12) return dayOf(year, String(second), String(first));
  if (second > 12 || first === second) return dayOf(year, String(first), String(second));
  return undefined;
}

function monthOf(name: string | undefined): string {
  const start = (name ?? '').toLowerCase();
  return String(
    MONTHS.findIndex((month) => month.startsWith(start) || (start === 'sept' && month === 'september')) + 1,
  );
}

function dayOfEpoch(value: number): Day | undefined {
  const date = new Date(value < 100_000_000_000 ? value * 1000 : value);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Day | undefined {
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  // The calendar has no 30 February: `Date` would quietly make it March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined;
}
