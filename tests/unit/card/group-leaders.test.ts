import { describe, expect, test } from 'vitest';
import { leadersOn } from '../../../src/card/group-leaders.ts';
import type { Actor, Relation } from '../../../src/domain.ts';

const leader = (id: string, dates: Pick<Relation, 'start' | 'end'>, other = 'taliban'): Actor => ({
  id,
  kind: 'person',
  name: id,
  aliases: [],
  surface: { short: [], needsFullNameFirst: true },
  description: '',
  affiliations: [],
  offices: [],
  relations: [{ kind: 'leader_of', other, sources: [], ...dates }],
  sources: [],
});

const actors = [
  leader('mullah-omar', { end: '2013-04' }),
  leader('akhtar-mansour', { start: '2015-07', end: '2016-05-21' }),
  leader('hibatullah-akhundzada', { start: '2016-05-25' }),
  leader('sirajuddin-haqqani', {}, 'haqqani-network'),
];
const leaders = (day: string, group = 'taliban') =>
  leadersOn(actors, { group, day }).map(({ leader: { id } }) => id);

describe('who led a group on a day', () => {
  test.each([
    ['2001-11-13', ['mullah-omar'], 'a beginning is not recorded'],
    ['2014-06-01', [], 'nobody whom a source names'],
    ['2015-09-29', ['akhtar-mansour'], 'between beginning and end'],
    ['2016-05-23', [], 'between two leaders'],
    ['2021-08-07', ['hibatullah-akhundzada'], 'an end is not recorded'],
  ])('%s: %j, %s', (day, expected) => {
    expect(leaders(day)).toEqual(expected);
  });

  test('an undated lead is not told for any day', () => {
    expect(leaders('2021-08-07', 'haqqani-network')).toEqual([]);
  });
});
