import type { EntityKind } from '../domain.ts';
import { classMask, GroupFlag, kindMask } from './lexicon-format.ts';
import { choose, type NameHit, ofKinds } from './name-hit.ts';
import { type Beside, type Neighbour, wordAfter, wordBefore } from './neighbours.ts';
import {
  ADMINISTRATIVE,
  CAPITAL_WORD,
  COMPASS,
  DISTRICT,
  FUNCTION_WORD,
  HEAD_NOUN,
  has,
  MUNICIPAL,
  NO_NAME_PART,
  PLURAL,
  PROVINCIAL,
} from './word-masks.ts';

const kindsInTurn = (...kinds: EntityKind[]): readonly number[] => kinds.map((kind) => kindMask(kind));

interface KindsOfHead {
  readonly mask: number;
  readonly kinds: readonly number[];
}

/** Kinds of places that a head noun names, the likeliest first. */
const KINDS_OF_HEADS: readonly KindsOfHead[] = [
  { mask: classMask('town'), kinds: kindsInTurn('town', 'city', 'village') },
  { mask: classMask('province'), kinds: kindsInTurn('province') },
  { mask: classMask('city'), kinds: kindsInTurn('city', 'town') },
  { mask: classMask('district'), kinds: kindsInTurn('district') },
  { mask: classMask('village'), kinds: kindsInTurn('village', 'town') },
  { mask: classMask('airfield'), kinds: kindsInTurn('airfield', 'base') },
  { mask: classMask('base'), kinds: kindsInTurn('base', 'airfield') },
  { mask: classMask('river'), kinds: kindsInTurn('river') },
  { mask: classMask('valley'), kinds: kindsInTurn('valley', 'region') },
  { mask: classMask('pass'), kinds: kindsInTurn('pass', 'road') },
  { mask: classMask('dam'), kinds: kindsInTurn('dam') },
  { mask: classMask('region'), kinds: kindsInTurn('region', 'valley') },
  { mask: classMask('crossing'), kinds: kindsInTurn('border_crossing') },
];
const CITY = kindMask('city');
const CITIES = kindsInTurn('city');
const CITIES_AND_TOWNS = kindsInTurn('city', 'town');
const PROVINCES = kindsInTurn('province');
const PROVINCES_AND_CITIES = kindsInTurn('province', 'city');
/** Where no word beside a name is any of these, there is no clue but a preposition or a predicate. */
const CLUES = HEAD_NOUN | CAPITAL_WORD | PROVINCIAL | MUNICIPAL | COMPASS;
const APPOSITION_WORDS = 4;
/** "Of" in the languages that stand in Latin letters. */
const OF: ReadonlySet<string> = new Set(['of', 'de', 'di', 'del', 'della', 'von', 'van', 'da', 'do']);
const LONGEST_OF = 5;
const BEGINNINGS_OF_OF = 'odvODV';

/**
 * Which kind of place is meant, by the words beside the name: the first clue that fits.
 *
 * @param head what `headOf` answers for the word before it.
 */
