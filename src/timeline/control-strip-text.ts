import type { ControlPeriod } from '../dataset/control-history.ts';
import { formatFuzzyDate } from '../dataset/fuzzy-date.ts';
import { controllerLabel } from '../dataset/vocabulary.ts';
import type { Controller, Day } from '../domain.ts';

export interface StripMark {
  readonly day: Day;
  /** What the day is, e.g. `this article`. */
  readonly label: string;
}

/** Answers how a holder is named under the strip. `unknown` is no holder, and is named as the silence it is. */
export function holderLegend(holder: Controller): string {
  if (holder === 'unknown') return 'No record';
  if (holder === 'contested') return 'Contested';
  return controllerLabel(holder);
}

/** The same, without what a label has in brackets, for where there is little room. */
export function shortHolderLegend(holder: Controller): string {
  return holderLegend(holder).replace(/ \(.*\)$/, '');
}

/** Answers the holders that a strip shows, each once, in the order in which they come, `unknown` last. */
export function holdersShown(periods: readonly ControlPeriod[]): Controller[] {
  const holders = [...new Set(periods.map(({ holder }) => holder))];
  return [
    ...holders.filter((holder) => holder !== 'unknown'),
    ...holders.filter((holder) => holder === 'unknown'),
  ];
}

/**
 * Answers in words all that the strip shows, for those who do not see it: each stretch with its holder and its dates, and
 * who held the place on the marked day.
 */
export function describeStrip({
  periods,
  marked,
  locale,
}: {
  readonly periods: readonly ControlPeriod[];
  readonly marked?: StripMark | undefined;
  readonly locale?: string | undefined;
}): string {
  const stretches = periods.map(({ holder, from, to }, index) => {
    const end = index === periods.length - 1 ? 'now' : formatFuzzyDate(to, locale);
    return `${formatFuzzyDate(from, locale)} to ${end}: ${holderLegend(holder)}`;
  });
  const onDay = marked && periods.find(({ from, to }) => from <= marked.day && marked.day < to);
  const mark =
    onDay && `${marked.label}, ${formatFuzzyDate(marked.day, locale)}: ${holderLegend(onDay.holder)}`;
  return [...stretches, ...(mark ? [mark] : [])].join('. ');
}
