import type { Actor, Place } from '../domain.ts';
import type { OwnEntity } from '../lexicon/own-names.ts';
import { readReaderFiles } from '../storage/reader-records-store.ts';
import type { DatasetSource } from './dataset-source.ts';

/** The places and actors that the reader brought, for a page to look for. Most have brought none, and wait for nothing. */
export async function ownEntities(source: DatasetSource): Promise<readonly OwnEntity[]> {
  const read = await readReaderFiles();
  if (read.kind !== 'read' || read.files.length === 0) return [];
  const { places, actors } = await source.current();
  return [...places, ...actors].filter(({ isReadersOwn }) => isReadersOwn).map(named);
}

function named({ id, kind, name, aliases, fa, ps }: Place | Actor): OwnEntity {
  return { id, kind, names: [name, ...aliases, fa, ps].filter((one) => one !== undefined) };
}
