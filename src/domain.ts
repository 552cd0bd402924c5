/**
 * The nouns of Hashiya. Types only: nothing here runs. Read this file first.
 *
 * A *place* is held by a *controller*; a *control event* says when that changed and who reported it. An *assessment* is
 * what an outside *assessor* judged, in a scale of its own. A *campaign* is the named setting of some days. An *actor* is a person or body with *offices* and
 * *relations*. A *report* is a page that somebody published. A *mention* is where a text names a place or an actor. Every
 * date is fuzzy until proved exact.
 */

// ── Time ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A calendar day in Afghanistan (UTC+4:30), `YYYY-MM-DD`. */
export type Day = string;

/** What a source could say of a date: `2021-08-06`, `2021-08` or `2021` (EDTF level 0). It stands for an interval. */
export type FuzzyDate = string;

// ── Places ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export type PlaceKind =
  | 'country'
  | 'region'
  | 'province'
  | 'city'
  | 'district'
  | 'town'
  | 'village'
  | 'base'
  | 'airfield'
  | 'border_crossing'
  | 'pass'
  | 'valley'
  | 'river'
  | 'dam'
  | 'mountain'
  | 'road'
  | 'prison'
  | 'hospital'
  | 'camp';

/** Stable key of a place or an actor: lower case, hyphens, never reused, e.g. `kunduz-city`; `own:…` is a reader's own. */
export type EntityId = string;

/** What a record says that a reader brought; the dataset itself has none. */
interface PerhapsReadersOwn {
  readonly isReadersOwn?: true;
}

/** A stretch of days for which records were sought and none was found that says who held a place. */
export interface Silence {
  readonly from: Day;
  /** The last day. */
  readonly to: Day;
  /** What the records around it say and leave open, in our words, at most 200 characters. */
  readonly note: string;
}

export interface Place extends PerhapsReadersOwn {
  readonly id: EntityId;
  readonly kind: PlaceKind;
  /** The usual English name. */
  readonly name: string;
  /** Other spellings seen in sources. Rule-made variants (hyphens, linkers, diacritics) are the lexicon's work. */
  readonly aliases: readonly string[];
  /** Name in Dari. */
  readonly fa?: string;
  /** Name in Pashto. */
  readonly ps?: string;
  /** The English name, where `name` is that in the reader's language. No file of the dataset has it. */
  readonly english?: string;
  /** Latitude and longitude in degrees, WGS 84. */
  readonly point?: readonly [latitude: number, longitude: number];
  /** The place that this one lies in. Absent for the country alone. */
  readonly parent?: EntityId;
  /** The province of which this city is the capital. */
  readonly capitalOf?: EntityId;
  readonly geonames?: number;
  readonly wikidata?: string;
  readonly population?: { readonly count: number; readonly year: number };
  /** When the holder is unknown in spite of a search; in order. What is not named here was never looked into. */
  readonly silences?: readonly Silence[];
  /** Keys of `provenance.json`: the lists from which the facts of this record came. */
  readonly provenance: readonly string[];
}

// ── Control ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Who can hold a place. `contested`: no side held it as a whole. `unknown`: no record, which is not control. */
export type Controller =
  | 'taliban'
  | 'islamic-republic'
  | 'islamic-state-afghanistan'
  | 'northern-alliance'
  | 'junbish'
  | 'hezb-e-wahdat'
  | 'hezb-e-islami'
  | 'eastern-shura'
  | 'mujahideen-mixed'
  | 'najibullah-government'
  | 'local-militia'
  | 'iskp'
  | 'nrf'
  | 'taliban-faction'
  | 'us-coalition'
  | 'contested'
  | 'unknown';

export type EventKind =
  | 'captured'
  | 'contested'
  | 'besieged'
  | 'retaken'
  | 'withdrew'
  | 'surrendered'
  | 'handed_over'
  | 'uprising'
  | 'declared';

/** `high`: two independent sources or one undisputed reference. `medium`: one good source. `low`: weak or inferred. */
export type Confidence = 'high' | 'medium' | 'low';

/** What some sources say differently about an event. A disagreement is one event with dissent, not two events. */
export interface Dissent {
  /** The date that these sources give, where they differ on it. */
  readonly date?: FuzzyDate;
  /** The holder afterwards that these sources give, where they differ on it. */
  readonly after?: Controller;
  /** What they say, in our words. */
  readonly note: string;
  readonly sources: readonly ReportUrl[];
}

