import type { EntityKind } from '../domain.ts';
import { applyNameRules } from './apply-name-rules.ts';
import { headOf, readHeadNoun } from './head-nouns.ts';
import type { Lexicon } from './lexicon.ts';
import { GroupFlag } from './lexicon-format.ts';
import { type Beside, type Candidate, drop, keep, type NameHit } from './name-hit.ts';
import { isPartOfLongerName, isPersonsName, titlesAround } from './people-beside.ts';
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
const BODIES: ReadonlySet<EntityKind> = new Set([
  'person',
  'armed_group',
  'government',
  'security_force',
  'political_party',
  'intl_org',
  'ngo',
  'media',
]);

/**
 * Judges one name by what stands beside it: drops it where it is a part of something else, and narrows who may be meant
 * by head nouns, titles and the rules of `ambiguity.json`. What the rest of the document tells comes later.
 */
export function judgeSurroundings(
  lexicon: Lexicon,
  hit: NameHit,
  { previous, next }: { readonly previous: NameHit | undefined; readonly next: NameHit | undefined },
): void {
  const { read, start, end, flags } = hit;
  const quote = isQuoted(read.text, start, end) ? 1 : 0;
  const beside: Beside = {
    before: read.neighbourhood.before(start - quote),
    after: read.neighbourhood.after(end + quote),
  };
  if (!isWrittenAsName(hit, beside)) drop(hit, 'letters-of-the-name');
  else if (isInAddress(read.text, start, end)) drop(hit, 'part-of-an-address');
  else if (isThing(beside)) drop(hit, 'thing-named-after-a-place');
  else if ((flags & GroupFlag.isDemonym) === 0) applyNameRules(lexicon, hit);
  if (hit.candidates.length === 0) return;

  const isBody = ({ entity }: Candidate) => BODIES.has(lexicon.kindOf(entity));
  const people = withoutNames(lexicon, hit, beside, { previous, next });
  if (!hit.candidates.every(isBody)) {
    hit.isPersonsName = isPersonsName(hit, people);
    if (isPartOfOrganisation(hit, beside))
      keep(hit, hit.candidates.filter(isBody), 'part-of-an-organisation');
    else if (hit.isPersonsName) keep(hit, hit.candidates.filter(isBody), 'part-of-a-persons-name');
  }
  const isPerson = ({ entity }: Candidate) => lexicon.kindOf(entity) === 'person';
  if (hit.candidates.some(isPerson)) {
    hit.titles = titlesAround(hit, beside);
    const others = hit.candidates.filter((one) => !isPerson(one) || !isPartOfLongerName(hit, one, people));
    keep(hit, others, 'part-of-a-longer-name');
  }
  if (hit.candidates.length > 0 && !hit.isSettled) readHeadNoun(lexicon, hit, beside, previous);
}

const QUOTES: ReadonlySet<string> = new Set(['«»', '“”', '""', '„“']);

/** Some newsrooms set every name in quotes: ولایت «قندوز». The words beside the quotes are then those beside the name. */
const isQuoted = (text: string, start: number, end: number): boolean =>
  QUOTES.has(text.charAt(start - 1) + text.charAt(end));

/** An Afghan rug, the restaurant Kabul. */
const isThing = ({ before, after }: Beside): boolean =>
  (after !== undefined && has(after, THING_TAIL)) ||
  (before !== undefined && !before.isPossessive && has(before, THING_HEAD));

/** The words beside a name that may be a person's: not those that name a place or a body themselves. */
function withoutNames(
  lexicon: Lexicon,
  { read }: NameHit,
  { before, after }: Beside,
  { previous, next }: { readonly previous: NameHit | undefined; readonly next: NameHit | undefined },
): Beside {
  const isOther = (hit: NameHit | undefined): boolean =>
    hit?.read === read &&
    hit.candidates.length > 0 &&
    hit.candidates.every(({ entity }) => lexicon.kindOf(entity) !== 'person');
  return {
    before: before && previous && isOther(previous) && previous.end === before.end ? undefined : before,
    after: after && next && isOther(next) && next.start === after.start ? undefined : after,
  };
}

/** Kabul Bank, Kandahar Law College, the University of Herat: what bears the name is no place. */
function isPartOfOrganisation(hit: NameHit, { before, after }: Beside): boolean {
  let word = after;
  for (let count = 0; word?.isCapital && !word.isPossessive && count < LONGEST_ORGANISATION; count++) {
    if (has(word, ORGANISATION_TAIL)) return true;
    if (has(word, FUNCTION_WORD | HEAD_NOUN) && !hit.read.isTitleCase) break;
    word = hit.read.neighbourhood.after(word.end);
  }
  const head = headOf(hit, before);
  return head?.isCapital === true && has(head, ORGANISATION_HEAD);
}
