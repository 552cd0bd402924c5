import * as v from 'valibot';
import { isFuzzyDate } from './fuzzy-date.ts';
import { actorKinds, confidences, controllers, eventKinds, placeKinds, reportTiers } from './vocabulary.ts';

/**
 * The shape of the records that readers bring. It is ours with less asked for: what is left out takes the value that
 * claims least. Messages are codes: the view that shows them says them in the reader's language.
 */

/** What can be wrong with a field; `Problem` of the reader's records carries one of these. */
export type FieldProblem =
  | 'missing'
  | 'unknown-field'
  | 'not-a-text'
  | 'not-an-id'
  | 'not-a-date'
  | 'not-an-address'
  | 'not-a-number'
  | 'not-a-list'
  | 'not-in-vocabulary'
  | 'too-long';

const says = (problem: FieldProblem) => problem;
const described = <Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.pipe(schema, v.description(description));

const text = v.pipe(v.string(says('not-a-text')), v.regex(/^\S(.*\S)?$/su, says('not-a-text')));
const shortText = v.pipe(v.string(says('not-a-text')), v.maxLength(200, says('too-long')));
const id = v.pipe(v.string(says('not-an-id')), v.regex(/^(own:)?[a-z0-9]+(-[a-z0-9]+)*$/, says('not-an-id')));
const fuzzyDate = v.pipe(v.string(says('not-a-date')), v.check(isFuzzyDate, says('not-a-date')));
const url = v.pipe(
  v.string(says('not-an-address')),
  v.url(says('not-an-address')),
  v.regex(/^https?:\/\/\S+$/, says('not-an-address')),
);
const degrees = (most: number) =>
  v.pipe(
    v.number(says('not-a-number')),
    v.minValue(-most, says('not-a-number')),
    v.maxValue(most, says('not-a-number')),
  );
const word = <const Words extends readonly string[]>(words: Words) =>
  v.picklist(words, says('not-in-vocabulary'));
const list = <Item extends v.GenericSchema>(item: Item) => v.optional(v.array(item, says('not-a-list')), []);
const sources = described(list(url), 'Addresses of pages that say so.');

export const readerPlaceSchema = v.strictObject({
  id: described(id, 'A key of your own, in lower case with hyphens; “own:” is put before it.'),
  kind: word(placeKinds),
  name: text,
  aliases: list(text),
  fa: v.exactOptional(text),
  ps: v.exactOptional(text),
  point: v.exactOptional(
    described(
      v.strictTuple([degrees(90), degrees(180)], says('not-a-number')),
      'Latitude and longitude in degrees, WGS 84.',
    ),
  ),
  parent: described(id, 'The place that it lies in: one of yours or of Hashiya’s, e.g. kunduz-province.'),
});

export const readerActorSchema = v.strictObject({
  id: described(id, 'A key of your own, in lower case with hyphens; “own:” is put before it.'),
  kind: word(actorKinds),
  name: text,
  aliases: list(text),
  fa: v.exactOptional(text),
  ps: v.exactOptional(text),
  description: v.optional(shortText, ''),
  offices: list(
    v.strictObject({
      role: text,
      organisation: v.exactOptional(id),
      place: v.exactOptional(id),
      start: v.exactOptional(fuzzyDate),
      end: v.exactOptional(fuzzyDate),
      sources,
    }),
  ),
  sources,
});

export const readerEventSchema = v.strictObject({
  id: v.exactOptional(described(id, 'A key of your own. Left out, it is made of place and date.')),
  place: described(id, 'One of your places or of Hashiya’s, e.g. kunduz-city.'),
  date: described(fuzzyDate, 'YYYY-MM-DD, YYYY-MM or YYYY.'),
  kind: word(eventKinds),
  before: v.optional(word(controllers), 'unknown'),
  after: word(controllers),
  confidence: v.optional(word(confidences), 'low'),
  note: v.optional(shortText, ''),
  sources,
});

export const readerReportSchema = v.strictObject({
  url,
  title: v.exactOptional(text),
  publisher: text,
  date: v.exactOptional(fuzzyDate),
  language: described(
    v.optional(v.pipe(v.string(says('not-a-text')), v.regex(/^[a-z]{2,3}$/, says('not-a-text'))), 'und'),
    'ISO 639: en, fa, ps …',
  ),
  tier: v.optional(word(reportTiers), 'reference'),
  places: list(id),
  actors: list(id),
});

/** A file of a reader's own records. */
export const readerRecordsSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  places: v.exactOptional(v.array(readerPlaceSchema)),
  actors: v.exactOptional(v.array(readerActorSchema)),
  events: v.exactOptional(v.array(readerEventSchema)),
  reports: v.exactOptional(v.array(readerReportSchema)),
});
