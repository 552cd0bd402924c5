import type { EntityId, EntityKind, Mention } from '../domain.ts';
import type { GoldPassage, GoldSpan } from './eval-gold.ts';

/** What the annotator said of one passage. */
export interface PassageAnswer {
  readonly passage: GoldPassage;
  readonly isRelevant: boolean;
  /** What a reader would see: nothing where the passage was not called relevant. */
  readonly mentions: readonly Mention[];
  /** What would be seen if every passage were called relevant. */
  readonly ungatedMentions: readonly Mention[];
}

/** How often something was right, missed, and wrongly said. */
export interface Counts {
  readonly right: number;
  /** Marked in the gold set, where silence is not right too. */
  readonly missed: number;
  readonly wrong: number;
}

export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

export interface Scores {
  /** Same span, and an id that is meant. */
  readonly strict: Counts;
  /** Overlapping spans, and an id that can be accepted. */
  readonly relaxed: Counts;
  readonly strictByKind: ReadonlyMap<EntityKind, Counts>;
  readonly strictByLanguage: ReadonlyMap<string, Counts>;
  /** Of the gold mentions whose span was found: how many got an id that can be accepted. */
  readonly linking: Ratio;
  /** Of the different written forms of an entity: how many were found and linked rightly at least once. */
  readonly spellings: Ratio;
  /** Of the spans laid as traps: how many were marked. */
  readonly traps: Ratio;
  /** Of the passages without a name to mark: how many got a mark. */
  readonly silentMarked: Ratio;
  /** The same without the gate, of those passages that name nobody of the dataset at all. */
  readonly silentMarkedUngated: Ratio;
  /** Of all passages: how many the gate judged as the gold set does. */
  readonly gate: Ratio;
  readonly disagreements: readonly Disagreement[];
}

/** A place where the annotator and the gold set differ, or that would be a false mark without the gate. */
export interface Disagreement {
  readonly passage: GoldPassage;
  readonly kind: 'missed' | 'span' | 'link' | 'not-offered' | 'false-mark' | 'trap' | 'ungated' | 'gate';
  readonly expected?: GoldSpan;
  readonly found?: Mention;
}

/** Tag of a passage that names the dataset's actors in news of other countries: only the gate keeps it silent. */
const NAMED_ELSEWHERE = 'named-elsewhere';

interface Tally {
  right: number;
  missed: number;
  wrong: number;
}

