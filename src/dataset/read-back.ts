import type { ControlEvent, Place } from '../domain.ts';
import { addDays } from './fuzzy-date.ts';
import type { NationalStep } from './national-steps.ts';
import type { OwnRecord } from './own-records.ts';
import { BEGINNING, isParty, positionOn, type Stretch } from './stretch.ts';

/**
 * How far back, in days, a place's own record speaks for the time before it, against an answer inherited from another
 * place. Panjshir's record of 6 Sept 2021 has the resistance holding it until then, three weeks after the rest of the
 * country; a record of 2021 says nothing of 2015.
 */
const REACH_BACK = 31;

/**
 * Lets a place's own next record speak for the days before it: an inferred holder who came at most `REACH_BACK` days
 * before that record gives way to the party that the record names as holder until then. The record does not say when
 * that party came, so it must have been there before the inferred change, or have come with a national step.
 */
export function correctedByOwnRecords(
  stretches: readonly Stretch[],
  { place, own, steps }: { place: Place; own: readonly OwnRecord[]; steps: readonly NationalStep[] },
): Stretch[] {
  const corrected: Stretch[] = [];
  let cameOn = BEGINNING;
  for (const [index, stretch] of stretches.entries()) {
    const previous = stretches[index - 1];
    if (previous?.holder !== stretch.holder || previous.basis === 'own-record') cameOn = stretch.from;
    const next = own[positionOn(own, stretch.from) + 1];
    const isInferred = stretch.basis !== 'own-record' && stretch.basis !== 'none';
    const isInReach = next !== undefined && addDays(cameOn, REACH_BACK) >= next.from;
    const wasThere =
      next?.event.before === stretch.holder ||
      next?.event.before === corrected.at(-1)?.holder ||
      steps.some(({ from }) => from === stretch.from);
    const isCorrected = isInferred && isInReach && isParty(next.event.before) && wasThere;
    corrected.push(isCorrected ? readBackFrom(next.event, { place, stretch }) : stretch);
  }
  return corrected;
}

function readBackFrom(event: ControlEvent, { place, stretch }: { place: Place; stretch: Stretch }): Stretch {
  return {
    ...stretch,
    holder: event.before,
    basis: 'own-record',
    confidence: event.confidence === 'low' ? 'low' : 'medium',
    event,
    basedOn: place.id,
  };
}
