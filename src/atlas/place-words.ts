import type { Stretch } from '../dataset/stretch.ts';
import type { Controller, EntityKind, Place } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import { isReadersOwnOn, type MappedPlace } from './mapped-places.ts';

/** The name of a place in the reader's language where the dataset has it, else in English. */
export function placeName(
  { name, fa, ps }: Pick<Place, 'name' | 'fa' | 'ps'>,
  { language }: Wording,
): string {
  if (language === 'fa') return fa ?? name;
  return language === 'ps' ? (ps ?? fa ?? name) : name;
}

/** A holder in a list: `Taliban`, `Rabbani government`, `No record`. */
export function holderName(holder: Controller, wording: Wording): string {
  return wording.say(`timeline.shortHolder.${holder}`);
}

/** The letter that stands for a holder on a mark, where colour alone would have to tell. */
export function holderLetter(holder: Controller, wording: Wording): string {
  return wording.say(`atlas.letter.${holder}`);
}

/** The numbers of two days, from the earlier to the later in the direction in which the reader reads: `34 → 0`. */
export function fromTo(numbers: readonly number[], wording: Wording): string {
  // An arrow is no letter: browsers do not turn it round with the text.
  return numbers.map(wording.number).join(wording.direction === 'rtl' ? ' ← ' : ' → ');
}

export function kindName(kind: EntityKind, wording: Wording): string {
  return wording.say(`vocabulary.placeKind.${kind as Place['kind']}`);
}

/** What a mark is called by those who do not see it: `Kunduz, city: Taliban`, and on what record that rests. */
export function markName(one: MappedPlace, stretch: Stretch | undefined, wording: Wording): string {
  const { place } = one;
  const values = { place: placeName(place, wording), kind: kindName(place.kind, wording) };
  const holder = holderName(stretch?.holder ?? 'unknown', wording);
  const mark = wording.say(`atlas.mark.${stretch?.basis ?? 'none'}`, { ...values, holder });
  return isReadersOwnOn(one, stretch) ? wording.say('atlas.mark.readersOwn', { mark }) : mark;
}
