import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type * as v from 'valibot';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { datasetFiles, schemaReference } from '../../../src/build/dataset-folder.ts';
import { datasetJsonSchemas } from '../../../src/build/dataset-json-schemas.ts';
import type {
  placeAssessmentSchema,
  recordSchemas,
  tallyAssessmentSchema,
} from '../../../src/dataset/record-schemas.ts';
import type {
  Actor,
  Assessor,
  Campaign,
  ControlEvent,
  Place,
  PlaceAssessment,
  Provenance,
  Report,
  TallyAssessment,
} from '../../../src/domain.ts';

const folder = resolve(import.meta.dirname, '../../../assets/dataset');
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const schemas = datasetJsonSchemas();
const ajv = new Ajv2020({ strict: true, strictTuples: false, allErrors: true });
const validatorOf = (name: string) => ajv.compile(schemas.get(name) as object);
const validators = new Map([...schemas.keys()].map((name) => [name, validatorOf(name)]));

test.each([...schemas.keys()])('%s is the published one; “npm run dataset:schema” writes it', (name) => {
  expect(read(`schema/${name}`)).toEqual(JSON.parse(JSON.stringify(schemas.get(name))));
});

test.each(datasetFiles(folder).map((file) => [file.path, file] as const))(
  '%s fits its schema',
  (path, file) => {
    const content = read(path);
    expect(content).toMatchObject({ $schema: schemaReference(file) });
    const validate = validators.get(file.schema);
    validate?.(content);
    expect(validate?.errors ?? []).toEqual([]);
  },
);

test('meta.json fits its schema', () => {
  expect(validators.get('meta.schema.json')?.(read('meta.json'))).toBe(true);
});

describe('what an editor must mark', () => {
  const event = {
    id: 'kunduz-city-2015-09-28',
    place: 'kunduz-city',
    date: '2015-09-28',
    kind: 'captured',
    before: 'islamic-republic',
    after: 'taliban',
    confidence: 'high',
    note: 'The Taliban entered the city before dawn.',
    sources: ['https://example.org/a'],
  };
  const isValid = (fields: object) =>
    // As it stands in a file: a key that is `undefined` here is not there.
    validators.get('places.schema.json')?.(
      JSON.parse(JSON.stringify({ places: [], events: [{ ...event, ...fields }] })),
    );

  test('a sound event is none', () => expect(isValid({})).toBe(true));
  test.each([
    ['a word outside the vocabulary', { after: 'talban' }],
    ['a month that there is not', { date: '2015-13' }],
    ['a date in words', { date: 'autumn 2015' }],
    ['an id with a space', { place: 'kunduz city' }],
    ['an address without its scheme', { sources: ['www.example.org'] }],
    ['a misspelt key', { isUpperbound: true }],
    ['a note that begins with a space', { note: ' They came.' }],
    ['no note', { note: undefined }],
  ])('%s', (_, fields) => expect(isValid(fields)).toBe(false));
});

/** The types of `src/domain.ts`, as they stand in files: mutable, and without what is added when they are read. */
type Plain<Type> = Type extends readonly [infer First, infer Second]
  ? [Plain<First>, Plain<Second>]
  : Type extends readonly (infer Item)[]
    ? Plain<Item>[]
    : Type extends object
      ? {
          -readonly [Key in keyof Type as Key extends 'isReadersOwn' | 'english' ? never : Key]: Plain<
            Type[Key]
          >;
        }
      : Type;
type Row<Schema extends v.GenericSchema> = Plain<v.InferOutput<Schema>>;

test('what the check lets through is what the code reads (held by the compiler)', () => {
  expectTypeOf<Row<typeof recordSchemas.places>>().toEqualTypeOf<Plain<Place>>();
  expectTypeOf<Row<typeof recordSchemas.events>>().toEqualTypeOf<Plain<ControlEvent>>();
  expectTypeOf<Row<typeof recordSchemas.campaigns>>().toEqualTypeOf<Plain<Campaign>>();
  expectTypeOf<Row<typeof recordSchemas.assessors>>().toEqualTypeOf<Plain<Assessor>>();
  expectTypeOf<Row<typeof placeAssessmentSchema>>().toEqualTypeOf<Plain<PlaceAssessment>>();
  expectTypeOf<Row<typeof tallyAssessmentSchema>>().toEqualTypeOf<Plain<TallyAssessment>>();
  expectTypeOf<Row<typeof recordSchemas.actors>>().toEqualTypeOf<Plain<Actor>>();
  expectTypeOf<Row<typeof recordSchemas.reports>>().toEqualTypeOf<Plain<Report>>();
  expectTypeOf<Row<typeof recordSchemas.provenance>>().toEqualTypeOf<Plain<Provenance>>();
});
