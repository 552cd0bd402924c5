import type { ControlEvent, Controller, Day, EntityId } from '../domain.ts';
import { type HolderAnswer, holderOn } from './control-history.ts';
import type { Dataset } from './dataset.ts';
import { addDays, earliestDay, latestDay } from './fuzzy-date.ts';
import { isParty } from './stretch.ts';

/** The country on a day: who held what, and what had just changed or was about to. */
export interface NationalPicture {
  readonly day: Day;
  /** Who held each provincial capital, as the dataset has the capitals. */
  readonly capitals: readonly HolderAnswer[];
  /** The capitals by holder, the holder of most first; `contested` and `unknown` last. */
  readonly capitalsByHolder: readonly HolderShare[];
  /** The districts of which a record of their own says who held them, by holder; all others are silence, not control. */
  readonly districtsByHolder: readonly HolderShare[];
  /** How many districts have no record of their own for the day. */
  readonly districtsWithoutRecord: number;
  /** What changed hands in the week up to the day, itself included, oldest first. */
  readonly changesBefore: readonly ControlEvent[];
  /** What changed hands in the week after it, which the day could not know. */
  readonly changesAfter: readonly ControlEvent[];
}

interface HolderShare {
  readonly holder: Controller;
  readonly places: readonly EntityId[];
}

/** A fortnight around a day: a week up to it, and the week after. */
const WEEK = 7;

/**
 * Answers the country's picture on a day. Total: a day before all records gives capitals of holder `unknown`. A change is
 * an event of a capital or a district after which another holds the place than before; one dated to a month or a year
 * is left out, since nobody can say that it lies in the week.
 */
export function nationalPicture(dataset: Dataset, day: Day): NationalPicture {
  let pictures = known.get(dataset);
  if (!pictures) {
    pictures = new Map();
    known.set(dataset, pictures);
  }
  let picture = pictures.get(day);
  if (!picture) {
    picture = drawPicture(dataset, day);
    if (pictures.size >= MOST_KEPT) pictures.clear();
    pictures.set(day, picture);
  }
  return picture;
}

/** The cards of the country, the Taliban and the government all ask for the same day; a slider asks for many. */
const known = new WeakMap<Dataset, Map<Day, NationalPicture>>();
const MOST_KEPT = 32;

function drawPicture(dataset: Dataset, day: Day): NationalPicture {
  const onDay = (place: EntityId) => holderOn(dataset, { place, day });
  const capitals = dataset.places
    .filter(({ capitalOf }) => capitalOf !== undefined)
    .map(({ id }) => onDay(id));
  const districts = dataset.places.filter(({ kind }) => kind === 'district').map(({ id }) => onDay(id));
  const recorded = districts.filter(({ basis }) => basis === 'own-record');
  const changes = changesBetween(dataset, { from: addDays(day, 1 - WEEK), to: addDays(day, WEEK) });
  return {
    day,
    capitals,
    capitalsByHolder: sharesOf(capitals),
    districtsByHolder: sharesOf(recorded),
    districtsWithoutRecord: districts.length - recorded.length,
    changesBefore: changes.filter(({ date }) => date <= day),
    changesAfter: changes.filter(({ date }) => date > day),
  };
}

function sharesOf(answers: readonly HolderAnswer[]): HolderShare[] {
  const byHolder = new Map<Controller, EntityId[]>();
  for (const { holder, place } of answers) {
    const places = byHolder.get(holder);
    if (places) places.push(place);
    else byHolder.set(holder, [place]);
  }
  const shares = [...byHolder].map(([holder, places]) => ({ holder, places }));
  return shares.sort((a, b) => rankOf(a.holder) - rankOf(b.holder) || b.places.length - a.places.length);
}

function rankOf(holder: Controller): number {
  if (isParty(holder)) return 0;
  return holder === 'contested' ? 1 : 2;
}

/** The dated changes of hands at capitals and districts from one day to another, both included; oldest first. */
function changesBetween(dataset: Dataset, { from, to }: { from: Day; to: Day }): ControlEvent[] {
  return dataset.events
    .filter(({ place, date, before, after }) => {
      if (before === after || earliestDay(date) < from || latestDay(date) > to) return false;
      const where = dataset.place(place);
      return where?.kind === 'district' || where?.capitalOf !== undefined;
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}
