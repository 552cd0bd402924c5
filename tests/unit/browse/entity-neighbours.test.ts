import { expect, test } from 'vitest';
import { neighboursOf } from '../../../src/browse/entity-neighbours.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import type { EntityId } from '../../../src/domain.ts';
import { kunduzTables } from './kunduz-tables.ts';

const dataset = openDataset(kunduzTables);

test.each<[id: EntityId, previous: EntityId | undefined, next: EntityId | undefined]>([
  ['kunduz-city', undefined, 'chahar-darah-district'],
  ['chahar-darah-district', 'kunduz-city', 'khan-abad-district'],
  ['kunduz-province', undefined, 'takhar-province'],
  ['takhar-province', 'kunduz-province', undefined],
  ['afghanistan', undefined, undefined],
  ['nrf', undefined, 'taliban'],
  ['ashraf-ghani', undefined, undefined],
])('%s stands between %s and %s', (id, previous, next) => {
  const entity = dataset.entity(id);
  const found = entity && neighboursOf(dataset, entity);
  expect([found?.previous?.id, found?.next?.id]).toEqual([previous, next]);
});