/** Compares what the annotator said with the gold set. */
export function scoreAnswers(
  answers: readonly PassageAnswer[],
  kindOf: (id: EntityId) => EntityKind,
): Scores {
  const strict = emptyTally();
  const relaxed = emptyTally();
  const byKind = new Map<EntityKind, Tally>();
  const byLanguage = new Map<string, Tally>();
  const linking = { part: 0, whole: 0 };
  const traps = { part: 0, whole: 0 };
  const spellings = new Map<string, boolean>();
  const disagreements: Disagreement[] = [];

  for (const { passage, isRelevant, mentions } of answers) {
    if (isRelevant !== passage.isRelevant) disagreements.push({ passage, kind: 'gate' });
    const strictHere = [strict, tallyOf(byLanguage, passage.language)];
    const unclaimed = new Set(mentions);
    for (const expected of passage.spans) {
      const found = bestMatch(expected, mentions);
      const isTrap = expected.accepted.length === 0;
      if (isTrap) {
        traps.whole++;
        if (found) {
          traps.part++;
          disagreements.push({ passage, kind: 'trap', expected, found });
        }
        continue;
      }
      const [meant = ''] = expected.meant;
      const tallies = [...strictHere, tallyOf(byKind, kindOf(meant))];
      const spelling = `${meant}\n${expected.surface}`;
      if (!found) {
        if (expected.mayBeSilent) continue;
        for (const tally of [...tallies, relaxed]) tally.missed++;
        spellings.set(spelling, spellings.get(spelling) ?? false);
        disagreements.push({ passage, kind: 'missed', expected });
        continue;
      }
      unclaimed.delete(found);
      const isAccepted = expected.accepted.includes(found.id);
      const isSameSpan = found.start === expected.start && found.end === expected.end;
      const areAllOffered =
        !expected.mustOfferAll || expected.accepted.every((id) => found.candidates?.includes(id));
      const isMeant = expected.meant.includes(found.id) && areAllOffered;
      linking.whole++;
      if (isAccepted) linking.part++;
      spellings.set(spelling, (spellings.get(spelling) ?? false) || isAccepted);
      for (const tally of tallies) judge(tally, isSameSpan && isMeant);
      judge(relaxed, isAccepted);
      const kind = !isAccepted
        ? 'link'
        : !isSameSpan
          ? 'span'
          : isMeant
            ? undefined
            : areAllOffered
              ? 'link'
              : 'not-offered';
      if (kind) disagreements.push({ passage, kind, expected, found });
    }
    for (const found of unclaimed) {
      for (const tally of [...strictHere, tallyOf(byKind, found.kind), relaxed]) tally.wrong++;
      if (!passage.spans.some((span) => overlaps(span, found)))
        disagreements.push({ passage, kind: 'false-mark', found });
    }
  }

  const silent = answers.filter(({ passage }) =>
    passage.spans.every(({ accepted }) => accepted.length === 0),
  );
  const nameless = silent.filter(({ passage }) => !passage.tags.includes(NAMED_ELSEWHERE));
  for (const { passage, mentions, ungatedMentions } of nameless) {
    if (mentions.length > 0) continue;
    for (const found of ungatedMentions) disagreements.push({ passage, kind: 'ungated', found });
  }
  return {
    strict,
    relaxed,
    strictByKind: byKind,
    strictByLanguage: byLanguage,
    linking,
    spellings: shareOf([...spellings.values()], (isFound) => isFound),
    traps,
    silentMarked: shareOf(silent, ({ mentions }) => mentions.length > 0),
    silentMarkedUngated: shareOf(nameless, ({ ungatedMentions }) => ungatedMentions.length > 0),
    gate: shareOf(answers, ({ passage, isRelevant }) => passage.isRelevant === isRelevant),
    disagreements,
  };
}

/** Of all that was marked, the share that was right; 1 where nothing was marked. */
export const precisionOf = ({ right, wrong }: Counts): number =>
  right + wrong === 0 ? 1 : right / (right + wrong);

/** Of all that should have been marked, the share that was; 1 where there was nothing to mark. */
export const recallOf = ({ right, missed }: Counts): number =>
  right + missed === 0 ? 1 : right / (right + missed);

/** The harmonic mean of precision and recall. */
export function f1Of(counts: Counts): number {
  const precision = precisionOf(counts);
  const recall = recallOf(counts);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** The share as a number between 0 and 1; `ofNothing` where there was nothing to share. */
export const portionOf = ({ part, whole }: Ratio, ofNothing = 1): number =>
  whole === 0 ? ofNothing : part / whole;

/** The mention that overlaps a span: one of the same extent, else one that can be accepted, else the first. */
function bestMatch(span: GoldSpan, mentions: readonly Mention[]): Mention | undefined {
  const overlapping = mentions.filter((mention) => overlaps(span, mention));
  return (
    overlapping.find(({ start, end }) => start === span.start && end === span.end) ??
    overlapping.find(({ id }) => span.accepted.includes(id)) ??
    overlapping[0]
  );
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** A mention that is not right is both: one that should have been found, and one that should not have been said. */
function judge(tally: Tally, isRight: boolean): void {
  if (isRight) tally.right++;
  else {
    tally.missed++;
    tally.wrong++;
  }
}

function tallyOf<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const known = tallies.get(key);
  if (known) return known;
  const made = emptyTally();
  tallies.set(key, made);
  return made;
}

const emptyTally = (): Tally => ({ right: 0, missed: 0, wrong: 0 });

function shareOf<Item>(items: readonly Item[], isCounted: (item: Item) => boolean): Ratio {
  return { part: items.filter(isCounted).length, whole: items.length };
}
