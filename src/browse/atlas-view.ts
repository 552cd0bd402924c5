import { controllerOf } from '../dataset/actor-controllers.ts';
import { controllers } from '../dataset/vocabulary.ts';
import type { EntityId } from '../domain.ts';
import type { AtlasView } from '../map/atlas-route.ts';
import type { Route } from './route.ts';

/**
 * What the atlas shows to whoever goes there from a view of the popup: the same place, day and filters, as far as a map has
 * them. A period becomes its last day; an actor becomes the holder as which it is recorded.
 */
export function atlasViewOf(route: Route): Partial<AtlasView> {
  switch (route.view) {
    case 'place':
      return { place: route.id, ...(route.on && { on: route.on }) };
    case 'actor':
      return { ...holderFilter(route.id), ...(route.on && { on: route.on }) };
    case 'places':
      return route.on ? { on: route.on } : {};
    case 'timeline': {
      const { place, actor, to, confidence, capitalsOnly } = route.filter;
      return {
        ...(to && { on: to }),
        ...(place && { place }),
        ...(actor && holderFilter(actor)),
        ...(confidence && { confidence }),
        ...(capitalsOnly && { layers: ['capitals', 'names'] }),
      };
    }
    case 'page':
    case 'actors':
    case 'ratings':
    case 'search':
    case 'not-found':
      return {};
  }
}

/** Persons and groups that no place is recorded as held by leave the map as it is. */
function holderFilter(actor: EntityId): Partial<AtlasView> {
  const name = controllerOf(actor);
  const holder = controllers.find((controller) => controller === name);
  return holder ? { holders: [holder] } : {};
}
