import type { Dataset } from '../dataset/dataset.ts';
import type { Wording } from '../locale/wording.ts';
import type { TimelineFilter } from './route.ts';

/** A filter in force: what it asks for, in words, and the filters that remain without it. */
export interface ChosenFilter {
  readonly key: string;
  readonly label: string;
  readonly without: TimelineFilter;
}

/** Every filter in force that has no switch of its own, each of which can be taken away by itself. */
export function chosenFilters(
  dataset: Dataset,
  filter: TimelineFilter,
  wording: Wording,
): readonly ChosenFilter[] {
  const { place, actor, kinds, confidence, from, to } = filter;
  const chosen: ChosenFilter[] = [];
  if (from !== undefined || to !== undefined) {
    const { from: _from, to: _to, ...without } = filter;
    chosen.push({ key: 'period', label: periodLabel(filter, wording), without });
  }
  if (place !== undefined) {
    const { place: _place, ...without } = filter;
    const name = dataset.place(place)?.name ?? wording.say('browse.timeline.place.unknown', { id: place });
    const hasInside = dataset.childrenOf(place).length > 0;
    const label = hasInside ? wording.say('browse.timeline.chosen.inside', { place: name }) : name;
    chosen.push({ key: 'place', label, without });
  }
  if (actor !== undefined) {
    const { actor: _actor, ...without } = filter;
    const label = dataset.actor(actor)?.name ?? wording.say('browse.timeline.place.unknown', { id: actor });
    chosen.push({ key: 'actor', label, without });
  }
  for (const kind of kinds) {
    chosen.push({
      key: kind,
      label: wording.say(`vocabulary.eventKind.${kind}`),
      without: { ...filter, kinds: kinds.filter((other) => other !== kind) },
    });
  }
  if (confidence !== undefined) {
    const { confidence: _confidence, ...without } = filter;
    chosen.push({
      key: 'confidence',
      label: wording.say(`browse.timeline.confidence.${confidence}`),
      without,
    });
  }
  return chosen;
}

function periodLabel({ from, to }: TimelineFilter, wording: Wording): string {
  if (from !== undefined && to !== undefined) {
    return from === to
      ? wording.date(from)
      : wording.say('browse.timeline.chosen.period', { from: wording.date(from), to: wording.date(to) });
  }
  if (from !== undefined) return wording.say('browse.timeline.chosen.since', { from: wording.date(from) });
  return to === undefined ? '' : wording.say('browse.timeline.chosen.until', { to: wording.date(to) });
}
