import type { ControlPeriod, HolderAnswer } from '../dataset/control-history.ts';
import type { NationalPicture } from '../dataset/national-picture.ts';
import type { Precedent } from '../dataset/precedent.ts';
import type {
  ActorKind,
  Campaign,
  ControlEvent,
  Controller,
  Day,
  EntityId,
  EntityKind,
  Office,
  PlaceKind,
  Relation,
  Report,
  ReportUrl,
} from '../domain.ts';

/** The day that a card answers for: the article's own, or today's where the article does not say. */
export type AsOf =
  | { readonly kind: 'article'; readonly day: Day }
  | { readonly kind: 'today'; readonly day: Day };

/** Enough of an entity to name it and to link to it. */
export interface EntityLink {
  readonly id: EntityId;
  readonly name: string;
  readonly kind: EntityKind;
}

interface CardHead {
  readonly id: EntityId;
  readonly name: string;
  readonly english?: string;
  readonly fa?: string;
  readonly ps?: string;
  readonly asOf: AsOf;
  readonly datasetVersion: string;
  /** The last day for which evidence was sought. */
  readonly evidencedUntil: Day;
  /** Reports on the entity, the nearest in date to `asOf` first. */
  readonly reports: readonly Report[];
  /** Every report that the card cites, so that each claim can open its sources in place. */
  readonly cited: readonly Report[];
}

/** All that the card of a place says. Plain data: it crosses from the background to the page. */
export interface PlaceCard extends CardHead {
  readonly kind: 'place';
  readonly placeKind: PlaceKind;
  readonly point?: readonly [latitude: number, longitude: number];
  /** What it lies in, nearest first. */
  readonly within: readonly EntityLink[];
  readonly capitalOf?: EntityLink;
  /** The capital, where the place is a province. */
  readonly capital?: EntityLink;
  readonly holder: HolderAnswer;
  readonly holderToday: HolderAnswer;
  /** The other places on whose records the two answers rest. */
  readonly basisPlaces: readonly EntityLink[];
  /** Who held it from 1992 to now, without gaps; a stretch without a record is `unknown`. */
  readonly periods: readonly ControlPeriod[];
  /**
   * The last events up to and including the day, in order of date. Those of a province are its own and its capital's:
   * `event.place` says which.
   */
  readonly before: readonly ControlEvent[];
  /** The first events after the day, in order of date. */
  readonly after: readonly ControlEvent[];
  /** How many events lie before `before`, and how many after `after`. */
  readonly earlierCount: number;
  readonly laterCount: number;
  /** What stories claim of the month up to the day, computed from the events. */
  readonly precedents: readonly Precedent[];
  /** The named campaigns that the article's day lies in, of this place or around it. */
  readonly campaigns: readonly Campaign[];
  /** The country on the day, where the place is the country. */
  readonly picture?: NationalPicture;
}

export interface OfficeLine extends Office {
  readonly organisationName?: string;
  readonly placeName?: string;
  /** The same names in English, which `role` is in, where they are given in another language. */
  readonly english?: { readonly organisationName?: string; readonly placeName?: string };
}

export interface RelationLine extends Relation {
  readonly otherName: string;
  readonly otherKind: EntityKind;
}

/** All that the card of an actor says. */
export interface ActorCard extends CardHead {
  readonly kind: 'actor';
  readonly actorKind: ActorKind;
  readonly description: string;
  readonly born?: string;
  readonly died?: string;
  /** Offices that the sources date to the day. */
  readonly officesThen: readonly OfficeLine[];
  readonly officesBefore: readonly OfficeLine[];
  readonly officesAfter: readonly OfficeLine[];
  /** Offices of which no source gives a date. */
  readonly officesUndated: readonly OfficeLine[];
  readonly affiliations: readonly EntityLink[];
  readonly relations: readonly RelationLine[];
  /** Who led it on the day, where it is a group; `other` is the leader. */
  readonly leaders: readonly RelationLine[];
  /** For what the card says of the actor outside offices and relations. */
  readonly sources: readonly ReportUrl[];
  /** The word by which events call it, where it is a party that holds places. */
  readonly controller?: Controller;
  /** The country on the day, where it is one. */
  readonly picture?: NationalPicture;
}

export type CardContent = PlaceCard | ActorCard;
