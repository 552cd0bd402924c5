import type { EntityKind } from '../domain.ts';
import type { Lexicon } from './lexicon.ts';
import { classMask, GroupFlag } from './lexicon-format.ts';
import type { Beside, Candidate, NameHit } from './name-hit.ts';
import type { Neighbour } from './neighbours.ts';
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

/** Kinds of places that a head noun names, the likeliest first. */
const KINDS_OF_HEADS: readonly (readonly [mask: number, kinds: readonly EntityKind[]])[] = [
  [classMask('town'), ['town', 'city', 'village']],
  [classMask('province'), ['province']],
  [classMask('city'), ['city', 'town']],
  [classMask('district'), ['district']],
  [classMask('village'), ['village', 'town']],
  [classMask('airfield'), ['airfield', 'base']],
  [classMask('base'), ['base', 'airfield']],
  [classMask('river'), ['river']],
  [classMask('valley'), ['valley', 'region']],
  [classMask('pass'), ['pass', 'road']],
  [classMask('dam'), ['dam']],
  [classMask('region'), ['region', 'valley']],
  [classMask('crossing'), ['border_crossing']],
];
const APPOSITION_WORDS = 4;
/** "Of" in the languages that stand in Latin letters. */
const OF: ReadonlySet<string> = new Set(['of', 'de', 'di', 'del', 'della', 'von', 'van', 'da', 'do']);

/** Which kind of place is meant, by the words beside the name: the first clue that fits. */
export function readHeadNoun(
  lexicon: Lexicon,
  hit: NameHit,
  { before, after }: Beside,
  previous: NameHit | undefined,
): void {
  const byHead = (word: Neighbour, rule: string) => chooseByHead(lexicon, hit, word.classes, rule);
  const byKind = (kinds: readonly EntityKind[], rule: string) => chooseKind(lexicon, hit, kinds, rule);
  const head = headOf(hit, before);
  const isCity = ({ entity }: Candidate) => lexicon.kindOf(entity) === 'city';
  const apposition = appositionAfter(hit);
  const isNative = (hit.flags & GroupFlag.isNative) !== 0;
  // In Pashto it stands behind its name: `د هلمند ولایت سنګین ولسوالۍ`.
  const isNounOfOther =
    previous?.read === hit.read && before !== undefined && before.start - previous.end === 1;

  // Dari says `ولسوالی سالنگ ولایت پروان`: the noun behind the name is the next one's.
  const isBetweenNouns = isNative && before !== undefined && has(before, HEAD_NOUN) && !isNounOfOther;
  if (isBetweenNouns) byHead(before, 'head-noun-before');
  else if (after && !after.isPossessive && has(after, HEAD_NOUN)) byHead(after, 'head-noun-after');
  else if (before && has(before, HEAD_NOUN) && !isNamed(hit, before)) byHead(before, 'head-noun-before');
  else if (isNative && before && isCapitalItself(hit, before) && byKind(['city'], 'the-capital')) return;
  else if (isNative && before && has(before, CAPITAL_WORD | PROVINCIAL)) byKind(['province'], 'capital-of');
  else if (after && has(after, CAPITAL_WORD)) byKind(['province'], 'its-capital');
  else if (head && has(head, HEAD_NOUN)) {
    // "Arghandab district of Kandahar": the head noun has its name already. "Nine districts of Herat": it has many.
    const hasName = isNamed(hit, head);
    const holdsDistricts = has(head, DISTRICT) && (!has(head, PLURAL) || hit.candidates.some(isCity));
    const isHolder =
      (hasName || holdsDistricts) &&
      byKind(hasName ? ['province'] : ['province', 'city'], 'holds-the-place-before-it');
    if (!isHolder) byHead(head, 'head-noun-before');
  } else if (holdsPlaces(hit, before)) byKind(['province'], 'holds-districts');
  else if (head && has(head, CAPITAL_WORD)) byKind(['province'], 'capital-of');
  else if (head && has(head, PROVINCIAL)) byKind(['province'], 'governor-of');
  else if (head && has(head, MUNICIPAL)) byKind(['city', 'town'], 'mayor-of');
  else if (head && has(head, COMPASS) && followsThe(hit, head)) byKind(['province'], 'south-of');
  else if (before && has(before, CAPITAL_WORD)) byKind(['city'], 'the-capital');
  else if (before && has(before, PROVINCIAL)) byKind(['province'], 'governed');
  else if (apposition && has(apposition, CAPITAL_WORD)) byKind(['city'], 'comma-the-capital');
  else if (apposition && !(has(apposition, DISTRICT) && hit.candidates.some(isCity)))
    byHead(apposition, 'comma-head-noun');
  else if (after && has(after, PROVINCIAL)) byKind(['province'], 'its-governor');
  else if (before && has(before, COMPASS)) byKind(['province'], 'compass-before');
  else if (after && !after.isPossessive && has(after, MUNICIPAL)) byKind(['city', 'town'], 'its-streets');
  else if (isAmongProvinces(hit)) byKind(['province'], 'one-of-the-provinces');
  else if (ITS_DISTRICTS.test(hit.read.text.slice(hit.end, hit.end + PREDICATE_UNITS)))
    byKind(['province'], 'its-districts-follow');
}

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
  /^(?: (?:is|was|remains|became) (?:a|an|the|one of|among) (?:[a-z-]+ ){0,4}provinces?(?![a-z]| capital)|\s(?:یکی\s)?از(?:\s\p{L}+){0,3}\s(?:ولایت|ولایات|استان))/u;