export function readHeadNoun(hit: NameHit, { before, after }: Beside, head: Neighbour | undefined): void {
  const apposition = appositionAfter(hit);
  const isNative = (hit.flags & GroupFlag.isNative) !== 0;
  const clues = classesOf(before) | classesOf(after) | classesOf(head) | classesOf(apposition);
  if (!isNative && (clues & CLUES) === 0) {
    if (holdsPlaces(hit, before)) chooseKind(hit, PROVINCES, 'holds-districts');
    else readPredicate(hit);
    return;
  }
  const byHead = (word: Neighbour, rule: string) => chooseByHead(hit, word.classes, rule);
  const byKind = (kinds: readonly number[], rule: string) => chooseKind(hit, kinds, rule);
  const hasCity = (hit.kinds & CITY) !== 0;
  // In Pashto it stands behind its name: `د هلمند ولایت سنګین ولسوالۍ`.
  const isNounOfOther =
    hit.previous !== undefined && before !== undefined && before.start - hit.previous.end === 1;

  // Dari says `ولسوالی سالنگ ولایت پروان`: the noun behind the name is the next one's.
  const isBetweenNouns = isNative && before !== undefined && has(before, HEAD_NOUN) && !isNounOfOther;
  if (isBetweenNouns) byHead(before, 'head-noun-before');
  else if (after && !after.isPossessive && has(after, HEAD_NOUN)) byHead(after, 'head-noun-after');
  else if (before && has(before, HEAD_NOUN) && !isNamed(hit, before)) byHead(before, 'head-noun-before');
  else if (isNative && before && isCapitalItself(hit, before) && byKind(CITIES, 'the-capital')) return;
  else if (isNative && before && has(before, CAPITAL_WORD | PROVINCIAL)) byKind(PROVINCES, 'capital-of');
  else if (after && has(after, CAPITAL_WORD)) byKind(PROVINCES, 'its-capital');
  else if (head && has(head, HEAD_NOUN)) {
    // "Arghandab district of Kandahar": the head noun has its name already. "Nine districts of Herat": it has many.
    const hasName = isNamed(hit, head);
    const holdsDistricts = has(head, DISTRICT) && (!has(head, PLURAL) || hasCity);
    const isHolder =
      (hasName || holdsDistricts) &&
      byKind(hasName ? PROVINCES : PROVINCES_AND_CITIES, 'holds-the-place-before-it');
    if (!isHolder) byHead(head, 'head-noun-before');
  } else if (holdsPlaces(hit, before)) byKind(PROVINCES, 'holds-districts');
  else if (head && has(head, CAPITAL_WORD)) byKind(PROVINCES, 'capital-of');
  else if (head && has(head, PROVINCIAL)) byKind(PROVINCES, 'governor-of');
  else if (head && has(head, MUNICIPAL)) byKind(CITIES_AND_TOWNS, 'mayor-of');
  else if (head && has(head, COMPASS) && followsThe(hit, head)) byKind(PROVINCES, 'south-of');
  else if (before && has(before, CAPITAL_WORD)) byKind(CITIES, 'the-capital');
  else if (before && has(before, PROVINCIAL)) byKind(PROVINCES, 'governed');
  else if (apposition && has(apposition, CAPITAL_WORD)) byKind(CITIES, 'comma-the-capital');
  else if (apposition && !(has(apposition, DISTRICT) && hasCity)) byHead(apposition, 'comma-head-noun');
  else if (after && has(after, PROVINCIAL)) byKind(PROVINCES, 'its-governor');
  else if (before && has(before, COMPASS)) byKind(PROVINCES, 'compass-before');
  else if (after && !after.isPossessive && has(after, MUNICIPAL)) byKind(CITIES_AND_TOWNS, 'its-streets');
  else readPredicate(hit);
}

const classesOf = (word: Neighbour | undefined): number => word?.classes ?? 0;

/** Words for the capital that stand before its name, not before that of what it is the capital of. */
const CAPITAL_ITSELF: ReadonlySet<string> = new Set([
  'پایتخت',
  'دارالحکومت',
  'پلازمېنه',
  'پلازمېنې',
  'العاصمة',
]);

const isCapitalItself = ({ read }: NameHit, { start, end }: Neighbour): boolean =>
  CAPITAL_ITSELF.has(read.text.slice(start, end));

/** "Ghazni is among the volatile provinces", هرات از بزرگترین ولایت‌های کشور است. */
const AMONG_PROVINCES =
  /^ (?:is|was|remains|became) (?:a|an|the|one of|among) (?:[a-z-]+ ){0,4}provinces?(?![a-z]| capital)/;
/** How "is", "was", "remains" and "became" begin. */
const COPULAS: ReadonlySet<string> = new Set(['is', 'wa', 're', 'be']);
const AMONG_PROVINCES_NATIVE = /^\s(?:یکی\s)?از(?:\s\p{L}+){0,3}\s(?:ولایت|ولایات|استان)/u;
const PREDICATE_UNITS = 80;

/** "In Khost, Tani district did": what has districts is a province. */
const ITS_DISTRICTS =
  /^(?:, (?:the |its )?(?:[A-Z][a-z]+ ){0,2}districts?\b|’s (?:[A-Z][a-z]+,? (?:and )?){1,4}districts?\b)/;

