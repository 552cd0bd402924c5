import type { ControlPeriod } from '../dataset/control-history.ts';
import type { Controller, Day } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import { shortHolderName } from './event-wording.ts';

export interface StripMark {
  readonly day: Day;
  /** What the day is, e.g. `this article`. */
  readonly label: string;
}

/** The words of a strip, so that it can be drawn where nothing speaks. */
export interface StripText {
  /** All that the strip shows, for those who do not see it. */
  readonly label: string;
  /** The holders that it shows, each once, in the order in which they come, `unknown` last. */
  readonly holders: readonly {
    readonly holder: Controller;
    readonly name: string;
    readonly shortName: string;
  }[];
  /** The label of the marked day. */
  readonly mark?: string;
  /** The years under the strip, by the first day of each. */
  readonly years: readonly { readonly day: Day; readonly text: string }[];
  /** What stands at its end. */
  readonly now: string;
}

interface StripTextOptions {
  readonly periods: readonly ControlPeriod[];
  readonly marked?: StripMark | undefined;
}

/** Words the strip of these periods. */
export function stripText({ periods, marked }: StripTextOptions, wording: Wording): StripText {
  const first = periods[0]?.from ?? '';
  const last = periods.at(-1)?.to ?? '';
  return {
    label: describeStrip({ periods, marked }, wording),
    holders: holdersShown(periods).map((holder) => ({
      holder,
      name: wording.say(`vocabulary.controller.${holder}`),
      shortName: shortHolderName(holder, wording),
    })),
    ...(marked && { mark: marked.label }),
    years: [first, ...decadesBetween(first, last)].map((day) => ({ day, text: wording.year(day) })),
    now: wording.say('card.strip.now'),
  };
}

function decadesBetween(from: Day, to: Day): Day[] {
  const decades: Day[] = [];
  for (let year = Math.ceil((Number(from.slice(0, 4)) + 1) / 10) * 10; `${year}` < to; year += 10) {
    decades.push(`${year}-01-01`);
  }
  return decades;
}

function holdersShown(periods: readonly ControlPeriod[]): Controller[] {
  const holders = [...new Set(periods.map(({ holder }) => holder))];
  return [
    ...holders.filter((holder) => holder !== 'unknown'),
    ...holders.filter((holder) => holder === 'unknown'),
  ];
}

/** Each stretch with its holder and its dates, and who held the place on the marked day. */
function describeStrip({ periods, marked }: StripTextOptions, wording: Wording): string {
  const nameOf = (holder: Controller) => wording.say(`vocabulary.controller.${holder}`);
  const stretches = periods.map(({ holder, from, to }, index) =>
    wording.say('card.strip.stretch', {
      from: wording.date(from),
      to: index === periods.length - 1 ? wording.say('card.strip.now') : wording.date(to),
      holder: nameOf(holder),
    }),
  );
  const onDay = marked && periods.find(({ from, to }) => from <= marked.day && marked.day < to);
  const mark =
    onDay &&
    wording.say('card.strip.marked', {
      mark: marked.label,
      date: wording.date(marked.day),
      holder: nameOf(onDay.holder),
    });
  return [...stretches, ...(mark ? [mark] : [])].join('. ');
}
