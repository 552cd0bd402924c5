import type {
  ActorKind,
  Confidence,
  Controller,
  EntityKind,
  EventKind,
  PlaceKind,
  RelationKind,
  ReportTier,
  TableName,
} from '../domain.ts';

/**
 * Every word that a record may use. What a reader sees for it stands in `assets/locales`; kinds of entities have their
 * English words here too, for the command line and for the search. The compiler holds each table to its type: a word that
 * is missing does not build.
 */

const CONTROLLERS = {
  taliban: true,
  'islamic-republic': true,
  'islamic-state-afghanistan': true,
  'northern-alliance': true,
  junbish: true,
  'hezb-e-wahdat': true,
  'hezb-e-islami': true,
  'eastern-shura': true,
  'mujahideen-mixed': true,
  'najibullah-government': true,
  'local-militia': true,
  iskp: true,
  nrf: true,
  'taliban-faction': true,
  'us-coalition': true,
  contested: true,
  unknown: true,
} as const satisfies Record<Controller, true>;

const EVENT_KINDS = {
  captured: true,
  contested: true,
  besieged: true,
  retaken: true,
  withdrew: true,
  surrendered: true,
  handed_over: true,
  uprising: true,
  declared: true,
} as const satisfies Record<EventKind, true>;

const PLACE_KIND_LABELS = {
  country: 'Country',
  region: 'Region',
  province: 'Province',
  city: 'City',
  district: 'District',
  town: 'Town',
  village: 'Village',
  base: 'Military base',
  airfield: 'Airfield',
  border_crossing: 'Border crossing',
  pass: 'Pass',
  valley: 'Valley',
  river: 'River',
  dam: 'Dam',
  mountain: 'Mountain',
  road: 'Road',
  prison: 'Prison',
  hospital: 'Hospital',
  camp: 'Camp',
} as const satisfies Record<PlaceKind, string>;

const ACTOR_KIND_LABELS = {
  person: 'Person',
  armed_group: 'Armed group',
  government: 'Government body',
  security_force: 'Security force',
  political_party: 'Political party',
  state: 'State',
  intl_org: 'International organisation',
  ngo: 'Non-governmental organisation',
  media: 'Media outlet',
  tribe_or_community: 'Tribe or community',
} as const satisfies Record<ActorKind, string>;

const RELATION_KINDS = {
  member_of: true,
  part_of: true,
  leader_of: true,
  family_of: true,
  allied_with: true,
  fought_against: true,
  split_from: true,
  successor_of: true,
  listed_by_un: true,
  designated_fto: true,
} as const satisfies Record<RelationKind, true>;

const CONFIDENCES = {
  high: true,
  medium: true,
  low: true,
} as const satisfies Record<Confidence, true>;

const REPORT_TIERS = {
  official: true,
  press: true,
  analysis: true,
  reference: true,
  mirror: true,
} as const satisfies Record<ReportTier, true>;

/** Every table that holds facts. */
const TABLE_NAMES = {
  places: true,
  events: true,
  campaigns: true,
  assessors: true,
  assessments: true,
  actors: true,
  reports: true,
} as const satisfies Record<TableName, true>;

export const controllers = wordsOf(CONTROLLERS);
export const eventKinds = wordsOf(EVENT_KINDS);
export const placeKinds = wordsOf(PLACE_KIND_LABELS);
export const actorKinds = wordsOf(ACTOR_KIND_LABELS);
export const relationKinds = wordsOf(RELATION_KINDS);
export const confidences = wordsOf(CONFIDENCES);
export const tableNames = wordsOf(TABLE_NAMES);
export const reportTiers = wordsOf(REPORT_TIERS);

/** What kind of place or actor it is, e.g. `Border crossing`. */
export function entityKindLabel(kind: EntityKind): string {
  return isPlaceKind(kind) ? PLACE_KIND_LABELS[kind] : ACTOR_KIND_LABELS[kind];
}

/** Whether a kind is one of places; the others are of actors. */
export function isPlaceKind(kind: EntityKind): kind is PlaceKind {
  return kind in PLACE_KIND_LABELS;
}

/** `Object.keys` forgets the type of its keys; the tables above are closed, so it can be restored. */
function wordsOf<Word extends string>(words: Record<Word, unknown>): readonly Word[] {
  return Object.keys(words) as Word[];
}
