import { controllerOf } from '../dataset/actor-controllers.ts';
import { campaignsAround } from '../dataset/campaigns.ts';
import { controlPeriods, holderOn } from '../dataset/control-history.ts';
import { type Dataset, isPlace } from '../dataset/dataset.ts';
import { addDays, compareFuzzyDates, earliestDay } from '../dataset/fuzzy-date.ts';
import { nationalPicture } from '../dataset/national-picture.ts';
import { precedentsOn } from '../dataset/precedents.ts';
import { controllers } from '../dataset/vocabulary.ts';
import type {
  Actor,
  ControlEvent,
  Day,
  Entity,
  EntityId,
  Office,
  Place,
  Relation,
  Report,
  ReportUrl,
} from '../domain.ts';
import type {
  ActorCard,
  AsOf,
  CardContent,
  EntityLink,
  OfficeLine,
  PlaceCard,
  RelationLine,
} from './card-content.ts';
import { leadersOn } from './group-leaders.ts';
import { nearestReports } from './nearest-reports.ts';
import { compareOffices, officeTiming } from './office-dates.ts';

/** The first day of the strip: the year in which the last government of the Republic of Afghanistan fell. */
export const STRIP_START: Day = '1992-01-01';

/** Few enough that the day of the article and what came next are seen without scrolling. */
const EVENTS_BEFORE = 2;
const EVENTS_AFTER = 3;
const REPORTS = 6;

interface CardRequest {
  readonly id: EntityId;
  readonly asOf: AsOf;
  /** The reader's today, up to which the strip runs. */
  readonly today: Day;
}

export interface AssembledCards {
  /** In the order asked. */
  readonly cards: readonly CardContent[];
  /** Ids that the dataset does not have. */
  readonly unknown: readonly EntityId[];
}

/**
 * Answers the cards of these entities for an article of this date, or of none (`null`): then they are for today.
 * Each entity once, however often it was asked for.
 */
export function assembleCards(
  dataset: Dataset,
  { ids, date, today }: { readonly ids: readonly EntityId[]; readonly date: Day | null; readonly today: Day },
): AssembledCards {
  const asOf: AsOf = date === null ? { kind: 'today', day: today } : { kind: 'article', day: date };
  const cards: CardContent[] = [];
  const unknown: EntityId[] = [];
  for (const id of new Set(ids)) {
    const card = assembleCard(dataset, { id, asOf, today });
    if (card) cards.push(card);
    else unknown.push(id);
  }
  return { cards, unknown };
}

/** Answers all that the card of an entity says, for the day of `asOf`; `undefined` where the dataset has no such id. */
export function assembleCard(dataset: Dataset, request: CardRequest): CardContent | undefined {
  const entity = dataset.entity(request.id);
  if (!entity) return undefined;
  return isPlace(entity) ? placeCard(dataset, entity, request) : actorCard(dataset, entity, request);
}

function placeCard(dataset: Dataset, place: Place, { asOf, today }: CardRequest): PlaceCard {
  const { id } = place;
  const { day } = asOf;
  const capital = dataset.capitalOf(id);
  const province = place.capitalOf === undefined ? undefined : dataset.place(place.capitalOf);
  const ownEvents = dataset.eventsOf(id);
  // What is known of a province is mostly what is known of its capital.
  const events = capital
    ? [...ownEvents, ...dataset.eventsOf(capital.id)].sort((a, b) => compareFuzzyDates(a.date, b.date))
    : ownEvents;
  const hasBegun = (event: ControlEvent) => earliestDay(event.date) <= day;
  const begun = events.filter(hasBegun);
  const later = events.filter((event) => !hasBegun(event));
  // Nothing follows today, which leaves the room to what came before.
  const before = begun.slice(asOf.kind === 'article' ? -EVENTS_BEFORE : -(EVENTS_BEFORE + EVENTS_AFTER));
  const after = later.slice(0, EVENTS_AFTER);
  const campaigns = asOf.kind === 'article' ? campaignsAround(dataset, { place: id, day }) : [];
  const holder = holderOn(dataset, { place: id, day });
  const holderToday = holderOn(dataset, { place: id, day: today });

  return {
    kind: 'place',
    placeKind: place.kind,
    ...(place.point && { point: place.point }),
    ...headOf(dataset, place, asOf),
    within: dataset.ancestorsOf(id).map(linkTo),
    ...(province && { capitalOf: linkTo(province) }),
    ...(capital && { capital: linkTo(capital) }),
    holder,
    holderToday,
    basisPlaces: linksTo(dataset, [holder.basedOn, holderToday.basedOn]).filter((link) => link.id !== id),
    periods: controlPeriods(dataset, { place: id, from: STRIP_START, to: addDays(today, 1) }),
    before,
    after,
    earlierCount: begun.length - before.length,
    laterCount: later.length - after.length,
    precedents: precedentsOn(dataset, { place: id, day }),
    campaigns,
    ...(place.kind === 'country' && { picture: nationalPicture(dataset, day) }),
    cited: reportsAt(dataset, [
      ...sourcesOfAnswer(holder),
      ...sourcesOfAnswer(holderToday),
      ...[...before, ...after, ...campaigns].flatMap(sourcesOfAnswer),
    ]),
  };
}

