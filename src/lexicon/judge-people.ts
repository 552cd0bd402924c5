import type { Lexicon } from './lexicon.ts';
import { GroupFlag, MemberFlag } from './lexicon-format.ts';
import { type Candidate, drop, keep, type NameHit } from './name-hit.ts';
import { LOCATIVE } from './word-masks.ts';

/** Judges the names of people by the rest of the document, and names of places that are people's there. */
export function judgePeople(lexicon: Lexicon, hits: readonly NameHit[]): void {
  judgeShortNames(lexicon, hits);
  judgeSurnames(lexicon, hits);
}

/** Surnames and other short forms: only of people named in full, or with a title that fits; two bearers, nobody. */
function judgeShortNames(lexicon: Lexicon, hits: readonly NameHit[]): void {
  const isShort = ({ flags }: Candidate) => (flags & MemberFlag.isShort) !== 0;
  const needsTitle = ({ flags }: Candidate) => (flags & (MemberFlag.isCommon | MemberFlag.isShort)) !== 0;
  const namedInFull = new Set<number>();
  for (const { candidates, titles } of hits) {
    for (const candidate of candidates) {
      if (lexicon.kindOf(candidate.entity) !== 'person') continue;
      const hasTitle = (lexicon.titlesOf(candidate.entity) & titles) !== 0;
      if (!needsTitle(candidate) || (!isShort(candidate) && hasTitle)) namedInFull.add(candidate.entity);
    }
  }
  for (const hit of hits) {
    chooseByTitle(lexicon, hit);
    const people = hit.candidates.filter(needsTitle);
    if (people.length === 0) continue;
    const others = hit.candidates.filter((candidate) => !needsTitle(candidate));
    const known = people.filter(({ entity }) => namedInFull.has(entity));
    const titled = people.filter(({ entity }) => (lexicon.titlesOf(entity) & hit.titles) !== 0);
    const titledKnown = known.filter((candidate) => titled.includes(candidate));
    const meant = titledKnown.length === 1 ? titledKnown : known.length > 0 ? known : titled;
    if (meant.length === 1 && others.length === 0) {
      hit.candidates = meant;
      hit.rule = known.length > 0 ? 'full-name-in-the-document' : 'title-that-fits';
      hit.isSettled = true;
    } else if (meant.length === 1 && hit.hasHeadNoun) keep(hit, others, 'head-noun');
    else if (meant.length === 1) {
      hit.candidates = meant;
      hit.rule = 'full-name-in-the-document';
    } else
      keep(hit, others, meant.length > 1 ? 'two-bearers-of-a-short-name' : 'short-name-without-full-name');
  }
}

/** Of two people of one full name, the one whom the title beside it fits: the governor of Kunduz, Muhammad Omar. */
function chooseByTitle(lexicon: Lexicon, hit: NameHit): void {
  if (hit.titles === 0 || hit.candidates.length < 2) return;
  if (hit.candidates.some(({ entity }) => lexicon.kindOf(entity) !== 'person')) return;
  const fitting = hit.candidates.filter(({ entity }) => (lexicon.titlesOf(entity) & hit.titles) !== 0);
  if (fitting.length > 0) keep(hit, fitting, 'title-that-fits');
}

/** Where a text gives a person's surname that is also a place's name, the bare name is the person's unless a locative says. */
function judgeSurnames(lexicon: Lexicon, hits: readonly NameHit[]): void {
  const surnames = new Set<number>();
  for (const { isPersonsName, group } of hits) if (isPersonsName) surnames.add(group);
  if (surnames.size === 0) return;
  for (const hit of hits) {
    const [first] = hit.candidates;
    if (!first || lexicon.kindOf(first.entity) === 'person') continue;
    if (!surnames.has(hit.group) || hit.hasHeadNoun || (hit.flags & GroupFlag.isStrongAnchor) !== 0) continue;
    const before = hit.read.neighbourhood.before(hit.start);
    if (!before || (before.classes & LOCATIVE) === 0) drop(hit, 'surname-in-the-document');
  }
}
