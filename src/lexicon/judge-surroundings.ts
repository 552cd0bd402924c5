import type { EntityKind } from '../domain.ts';
import { applyNameRules } from './apply-name-rules.ts';
import type { Lexicon } from './lexicon.ts';
import { classMask, GroupFlag, MemberFlag, type WordClass } from './lexicon-format.ts';
import { type Candidate, drop, keep, type NameHit } from './name-hit.ts';
import type { Neighbour } from './neighbours.ts';

const HEADS: readonly (readonly [WordClass, readonly EntityKind[]])[] = [
  ['town', ['town', 'city', 'village']],
  ['province', ['province']],
  ['city', ['city', 'town']],
  ['district', ['district']],
  ['village', ['village', 'town']],
  ['airfield', ['airfield', 'base']],
  ['base', ['base', 'airfield']],
  ['river', ['river']],
  ['valley', ['valley', 'region']],
  ['pass', ['pass', 'road']],
  ['dam', ['dam']],
  ['region', ['region', 'valley']],
  ['crossing', ['border_crossing']],
];
const HEAD_MASK = classMask(...HEADS.map(([name]) => name));
const ADMINISTRATIVE = classMask('province', 'city', 'district', 'town', 'village', 'valley');
const CAPITAL_WORD = classMask('capital');
const PROVINCIAL = classMask('provincial');
const MUNICIPAL = classMask('municipal');
const COMPASS = classMask('compass');
const FUNCTION = classMask('function');
const TITLE = classMask('title', 'religiousTitle');
const NAME_WORD = classMask('givenName', 'knownName', 'nameTail');
const NAME_TAIL = classMask('nameTail');
const ORGANISATION_TAIL = classMask('organisationTail');
const ORGANISATION_HEAD = classMask('organisationHead');
const THING_TAIL = classMask('thingTail');
const SPEECH = classMask('speech');
const TRIBAL = classMask('tribal');
/** Capitalised words that may stand beside a name without belonging to it. */
const NO_NAME_PART =
  HEAD_MASK |
  CAPITAL_WORD |
  PROVINCIAL |
  MUNICIPAL |
  COMPASS |
  FUNCTION |
  TRIBAL |
  SPEECH |
  classMask('calendar', 'plural', 'locative');
const LONGEST_ORGANISATION = 4;

