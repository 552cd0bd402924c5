import { type Dataset, isPlace } from '../dataset/dataset.ts';
import { exactDay } from '../dataset/fuzzy-date.ts';
import type { Day, Entity } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import { whatHappened } from '../timeline/event-wording.ts';
import { entityAddress } from './entity-address.ts';
import { findEntity } from './entity-lookup.ts';
import { kindLabel } from './kind-label.ts';
import { formatRoute } from './route.ts';
import { type SearchHit, search } from './search.ts';
import { searchIndexOf } from './search-index.ts';

/** One hit as a line of text, and where it leads inside the popup, from `#` on. A report leads to its own page. */
export interface Suggestion {
  readonly address: string;
  readonly text: string;
}

/** The best hits for what was typed so far, as an address bar shows them. */
export function suggestionsFor(
  dataset: Dataset,
  { text, most, wording }: { readonly text: string; readonly most: number; readonly wording: Wording },
): readonly Suggestion[] {
  return search(searchIndexOf(dataset), text, most).map((hit) => suggestionOf(dataset, hit, wording));
}

function suggestionOf(dataset: Dataset, hit: SearchHit, wording: Wording): Suggestion {
  const line = (name: string, about: string) => wording.say('browse.omnibox.hit', { name, about });
  switch (hit.kind) {
    case 'place':
      return {
        address: entityAddress(hit.place),
        text: line(hit.place.name, about(dataset, hit.place, wording)),
      };
    case 'actor':
      return {
        address: entityAddress(hit.actor),
        text: line(hit.actor.name, about(dataset, hit.actor, wording)),
      };
    case 'event': {
      const { event } = hit;
      const place = dataset.place(event.place);
      const what = wording.say('timeline.event.at', {
        place: place?.name ?? event.place,
        what: whatHappened(event, wording),
      });
      return {
        address: entityAddress({ id: event.place, kind: place?.kind ?? 'city', on: exactDay(event.date) }),
        text: line(what, wording.date(event.date)),
      };
    }
    case 'report': {
      const { title, publisher, url } = hit.report;
      return { address: url, text: line(title ?? publisher, publisher) };
    }
  }
}

function about(dataset: Dataset, entity: Entity, wording: Wording): string {
  const kind = kindLabel(entity.kind, wording);
  const province = dataset.ancestorsOf(entity.id).find((ancestor) => ancestor.kind === 'province');
  return isPlace(entity) && province
    ? wording.say('browse.event.where', { kind, province: province.name })
    : kind;
}

/**
 * Where a selected text leads: to the page of the one entity that is called so, for the day of the article that it was
 * selected in; else to the search for it.
 */
export function lookUpAddress(dataset: Dataset, text: string, on?: Day): string {
  const lookup = findEntity(dataset, text);
  if ('found' in lookup) return entityAddress({ ...lookup.found, on });
  return formatRoute({ view: 'search', text });
}
