import { controllerOf } from '../dataset/actor-controllers.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { controllers } from '../dataset/vocabulary.ts';
import type { EntityId } from '../domain.ts';

export interface Choice {
  readonly id: EntityId;
  readonly name: string;
}

/** The places offered by the timeline's filter: the provinces, each with all inside it. Others come in by their own page. */
export function placeChoices(dataset: Dataset): readonly Choice[] {
  return byName(dataset.places.filter(({ kind }) => kind === 'province'));
}

/** The actors offered: those that held a place in at least one event. Others come in by their own page. */
export function actorChoices(dataset: Dataset): readonly Choice[] {
  const holders = new Set<string>(dataset.events.flatMap(({ before, after }) => [before, after]));
  const words: readonly string[] = controllers;
  return byName(
    dataset.actors.filter(({ id }) => {
      const controller = controllerOf(id);
      return words.includes(controller) && holders.has(controller);
    }),
  );
}

function byName(entities: readonly Choice[]): readonly Choice[] {
  return entities
    .map(({ id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
