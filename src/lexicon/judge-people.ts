import type { DocumentEvidence } from './document-evidence.ts';
import { foldName } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { GroupFlag, MemberFlag, PERSON } from './lexicon-format.ts';
import { choose, drop, keep, type NameHit } from './name-hit.ts';
import { wordAfter, wordBefore } from './neighbours.ts';
import type { Candidate } from './spelling.ts';
import { inSteps } from './steps.ts';
import { has, LOCATIVE, SPEECH, TITLE } from './word-masks.ts';

/** What is known of the document in which people are named. */
interface Circumstances {
  /** In which it was written, where that is known. */
  readonly year: number | undefined;
  readonly evidence: DocumentEvidence;
}

/** Judges the names of people by the rest of the document, and names of places that are people's there. */
export function* judgePeople(
  lexicon: Lexicon,
  hits: readonly NameHit[],
  circumstances: Circumstances,
): Generator<undefined, void> {
  const { year, evidence } = circumstances;
  const people = hits.filter(({ kinds }) => (kinds & PERSON) !== 0);
  if (year !== undefined) yield* chooseByYear(lexicon, people, { year, evidence });
  yield* judgeShortNames(lexicon, people, circumstances);
  yield* judgeSurnames(hits, evidence);
}

/**
 * Of several people of one full name, those of the document's time: Ahmad Massoud the father, or the son. Beside one who
 * has died and is named there by a name that is his alone, it is the other.
 */
function* chooseByYear(
  lexicon: Lexicon,
  people: readonly NameHit[],
  { year, evidence }: { readonly year: number; readonly evidence: DocumentEvidence },
): Generator<undefined, void> {
  const full = people.filter(({ kinds, candidates }) => kinds === PERSON && !candidates.some(isShort));
  yield* inSteps(full, ({ candidates }) => {
    const [first, ...others] = candidates;
    if (first && others.length === 0) evidence.soleBearers.add(first.entity);
  });
  for (const hit of full) {
    if (hit.candidates.length < 2) continue;
    const others = hit.candidates.filter(
      ({ entity }) => !(evidence.soleBearers.has(entity) && !lexicon.isOfYear(entity, year + 1)),
    );
    if (others.length > 0) keep(hit, others, 'the-other-of-two-namesakes');
    if (hit.candidates.length < 2) continue;
    const fitting = hit.candidates.filter(({ entity }) => lexicon.isOfYear(entity, year));
    if (fitting.length > 0) keep(hit, fitting, 'of-the-time-of-the-document');
  }
}

const isShort = ({ flags }: Candidate) => (flags & MemberFlag.isShort) !== 0;
const needsTitle = ({ flags }: Candidate) => (flags & (MemberFlag.isCommon | MemberFlag.isShort)) !== 0;

/** Not only after the full name, by a surname that the dataset does not list. */
const isUsuallyCalledSo = ({ flags }: Candidate) => (flags & MemberFlag.needsFullName) === 0;

/** Surnames and other short forms: only of people named in full, or with a title that fits; two bearers, nobody. */
function* judgeShortNames(
  lexicon: Lexicon,
  people: readonly NameHit[],
  circumstances: Circumstances,
): Generator<undefined, void> {
  const { evidence } = circumstances;
  yield* inSteps(people, (hit) => noteFullName(hit, evidence));
  yield* inSteps(people, (hit) => {
    judgeShortName(lexicon, hit, circumstances);
    judgeSameSurname(hit, evidence);
  });
}

function noteFullName({ candidates, titles }: NameHit, { namedInFull }: DocumentEvidence): void {
  for (const candidate of candidates) {
    if (candidate.kind !== PERSON) continue;
    const hasTitle = (candidate.titles & titles) !== 0;
    if (!needsTitle(candidate) || (!isShort(candidate) && hasTitle)) namedInFull.add(candidate.entity);
  }
  if (titles === 0) return;
  // "General Dostum" names him as well as his full name does, if the title fits nobody else of that name.
  const titled = candidates.filter((candidate) => (candidate.titles & titles) !== 0);
  const [first] = titled;
  if (first && titled.length === 1 && first.kind === PERSON) namedInFull.add(first.entity);
}

