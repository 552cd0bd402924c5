import type {
  Actor,
  Assessment,
  AssessmentLevel,
  Assessor,
  Campaign,
  ControlEvent,
  Dissent,
  Office,
  Place,
  PlaceAssessment,
  PlaceKind,
  Provenance,
  Relation,
  Report,
  Silence,
  SurfaceRules,
  TallyAssessment,
  TallyPart,
} from '../domain.ts';
import { compareFuzzyDates } from './fuzzy-date.ts';

/** What a file of the dataset holds: places with their events, or one other table. */
export interface DatasetFileContent {
  readonly places?: readonly Place[];
  readonly events?: readonly ControlEvent[];
  readonly campaigns?: readonly Campaign[];
  readonly assessors?: readonly Assessor[];
  readonly assessments?: readonly Assessment[];
  readonly actors?: readonly Actor[];
  readonly reports?: readonly Report[];
  readonly provenance?: readonly Provenance[];
}

/**
 * The one way to write a file of the dataset, so that a change shows in a diff as what it is. Records in order (places:
 * country, provinces, cities, others by id; events by date, those of one date as they happened; campaigns by their first day; assessors and actors by id;
 * assessments by date, then id; reports by date, then address; provenance by id), keys as in `src/domain.ts`, two spaces, a list of plain values on one line where that fits.
 * @param schema what the file names as its `$schema`, so that editors complete and check it.
 */
export function formatDatasetFile(file: DatasetFileContent, { schema }: { readonly schema: string }): string {
  const { places, events, campaigns, assessors, assessments, actors, reports, provenance } = file;
  const content = {
    $schema: schema,
    ...(places && { places: places.toSorted(comparePlaces).map(orderedPlace) }),
    ...(events && { events: events.toSorted(compareEvents).map(orderedEvent) }),
    ...(campaigns && { campaigns: campaigns.toSorted(compareCampaigns).map(orderedCampaign) }),
    ...(assessors && { assessors: assessors.toSorted(compareById).map(orderedAssessor) }),
    ...(assessments && { assessments: assessments.toSorted(compareAssessments).map(orderedAssessment) }),
    ...(actors && { actors: actors.toSorted(compareById).map(orderedActor) }),
    ...(reports && { reports: reports.toSorted(compareReports).map(inOrder(REPORT)) }),
    ...(provenance && { provenance: provenance.toSorted(compareById).map(inOrder(PROVENANCE)) }),
  };
  return `${layOut(content, '')}\n`;
}

/** Each key of a record, in order; the compiler sees to it that none is missing. No file holds a reader's own records. */
type KeysOf<Row> = { readonly [Key in Exclude<keyof Row, 'isReadersOwn' | 'english'>]-?: true };

const PLACE: KeysOf<Place> = {
  id: true,
  kind: true,
  name: true,
  aliases: true,
  fa: true,
  ps: true,
  point: true,
  parent: true,
  capitalOf: true,
  geonames: true,
  wikidata: true,
  population: true,
  silences: true,
  provenance: true,
};

const SILENCE: KeysOf<Silence> = { from: true, to: true, note: true };

const EVENT: KeysOf<ControlEvent> = {
  id: true,
  place: true,
  date: true,
  kind: true,
  before: true,
  after: true,
  confidence: true,
  note: true,
  sources: true,
  dissent: true,
  isUpperBound: true,
  followsGap: true,
};

const DISSENT: KeysOf<Dissent> = { date: true, after: true, note: true, sources: true };

const CAMPAIGN: KeysOf<Campaign> = {
  id: true,
  names: true,
  from: true,
  to: true,
  places: true,
  note: true,
  sources: true,
};

const CAMPAIGN_NAMES: KeysOf<Campaign['names']> = { en: true, fa: true, ps: true, de: true, fr: true };

const ASSESSOR: KeysOf<Assessor> = {
  id: true,
  name: true,
  unit: true,
  definition: true,
  levels: true,
  sources: true,
};

const LEVEL: KeysOf<AssessmentLevel> = { id: true, name: true, definition: true, pools: true };

const PLACE_ASSESSMENT: KeysOf<PlaceAssessment> = {
  id: true,
  place: true,
  date: true,
  until: true,
  assessor: true,
  level: true,
  note: true,
  sources: true,
};

const TALLY_ASSESSMENT: KeysOf<TallyAssessment> = {
  id: true,
  place: true,
  date: true,
  until: true,
  assessor: true,
  tally: true,
  note: true,
  sources: true,
};

const TALLY: KeysOf<TallyAssessment['tally']> = { of: true, parts: true };

