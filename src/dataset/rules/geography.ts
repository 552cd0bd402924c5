import type { PlaceKind } from '../../domain.ts';
import { kilometresBetween } from '../distance.ts';
import type { Rule } from './rule.ts';

/**
 * How far, in kilometres, the point of a place may lie from the point of what it lies in. The farthest true ones:
 * Nimroz from the middle of the country 536, Baghran from the middle of Helmand 232, Khandud from the middle of Wakhan 95.
 */
const FARTHEST: Partial<Record<PlaceKind, number>> = { country: 560, province: 245, district: 100 };
/** From all other places. */
const FARTHEST_ELSE = 60;

/** A place lies near what it lies in. */
export const childrenAreNear: Rule = function* ({ dataset }) {
  for (const row of dataset.places) {
    const parent = row.parent === undefined ? undefined : dataset.place(row.parent);
    if (!parent?.point || !row.point) continue;
    const limit = FARTHEST[parent.kind] ?? FARTHEST_ELSE;
    const distance = kilometresBetween(row.point, parent.point);
    if (distance > limit) {
      yield {
        row,
        reason: `point: ${Math.round(distance)} km from its parent ${parent.id}; at most ${limit} is plausible`,
      };
    }
  }
};

/** Every place but the country lies in another, and that chain ends at a country. */
export const parentsLeadToTheCountry: Rule = function* ({ dataset }) {
  for (const row of dataset.places) {
    if (row.kind === 'country') {
      if (row.parent !== undefined) yield { row, reason: 'parent: a country has none' };
    } else if (row.parent === undefined) {
      yield { row, reason: 'parent: is missing' };
    } else if (dataset.place(row.parent) && dataset.ancestorsOf(row.id).at(-1)?.kind !== 'country') {
      yield { row, reason: 'parent: does not lead to a country' };
    }
  }
};

/** A province has one capital, and that lies in it. */
export const capitalsLieInTheirProvince: Rule = function* ({ dataset }) {
  for (const row of dataset.places) {
    if (row.capitalOf !== undefined && row.parent !== row.capitalOf) {
      yield { row, reason: `capitalOf: ${row.capitalOf} is not its parent` };
    }
    if (row.kind !== 'province') continue;
    const capitals = dataset.places.filter(({ capitalOf }) => capitalOf === row.id);
    if (capitals.length !== 1)
      yield { row, reason: `has ${capitals.length} capitals: ${capitals.map(({ id }) => id)}` };
  }
};