/** Reads what is said of a place behind its name. The first units tell of most that nothing of the kind is. */
function readPredicate(hit: NameHit): void {
  const { read, end } = hit;
  const predicate = (pattern: RegExp) => pattern.test(read.text.slice(end, end + PREDICATE_UNITS));
  const first = read.text.charAt(end);
  if (first === ',' || first === '’') {
    if (predicate(ITS_DISTRICTS)) chooseKind(hit, PROVINCES, 'its-districts-follow');
    return;
  }
  const isAmong = COPULAS.has(read.text.slice(end + 1, end + 3))
    ? predicate(AMONG_PROVINCES)
    : 'یا'.includes(read.text.charAt(end + 1)) && predicate(AMONG_PROVINCES_NATIVE);
  if (isAmong) chooseKind(hit, PROVINCES, 'one-of-the-provinces');
}

/** The noun on which a name hangs by "of": `province of Kunduz`, `the outskirts of Herat`. */
export function headOf({ read }: NameHit, before: Neighbour | undefined): Neighbour | undefined {
  if (before === undefined || before.end - before.start > LONGEST_OF) return undefined;
  if (!BEGINNINGS_OF_OF.includes(read.text.charAt(before.start))) return undefined;
  if (!OF.has(read.text.slice(before.start, before.end).toLowerCase())) return undefined;
  const noun = wordBefore(read, before.start);
  if (!noun || has(noun, HEAD_NOUN) || noun.isCapital || read.text.slice(before.start, before.end) === 'of')
    return noun;
  // Romance adjectives stand between: la provincia meridionale di Helmand.
  const nounBefore = wordBefore(read, noun.start);
  return nounBefore && has(nounBefore, HEAD_NOUN) ? nounBefore : noun;
}

/** "Two districts in Kandahar", "the Chesht district in Herat"; and what borders on a country is a province. */
function holdsPlaces(hit: NameHit, before: Neighbour | undefined): boolean {
  if (before === undefined) return false;
  const isIn = isWord(hit, before, 'in');
  if (!isIn && !isWord(hit, before, 'with')) return false;
  const held = wordBefore(hit.read, before.start);
  if (held === undefined) return false;
  return isIn ? has(held, DISTRICT) : isWord(hit, held, 'border');
}

const isWord = ({ read }: NameHit, { start, end }: Neighbour, word: string): boolean =>
  end - start === word.length && read.text.startsWith(word, start);

/** Whether a head noun belongs to the name before it: "Takhar province Kunduz" is two places. */
function isNamed({ read }: NameHit, head: Neighbour): boolean {
  const named = wordBefore(read, head.start);
  return named?.isCapital === true && !has(named, NO_NAME_PART);
}

/** "In the south of Ghazni" is in Ghazni; "south of Kabul" is not in Kabul. */
function followsThe({ read }: NameHit, word: Neighbour): boolean {
  const article = wordBefore(read, word.start);
  return article !== undefined && read.text.slice(article.start, article.end).toLowerCase() === 'the';
}

/** The head noun in `, the capital of`, `, a northern province`: the first telling word after comma and small words. */
function appositionAfter({ read, end }: NameHit): Neighbour | undefined {
  if (read.text.charAt(end) !== ',') return undefined;
  let word = wordAfter(read, end + 1);
  for (let count = 0; word && count < APPOSITION_WORDS; count++) {
    if (has(word, HEAD_NOUN | CAPITAL_WORD)) return count > 0 || has(word, CAPITAL_WORD) ? word : undefined;
    if (!has(word, FUNCTION_WORD | COMPASS | PROVINCIAL)) return undefined;
    word = wordAfter(read, word.end);
  }
  return undefined;
}

/** Keeps the candidates that a head noun names; where it names none, it shows at least that a place is meant. */
function chooseByHead(hit: NameHit, classes: number, rule: string): void {
  if ((classes & ADMINISTRATIVE) !== 0) hit.hasHeadNoun = true;
  for (let at = 0; at < KINDS_OF_HEADS.length; at++) {
    const head = KINDS_OF_HEADS[at] as KindsOfHead;
    if ((classes & head.mask) !== 0 && chooseKind(hit, head.kinds, rule)) return;
  }
}

/** Keeps the candidates of the first of these kinds that there is any of. */
function chooseKind(hit: NameHit, kinds: readonly number[], rule: string): boolean {
  for (let at = 0; at < kinds.length; at++) {
    const kind = kinds[at] as number;
    if ((hit.kinds & kind) === 0) continue;
    const fitting = ofKinds(hit, kind);
    const province = fitting[0]?.province;
    choose(hit, fitting, rule);
    hit.isSettled = fitting.every((one) => one.province === province);
    hit.hasHeadNoun = true;
    return true;
  }
  return false;
}
