import type { ControlEvent } from '../../domain.ts';
import { controlPeriods, holderOn } from '../control-history.ts';
import type { Dataset } from '../dataset.ts';
import { addDays } from '../fuzzy-date.ts';
import { nationalSteps } from '../national-steps.ts';
import { follows, type OwnRecord, ownRecords } from '../own-records.ts';
import type { Rule } from './rule.ts';

/** An event begins with the holder that the place's last event left, or whoever came since by a record that it follows. */
export const holdersFollow: Rule = function* ({ dataset }) {
  for (const { id } of dataset.places) {
    let previous: ControlEvent | undefined;
    for (const record of ownRecords(dataset, id)) {
      const { event } = record;
      const isLinked = previous === undefined || isLinkedTo(dataset, previous, record);
      if (!isLinked && !event.followsGap) {
        yield {
          row: event,
          reason:
            `before: ${event.before}, but ${previous?.id} left ${previous?.after}; ` +
            'mend one of them, record the change between them, or say “followsGap”',
        };
      }
      if (isLinked && event.followsGap)
        yield { row: event, reason: 'followsGap: there is no gap; leave it out' };
      previous = event;
    }
  }
};

function isLinkedTo(dataset: Dataset, previous: ControlEvent, { event, from }: OwnRecord): boolean {
  if (follows(previous, event, nationalSteps(dataset))) return true;
  return holderOn(dataset, { place: event.place, day: addDays(from, -1) }).holder === event.before;
}

/** Who takes a place back did not hold it. */
export const retakenChangesHands: Rule = function* ({ dataset }) {
  for (const row of dataset.events) {
    if (row.kind === 'retaken' && row.before === row.after) {
      yield { row, reason: `kind: retaken, but ${row.before} held it before and after` };
    }
  }
};

/** A silence is recorded only where nothing is known, and ends where a record begins. */
export const silencesAreSilent: Rule = function* ({ dataset }) {
  for (const row of dataset.places) {
    for (const { from, to } of row.silences ?? []) {
      if (to < from) yield { row, reason: `silences: ${to} is before ${from}` };
      const known = controlPeriods(dataset, { place: row.id, from, to: addDays(to, 1) }).find(
        ({ holder }) => holder !== 'unknown',
      );
      if (known) {
        const by = known.event ? `, by ${known.event}` : '';
        yield {
          row,
          reason: `silences: ${known.holder} held it from ${known.from}${by}; mend “${from} … ${to}”`,
        };
      }
    }
  }
};
