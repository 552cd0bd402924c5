import { positionOn, type Stretch } from '../dataset/stretch.ts';
import type { Day, EntityId } from '../domain.ts';
import { type MappedPlace, stretchOn } from './mapped-places.ts';

/** The answer for each place of a group, in the order of its places. */
export type Answers = readonly (Stretch | undefined)[];

/**
 * Places that are drawn together. Between two days on which none of them changes, their answers are the same array: who
 * keeps what was drawn from it need look at no place again, however many days a drag of the slider passes.
 */
export class PlaceGroup {
  readonly places: readonly MappedPlace[];
  private readonly ids: ReadonlySet<EntityId>;
  private turns: readonly { readonly from: Day }[] | undefined;
  private readonly known = new Map<number, Answers>();

  constructor(places: readonly MappedPlace[]) {
    this.places = places;
    this.ids = new Set(places.map(({ place }) => place.id));
  }

  has(id: EntityId | undefined): boolean {
    return id !== undefined && this.ids.has(id);
  }

  answersOn(day: Day): Answers {
    this.turns ??= turnsOf(this.places);
    const at = positionOn(this.turns, day);
    let answers = this.known.get(at);
    if (!answers) {
      answers = this.places.map((one) => stretchOn(one, day));
      this.known.set(at, answers);
    }
    return answers;
  }
}

/** Places in groups of neighbours in a list. */
export function groupsOf(places: readonly MappedPlace[], size: number): readonly PlaceGroup[] {
  return Array.from(
    { length: Math.ceil(places.length / size) },
    (_, at) => new PlaceGroup(places.slice(at * size, (at + 1) * size)),
  );
}

/** The days on which an answer changes, in order. */
function turnsOf(places: readonly MappedPlace[]): readonly { readonly from: Day }[] {
  const days = new Set(places.flatMap(({ timeline }) => timeline.map(({ from }) => from)));
  return [...days].sort().map((from) => ({ from }));
}
