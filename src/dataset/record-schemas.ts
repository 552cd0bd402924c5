import * as v from 'valibot';
import type {
  Actor,
  Assessment,
  Assessor,
  Campaign,
  ControlEvent,
  Place,
  PlaceAssessment,
  Provenance,
  Report,
  TallyAssessment,
} from '../domain.ts';
import { isDay, isFuzzyDate } from './fuzzy-date.ts';
import {
  actorKinds,
  confidences,
  controllers,
  eventKinds,
  placeKinds,
  relationKinds,
  reportTiers,
  tableNames,
} from './vocabulary.ts';

/**
 * The shape of each record as it stands in `assets/dataset`: the types of `src/domain.ts`, with what types cannot say.
 * A key that is not named here is an error: a misspelt key would otherwise be a fact that nobody reads. The descriptions
 * are for people who edit the files: the published JSON Schema carries them into their editor.
 */

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id in lower case with hyphens, e.g. kunduz-city'),
);
const text = v.pipe(
  v.string(),
  v.regex(/^\S(.*\S)?$/su, 'expected a text that neither is empty nor begins or ends with a space'),
);
const url = v.pipe(v.string(), v.url('expected the address of a page'));
const fuzzyDate = v.pipe(
  v.string(),
  v.check(isFuzzyDate, 'expected a date of the calendar: YYYY-MM-DD, YYYY-MM or YYYY'),
);
const day = v.pipe(v.string(), v.check(isDay, 'expected a day of the calendar: YYYY-MM-DD'));
const wikidata = v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'expected an item of Wikidata, e.g. Q186418'));
const positive = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The same schema, with what an editor shows for it. */
const says = <Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.pipe(schema, v.description(description));

const sources = says(
  v.array(url),
  'Addresses of pages that you opened and that say so. Each also stands in reports/.',
);
const entityId = says(id, 'Stable key in lower case with hyphens. Never reused, never renamed.');
const names = {
  name: says(text, 'The usual English name.'),
  aliases: says(
    v.array(text),
    'Other spellings seen in sources. Variants that a rule makes (hyphens, diacritics) need not be here.',
  ),
};
const nativeNames = {
  fa: v.exactOptional(says(text, 'Name in Dari, as a source writes it.')),
  ps: v.exactOptional(says(text, 'Name in Pashto, as a source writes it.')),
};

export const placeSchema = v.strictObject({
  id: entityId,
  kind: v.picklist(placeKinds),
  ...names,
  ...nativeNames,
  point: v.exactOptional(
    says(
      v.strictTuple([
        v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
        v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      ]),
      'Latitude and longitude in degrees, WGS 84.',
    ),
  ),
  parent: v.exactOptional(says(id, 'The place that this one lies in. Only the country has none.')),
  capitalOf: v.exactOptional(says(id, 'The province of which this city is the capital.')),
  geonames: v.exactOptional(says(positive, 'Number in GeoNames.')),
  wikidata: v.exactOptional(says(wikidata, 'Item of Wikidata, e.g. Q186418.')),
  population: v.exactOptional(v.strictObject({ count: positive, year: positive })),
  silences: v.exactOptional(
    says(
      v.array(
        v.strictObject({
          from: says(day, 'The first day.'),
          to: says(day, 'The last day.'),
          note: says(text, 'What the records around it say and leave open, 200 characters at most.'),
        }),
      ),
      'Stretches of days for which records were sought and none says who held the place.',
    ),
  ),
  provenance: says(
    v.array(id),
    'Keys of provenance.json: the lists from which the facts of this record came.',
  ),
}) satisfies v.GenericSchema<unknown, Place>;

const dissentSchema = v.strictObject({
  date: v.exactOptional(says(fuzzyDate, 'The date that these sources give, where they differ on it.')),
  after: v.exactOptional(
    says(v.picklist(controllers), 'The holder afterwards that these sources give, where they differ on it.'),
  ),
  note: says(text, 'What they say, in your own words, 200 characters at most.'),
  sources,
});

