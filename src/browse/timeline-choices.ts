import { controllerOf } from '../dataset/actor-controllers.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { controllers } from '../dataset/vocabulary.ts';
import type { EntityId } from '../domain.ts';

export interface Choice {
  readonly id: EntityId;
  /** Absent for an id that the dataset does not have: it filters everything away, and must be seen to be the cause. */
  readonly name?: string;
}

/**
 * The places offered by the timeline's filter: the provinces, each with all inside it. Any other place comes in by its own
 * page or an address, and then stands among them.
 */
export function placeChoices(dataset: Dataset, chosen: EntityId | undefined): readonly Choice[] {
  const provinces = dataset.places.filter(({ kind, id }) => kind === 'province' && id !== chosen);
  const other = chosen === undefined ? undefined : dataset.place(chosen);
  return byName([...provinces, ...(other ? [other] : [])], chosen);
}

/** The actors offered: those that held a place in at least one event, and the one that an address brought in. */
export function actorChoices(dataset: Dataset, chosen: EntityId | undefined): readonly Choice[] {
  const holders = new Set<string>(dataset.events.flatMap(({ before, after }) => [before, after]));
  const words: readonly string[] = controllers;
  const actors = dataset.actors.filter(({ id }) => {
    const controller = controllerOf(id);
    return id === chosen || (words.includes(controller) && holders.has(controller));
  });
  return byName(actors, chosen);
}

function byName(
  entities: readonly { readonly id: EntityId; readonly name: string }[],
  chosen: EntityId | undefined,
): readonly Choice[] {
  const choices = entities
    .map(({ id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
  const isMissing = chosen !== undefined && !choices.some(({ id }) => id === chosen);
  return isMissing ? [...choices, { id: chosen }] : choices;
}
