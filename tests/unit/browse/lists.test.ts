import { describe, expect, test } from 'vitest';
import { actorsByKind } from '../../../src/browse/actors-by-kind.ts';
import { placesIn, placesTree } from '../../../src/browse/places-tree.ts';
import { actorChoices, placeChoices } from '../../../src/browse/timeline-choices.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { kunduzTables } from './kunduz-tables.ts';

const dataset = openDataset(kunduzTables);
const ids = (entities: readonly { readonly id: string }[]) => entities.map(({ id }) => id);

describe('the tree of places', () => {
  test('begins with the country, the provinces by name, and what lies in no one province', () => {
    const { country, provinces, others } = placesTree(dataset);
    expect(country?.id).toBe('afghanistan');
    expect(ids(provinces)).toEqual(['kunduz-province', 'takhar-province']);
    expect(ids(others)).toEqual(['amu-darya']);
  });

  test('lists the capital first, then what lies in the province by name', () => {
    expect(ids(placesIn(dataset, 'kunduz-province'))).toEqual([
      'kunduz-city',
      'chahar-darah-district',
      'khan-abad-district',
    ]);
  });

  test('shows a place whose parent is not named rather than lose it', () => {
    const places = [
      ...kunduzTables.places,
      { ...kunduzTables.places[4], id: 'lost-district', parent: undefined },
    ];
    const damaged = openDataset({ ...kunduzTables, places: places as typeof kunduzTables.places });
    expect(ids(placesTree(damaged).others)).toEqual(['amu-darya', 'lost-district']);
  });
});

test('actors by kind, by name, without the kinds of which there is none', () => {
  expect(actorsByKind(dataset).map(({ kind, actors }) => [kind, ids(actors)])).toEqual([
    ['person', ['ashraf-ghani']],
    ['armed_group', ['nrf', 'taliban']],
    ['government', ['republic-government']],
  ]);
});

describe('what the filters of the timeline offer', () => {
  test('the provinces, by name', () => {
    expect(placeChoices(dataset).map(({ name }) => name)).toEqual(['Kunduz', 'Takhar']);
  });

  test('the actors that held a place in some event, under whatever word the events have for them', () => {
    expect(ids(actorChoices(dataset))).toEqual(['republic-government', 'taliban']);
  });
});