export const eventSchema = v.strictObject({
  id: says(id, 'Stable key, e.g. kunduz-city-2015-09-28. It stays as it is even when the date is corrected.'),
  place: says(id, 'Id of the place that this happened in.'),
  date: says(
    fuzzyDate,
    'The day in Afghanistan (YYYY-MM-DD), or the month or year if the source says no more.',
  ),
  kind: says(
    v.picklist(eventKinds),
    'captured: taken by force or walked into. contested: attacked inside, or claimed. besieged: surrounded, not entered. ' +
      'retaken: a former holder came back. withdrew: attackers or holders left. surrendered: yielded by those in charge. ' +
      'handed_over: passed on by agreement. uprising: locals or part of the garrison changed sides. declared: a statement, no ground changed hands.',
  ),
  before: says(v.picklist(controllers), 'Who held the place until then: what its event before left.'),
  after: says(v.picklist(controllers), 'Who held the place afterwards.'),
  confidence: says(
    v.picklist(confidences),
    'high: two independent sources, or one undisputed reference. medium: one good source. low: weak or inferred.',
  ),
  note: says(text, 'One or two plain sentences in your own words, 200 characters at most.'),
  sources,
  dissent: v.exactOptional(
    says(
      v.array(dissentSchema),
      'What some sources say differently. A disagreement is one event with dissent.',
    ),
  ),
  isUpperBound: v.exactOptional(
    says(v.literal(true), 'The change had happened by this day; on which day, no source says.'),
  ),
  followsGap: v.exactOptional(
    says(v.literal(true), 'No source says how the holder before came to hold the place.'),
  ),
}) satisfies v.GenericSchema<unknown, ControlEvent>;

const levelSchema = v.strictObject({
  id: says(id, 'Key of the level within this scale.'),
  name: says(text, 'The level in the assessor’s own words, shortened.'),
  definition: says(text, 'What the assessor put at this level, in your own words.'),
  pools: v.exactOptional(
    says(v.array(id), 'The finer levels of the same scale that this one takes together.'),
  ),
});

export const assessorSchema = v.strictObject({
  id: entityId,
  name: text,
  unit: says(v.picklist(['district', 'district-centre', 'territory']), 'What is rated or counted.'),
  definition: says(text, 'What the assessor measures and how, and what critics say of it.'),
  levels: says(v.array(levelSchema), 'From the government’s side to the Taliban’s; pooled levels last.'),
  sources,
}) satisfies v.GenericSchema<unknown, Assessor>;

const assessmentEntries = {
  id: says(id, 'Stable key: assessor, place, date.'),
  place: says(id, 'Id of the place that was assessed.'),
  date: says(fuzzyDate, 'What day or time the assessment is of, not when it was published.'),
  until: v.exactOptional(says(fuzzyDate, 'The last day, where it is of a period that began at “date”.')),
  assessor: says(id, 'Key of assessors.json.'),
  note: v.exactOptional(says(text, 'In your own words, 200 characters at most.')),
  sources,
};

const tallySchema = v.strictObject({
  of: v.exactOptional(says(positive, 'How many were counted in all, where the assessor said so.')),
  parts: v.array(
    v.strictObject({
      level: says(id, 'Key of a level of the assessor’s scale.'),
      count: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
      percent: v.exactOptional(
        says(v.pipe(v.number(), v.minValue(0), v.maxValue(100)), 'As published; never worked out.'),
      ),
    }),
  ),
});

export const placeAssessmentSchema = v.strictObject({
  ...assessmentEntries,
  level: says(id, 'Key of a level of the assessor’s scale.'),
}) satisfies v.GenericSchema<unknown, PlaceAssessment>;

export const tallyAssessmentSchema = v.strictObject({
  ...assessmentEntries,
  tally: says(tallySchema, 'How many units the assessor put at each level.'),
}) satisfies v.GenericSchema<unknown, TallyAssessment>;

/** One of the two forms, chosen by what is there: a union could only say that neither fits. */
export const assessmentSchema = v.lazy((row) =>
  typeof row === 'object' && row !== null && 'tally' in row ? tallyAssessmentSchema : placeAssessmentSchema,
) satisfies v.GenericSchema<unknown, Assessment>;

