import { describe, expect, it, test } from 'vitest';
import { findEntity, type LookupScope } from '../../../src/browse/entity-lookup.ts';
import { actor, datasetWith, place, somePlaces } from '../dataset/small-dataset.ts';

const dataset = datasetWith([], {
  places: [
    ...somePlaces,
    place({ id: 'balkh-province', kind: 'province', name: 'Balkh', parent: 'afghanistan' }),
    place({ id: 'mazar-i-sharif-city', kind: 'city', name: 'Mazar-i-Sharif', parent: 'balkh-province' }),
    place({ id: 'kohistan-district-faryab', kind: 'district', name: 'Kohistan', parent: 'kunduz-province' }),
    place({
      id: 'kohistan-district-kapisa',
      kind: 'district',
      name: 'Kohistan',
      parent: 'panjshir-province',
    }),
  ],
  actors: [
    actor({
      id: 'ashraf-ghani',
      kind: 'person',
      name: 'Ashraf Ghani',
      surface: { short: ['Ghani'], needsFullNameFirst: false },
    }),
    actor({
      id: 'abdul-ghani-baradar',
      kind: 'person',
      name: 'Abdul Ghani Baradar',
      aliases: ['Mullah Baradar'],
    }),
    actor({ id: 'bazarak-council', kind: 'government', name: 'Bazarak' }),
  ],
});

function idOf(name: string, scope?: LookupScope): string | undefined {
  const lookup = findEntity(dataset, name, scope);
  return 'found' in lookup ? lookup.found.id : undefined;
}

test.each<[string, string, LookupScope, string]>([
  ['an id', 'kunduz-city', {}, 'kunduz-city'],
  ['the usual name', 'Imam Sahib', {}, 'imam-sahib-district'],
  ['another case and hyphens', 'imam-sahib', {}, 'imam-sahib-district'],
  ['no space where the name has one', 'Imamsahib', {}, 'imam-sahib-district'],
  ['another spelling', 'Qunduz', {}, 'kunduz-province'],
  ['a name in Dari', 'قندوز', {}, 'kunduz-city'],
  ['a name with its kind after it', 'Balkh Province', {}, 'balkh-province'],
  ['a name that two kinds share, with the kind', 'kunduz', { kind: 'city' }, 'kunduz-city'],
  ['… and the province', 'kunduz', { kind: 'city', in: 'kunduz' }, 'kunduz-city'],
  [
    'a name that two provinces share, with the province',
    'Kohistan',
    { in: 'Panjshir' },
    'kohistan-district-kapisa',
  ],
  ['… by its id', 'Kohistan', { in: 'panjshir-province' }, 'kohistan-district-kapisa'],
  ['a name of a place and a body, among places', 'Bazarak', { among: 'places' }, 'bazarak'],
  ['… among actors', 'Bazarak', { among: 'actors' }, 'bazarak-council'],
])('%s finds it: %s', (_, name, scope, id) => {
  expect(idOf(name, scope)).toBe(id);
});

describe('what is not one thing is an error with candidates', () => {
  it('a province and its capital of one name', () => {
    expect(findEntity(dataset, 'Kunduz')).toEqual({
      error: '“Kunduz” is ambiguous',
      candidates: [
        { id: 'kunduz-province', name: 'Kunduz', kind: 'province', in: 'afghanistan' },
        { id: 'kunduz-city', name: 'Kunduz', kind: 'city', in: 'kunduz-province' },
      ],
    });
  });

  it('an unknown name, with the names spelled nearly so', () => {
    expect(findEntity(dataset, 'Bazarkk', { among: 'places' })).toMatchObject({
      error: 'no place is known as “Bazarkk”',
      candidates: [{ id: 'bazarak' }],
    });
  });

  it('a surname, with those who bear it', () => {
    expect(findEntity(dataset, 'Ghani')).toMatchObject({
      error: 'no place or actor is known as “Ghani”',
      candidates: [{ id: 'ashraf-ghani' }, { id: 'abdul-ghani-baradar' }],
    });
  });

  it('a name outside the scope, with what bears it elsewhere', () => {
    expect(findEntity(dataset, 'Bazarak', { kind: 'district', in: 'Kunduz' })).toMatchObject({
      error: 'no district in “Kunduz” is known as “Bazarak”',
      candidates: [{ id: 'bazarak' }, { id: 'bazarak-council' }],
    });
  });

  it.each(['', '  ', '?!', 'Atlantis'])('%o', (name) => {
    expect(findEntity(dataset, name)).toMatchObject({ candidates: [] });
  });
});
