import * as v from 'valibot';
import { isDay, isFuzzyDate } from '../dataset/fuzzy-date.ts';
import {
  actorKinds,
  confidences,
  controllers,
  eventKinds,
  placeKinds,
  relationKinds,
  reportTiers,
} from '../dataset/vocabulary.ts';
import type {
  Actor,
  Assessment,
  Assessor,
  ControlEvent,
  Place,
  PlaceAssessment,
  Report,
  TallyAssessment,
} from '../domain.ts';

/**
 * The shape of each record as it stands in `assets/dataset`: the types of `src/domain.ts`, with what types cannot say.
 * A key that is not named here is an error: a misspelt key would otherwise be a fact that nobody reads.
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

export const placeSchema = v.strictObject({
  id,
  kind: v.picklist(placeKinds),
  name: text,
  aliases: v.array(text),
  fa: v.exactOptional(text),
  ps: v.exactOptional(text),
  point: v.exactOptional(
    v.strictTuple([
      v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    ]),
  ),
  parent: v.exactOptional(id),
  capitalOf: v.exactOptional(id),
  geonames: v.exactOptional(positive),
  wikidata: v.exactOptional(wikidata),
  population: v.exactOptional(v.strictObject({ count: positive, year: positive })),
  provenance: v.array(text),
}) satisfies v.GenericSchema<unknown, Place>;

export const eventSchema = v.strictObject({
  id,
  place: id,
  date: fuzzyDate,
  kind: v.picklist(eventKinds),
  before: v.picklist(controllers),
  after: v.picklist(controllers),
  confidence: v.picklist(confidences),
  note: text,
  sources: v.array(url),
  dissent: v.exactOptional(
    v.array(
      v.strictObject({
        date: v.exactOptional(fuzzyDate),
        after: v.exactOptional(v.picklist(controllers)),
        note: text,
        sources: v.array(url),
      }),
    ),
  ),
  isUpperBound: v.exactOptional(v.literal(true)),
  followsGap: v.exactOptional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, ControlEvent>;

export const assessorSchema = v.strictObject({
  id,
  name: text,
  unit: v.picklist(['district', 'district-centre', 'territory']),
  definition: text,
  levels: v.array(v.strictObject({ id, name: text, definition: text, pools: v.exactOptional(v.array(id)) })),
  sources: v.array(url),
}) satisfies v.GenericSchema<unknown, Assessor>;

const assessmentEntries = {
  id,
  place: id,
  date: fuzzyDate,
  until: v.exactOptional(fuzzyDate),
  assessor: id,
  note: v.exactOptional(text),
  sources: v.array(url),
};

const tallySchema = v.strictObject({
  of: v.exactOptional(positive),
  parts: v.array(
    v.strictObject({
      level: id,
      count: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
      percent: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
    }),
  ),
});

export const placeAssessmentSchema = v.strictObject({
  ...assessmentEntries,
  level: id,
}) satisfies v.GenericSchema<unknown, PlaceAssessment>;

export const tallyAssessmentSchema = v.strictObject({
  ...assessmentEntries,
  tally: tallySchema,
}) satisfies v.GenericSchema<unknown, TallyAssessment>;

/** One of the two forms, chosen by what is there: a union could only say that neither fits. */
export const assessmentSchema = v.lazy((row) =>
  typeof row === 'object' && row !== null && 'tally' in row ? tallyAssessmentSchema : placeAssessmentSchema,
) satisfies v.GenericSchema<unknown, Assessment>;

export const actorSchema = v.strictObject({
  id,
  kind: v.picklist(actorKinds),
  name: text,
  aliases: v.array(text),
  surface: v.strictObject({ short: v.array(text), needsFullNameFirst: v.boolean() }),
  fa: v.exactOptional(text),
  ps: v.exactOptional(text),
  born: v.exactOptional(text),
  died: v.exactOptional(fuzzyDate),
  wikidata: v.exactOptional(wikidata),
  description: text,
  affiliations: v.array(id),
  offices: v.array(
    v.strictObject({
      role: text,
      organisation: v.exactOptional(id),
      place: v.exactOptional(id),
      start: v.exactOptional(fuzzyDate),
      end: v.exactOptional(fuzzyDate),
      attested: v.exactOptional(v.array(fuzzyDate)),
      sources: v.array(url),
    }),
  ),
  relations: v.array(
    v.strictObject({
      kind: v.picklist(relationKinds),
      other: id,
      start: v.exactOptional(fuzzyDate),
      end: v.exactOptional(fuzzyDate),
      sources: v.array(url),
    }),
  ),
  sources: v.array(url),
}) satisfies v.GenericSchema<unknown, Actor>;

export const reportSchema = v.strictObject({
  url,
  title: v.exactOptional(text),
  publisher: text,
  date: v.exactOptional(fuzzyDate),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'expected a language of ISO 639-1, e.g. fa')),
  tier: v.picklist(reportTiers),
  places: v.array(id),
  actors: v.array(id),
}) satisfies v.GenericSchema<unknown, Report>;

export const metaSchema = v.strictObject({ version: text, evidencedUntil: day, licence: text });

export const provenanceSchema = v.record(
  v.string(),
  v.strictObject({ title: text, where: text, licence: text, seen: fuzzyDate }),
);
