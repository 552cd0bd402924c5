import { type Dataset, openDataset } from '../dataset/dataset.ts';
import type { Entity } from '../domain.ts';
import type { Language } from './language.ts';

const named = new WeakMap<Dataset, Map<Language, Dataset>>();

/**
 * The dataset as a reader of Dari or Pashto reads it: what has a name in that language goes by it, and `english` keeps the
 * one that the page most likely has. Other languages read it as it is. Made once for a dataset and a language.
 */
export function namedIn(dataset: Dataset, language: Language): Dataset {
  if (language !== 'fa' && language !== 'ps') return dataset;
  const byLanguage = named.get(dataset) ?? new Map<Language, Dataset>();
  named.set(dataset, byLanguage);
  const known = byLanguage.get(language);
  if (known) return known;
  const own = openDataset({
    ...dataset,
    places: dataset.places.map((place) => renamed(place, language)),
    actors: dataset.actors.map((actor) => renamed(actor, language)),
  });
  byLanguage.set(language, own);
  return own;
}

/** A Pashto reader reads a Dari name, which is written in the same letters, more easily than an English one. */
function renamed<Record extends Entity>(record: Record, language: 'fa' | 'ps'): Record {
  const name = language === 'ps' ? (record.ps ?? record.fa) : record.fa;
  if (name === undefined) return record;
  return { ...record, name, english: record.name, aliases: [record.name, ...record.aliases] };
}

/** The names of a record in other languages than the one it goes by, as they stand beside it. */
export interface OtherNames {
  readonly english?: string;
  readonly fa?: string;
  readonly ps?: string;
}

/** Leaves out of the other names of a record those that look like its own or like each other. */
export function otherNames({ name, english, fa, ps }: OtherNames & { readonly name: string }): OtherNames {
  const isShown = (other: string | undefined, ...shown: (string | undefined)[]): other is string =>
    other !== undefined && !shown.some((one) => one !== undefined && drawn(one) === drawn(other));
  return {
    ...(isShown(english, name) && { english }),
    ...(isShown(fa, name) && { fa }),
    ...(isShown(ps, name, fa) && { ps }),
  };
}

/** Dari and Pashto write yeh and kaf with letters that look the same, so such names are one to the reader. */
function drawn(name: string): string {
  return name.replaceAll('ي', 'ی').replaceAll('ك', 'ک');
}
