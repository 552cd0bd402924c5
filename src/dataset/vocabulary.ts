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
import type { Basis } from './control-history.ts';

/**
 * Every word that a record may use, and what a reader sees for it. The labels name parties as they are commonly named
 * in English and judge none. Each table is checked by the compiler: a word without a label does not build.
 */

const CONTROLLER_LABELS = {
  taliban: 'Taliban',
  'islamic-republic': 'Islamic Republic (government)',
  'islamic-state-afghanistan': 'Islamic State of Afghanistan (Rabbani government)',
  'northern-alliance': 'Northern Alliance (United Front)',
  junbish: 'Junbish (Dostum)',
  'hezb-e-wahdat': 'Hezb-e Wahdat',
  'hezb-e-islami': 'Hezb-e Islami (Hekmatyar)',
  'eastern-shura': 'Eastern Shura',
  'mujahideen-mixed': 'Several mujahideen parties',
  'najibullah-government': 'Najibullah government',
  'local-militia': 'Local forces',
  iskp: 'Islamic State – Khorasan (ISKP)',
  nrf: 'National Resistance Front (NRF)',
  'taliban-faction': 'Taliban faction in revolt',
  'us-coalition': 'US and allied forces',
  contested: 'Contested',
  unknown: 'No record',
} as const satisfies Record<Controller, string>;

const EVENT_KIND_LABELS = {
  captured: 'Captured',
  contested: 'Contested',
  besieged: 'Besieged',
  retaken: 'Retaken',
  withdrew: 'Withdrawal',
  surrendered: 'Surrendered',
  handed_over: 'Handed over',
  uprising: 'Uprising',
  declared: 'Declared',
} as const satisfies Record<EventKind, string>;

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

const RELATION_KIND_LABELS = {
  member_of: 'Member of',
  part_of: 'Part of',
  leader_of: 'Leader of',
  family_of: 'Family of',
  allied_with: 'Allied with',
  fought_against: 'Fought against',
  split_from: 'Split from',
  successor_of: 'Successor of',
  listed_by_un: 'Listed by the UN with',
  designated_fto: 'Designated a terrorist organisation by',
} as const satisfies Record<RelationKind, string>;

const CONFIDENCE_LABELS = {
  high: 'High confidence',
  medium: 'Medium confidence',
  low: 'Low confidence',
} as const satisfies Record<Confidence, string>;

/** No reader sees these words. */
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
  assessors: true,
  assessments: true,
  actors: true,
  reports: true,
} as const satisfies Record<TableName, true>;

const BASIS_PHRASES = {
  'own-record': 'from a record of this place',
  capital: 'read from the provincial capital; no record of this place itself',
  province: 'read from the place it lies in; no record of this place itself',
  national: 'in name, from the change of national government; no record of this place itself',
  none: 'no record',
} as const satisfies Record<Basis, string>;

export const controllers = wordsOf(CONTROLLER_LABELS);
export const eventKinds = wordsOf(EVENT_KIND_LABELS);
export const placeKinds = wordsOf(PLACE_KIND_LABELS);
export const actorKinds = wordsOf(ACTOR_KIND_LABELS);
export const relationKinds = wordsOf(RELATION_KIND_LABELS);
export const confidences = wordsOf(CONFIDENCE_LABELS);
export const tableNames = wordsOf(TABLE_NAMES);
export const reportTiers = wordsOf(REPORT_TIERS);

/** The name of a holder, e.g. `Islamic Republic (government)`. */
export function controllerLabel(controller: Controller): string {
  return CONTROLLER_LABELS[controller];
}

/** What happened, e.g. `Handed over`. */
export function eventKindLabel(kind: EventKind): string {
  return EVENT_KIND_LABELS[kind];
}

/** What kind of place or actor it is, e.g. `Border crossing`. */
export function entityKindLabel(kind: EntityKind): string {
  return isPlaceKind(kind) ? PLACE_KIND_LABELS[kind] : ACTOR_KIND_LABELS[kind];
}

/** Whether a kind is one of places; the others are of actors. */
export function isPlaceKind(kind: EntityKind): kind is PlaceKind {
  return kind in PLACE_KIND_LABELS;
}

/** How an actor stands to another, to be followed by the other's name, e.g. `Split from`. */
export function relationKindLabel(kind: RelationKind): string {
  return RELATION_KIND_LABELS[kind];
}

/** What an answer on control rests on, as the end of a sentence. */
export function basisPhrase(basis: Basis): string {
  return BASIS_PHRASES[basis];
}

/** e.g. `Medium confidence`. */
export function confidenceLabel(confidence: Confidence): string {
  return CONFIDENCE_LABELS[confidence];
}

/** `Object.keys` forgets the type of its keys; the tables above are closed, so it can be restored. */
function wordsOf<Word extends string>(words: Record<Word, unknown>): readonly Word[] {
  return Object.keys(words) as Word[];
}
