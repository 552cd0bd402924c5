import { classMask } from './lexicon-format.ts';
import type { Neighbour } from './neighbours.ts';

/** What the words beside a name can tell, as masks over their classes. */

/** Nouns that say of what kind a place is: province, city, airport. */
export const HEAD_NOUN = classMask(
  'province',
  'city',
  'district',
  'town',
  'village',
  'airfield',
  'base',
  'river',
  'valley',
  'pass',
  'dam',
  'region',
  'crossing',
);
export const ADMINISTRATIVE = classMask('province', 'city', 'district', 'town', 'village', 'valley');
export const CAPITAL_WORD = classMask('capital');
export const PROVINCIAL = classMask('provincial');
export const MUNICIPAL = classMask('municipal');
export const COMPASS = classMask('compass');
export const FUNCTION_WORD = classMask('function');
export const LOCATIVE = classMask('locative');
export const SPEECH = classMask('speech');
export const TITLE = classMask('title', 'religiousTitle');
/** Words that people's names are made of. */
export const NAME_WORD = classMask('givenName', 'knownName', 'nameTail');
export const NAME_TAIL = classMask('nameTail');
export const GIVEN_NAME = classMask('givenName');
export const ORGANISATION_TAIL = classMask('organisationTail');
export const ORGANISATION_HEAD = classMask('organisationHead');
export const THING_TAIL = classMask('thingTail');
export const THING_HEAD = classMask('thingHead');
export const PLURAL = classMask('plural');
export const DISTRICT = classMask('district');
/** What happens to places: fell, was captured. */
export const FALLING = classMask('falling');
/** Words that may stand capitalised beside a name without belonging to it. */
export const NO_NAME_PART =
  HEAD_NOUN |
  CAPITAL_WORD |
  PROVINCIAL |
  MUNICIPAL |
  COMPASS |
  FUNCTION_WORD |
  SPEECH |
  classMask('calendar', 'plural', 'locative', 'falling');

export const has = (word: Neighbour, mask: number): boolean => (word.classes & mask) !== 0;