const PREDICATE_UNITS = 80;

/** "In Khost, Tani district did": what has districts is a province. */
const ITS_DISTRICTS =
  /^(?:, (?:the |its )?(?:[A-Z][a-z]+ ){0,2}districts?\b|’s (?:[A-Z][a-z]+,? (?:and )?){1,4}districts?\b)/;

const isAmongProvinces = ({ read, end }: NameHit): boolean =>
  AMONG_PROVINCES.test(read.text.slice(end, end + PREDICATE_UNITS));

/** The noun on which a name hangs by "of": `province of Kunduz`, `the outskirts of Herat`. */
export function headOf({ read }: NameHit, before: Neighbour | undefined): Neighbour | undefined {
  const isOf = before !== undefined && OF.has(read.text.slice(before.start, before.end).toLowerCase());
  if (!isOf) return undefined;
  const noun = read.neighbourhood.before(before.start);
  if (!noun || has(noun, HEAD_NOUN) || noun.isCapital || read.text.slice(before.start, before.end) === 'of')
    return noun;
  // Romance adjectives stand between: la provincia meridionale di Helmand.
  const nounBefore = read.neighbourhood.before(noun.start);
  return nounBefore && has(nounBefore, HEAD_NOUN) ? nounBefore : noun;
}

/** "Two districts in Kandahar", "the Chesht district in Herat"; and what borders on a country is a province. */
function holdsPlaces({ read }: NameHit, before: Neighbour | undefined): boolean {
  if (before === undefined) return false;
  const wordOf = ({ start, end }: Neighbour) => read.text.slice(start, end);
  const preposition = wordOf(before);
  if (preposition !== 'in' && preposition !== 'with') return false;
  const held = read.neighbourhood.before(before.start);
  if (held === undefined) return false;
  return preposition === 'in' ? has(held, DISTRICT) : wordOf(held) === 'border';
}

/** Whether a head noun belongs to the name before it: "Takhar province Kunduz" is two places. */
function isNamed({ read }: NameHit, head: Neighbour): boolean {
  const named = read.neighbourhood.before(head.start);
  return named?.isCapital === true && !has(named, NO_NAME_PART);
}

/** "In the south of Ghazni" is in Ghazni; "south of Kabul" is not in Kabul. */
function followsThe({ read }: NameHit, word: Neighbour): boolean {
  const article = read.neighbourhood.before(word.start);
  return article !== undefined && read.text.slice(article.start, article.end).toLowerCase() === 'the';
}

/** The head noun in `, the capital of`, `, a northern province`: the first telling word after comma and small words. */
function appositionAfter({ read, end }: NameHit): Neighbour | undefined {
  if (read.text.charAt(end) !== ',') return undefined;
  let word = read.neighbourhood.after(end + 1);
  for (let count = 0; word && count < APPOSITION_WORDS; count++) {
    if (has(word, HEAD_NOUN | CAPITAL_WORD)) return count > 0 || has(word, CAPITAL_WORD) ? word : undefined;
    if (!has(word, FUNCTION_WORD | COMPASS | PROVINCIAL)) return undefined;
    word = read.neighbourhood.after(word.end);
  }
  return undefined;
}

/** Keeps the candidates that a head noun names; where it names none, it shows at least that a place is meant. */
function chooseByHead(lexicon: Lexicon, hit: NameHit, classes: number, rule: string): void {
  if ((classes & ADMINISTRATIVE) !== 0) hit.hasHeadNoun = true;
  for (const [mask, kinds] of KINDS_OF_HEADS) {
    if ((classes & mask) !== 0 && chooseKind(lexicon, hit, kinds, rule)) return;
  }
}

/** Keeps the candidates of the first of these kinds that there is any of. */
function chooseKind(lexicon: Lexicon, hit: NameHit, kinds: readonly EntityKind[], rule: string): boolean {
  for (const kind of kinds) {
    const fitting = hit.candidates.filter(({ entity }) => lexicon.kindOf(entity) === kind);
    if (fitting.length === 0) continue;
    hit.candidates = fitting;
    hit.rule = rule;
    hit.isSettled = fitting.every(
      ({ entity }) => lexicon.provinceOf(entity) === lexicon.provinceOf(fitting[0]?.entity ?? 0),
    );
    hit.hasHeadNoun = true;
    return true;
  }
  return false;
}
