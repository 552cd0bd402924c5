import { applyNameRules } from './apply-name-rules.ts';
import { headOf, readHeadNoun } from './head-nouns.ts';
import type { Lexicon } from './lexicon.ts';
import { GroupFlag, kindMask, PERSON } from './lexicon-format.ts';
import { drop, keep, keepKinds, type NameHit } from './name-hit.ts';
import { type Beside, type Neighbour, wordAfter, wordBefore } from './neighbours.ts';
import { isPartOfLongerName, isPartOfLongerPlace, isPersonsName, titlesAround } from './people-beside.ts';
import { isTitleCase } from './read-text.ts';
import {
  FUNCTION_WORD,
  HEAD_NOUN,
  has,
  ORGANISATION_HEAD,
  ORGANISATION_TAIL,
  THING_HEAD,
  THING_TAIL,
} from './word-masks.ts';
import { isInAddress, isWrittenAsName } from './written-name.ts';

const LONGEST_ORGANISATION = 4;
/** Their names are not lent to people, firms and teams, as those of places, states and communities are. */
const BODIES = kindMask(
  'person',
  'armed_group',
  'government',
  'security_force',
  'political_party',
  'intl_org',
  'ngo',
  'media',
);

/**
 * Judges one name by what stands beside it: drops it where it is a part of something else, and narrows who may be meant
 * by head nouns, titles and the rules of `ambiguity.json`. What the rest of the document tells comes later.
 */
export function judgeSurroundings(lexicon: Lexicon, hit: NameHit): void {
  const { read, start, end, flags } = hit;
  const quote = isQuoted(read.text, start, end) ? 1 : 0;
  const beside: Beside = {
    before: wordBefore(read, start - quote),
    after: wordAfter(read, end + quote),
  };
  if (!isWrittenAsName(hit, beside)) drop(hit, 'letters-of-the-name');
  else if (isInAddress(read.text, start, end)) drop(hit, 'part-of-an-address');
  else if (isThing(beside)) drop(hit, 'thing-named-after-a-place');
  else if ((flags & GroupFlag.isDemonym) === 0) applyNameRules(lexicon, hit);
  if (hit.kinds === 0) return;

  const head = headOf(hit, beside.before);
  const people = withoutNames(hit, beside);
  if ((hit.kinds & ~BODIES) !== 0) {
    hit.isPersonsName = isPersonsName(hit, people);
    if (isPartOfOrganisation(hit, beside.after, head)) keepKinds(hit, BODIES, 'part-of-an-organisation');
    else if (isPartOfLongerPlace(hit, people)) drop(hit, 'part-of-a-longer-name');
    else if (hit.isPersonsName) keepKinds(hit, BODIES, 'part-of-a-persons-name');
  }
  if ((hit.kinds & PERSON) !== 0) {
    hit.titles = titlesAround(hit, beside);
    const others = hit.candidates.filter(
      (one) => one.kind !== PERSON || !isPartOfLongerName(hit, one, people),
    );
    keep(hit, others, 'part-of-a-longer-name');
  }
  if (hit.kinds !== 0 && !hit.isSettled) readHeadNoun(hit, beside, head);
}

/** Some newsrooms set every name in quotes: ولایت «قندوز». The words beside the quotes are then those beside the name. */
function isQuoted(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start - 1);
  if (code !== TYPED_QUOTE && code < FIRST_QUOTE) return false;
  return QUOTES.has(text.charAt(start - 1) + text.charAt(end));
}

const QUOTES: ReadonlySet<string> = new Set(['«»', '“”', '""', '„“']);
const TYPED_QUOTE = 0x22;
/** « */
const FIRST_QUOTE = 0xab;

/** An Afghan rug, the restaurant Kabul. */
const isThing = ({ before, after }: Beside): boolean =>
  (after !== undefined && has(after, THING_TAIL)) ||
  (before !== undefined && !before.isPossessive && has(before, THING_HEAD));

/** The words beside a name that may be a person's: not those that name a place or a body themselves. */
function withoutNames({ previous, next }: NameHit, beside: Beside): Beside {
  const isNamed = previous !== undefined && isNoPersons(previous) && previous.end === beside.before?.end;
  const isFollowed = next !== undefined && isNoPersons(next) && next.start === beside.after?.start;
  if (!isNamed && !isFollowed) return beside;
  return {
    before: isNamed ? undefined : beside.before,
    after: isFollowed ? undefined : beside.after,
  };
}

/** Whether a name is a place's or a body's. */
const isNoPersons = ({ kinds }: NameHit): boolean => kinds !== 0 && (kinds & PERSON) === 0;

/** Kabul Bank, Kandahar Law College, the University of Herat: what bears the name is no place. */
function isPartOfOrganisation(
  hit: NameHit,
  after: Neighbour | undefined,
  head: Neighbour | undefined,
): boolean {
  let word = after;
  for (let count = 0; word?.isCapital && !word.isPossessive && count < LONGEST_ORGANISATION; count++) {
    if (has(word, ORGANISATION_TAIL)) return true;
    if (has(word, FUNCTION_WORD | HEAD_NOUN) && !isTitleCase(hit.read)) break;
    word = wordAfter(hit.read, word.end);
  }
  return head?.isCapital === true && has(head, ORGANISATION_HEAD);
}