function actorCard(dataset: Dataset, actor: Actor, { asOf }: CardRequest): ActorCard {
  const offices = actor.offices.toSorted(compareOffices);
  const leaders = leadersOn(dataset.actors, { group: actor.id, day: asOf.day }).flatMap(
    ({ leader, relation }) => relationLine(dataset, { ...relation, other: leader.id }),
  );
  const officesAt = (timing: ReturnType<typeof officeTiming>) =>
    offices
      .filter((office) => officeTiming(office, asOf.day) === timing)
      .map((office) => officeLine(dataset, office));
  const controller = controllers.find((one) => one === controllerOf(actor.id));
  return {
    kind: 'actor',
    actorKind: actor.kind,
    ...headOf(dataset, actor, asOf),
    description: actor.description,
    ...(actor.born !== undefined && { born: actor.born }),
    ...(actor.died !== undefined && { died: actor.died }),
    officesThen: officesAt('then'),
    officesBefore: officesAt('before'),
    officesAfter: officesAt('after'),
    officesUndated: officesAt('undated'),
    affiliations: linksTo(dataset, actor.affiliations),
    relations: actor.relations.flatMap((relation) => relationLine(dataset, relation)),
    leaders,
    sources: actor.sources,
    ...(controller && { controller, picture: nationalPicture(dataset, asOf.day) }),
    cited: reportsAt(dataset, [
      ...actor.sources,
      ...offices.flatMap(({ sources }) => sources),
      ...[...actor.relations, ...leaders].flatMap(({ sources }) => sources),
    ]),
  };
}

function headOf(dataset: Dataset, entity: Entity, asOf: AsOf) {
  return {
    id: entity.id,
    name: entity.name,
    ...(entity.english !== undefined && { english: entity.english }),
    ...(entity.fa !== undefined && { fa: entity.fa }),
    ...(entity.ps !== undefined && { ps: entity.ps }),
    asOf,
    datasetVersion: dataset.version,
    evidencedUntil: dataset.evidencedUntil,
    reports: nearestReports(dataset.reportsOn(entity.id), { day: asOf.day, limit: REPORTS }),
  };
}

function officeLine(dataset: Dataset, office: Office): OfficeLine {
  const organisation = office.organisation === undefined ? undefined : dataset.entity(office.organisation);
  const place = office.place === undefined ? undefined : dataset.place(office.place);
  return {
    ...office,
    ...(organisation && { organisationName: organisation.name }),
    ...(place && { placeName: place.name }),
    ...((organisation?.english ?? place?.english) !== undefined && {
      english: {
        ...(organisation?.english && { organisationName: organisation.english }),
        ...(place?.english && { placeName: place.english }),
      },
    }),
  };
}

function relationLine(dataset: Dataset, relation: Relation): RelationLine[] {
  const other = dataset.entity(relation.other);
  return other ? [{ ...relation, otherName: other.name, otherKind: other.kind }] : [];
}

function linkTo({ id, name, kind }: Entity): EntityLink {
  return { id, name, kind };
}

/** Links to those of the ids that there are, each once. */
function linksTo(dataset: Dataset, ids: readonly (EntityId | undefined)[]): EntityLink[] {
  return [...new Set(ids)].flatMap((id) => {
    const entity = id === undefined ? undefined : dataset.entity(id);
    return entity ? [linkTo(entity)] : [];
  });
}

function sourcesOfAnswer({
  sources,
  dissent = [],
}: {
  readonly sources: readonly ReportUrl[];
  readonly dissent?: readonly { readonly sources: readonly ReportUrl[] }[];
}): ReportUrl[] {
  return [...sources, ...dissent.flatMap((other) => other.sources)];
}

function reportsAt(dataset: Dataset, urls: readonly ReportUrl[]): Report[] {
  return [...new Set(urls)].flatMap((url) => dataset.report(url) ?? []);
}