function judgeShortName(lexicon: Lexicon, hit: NameHit, { year, evidence }: Circumstances): void {
  // A rule of the data has spoken: nobody else bears that surname.
  if (hit.isSettled && hit.candidates.length === 1) return;
  chooseByTitle(hit);
  const people = hit.candidates.filter(needsTitle);
  if (people.length === 0) return;
  const others = hit.candidates.filter((candidate) => !needsTitle(candidate));
  const isAddressed = isBehindTitle(hit);
  const eligible = people.filter(({ flags }) => isAddressed || (flags & MemberFlag.needsAddress) === 0);
  const allKnown = eligible.filter(({ entity }) => evidence.namedInFull.has(entity));
  const usual = allKnown.filter(isUsuallyCalledSo);
  const known = usual.length > 0 ? usual : allKnown;
  const titled = eligible.filter(({ titles }) => (titles & hit.titles) !== 0);
  const titledKnown = known.filter((candidate) => titled.includes(candidate));
  const living =
    known.length > 1 && year !== undefined && isAtWork(hit)
      ? known.filter(({ entity }) => lexicon.isOfYear(entity, year))
      : [];
  if (isOneOfSeveral(hit)) {
    keep(hit, others, 'one-of-several-bearers');
    return;
  }
  const meant =
    titledKnown.length === 1 ? titledKnown : living.length === 1 ? living : known.length > 0 ? known : titled;
  if (meant.length === 1 && others.length === 0) {
    choose(hit, meant, known.length > 0 ? 'full-name-in-the-document' : 'title-that-fits');
    hit.isSettled = true;
  } else if (meant.length === 1 && hit.hasHeadNoun) keep(hit, others, 'head-noun');
  else if (meant.length === 1) choose(hit, meant, 'full-name-in-the-document');
  else keep(hit, others, meant.length > 1 ? 'two-bearers-of-a-short-name' : 'short-name-without-full-name');
}

/**
 * A surname right behind the full name of somebody who bears it in the text and not in the dataset is his: "Khalil Haqqani
 * was killed. Haqqani had …" does not mean Sirajuddin.
 */
function judgeSameSurname(hit: NameHit, { lastNamed }: DocumentEvidence): void {
  const [only, ...others] = hit.candidates;
  if (!only || others.length > 0 || only.kind !== PERSON) return;
  const words = foldName(hit.read.text.slice(hit.start, hit.end)).split(' ');
  const surname = words.at(-1) ?? '';
  if (words.length > 1) lastNamed.add(surname, { read: hit.read, start: hit.start, entity: only.entity });
  else if (isShort(only) && hit.titles === 0) {
    const last = lastNamed.before(surname, hit);
    if (last === undefined || last === only.entity) return;
    const bearer = hit.spelling.bearers.find(({ entity }) => entity === last);
    if (!bearer) drop(hit, 'two-bearers-of-a-short-name');
    else if (!isUsuallyCalledSo(bearer)) choose(hit, [bearer], 'last-named-in-full');
  }
}

const OF_THE_LIVING: ReadonlySet<string> = new Set(['has', 'is', 'leads', 'vows', 'wants']);

/** "Massoud said", "Massoud has called": the dead do nothing any more. */
function isAtWork({ read, end }: NameHit): boolean {
  const after = wordAfter(read, end);
  if (!after || after.isPossessive) return false;
  return has(after, SPEECH) || OF_THE_LIVING.has(read.text.slice(after.start, after.end));
}

const OTHERS: ReadonlySet<string> = new Set([
  'neither',
  'both',
  'another',
  'other',
  'named',
  'called',
  'surnamed',
  'either',
]);

/** "Neither Akhundzada", "a deputy, also called Khalid": the words say that more than one person bears the name. */
function isOneOfSeveral({ read, start }: NameHit): boolean {
  const before = wordBefore(read, start);
  return before !== undefined && OTHERS.has(read.text.slice(before.start, before.end).toLowerCase());
}

/** "آقای مجاهد", "ښاغلي غني". */
function isBehindTitle({ read, start }: NameHit): boolean {
  const before = wordBefore(read, start);
  return before !== undefined && has(before, TITLE);
}

/** Of two people of one full name, the one whom the title beside it fits: the governor of Kunduz, Muhammad Omar. */
function chooseByTitle(hit: NameHit): void {
  if (hit.titles === 0 || hit.candidates.length < 2 || hit.kinds !== PERSON) return;
  const fitting = hit.candidates.filter(({ titles }) => (titles & hit.titles) !== 0);
  if (fitting.length > 0) keep(hit, fitting, 'title-that-fits');
}

/** Where a text gives a person's surname that is also a place's name, the bare name is the person's unless a locative says. */
function* judgeSurnames(
  hits: readonly NameHit[],
  { surnames }: DocumentEvidence,
): Generator<undefined, void> {
  const bare: NameHit[] = [];
  yield* inSteps(hits, (hit) => {
    if (hit.isPersonsName) surnames.add(hit.group);
    const isSure = hit.hasHeadNoun || (hit.flags & GroupFlag.isStrongAnchor) !== 0;
    if (hit.kinds !== 0 && !isSure && hit.candidates[0]?.kind !== PERSON) bare.push(hit);
  });
  yield* inSteps(bare, (hit) => {
    if (!surnames.has(hit.group)) return;
    const before = wordBefore(hit.read, hit.start);
    if (!before || !has(before, LOCATIVE)) drop(hit, 'surname-in-the-document');
  });
}
