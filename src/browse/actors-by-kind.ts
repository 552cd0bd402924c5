import type { Dataset } from '../dataset/dataset.ts';
import { actorKinds } from '../dataset/vocabulary.ts';
import type { Actor, ActorKind } from '../domain.ts';

export interface ActorsOfKind {
  readonly kind: ActorKind;
  /** By name. */
  readonly actors: readonly Actor[];
}

/** All actors, kind by kind as the vocabulary has them; a kind of which there is none is left out. */
export function actorsByKind(dataset: Dataset): readonly ActorsOfKind[] {
  return actorKinds
    .map((kind) => ({
      kind,
      actors: dataset.actors
        .filter((actor) => actor.kind === kind)
        .sort((one, other) => one.name.localeCompare(other.name, 'en')),
    }))
    .filter(({ actors }) => actors.length > 0);
}