const PLACE_GUARDED: ReadonlySet<EntityKind> = new Set([
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
export function judgeSurroundings(lexicon: Lexicon, hit: NameHit): void {
  const { read, start, end, flags } = hit;
  if (!isWrittenAsName(hit)) return drop(hit, 'letters-of-the-name');
  if (isInAddress(read.text, start, end)) return drop(hit, 'part-of-an-address');
  const after = read.neighbourhood.after(end);
  const before = read.neighbourhood.before(start);
  if (after && has(after, THING_TAIL)) return drop(hit, 'thing-named-after-a-place');
  if ((flags & GroupFlag.isDemonym) !== 0) return;
  applyNameRules(lexicon, hit);
  if (hit.candidates.length === 0) return;
  const isGuarded = (candidate: Candidate) => !PLACE_GUARDED.has(lexicon.kindOf(candidate.entity));
  if (hit.candidates.some(isGuarded)) {
    if (isPartOfOrganisation(hit, before, after))
      keep(
        hit,
        hit.candidates.filter((c) => !isGuarded(c)),
        'part-of-an-organisation',
      );
    if (isPersonsName(hit, before, after))
      keep(
        hit,
        hit.candidates.filter((c) => !isGuarded(c)),
        'part-of-a-persons-name',
      );
  }
  const isPerson = (candidate: Candidate) => lexicon.kindOf(candidate.entity) === 'person';
  if (hit.candidates.some(isPerson)) {
    if (before) hit.titles = before.titles;
    const isOther = (candidate: Candidate) =>
      isPerson(candidate) && isPartOfLongerName(hit, candidate, before, after);
    keep(
      hit,
      hit.candidates.filter((candidate) => !isOther(candidate)),
      'part-of-a-longer-name',
    );
  }
  if (hit.candidates.length > 0 && !hit.isSettled) readHeadNoun(lexicon, hit, before, after);
}

const has = (word: Neighbour, mask: number): boolean => (word.classes & mask) !== 0;

function isWrittenAsName({ read, start, end, flags }: NameHit): boolean {
  if ((flags & GroupFlag.isNative) !== 0) return true;
  const surface = read.text.slice(start, end);
  const first = surface.charAt(0);
  const isSmall = first !== first.toUpperCase();
  if (isSmall && (flags & GroupFlag.mayBeginSmall) === 0) return false;
  if ((flags & GroupFlag.isWordInCapitals) !== 0 && read.isShouting) return surface.includes('.');
  if ((flags & GroupFlag.isAcronym) === 0) return true;
  const letters = surface.replace(/[^\p{L}]/gu, '');
  const last = letters.charAt(letters.length - 1);
  return last === last.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(letters);
}

/** In a web or mail address, an account's name, a file's name. */
function isInAddress(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '@' || before === '_' || after === '@' || after === '_') return true;
  if (before === '/' && /[:/.]/.test(text.charAt(start - 2))) return true;
  return after === '.' && /[\p{L}\p{N}]/u.test(text.charAt(end + 1)) && text.charAt(end - 1) !== '.';
}

function isPartOfOrganisation(
  hit: NameHit,
  before: Neighbour | undefined,
  after: Neighbour | undefined,
): boolean {
  let word = after;
  for (let count = 0; word && word.isCapital && !word.isPossessive && count < LONGEST_ORGANISATION; count++) {
    if (has(word, ORGANISATION_TAIL)) return true;
    if (has(word, FUNCTION | HEAD_MASK) && !hit.read.isTitleCase) break;
    word = hit.read.neighbourhood.after(word.end);
  }
  if (!before || !has(before, FUNCTION) || !/^of$/i.test(hit.read.text.slice(before.start, before.end)))
    return false;
  const head = hit.read.neighbourhood.before(before.start);
  return head !== undefined && head.isCapital && has(head, ORGANISATION_HEAD);
}

/** For places and communities: the name of a person beside it, or a title before it. */
function isPersonsName(
  { read, start, flags }: NameHit,
  before: Neighbour | undefined,
  after: Neighbour | undefined,
): boolean {
  if ((flags & GroupFlag.isNative) !== 0) return false;
  const isPersonal = (flags & GroupFlag.isPersonal) !== 0;
  const isSure = (flags & GroupFlag.isStrongAnchor) !== 0;
  const capitalsTell = !read.isTitleCase && !read.isShouting;
  const headFollows = after !== undefined && !after.isPossessive && has(after, HEAD_MASK | PROVINCIAL);
  if (before?.isCapital && !before.isPossessive && !headFollows) {
    if (has(before, TITLE) && !isSure) return true;
    if (has(before, NAME_WORD) && !has(before, NO_NAME_PART) && !isSure) return true;
    const isUnknown = !has(before, NO_NAME_PART) && !isSentenceStart(read.text, before.start);
    if (isPersonal && capitalsTell && isUnknown && read.text.charAt(start - 1) !== '-') return true;
  }
  if (after && !after.isPossessive) {
    if (after.isCapital && has(after, NAME_TAIL) && !has(after, HEAD_MASK) && !isSure) return true;
    if (!isPersonal) return false;
    if (after.isCapital && has(after, NAME_WORD) && !has(after, NO_NAME_PART)) return true;
    if (after.isCapital && capitalsTell && !has(after, NO_NAME_PART)) return true;
    if (has(after, SPEECH)) return true;
  }
  return false;
}

function isPartOfLongerName(
  hit: NameHit,
  candidate: Candidate,
  before: Neighbour | undefined,
  after: Neighbour | undefined,
): boolean {
  if ((hit.flags & GroupFlag.isNative) !== 0) return false;
  const { read } = hit;
  const isShort = (candidate.flags & MemberFlag.isShort) !== 0;
  const isCommon = (candidate.flags & MemberFlag.isCommon) !== 0;
  const capitalsTell = !read.isTitleCase && !read.isShouting;
  if (!isShort && !isCommon) return false;
  if (after?.isCapital && !after.isPossessive) {
    if (has(after, NAME_WORD) && !has(after, NO_NAME_PART)) return true;
    if (capitalsTell && !has(after, NO_NAME_PART | TITLE)) return true;
  }
  if (before?.isCapital && !before.isPossessive && !has(before, TITLE)) {
    if (has(before, NAME_WORD) && !has(before, NO_NAME_PART)) return true;
    const opens = isSentenceStart(read.text, before.start);
    if (isShort && capitalsTell && !has(before, NO_NAME_PART) && !opens) return true;
    if (isShort && capitalsTell && opens && before.classes === 0) return true;
  }
  return false;
}

function isSentenceStart(text: string, at: number): boolean {
  return at === 0 || /(?:^|[.!?:;–—"“”‘(\n])\s*$/.test(text.slice(Math.max(0, at - 4), at));
}

/** Which kind of place is meant, by the words beside the name. */
function readHeadNoun(
  lexicon: Lexicon,
  hit: NameHit,
  before: Neighbour | undefined,
  after: Neighbour | undefined,
): void {
  const { neighbourhood, text } = hit.read;
  const isOf = (word: Neighbour | undefined) =>
    word !== undefined && /^(?:of|in)$/i.test(text.slice(word.start, word.end));

  if (after && !after.isPossessive && has(after, HEAD_MASK))
    return chooseByHead(lexicon, hit, after.classes, 'head-noun-after');
  if ((hit.flags & GroupFlag.isNative) !== 0 && before && has(before, HEAD_MASK | CAPITAL_WORD)) {
    return has(before, HEAD_MASK)
      ? chooseByHead(lexicon, hit, before.classes, 'head-noun-before')
      : chooseKind(lexicon, hit, ['province'], 'capital-of');
  }
  if (after && has(after, CAPITAL_WORD)) return chooseKind(lexicon, hit, ['province'], 'its-capital');
  if (isOf(before) && before) {
    const head = neighbourhood.before(before.start);
    if (head && has(head, HEAD_MASK)) return chooseByHead(lexicon, hit, head.classes, 'head-noun-before');
    if (head && has(head, CAPITAL_WORD)) return chooseKind(lexicon, hit, ['province'], 'capital-of');
    if (head && has(head, PROVINCIAL)) return chooseKind(lexicon, hit, ['province'], 'governor-of');
    if (head && has(head, MUNICIPAL)) return chooseKind(lexicon, hit, ['city', 'town'], 'mayor-of');
  }
  if (before && has(before, CAPITAL_WORD)) return chooseKind(lexicon, hit, ['city'], 'the-capital');
  const apposition = appositionAfter(hit);
  if (apposition && has(apposition, CAPITAL_WORD))
    return chooseKind(lexicon, hit, ['city'], 'comma-the-capital');
  if (apposition && has(apposition, HEAD_MASK))
    return chooseByHead(lexicon, hit, apposition.classes, 'comma-head-noun');
  if (after && has(after, PROVINCIAL)) return chooseKind(lexicon, hit, ['province'], 'its-governor');
  if (before && has(before, COMPASS)) return chooseKind(lexicon, hit, ['province'], 'compass-before');
  if (after && !after.isPossessive && has(after, MUNICIPAL))
    return chooseKind(lexicon, hit, ['city', 'town'], 'its-streets');
}

const APPOSITION_WORDS = 4;

/** The head noun in `, the capital of`, `, a northern province`: the first telling word after comma and small words. */
function appositionAfter({ read, end }: NameHit): Neighbour | undefined {
  if (read.text.charAt(end) !== ',') return undefined;
  let word = read.neighbourhood.after(end + 1);
  for (let count = 0; word && count < APPOSITION_WORDS; count++) {
    if (has(word, HEAD_MASK | CAPITAL_WORD)) return count > 0 ? word : undefined;
    if (!has(word, FUNCTION | COMPASS | PROVINCIAL)) return undefined;
    word = read.neighbourhood.after(word.end);
  }
  return undefined;
}

/** Keeps the candidates that a head noun names; where it names none, it shows at least that a place is meant. */
export function chooseByHead(lexicon: Lexicon, hit: NameHit, classes: number, rule: string): void {
  if ((classes & ADMINISTRATIVE) !== 0) hit.hasHeadNoun = true;
  for (const [name, kinds] of HEADS) {
    if ((classes & classMask(name)) === 0) continue;
    if (chooseKind(lexicon, hit, kinds, rule)) return;
  }
}

/** Keeps the candidates of the first of these kinds that there is any of. */
export function chooseKind(
  lexicon: Lexicon,
  hit: NameHit,
  kinds: readonly EntityKind[],
  rule: string,
): boolean {
  for (const kind of kinds) {
    const fitting = hit.candidates.filter(({ entity }) => lexicon.kindOf(entity) === kind);
    if (fitting.length === 0) continue;
    hit.candidates = fitting;
    hit.rule = rule;
    hit.isSettled = true;
    hit.hasHeadNoun = true;
    return true;
  }
  return false;
}
