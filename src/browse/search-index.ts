import { type Dataset, isPlace } from '../dataset/dataset.ts';
import { entityKindLabel } from '../dataset/vocabulary.ts';
import type { ControlEvent, Entity, EntityId, Report } from '../domain.ts';
import { DROPPED, foldUnit, SEPARATOR } from '../lexicon/fold.ts';

/** One spelling of one name, ready to be compared. */
export interface NameRow {
  readonly entity: Entity;
  readonly spelling: string;
  /** Folded, a space before each word: ` mazar i sharif`. */
  readonly words: string;
  /** Folded without spaces, so that "Lashkargah" is "Lashkar Gah". */
  readonly joined: string;
  readonly letters: number;
  /** Words that narrow a search but find nothing by themselves: the kind, and what it lies in. */
  readonly context: string;
  /** The place of the spelling among those of the entity; 0 is the usual name. */
  readonly order: number;
  /** How much the dataset knows of the entity: its events and reports. */
  readonly weight: number;
}

/** A report's title or an event's note. */
export interface TextRow {
  readonly record:
    | { readonly kind: 'report'; readonly report: Report }
    | { readonly kind: 'event'; readonly event: ControlEvent };
  readonly words: string;
}

/** All that a search looks through. */
export interface SearchIndex {
  readonly names: readonly NameRow[];
  /** The newest first; those without a date last. */
  readonly texts: readonly TextRow[];
}

/** Folds every name, title and note of a dataset once, so that each key typed only compares. */
export function createSearchIndex(dataset: Dataset): SearchIndex {
  const names = [...dataset.places, ...dataset.actors].flatMap((entity) => nameRows(dataset, entity));
  const events = dataset.events.map((event): TextRow & { date: string } => ({
    record: { kind: 'event', event },
    words: wordsOf(`${dataset.place(event.place)?.name ?? ''} ${event.date} ${event.note}`),
    date: event.date,
  }));
  const reports = dataset.reports.map((report): TextRow & { date: string } => ({
    record: { kind: 'report', report },
    words: wordsOf(`${report.title ?? ''} ${report.publisher} ${report.date ?? ''}`),
    date: report.date ?? '',
  }));
  const texts = [...events, ...reports].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return { names, texts };
}

const indexes = new WeakMap<Dataset, SearchIndex>();

/** The index of a dataset, made when it is first asked for: that takes longer than a search, and not everybody searches. */
export function searchIndexOf(dataset: Dataset): SearchIndex {
  let index = indexes.get(dataset);
  if (!index) {
    index = createSearchIndex(dataset);
    indexes.set(dataset, index);
  }
  return index;
}

/** The other spellings of an entity, usual name first, none twice. */
export function spellingsOf(entity: Entity): readonly string[] {
  const short = isPlace(entity) ? [] : entity.surface.short;
  const { name, fa, ps, aliases } = entity;
  return [...new Set([name, ...(fa ? [fa] : []), ...(ps ? [ps] : []), ...aliases, ...short])];
}

/**
 * A text as its folded words, a space before each; what is neither letter nor digit parts words. The folding is that of
 * `foldName`, unit by unit, each unit folded once for all texts.
 */
export function wordsOf(text: string): string {
  let words = '';
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    let folded = foldedUnits.get(unit);
    if (folded === undefined) {
      const result = foldUnit(unit);
      folded = result === DROPPED || /[\p{L}\p{N}]/u.test(result) ? result : SEPARATOR;
      foldedUnits.set(unit, folded);
    }
    if (folded === SEPARATOR) isInWord = false;
    else if (folded !== DROPPED) {
      words += isInWord ? folded : ` ${folded}`;
      isInWord = true;
    }
  }
  return words;
}

const foldedUnits = new Map<string, string>();

/** The letters of a text as 32 bits. A letter that has no bit there does not occur in it. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

function nameRows(dataset: Dataset, entity: Entity): NameRow[] {
  const context = wordsOf([entityKindLabel(entity.kind), ...namesAround(dataset, entity)].join(' '));
  const weight = dataset.reportsOn(entity.id).length + dataset.eventsOf(entity.id).length;
  return spellingsOf(entity).map((spelling, order) => {
    const words = wordsOf(spelling);
    const joined = words.replaceAll(' ', '');
    return { entity, spelling, words, joined, letters: lettersOf(joined), context, order, weight };
  });
}

function namesAround(dataset: Dataset, entity: Entity): string[] {
  if (isPlace(entity)) return dataset.ancestorsOf(entity.id).map(({ name }) => name);
  const nameOf = (id: EntityId) => dataset.entity(id)?.name ?? [];
  return [entity.description, ...entity.affiliations.flatMap(nameOf)];
}