export const campaignSchema = v.strictObject({
  id: entityId,
  names: says(
    v.strictObject({ en: text, fa: text, ps: text, de: text, fr: text }),
    'As it stands within a sentence, e.g. “the Taliban offensive of 2021”, in neutral words.',
  ),
  from: says(day, 'The first day.'),
  to: says(day, 'The last day.'),
  places: says(v.array(id), 'Where it took place; the country where it drew in all of it.'),
  note: says(text, 'By what its first and last day are counted, 200 characters at most.'),
  sources,
}) satisfies v.GenericSchema<unknown, Campaign>;

const officeSchema = v.strictObject({
  role: text,
  organisation: v.exactOptional(says(id, 'The body in which the office is held.')),
  place: v.exactOptional(says(id, 'The place that the office concerns.')),
  start: v.exactOptional(fuzzyDate),
  end: v.exactOptional(says(fuzzyDate, 'Left out where no source says; that does not mean “still”.')),
  attested: v.exactOptional(
    says(v.array(fuzzyDate), 'Dates on which a source shows the office held, where start and end are open.'),
  ),
  sources,
});

const relationSchema = v.strictObject({
  kind: v.picklist(relationKinds),
  other: id,
  start: v.exactOptional(fuzzyDate),
  end: v.exactOptional(fuzzyDate),
  sources,
});

export const actorSchema = v.strictObject({
  id: entityId,
  kind: v.picklist(actorKinds),
  ...names,
  surface: v.strictObject({
    short: says(v.array(text), 'Forms used in later mentions: surname, title with surname, acronym.'),
    needsFullNameFirst: says(
      v.boolean(),
      'Whether a short form counts only after the full name or an alias in the same text.',
    ),
  }),
  ...nativeNames,
  born: v.exactOptional(says(text, 'As the sources have it; may be a range or an estimate.')),
  died: v.exactOptional(fuzzyDate),
  wikidata: v.exactOptional(wikidata),
  description: says(text, 'One neutral line, 200 characters at most. Living people by public role only.'),
  affiliations: v.array(id),
  offices: v.array(officeSchema),
  relations: v.array(relationSchema),
  sources,
}) satisfies v.GenericSchema<unknown, Actor>;

export const reportSchema = v.strictObject({
  url: says(url, 'Address of the page at its publisher.'),
  title: v.exactOptional(says(text, 'The headline, if you saw it. Never composed.')),
  publisher: text,
  date: v.exactOptional(says(fuzzyDate, 'When it was published, as the page or its address shows.')),
  language: says(
    v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'expected a language of ISO 639-1, e.g. fa')),
    'ISO 639-1, e.g. en, fa, ps.',
  ),
  tier: says(
    v.picklist(reportTiers),
    'mirror: a copy of somebody else’s page, kept only where the original could not be found.',
  ),
  places: says(v.array(id), 'Places that it concerns.'),
  actors: says(v.array(id), 'People and bodies that it concerns.'),
}) satisfies v.GenericSchema<unknown, Report>;

export const provenanceSchema = v.strictObject({
  id: says(id, 'Key that records name in “provenance”.'),
  title: says(text, 'What the list is, as a reader would say it.'),
  where: says(text, 'Where it was read.'),
  licence: says(text, 'Under which terms, and what was taken.'),
  seen: says(fuzzyDate, 'When it was read.'),
  tables: says(v.array(v.picklist(tableNames)), 'The tables whose facts come from it.'),
}) satisfies v.GenericSchema<unknown, Provenance>;

export const metaSchema = v.strictObject({
  $schema: v.exactOptional(text),
  version: says(text, 'Calendar version: year, month, number of the edition in that month.'),
  evidencedUntil: says(day, 'The last day for which evidence was sought.'),
  licence: text,
});

/** The record of each table. */
export const recordSchemas = {
  places: placeSchema,
  events: eventSchema,
  campaigns: campaignSchema,
  assessors: assessorSchema,
  assessments: assessmentSchema,
  actors: actorSchema,
  reports: reportSchema,
  provenance: provenanceSchema,
} as const;