export interface ControlEvent extends PerhapsReadersOwn {
  /** Stable key, e.g. `kunduz-city-2015-09-28`. Never changes, even when the date is corrected. */
  readonly id: string;
  readonly place: EntityId;
  readonly date: FuzzyDate;
  readonly kind: EventKind;
  readonly before: Controller;
  readonly after: Controller;
  readonly confidence: Confidence;
  /** At most 200 characters, in our words. */
  readonly note: string;
  readonly sources: readonly ReportUrl[];
  readonly dissent?: readonly Dissent[];
  /** True where the date is an upper bound: the change had happened *by* this day. */
  readonly isUpperBound?: true;
  /** True where no source seen says how `before` came to hold the place: a change went unrecorded since the last event. */
  readonly followsGap?: true;
}

// ── Assessments ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** One level of an assessor's scale. */
export interface AssessmentLevel {
  /** Stable key within the scale, e.g. `insurgent-influence`. */
  readonly id: string;
  /** The level in the assessor's own words, shortened. */
  readonly name: string;
  /** What the assessor put at this level, in our words. */
  readonly definition: string;
  /** The finer levels of the same scale that this one takes together, where it does. */
  readonly pools?: readonly string[];
}

/** Somebody who rated districts or counted them. No two measure the same thing, so no two scales are ever merged. */
export interface Assessor {
  /** Stable key, e.g. `sigar-rs`. */
  readonly id: string;
  readonly name: string;
  /** What is rated or counted: districts (of which there are 398 to 421), district centres, or territory. */
  readonly unit: 'district' | 'district-centre' | 'territory';
  /** What the assessor measures and how, and what critics say of it; in our words. */
  readonly definition: string;
  /** From the government's side to the Taliban's; a level that pools others follows them. */
  readonly levels: readonly AssessmentLevel[];
  readonly sources: readonly ReportUrl[];
}

/** How many units, or what share of them, an assessor put at one level. At least one of the two is given. */
export interface TallyPart {
  readonly level: string;
  readonly count?: number;
  /** Of 100, as published; not worked out by us. */
  readonly percent?: number;
}

interface AssessmentBase {
  /** Stable key, e.g. `sigar-rs-kunduz-district-2017-10-15`. */
  readonly id: string;
  readonly place: EntityId;
  /** The day or time that the assessment is of, not that of its publication. */
  readonly date: FuzzyDate;
  /** The last day, where the assessor looked at a period that began at `date`. */
  readonly until?: FuzzyDate;
  /** Key of an assessor. */
  readonly assessor: string;
  /** In our words, at most 200 characters. */
  readonly note?: string;
  readonly sources: readonly ReportUrl[];
}

/** A place rated on its assessor's scale. */
export interface PlaceAssessment extends AssessmentBase {
  readonly level: string;
}

/** The units of a country or province counted by level. The parts need not cover the whole. */
export interface TallyAssessment extends AssessmentBase {
  readonly tally: {
    /** How many units the assessor counted in all, where it said so. */
    readonly of?: number;
    readonly parts: readonly TallyPart[];
  };
}

/** What an assessor judged. Distinguished by `'tally' in assessment`. */
export type Assessment = PlaceAssessment | TallyAssessment;

// ── Campaigns ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** A named campaign: the setting of every story of its days and places. */
export interface Campaign {
  /** Stable key, e.g. `taliban-offensive-2021`. */
  readonly id: string;
  /** What it is called in each language of the interface, as it stands within a sentence; in neutral words. */
  readonly names: Readonly<Record<'en' | 'fa' | 'ps' | 'de' | 'fr', string>>;
  readonly from: Day;
  /** The last day. */
  readonly to: Day;
  /** Where it took place; the country where it drew in all of it. */
  readonly places: readonly EntityId[];
  /** By what its first and last day are counted, in our words, at most 200 characters. */
  readonly note: string;
  /** At least two. */
  readonly sources: readonly ReportUrl[];
}

// ── Actors ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export type ActorKind =
  | 'person'
  | 'armed_group'
  | 'government'
  | 'security_force'
  | 'political_party'
  | 'state'
  | 'intl_org'
  | 'ngo'
  | 'media'
  | 'tribe_or_community';

