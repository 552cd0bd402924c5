/** A side on which a rating may put a place. `between`: neither held it as a whole. */
export type RatingSide = 'government' | 'between' | 'taliban';

/**
 * On which sides a level leaves a place, by assessor and level. Scales are never merged: this table answers one question
 * alone, whether two ratings can both be true. A level that leaves more than one side open, such as the Long War
 * Journal's "government-controlled or undetermined", contradicts little.
 */
const SIDES: Readonly<Record<string, Readonly<Record<string, readonly RatingSide[]>>>> = {
  'sigar-rs': {
    'government-control': ['government'],
    'government-influence': ['government'],
    contested: ['between'],
    'insurgent-influence': ['taliban'],
    'insurgent-control': ['taliban'],
    'government-control-or-influence': ['government'],
    'insurgent-control-or-influence': ['taliban'],
    'contested-or-insurgent': ['between', 'taliban'],
  },
  lwj: {
    // "Undetermined" is no rating.
    'government-or-undetermined': ['government', 'between', 'taliban'],
    contested: ['between'],
    'taliban-controlled': ['taliban'],
    'taliban-controlled-or-contested': ['between', 'taliban'],
  },
  bbc: {
    'government-control': ['government'],
    // The government holds the centre, the Taliban are openly active around it.
    'taliban-openly-active': ['government', 'between'],
    'taliban-full-control': ['taliban'],
  },
  aan: {
    'government-in-part': ['government', 'between'],
    'centre-government-rest-taliban': ['between'],
    'centre-taliban-gained': ['taliban'],
    'centre-taliban': ['taliban'],
  },
  'afghan-defence-ministry': { 'taliban-controlled': ['taliban'] },
  'afghan-peace-watch': { 'centre-taliban': ['taliban'] },
  'amu-tv': { 'taliban-controlled': ['taliban'] },
  pajhwok: { 'taliban-held': ['taliban'] },
  'us-defense-department': { 'government-control': ['government'] },
};

/** The sides that a rating leaves open; `undefined` for a level that was never compared with others. */
export function ratingSides(assessor: string, level: string): readonly RatingSide[] | undefined {
  return SIDES[assessor]?.[level];
}
