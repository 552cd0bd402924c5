import type { FuzzyDate } from '../domain.ts';

/** A date over a list of events, as exact as it is known: `Sunday 8 August 2021`, `May 2021, day not known`. */
export function dateHeading(date: FuzzyDate): string {
  if (date.length === 4) return `${date}, day not known`;
  formats ??= makeFormats();
  if (date.length === 7) return `${formats.month.format(new Date(`${date}-01`))}, day not known`;
  return formats.day.format(new Date(date)).replace(',', '');
}

/** Made for the first heading: to make a format takes a hundred times as long as to use it. */
let formats: ReturnType<typeof makeFormats> | undefined;

function makeFormats() {
  const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return {
    month: new Intl.DateTimeFormat('en-GB', month),
    day: new Intl.DateTimeFormat('en-GB', { ...month, weekday: 'long', day: 'numeric' }),
  };
}