export interface Office {
  readonly role: string;
  /** The body in which the office is held. */
  readonly organisation?: EntityId;
  /** The place that the office concerns. */
  readonly place?: EntityId;
  /** Absent when no source says. An absent end does not mean "still in office". */
  readonly start?: FuzzyDate;
  readonly end?: FuzzyDate;
  /** Dates on which a source shows the office held, in order; given where start and end leave that open. */
  readonly attested?: readonly FuzzyDate[];
  readonly sources: readonly ReportUrl[];
}

export type RelationKind =
  | 'member_of'
  | 'part_of'
  | 'leader_of'
  | 'family_of'
  | 'allied_with'
  | 'fought_against'
  | 'split_from'
  | 'successor_of'
  | 'listed_by_un'
  | 'designated_fto';

export interface Relation {
  readonly kind: RelationKind;
  readonly other: EntityId;
  readonly start?: FuzzyDate;
  readonly end?: FuzzyDate;
  readonly sources: readonly ReportUrl[];
}

/** How an actor's name appears in running text. */
export interface SurfaceRules {
  /** Forms used in later mentions: surname, title with surname, acronym. */
  readonly short: readonly string[];
  /** True where a short form counts only after the full name or an alias in the same text. */
  readonly needsFullNameFirst: boolean;
}

export interface Actor extends PerhapsReadersOwn {
  readonly id: EntityId;
  readonly kind: ActorKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly surface: SurfaceRules;
  readonly fa?: string;
  readonly ps?: string;
  /** As for a place. */
  readonly english?: string;
  /** As the sources have it; may be a range or an estimate, e.g. `c. 1968-1973`. */
  readonly born?: string;
  readonly died?: FuzzyDate;
  readonly wikidata?: string;
  /** One neutral line. Living people are described by public role only. */
  readonly description: string;
  readonly affiliations: readonly EntityId[];
  readonly offices: readonly Office[];
  readonly relations: readonly Relation[];
  readonly sources: readonly ReportUrl[];
}

export type Entity = Place | Actor;
export type EntityKind = PlaceKind | ActorKind;

// ── Reports ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A report is known by the address of its page. */
export type ReportUrl = string;

/** `mirror`: a copy of somebody else's page, kept only where the original could not be found. */
export type ReportTier = 'official' | 'press' | 'analysis' | 'reference' | 'mirror';

/** Bibliography only; never the text of an article. */
export interface Report extends PerhapsReadersOwn {
  readonly url: ReportUrl;
  /** The headline, where it was seen. Never composed. */
  readonly title?: string;
  readonly publisher: string;
  readonly date?: FuzzyDate;
  /** ISO 639-1. */
  readonly language: string;
  readonly tier: ReportTier;
  readonly places: readonly EntityId[];
  readonly actors: readonly EntityId[];
}

// ── Provenance ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** The tables of the dataset. */
export type TableName =
  | 'places'
  | 'events'
  | 'campaigns'
  | 'assessors'
  | 'assessments'
  | 'actors'
  | 'reports';

/** A list or a body of pages from which facts of the dataset came. */
export interface Provenance {
  /** Stable key, e.g. `wof`. */
  readonly id: string;
  /** What it is, as a reader would say it. */
  readonly title: string;
  readonly where: string;
  /** Under which terms it stands, and what was taken. */
  readonly licence: string;
  /** When it was read. */
  readonly seen: FuzzyDate;
  /** The tables whose facts come from it. */
  readonly tables: readonly TableName[];
}

// ── The dataset as one value ────────────────────────────────────────────────────────────────────────────────────────

/** Everything known, as plain rows. What the build packages, IndexedDB caches, and `openDataset` indexes. */
export interface DatasetTables {
  /** Calendar version, e.g. `2026.11.0`. */
  readonly version: string;
  /** The last day for which evidence was sought; later answers say so. */
  readonly evidencedUntil: Day;
  readonly places: readonly Place[];
  readonly events: readonly ControlEvent[];
  readonly campaigns: readonly Campaign[];
  readonly assessors: readonly Assessor[];
  readonly assessments: readonly Assessment[];
  readonly actors: readonly Actor[];
  readonly reports: readonly Report[];
  readonly provenance: readonly Provenance[];
}

// ── Names in a text ─────────────────────────────────────────────────────────────────────────────────────────────────

/** A place where a text names an entity. Offsets are UTF-16 units: `text.slice(start, end) === surface`. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** All entities that the name could mean, the likeliest (`id`) first, where the text does not decide. */
  readonly candidates?: readonly EntityId[];
}
