import type { HolderAnswer } from '../dataset/control-history.ts';
import type { ControlEvent } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import { whatHappened } from '../timeline/event-wording.ts';
import type { AsOf, EntityLink, PlaceCard } from './card-content.ts';
import type { DateText } from './card-text.ts';

/** What is said of places and who held them. None of it judges. */

/**
 * Who holds the place, e.g. `Taliban hold the city`. An answer read off another place's record is worded as that record:
 * who holds the capital may not hold its airport. Silence is not control, and is worded as silence.
 */
export function holderClaim(answer: HolderAnswer, card: PlaceCard, wording: Wording): string {
  const place = heldPlace(answer, card, wording);
  const claim = wording.say(`card.claim.held.${answer.holder}`, { place });
  return answer.basis === 'national' ? wording.say('card.claim.inName', { claim }) : claim;
}

function heldPlace(
  { basis, basedOn }: HolderAnswer,
  { placeKind, basisPlaces, capital }: PlaceCard,
  wording: Wording,
): string {
  const recorded = basisPlaces.find(({ id }) => id === basedOn);
  if (basis === 'capital' && recorded) {
    const whose = recorded.id === capital?.id ? 'itsCapital' : 'provincialCapital';
    return wording.say(`card.the.${whose}`, { name: recorded.name });
  }
  if (basis === 'province' && recorded) return placeName(recorded, wording);
  return wording.say(`card.the.${placeKind}`);
}

/** A province is called as its capital mostly is, so its kind is said with it. */
export function placeName({ name, kind }: Pick<EntityLink, 'name' | 'kind'>, wording: Wording): string {
  if (kind !== 'province' && kind !== 'district') return name;
  return name.toLowerCase().endsWith(kind) ? name : wording.say(`card.name.${kind}`, { name });
}

/** For which day the card answers, and why that day. */
export function asOfPhrase({ kind, day }: AsOf, wording: Wording): string {
  return wording.say(`card.asOf.${kind}`, { date: wording.date(day) });
}

/** What the answer lacks, when it is not from a record of the place itself. */
export function basisSentence({ basis }: HolderAnswer, wording: Wording): string | undefined {
  return basis === 'own-record' || basis === 'none' ? undefined : wording.say(`card.status.basis.${basis}`);
}

/** The date of an event: `by 12 Aug 2021` where it is an upper bound. */
export function eventDate(
  { date, isUpperBound }: Pick<ControlEvent, 'date' | 'isUpperBound'>,
  wording: Wording,
): DateText {
  const text = wording.date(date);
  return { iso: date, text: isUpperBound ? wording.say('card.event.by', { date: text }) : text };
}

/**
 * What happened, at the beginning of a line. A declaration changes nothing on the ground, so its note is the event, where
 * the card is in the note's language.
 */
export function eventClaim(event: ControlEvent, wording: Wording): string {
  return capitalised(isToldByNote(event, wording) ? event.note : whatHappened(event, wording));
}

export function isToldByNote({ kind }: ControlEvent, { language }: Wording): boolean {
  return kind === 'declared' && language === 'en';
}

/** A phrase as the beginning of a line. */
export function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
