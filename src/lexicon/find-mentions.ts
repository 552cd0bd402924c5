import type { EntityId, FuzzyDate, Mention } from '../domain.ts';
import { judgeDocument } from './judge-document.ts';
import { judgeSurroundings } from './judge-surroundings.ts';
import type { Lexicon } from './lexicon.ts';
import { CAPITAL, GroupFlag, LABEL_MASK } from './lexicon-format.ts';
import type { Candidate, NameHit, ReadText } from './name-hit.ts';
import { createNeighbourhood } from './neighbours.ts';
import { scanNames } from './scan-names.ts';

/** How one name was decided, for whoever wants to follow it. */
export interface Decision {
  /** Index of the text in `texts`. */
  readonly text: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** The entity that is meant; undefined where the name is no mention. */
  readonly id: EntityId | undefined;
  /** All that the spelling can mean. */
  readonly bearers: readonly EntityId[];
  /** The rule that decided, by its name. */
  readonly rule: string;
}

const LONGEST_HEADLINE = 220;
const FEWEST_WORDS_OF_HEADLINE = 3;
/** Small words are written small even in headlines. */
const SHORTEST_TELLING_WORD = 4;
const TITLE_CASE_SHARE = 0.7;
/** Ends like a sentence, which headlines do not. */
const SENTENCE = /[.!؟۔]["”’')]?\s*$/;

/**
 * Finds the names of places and actors in the texts of one document and says whom each means.
 *
 * @param texts the blocks of one document, in order; what stands in one helps to decide in the others.
 * @param date of the document, where it is known: it tells namesakes of different times apart.
 * @param onDecision called for every name found, kept or not, in reading order. Costs nothing when absent.
 * @returns for every text its mentions, in order and apart from one another; offsets are UTF-16 units of that text.
 * Never throws, whatever the texts hold.
 */
export function findMentions({
  lexicon,
  texts,
  date,
  onDecision,
}: {
  readonly lexicon: Lexicon;
  readonly texts: readonly string[];
  readonly date?: FuzzyDate | null | undefined;
  readonly onDecision?: (decision: Decision) => void;
}): Mention[][] {
  const documentIncludes = (string: string) => texts.some((text) => text.includes(string));
  const hits: NameHit[] = [];
  texts.forEach((text, index) => {
    let read: ReadText | undefined;
    scanNames(lexicon, text, ({ start, end, group }) => {
      read ??= readText({ lexicon, text, index, documentIncludes });
      hits.push(openHit({ lexicon, read, start, end, group }));
    });
  });
  hits.forEach((hit, at) => {
    judgeSurroundings(lexicon, hit, { previous: hits[at - 1], next: hits[at + 1] });
  });
  judgeDocument(lexicon, hits, date ? Number(date.slice(0, 4)) : undefined);
  if (onDecision) for (const hit of hits) onDecision(explain(lexicon, hit));

  const mentions: Mention[][] = texts.map(() => []);
  for (const hit of hits) {
    const mention = toMention(lexicon, hit);
    if (mention) mentions[hit.read.index]?.push(mention);
  }
  return mentions;
}

function readText({
  lexicon,
  text,
  index,
  documentIncludes,
}: {
  lexicon: Lexicon;
  text: string;
  index: number;
  documentIncludes: (string: string) => boolean;
}): ReadText {
  const { isShouting, isTitleCase } =
    text.length <= LONGEST_HEADLINE ? readCapitals(lexicon, text) : { isShouting: false, isTitleCase: false };
  const neighbourhood = createNeighbourhood(lexicon, text);
  return { index, text, neighbourhood, isShouting, isTitleCase, documentIncludes };
}

/** What the capitals of a short text tell: is it shouted, Is It a Headline. */
function readCapitals({ unitClasses, firstLetter }: Lexicon, text: string) {
  let words = 0;
  let capitalised = 0;
  let smallInARow = 0;
  let isSmallSomewhere = false;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = unitClasses[text.charCodeAt(at)] ?? 0;
    const isLetter = (unit & LABEL_MASK) >= firstLetter;
    smallInARow = isLetter && unit < CAPITAL ? smallInARow + 1 : 0;
    if (smallInARow > 1) isSmallSomewhere = true;
    if (isLetter) continue;
    if (at - start >= SHORTEST_TELLING_WORD) {
      words++;
      if ((unitClasses[text.charCodeAt(start)] ?? 0) >= CAPITAL) capitalised++;
    }
    start = at + 1;
  }
  return {
    isShouting: !isSmallSomewhere && capitalised > 0,
    isTitleCase:
      words >= FEWEST_WORDS_OF_HEADLINE && capitalised / words >= TITLE_CASE_SHARE && !SENTENCE.test(text),
  };
}

function openHit({
  lexicon,
  read,
  start,
  end,
  group,
}: {
  lexicon: Lexicon;
  read: ReadText;
  start: number;
  end: number;
  group: number;
}): NameHit {
  return {
    read,
    start,
    end,
    group,
    flags: lexicon.flagsOf(group),
    candidates: bearersOf(lexicon, group),
    rule: '',
    isSettled: false,
    hasHeadNoun: false,
    isPersonsName: false,
    titles: 0,
  };
}

function bearersOf(lexicon: Lexicon, group: number): Candidate[] {
  const members = lexicon.membersOf(group);
  const candidates: Candidate[] = [];
  for (let at = 0; at < members.length; at += 2) {
    candidates.push({ entity: members[at] ?? 0, flags: members[at + 1] ?? 0 });
  }
  return candidates;
}

function toMention(
  lexicon: Lexicon,
  { read, start, end, candidates, flags, isSettled }: NameHit,
): Mention | undefined {
  const [first, ...others] = candidates;
  if (!first) return undefined;
  const mention: Mention = {
    start,
    end,
    surface: read.text.slice(start, end),
    id: lexicon.idOf(first.entity),
    kind: lexicon.kindOf(first.entity),
  };
  const isDecided =
    isSettled || !others.some(isOtherThan(lexicon, first, (flags & GroupFlag.isOrdered) !== 0));
  return isDecided
    ? mention
    : { ...mention, candidates: candidates.map(({ entity }) => lexicon.idOf(entity)) };
}

/** What decided where no rule did, by the number of bearers. */
const BY_BEARERS = ['name-of-something-else', 'only-bearer', 'likeliest-bearer'];

/**
 * Whether a reader should be offered the choice: between places of different provinces, but not between a city and its own
 * province or its district, nor between bodies that the rule data has put in order.
 */
const isOtherThan = (lexicon: Lexicon, first: Candidate, isOrdered: boolean) => {
  const province = lexicon.provinceOf(first.entity);
  return ({ entity }: Candidate): boolean => {
    const other = lexicon.provinceOf(entity);
    return province === undefined ? !isOrdered : other !== undefined && other !== province;
  };
};

function explain(lexicon: Lexicon, hit: NameHit): Decision {
  const { read, start, end, group, candidates, rule, flags } = hit;
  const [first] = candidates;
  const isDemonym = (flags & GroupFlag.isDemonym) !== 0;
  return {
    text: read.index,
    start,
    end,
    surface: read.text.slice(start, end),
    id: first && lexicon.idOf(first.entity),
    bearers: bearersOf(lexicon, group).map(({ entity }) => lexicon.idOf(entity)),
    rule: rule || (isDemonym ? 'demonym' : (BY_BEARERS[Math.min(candidates.length, 2)] ?? '')),
  };
}
