import type { Controller, Day, EntityId, FuzzyDate } from '../domain.ts';

/**
 * What stories claim when a city changes hands ("the second capital to fall since 2001"), computed from the events.
 *
 * They are said of provincial capitals alone. The record of capitals since 2001 is whole enough to count in; that of
 * districts has gaps of years, and a count of it would be false.
 */
export type Precedent = CapitalOrder | TakenAgain | LostHold | Regained | HeldFor;

export interface PrecedentHead {
  /** The capital that it is said of. */
  readonly place: EntityId;
  /** The event that it is said of, and its day. */
  readonly event: string;
  readonly day: Day;
}

/** How many capitals that holder had taken, this one included. */
export interface CapitalOrder extends PrecedentHead {
  readonly kind: 'capital-order';
  readonly taker: Controller;
  /**
   * The least and the most that it can be: sources may not tell the order of one day, or differ on a day. Without
   * `most` where that is too far off to be a claim.
   */
  readonly rank: { readonly least: number; readonly most?: number };
  /** `run`: among takings that followed one another within a month; `era`: since the national government began. */
  readonly scope: 'run' | 'era';
  /** The first day of what is counted. */
  readonly since: Day;
  /** The first capital of what is counted, unless it is this one or cannot be told. */
  readonly first?: { readonly place: EntityId; readonly date: FuzzyDate };
}

/** The holder had taken this city before, once or more often. */
export interface TakenAgain extends PrecedentHead {
  readonly kind: 'taken-again';
  readonly taker: Controller;
  /** The earlier takings, oldest first. Never empty. */
  readonly earlier: readonly FuzzyDate[];
  /** The years, begun ones counted, from the first of them to this one. */
  readonly years: number;
}

/** The holder had lost this city before, as a whole or in part. */
export interface LostHold extends PrecedentHead {
  readonly kind: 'lost-hold';
  readonly loser: Controller;
  readonly earlier: readonly FuzzyDate[];
  readonly years: number;
}

/** The holder had lost the city and came back. */
export interface Regained extends PrecedentHead {
  readonly kind: 'regained';
  readonly holder: Controller;
  readonly lostOn: Day;
  readonly days: number;
}

/** How long the one who lost the city had held it. */
export interface HeldFor extends PrecedentHead {
  readonly kind: 'held-for';
  readonly holder: Controller;
  readonly since: FuzzyDate;
  /** Full years; at least one. */
  readonly years: number;
  /** True where the beginning is an upper bound: it may have been longer. */
  readonly isAtLeast: boolean;
  /** True where the tenure began with a change of national government, which covers every place in name. */
  readonly isInName: boolean;
}
