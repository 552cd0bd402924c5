import { GroupFlag, MemberFlag, TITLES_AFTER } from './lexicon-format.ts';
import type { NameHit } from './name-hit.ts';
import { type Beside, wordAfter, wordBefore } from './neighbours.ts';
import { hasCapitalNouns, isShouting, isTitleCase, type ReadText } from './read-text.ts';
import type { Candidate } from './spelling.ts';
import {
  GIVEN_NAME,
  HEAD_NOUN,
  has,
  LOCATIVE,
  NAME_TAIL,
  NAME_WORD,
  NO_NAME_PART,
  PROVINCIAL,
  SPEECH,
  TITLE,
} from './word-masks.ts';

const APPOSITION_WORDS = 4;
const ALL_TITLES = (1 << TITLES_AFTER) - 1;

const TRIBAL = /^(?:sub)?(?:tribes?|clans?|tribal|tribes(?:men|man|people))$/;

/** For places and communities: the name of a person beside it, or a title before it. */
export function isPersonsName(hit: NameHit, beside: Beside): boolean {
  if ((hit.flags & GroupFlag.isNative) !== 0) return false;
  if (!isNamedBefore(hit, beside) && !isNamedBehind(hit, beside)) return false;
  const { after } = beside;
  // "The Alizai Pashtun tribe".
  return !after || after.isPossessive || !TRIBAL.test(hit.read.text.slice(after.start, after.end));
}

/** Whether a name or a title before a name makes it a person's. */
function isNamedBefore({ read, start, flags }: NameHit, { before, after }: Beside): boolean {
  if (!before?.isCapital || before.isPossessive) return false;
  if (after !== undefined && !after.isPossessive && has(after, HEAD_NOUN | PROVINCIAL)) return false;
  const isPersonal = (flags & GroupFlag.isPersonal) !== 0;
  const isSure = (flags & GroupFlag.isStrongAnchor) !== 0;
  // States and peoples bear nobody's surname unless the rule data says so.
  const isState = (flags & (GroupFlag.isWeakAnchor | GroupFlag.needsProvince | GroupFlag.isPersonal)) === 0;
  // Governor Wardak is a man, Gubernur Ghor governs Ghor.
  const isGoverned = has(before, PROVINCIAL) && !isPersonal;
  if (has(before, TITLE) && !isSure && !isGoverned) return true;
  if (has(before, NO_NAME_PART)) return false;
  if (has(before, NAME_WORD) && !isSure && !isState) return true;
  const isUnknown = isPersonal && !isSentenceStart(read.text, before.start);
  return isUnknown && capitalsTell(read) && read.text.charAt(start - 1) !== '-';
}

/** Whether what stands behind a name makes it a person's. */
function isNamedBehind({ read, flags }: NameHit, { before, after }: Beside): boolean {
  if (!after || after.isPossessive) return false;
  const isSure = (flags & GroupFlag.isStrongAnchor) !== 0;
  if (after.isCapital && has(after, NAME_TAIL) && !has(after, HEAD_NOUN) && !isSure) return true;
  const isCapital = after.isCapital && !has(after, NO_NAME_PART);
  // "Khost Ali said": a given name follows, and nothing tells of a place.
  const isSomewhere = before !== undefined && (before.isPossessive || has(before, LOCATIVE | HEAD_NOUN));
  if (isCapital && has(after, GIVEN_NAME) && !isSomewhere && capitalsTell(read)) return true;
  if ((flags & GroupFlag.isPersonal) === 0) return false;
  const isLocated = before !== undefined && has(before, LOCATIVE);
  if (isCapital && has(after, NAME_WORD)) return true;
  // "The Farah Deputy Police Chief".
  if (isLocated || has(after, TITLE)) return false;
  return (isCapital && capitalsTell(read)) || has(after, SPEECH);
}

const capitalsTell = (read: ReadText): boolean => !isTitleCase(read) && !isShouting(read);

/**
 * For districts whose names are short words: whether a longer name stands there that none of the dataset is: "Arzo Dara",
 * "Bagh Dara".
 */
export function isPartOfLongerPlace({ read, start, flags }: NameHit, { before }: Beside): boolean {
  if ((flags & GroupFlag.needsHeadNoun) === 0 || (flags & GroupFlag.isNative) !== 0) return false;
  if (!before?.isCapital || before.isPossessive || has(before, NO_NAME_PART | TITLE)) return false;
  return (
    read.text.charAt(start - 1) === ' ' && !isSentenceStart(read.text, before.start) && capitalsTell(read)
  );
}

/** The families of the titles beside a name: `President Ghani`, `the Karzai government`, `the police chief, Abdul Raziq`. */
export function titlesAround({ read, start, end }: NameHit, { before, after }: Beside): number {
  let titles = (before?.titles ?? 0) | ((after?.titles ?? 0) >> TITLES_AFTER);
  if (read.text.charAt(start - 2) === ',') {
    // "the governor of Kunduz, Muhammad Omar": the title may stand some words before the comma.
    let word = wordBefore(read, start - 2);
    for (let count = 0; word && count < APPOSITION_WORDS && titles === 0; count++) {
      titles |= word.titles;
      word = wordBefore(read, word.start);
    }
  }
  if (read.text.charAt(end) === ',') {
    let word = wordAfter(read, end + 1);
    for (let count = 0; word && count < APPOSITION_WORDS && titles === 0; count++) {
      titles |= word.titles;
      word = wordAfter(read, word.end);
    }
  }
  return titles & ALL_TITLES;
}

/** For people: whether the name is only a part of the name that stands there: John Allen Smith, Rula Ghani. */
export function isPartOfLongerName(
  { read, flags }: NameHit,
  candidate: Candidate,
  { before, after }: Beside,
): boolean {
  if ((flags & GroupFlag.isNative) !== 0) return false;
  const isShort = (candidate.flags & MemberFlag.isShort) !== 0;
  const isCommon = (candidate.flags & MemberFlag.isCommon) !== 0;
  const doCapitalsTell = () => capitalsTell(read) && !hasCapitalNouns(read);
  if (after?.isCapital && !after.isPossessive && after.titles === 0) {
    if (has(after, NAME_WORD) && !has(after, NO_NAME_PART)) return true;
    if (doCapitalsTell() && !has(after, NO_NAME_PART | TITLE)) return true;
  }
  if (!isShort && !isCommon) return false;
  if (before?.isCapital && !before.isPossessive && !has(before, TITLE)) {
    if (has(before, NAME_WORD) && !has(before, NO_NAME_PART)) return true;
    const opens = isSentenceStart(read.text, before.start);
    if (isShort && doCapitalsTell() && !has(before, NO_NAME_PART) && !opens) return true;
    if (isShort && doCapitalsTell() && opens && before.classes === 0) return true;
  }
  return false;
}

const OPENERS = '.!?:;–—"“”‘(\n';

/** Whether the word at `at` opens a sentence, where its capital tells nothing. */
function isSentenceStart(text: string, at: number): boolean {
  let last = at - 1;
  while (last >= 0 && text.charAt(last) === ' ') last--;
  return last < 0 || OPENERS.includes(text.charAt(last));
}
