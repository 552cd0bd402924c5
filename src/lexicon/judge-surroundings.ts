import type { EntityKind } from '../domain.ts';
import { applyNameRules } from './apply-name-rules.ts';
import type { Lexicon } from './lexicon.ts';
import { classMask, GroupFlag, MemberFlag, TITLES_AFTER, type WordClass } from './lexicon-format.ts';
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
const LOCATIVE = classMask('locative');
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
const APPOSITION_WORDS = 4;
const ALL_TITLES = (1 << TITLES_AFTER) - 1;

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
  const after = read.neighbourhood.after(end);
  const before = read.neighbourhood.before(start);
  if (!isWrittenAsName(hit)) drop(hit, 'letters-of-the-name');
  else if (isInAddress(read.text, start, end)) drop(hit, 'part-of-an-address');
  else if (after && has(after, THING_TAIL)) drop(hit, 'thing-named-after-a-place');
  else if ((flags & GroupFlag.isDemonym) === 0) applyNameRules(lexicon, hit);
  if (hit.candidates.length === 0) return;
  const isGuarded = (candidate: Candidate) => !PLACE_GUARDED.has(lexicon.kindOf(candidate.entity));
  if (hit.candidates.some(isGuarded)) {
    if (isPartOfOrganisation(hit, before, after))
      keep(
        hit,
        hit.candidates.filter((c) => !isGuarded(c)),
        'part-of-an-organisation',
      );
    if (isPersonsName(hit, before, after)) {
      hit.isPersonsName = true;
      keep(
        hit,
        hit.candidates.filter((c) => !isGuarded(c)),
        'part-of-a-persons-name',
      );
    }
  }
  const isPerson = (candidate: Candidate) => lexicon.kindOf(candidate.entity) === 'person';
  if (hit.candidates.some(isPerson)) {
    hit.titles = titlesAround(hit, before, after);
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

function isWrittenAsName(hit: NameHit): boolean {
  const { read, start, end, flags } = hit;
  if ((flags & GroupFlag.isNative) !== 0) return true;
  const surface = read.text.slice(start, end);
  const first = surface.charAt(0);
  const isSmall = first !== first.toUpperCase();
  if (isSmall && (flags & GroupFlag.mayBeginSmall) === 0) return false;
  if ((flags & GroupFlag.isWordInCapitals) !== 0 && !surface.includes('.') && isAmongCapitals(hit))
    return false;
  if ((flags & GroupFlag.isAcronym) === 0) return true;
  const letters = surface.replace(/[^\p{L}]/gu, '');
  const last = letters.charAt(letters.length - 1);
  return last === last.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(letters);
}

/** `JOIN US TODAY`: all words beside it are written in capitals, so that its own capitals tell nothing. */
function isAmongCapitals({ read, start, end }: NameHit): boolean {
  if (read.isShouting) return true;
  const beside = [read.neighbourhood.before(start), read.neighbourhood.after(end)].flatMap((word) =>
    word ? [read.text.slice(word.start, word.end)] : [],
  );
  return (
    beside.length > 0 &&
    beside.every((word) => word.length > 1 && word === word.toUpperCase() && /\p{Lu}{2}/u.test(word))
  );
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
  for (let count = 0; word?.isCapital && !word.isPossessive && count < LONGEST_ORGANISATION; count++) {
    if (has(word, ORGANISATION_TAIL)) return true;
    if (has(word, FUNCTION | HEAD_MASK) && !hit.read.isTitleCase) break;
    word = hit.read.neighbourhood.after(word.end);
  }
  const head = headOf(hit, before);
  return head?.isCapital === true && has(head, ORGANISATION_HEAD);
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
    const isLocated = before !== undefined && !before.isCapital && has(before, LOCATIVE);
    if (isLocated) return after.isCapital && has(after, NAME_WORD) && !has(after, NO_NAME_PART);
    if (after.isCapital && has(after, NAME_WORD) && !has(after, NO_NAME_PART)) return true;
    if (after.isCapital && capitalsTell && !has(after, NO_NAME_PART)) return true;
    if (has(after, SPEECH)) return true;
  }
  return false;
}

/** The families of the titles beside a name: `President Ghani`, `the Karzai government`, `the police chief, Abdul Raziq`. */
function titlesAround(
  { read, start, end }: NameHit,
  before: Neighbour | undefined,
  after: Neighbour | undefined,
): number {
  let titles = (before?.titles ?? 0) | ((after?.titles ?? 0) >> TITLES_AFTER);
  if (/,\s$/.test(read.text.slice(Math.max(0, start - 2), start))) {
    titles |= read.neighbourhood.before(start - 2)?.titles ?? 0;
  }
  if (read.text.charAt(end) === ',') {
    let word = read.neighbourhood.after(end + 1);
    for (let count = 0; word && count < APPOSITION_WORDS && titles === 0; count++) {
      titles |= word.titles;
      word = read.neighbourhood.after(word.end);
    }
  }
  return titles & ALL_TITLES;
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

/** Which kind of place is meant, by the words beside the name: the first clue that fits. */
function readHeadNoun(
  lexicon: Lexicon,
  hit: NameHit,
  before: Neighbour | undefined,
  after: Neighbour | undefined,
): void {
  const byHead = (word: Neighbour, rule: string) => chooseByHead(lexicon, hit, word.classes, rule);
  const byKind = (kinds: readonly EntityKind[], rule: string) => chooseKind(lexicon, hit, kinds, rule);
  const head = headOf(hit, before);
  const apposition = appositionAfter(hit);
  const isNative = (hit.flags & GroupFlag.isNative) !== 0;

  if (after && !after.isPossessive && has(after, HEAD_MASK)) byHead(after, 'head-noun-after');
  else if (isNative && before && has(before, HEAD_MASK)) byHead(before, 'head-noun-before');
  else if (isNative && before && has(before, CAPITAL_WORD | PROVINCIAL)) byKind(['province'], 'capital-of');
  else if (after && has(after, CAPITAL_WORD)) byKind(['province'], 'its-capital');
  else if (head && has(head, HEAD_MASK)) {
    const named = hit.read.neighbourhood.before(head.start);
    // "Arghandab district of Kandahar": the head noun has its name already.
    if (named?.isCapital && !has(named, NO_NAME_PART)) byKind(['province'], 'holds-the-place-before-it');
    else byHead(head, 'head-noun-before');
  } else if (head && has(head, CAPITAL_WORD)) byKind(['province'], 'capital-of');
  else if (head && has(head, PROVINCIAL)) byKind(['province'], 'governor-of');
  else if (head && has(head, MUNICIPAL)) byKind(['city', 'town'], 'mayor-of');
  else if (before && has(before, CAPITAL_WORD)) byKind(['city'], 'the-capital');
  else if (apposition && has(apposition, CAPITAL_WORD)) byKind(['city'], 'comma-the-capital');
  else if (apposition) byHead(apposition, 'comma-head-noun');
  else if (after && has(after, PROVINCIAL)) byKind(['province'], 'its-governor');
  else if (before && has(before, COMPASS)) byKind(['province'], 'compass-before');
  else if (after && !after.isPossessive && has(after, MUNICIPAL)) byKind(['city', 'town'], 'its-streets');
}

/** The noun on which a name hangs by "of": `province of Kunduz`, `the outskirts of Herat`. */
function headOf({ read }: NameHit, before: Neighbour | undefined): Neighbour | undefined {
  if (!before || !/^of$/i.test(read.text.slice(before.start, before.end))) return undefined;
  return read.neighbourhood.before(before.start);
}

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