const TALLY_PART: KeysOf<TallyPart> = { level: true, count: true, percent: true };

const ACTOR: KeysOf<Actor> = {
  id: true,
  kind: true,
  name: true,
  aliases: true,
  surface: true,
  fa: true,
  ps: true,
  born: true,
  died: true,
  wikidata: true,
  description: true,
  affiliations: true,
  offices: true,
  relations: true,
  sources: true,
};

const SURFACE: KeysOf<SurfaceRules> = { short: true, needsFullNameFirst: true };

const OFFICE: KeysOf<Office> = {
  role: true,
  organisation: true,
  place: true,
  start: true,
  end: true,
  attested: true,
  sources: true,
};

const RELATION: KeysOf<Relation> = { kind: true, other: true, start: true, end: true, sources: true };

const REPORT: KeysOf<Report> = {
  url: true,
  title: true,
  publisher: true,
  date: true,
  language: true,
  tier: true,
  places: true,
  actors: true,
};

const PROVENANCE: KeysOf<Provenance> = {
  id: true,
  title: true,
  where: true,
  licence: true,
  seen: true,
  tables: true,
};

function inOrder<Row extends object>(keys: KeysOf<Row>): (row: Row) => Row {
  return (row) =>
    Object.fromEntries(
      Object.keys(keys).flatMap((key) => {
        const value = row[key as keyof Row];
        return value === undefined ? [] : [[key, value]];
      }),
    ) as Row;
}

function orderedPlace(place: Place): Place {
  const silences = place.silences?.toSorted((a, b) => compareText(a.from, b.from)).map(inOrder(SILENCE));
  return inOrder(PLACE)({ ...place, ...(silences && { silences }) });
}

function orderedEvent(event: ControlEvent): ControlEvent {
  const { dissent } = event;
  return inOrder(EVENT)({ ...event, ...(dissent && { dissent: dissent.map(inOrder(DISSENT)) }) });
}

function orderedCampaign(campaign: Campaign): Campaign {
  return inOrder(CAMPAIGN)({ ...campaign, names: inOrder(CAMPAIGN_NAMES)(campaign.names) });
}

function orderedAssessor(assessor: Assessor): Assessor {
  return inOrder(ASSESSOR)({ ...assessor, levels: assessor.levels.map(inOrder(LEVEL)) });
}

function orderedAssessment(assessment: Assessment): Assessment {
  if (!('tally' in assessment)) return inOrder(PLACE_ASSESSMENT)(assessment);
  const { tally } = assessment;
  const parts = tally.parts.map(inOrder(TALLY_PART));
  return inOrder(TALLY_ASSESSMENT)({ ...assessment, tally: inOrder(TALLY)({ ...tally, parts }) });
}

function orderedActor(actor: Actor): Actor {
  return inOrder(ACTOR)({
    ...actor,
    surface: inOrder(SURFACE)(actor.surface),
    offices: actor.offices.map(inOrder(OFFICE)),
    relations: actor.relations.map(inOrder(RELATION)),
  });
}

const FIRST_KINDS: readonly PlaceKind[] = ['city', 'province', 'country'];

function comparePlaces(a: Place, b: Place): number {
  return FIRST_KINDS.indexOf(b.kind) - FIRST_KINDS.indexOf(a.kind) || compareById(a, b);
}

function compareEvents(a: ControlEvent, b: ControlEvent): number {
  return compareFuzzyDates(a.date, b.date);
}

function compareCampaigns(a: Campaign, b: Campaign): number {
  return compareText(a.from, b.from) || compareById(a, b);
}

function compareAssessments(a: Assessment, b: Assessment): number {
  return compareFuzzyDates(a.date, b.date) || compareById(a, b);
}

function compareReports(a: Report, b: Report): number {
  if (a.date !== undefined && b.date !== undefined && a.date !== b.date)
    return compareFuzzyDates(a.date, b.date);
  return Number(a.date === undefined) - Number(b.date === undefined) || compareText(a.url, b.url);
}

function compareById(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

/** The same on every machine, unlike `localeCompare`. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The longest line of a list, in characters. */
const WIDTH = 110;

function layOut(value: unknown, indent: string, keyLength = 0): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const lines = Object.entries(value).map(([key, field]) => {
      const name = `${JSON.stringify(key)}: `;
      return `${inner}${name}${layOut(field, inner, name.length)}`;
    });
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
  }
  if (value.every((item) => typeof item !== 'object')) {
    const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    if (indent.length + keyLength + line.length <= WIDTH || value.length === 0) return line;
  }
  return `[\n${value.map((item) => inner + layOut(item, inner)).join(',\n')}\n${indent}]`;
}
