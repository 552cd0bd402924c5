import type { Controller, EntityId } from '../domain.ts';

/**
 * Parties that hold places go by the key of their actor (`taliban`, `junbish`, `nrf`), but for these. Bodies that governed
 * under one name of a movement for some of its years only, such as the Taliban's two governments, are not among them: the
 * events of those years are the movement's.
 */
const OTHERWISE_NAMED: Readonly<Record<EntityId, Controller>> = {
  'republic-government': 'islamic-republic',
  'islamic-state-of-afghanistan': 'islamic-state-afghanistan',
  'democratic-republic': 'najibullah-government',
  'hezb-e-islami-gulbuddin': 'hezb-e-islami',
};

/** The word that events use for an actor where it holds a place; its own id where the two are the same or it holds none. */
export function controllerOf(actor: EntityId): string {
  return OTHERWISE_NAMED[actor] ?? actor;
}
