import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { isDay, isFuzzyDate } from '../dataset/fuzzy-date.ts';
import { readerRecordsSchema } from '../dataset/reader-record-schemas.ts';
import {
  metaSchema,
  placeAssessmentSchema,
  recordSchemas,
  tallyAssessmentSchema,
} from '../dataset/record-schemas.ts';
import { FILE_FORMS } from './dataset-folder.ts';

/** What only code can check exactly, as near as a pattern comes to it. */
const PATTERNS = new Map<unknown, string>([
  [isFuzzyDate, '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'],
  [isDay, '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'],
]);

/** Each record, under the name by which a schema refers to it. */
const definitions = {
  place: recordSchemas.places,
  event: recordSchemas.events,
  campaign: recordSchemas.campaigns,
  assessor: recordSchemas.assessors,
  // The checker picks one of the two by what is there, which a JSON Schema cannot say.
  assessment: v.union([placeAssessmentSchema, tallyAssessmentSchema]),
  actor: recordSchemas.actors,
  report: recordSchemas.reports,
  provenance: recordSchemas.provenance,
} as const;

const DEFINITION_OF = {
  places: 'place',
  events: 'event',
  campaigns: 'campaign',
  assessors: 'assessor',
  assessments: 'assessment',
  actors: 'actor',
  reports: 'report',
  provenance: 'provenance',
} as const satisfies Record<keyof typeof recordSchemas, keyof typeof definitions>;

const TITLES = {
  'places.schema.json': 'Places of a province (or the country) and who held them',
  'campaigns.schema.json': 'Named campaigns',
  'assessors.schema.json': 'Assessors and their scales',
  'assessments.schema.json': 'What an assessor judged',
  'actors.schema.json': 'People, groups and institutions',
  'reports.schema.json': 'Reports: a bibliography',
  'provenance.schema.json': 'Where the facts came from, under which terms',
} as const satisfies Record<(typeof FILE_FORMS)[keyof typeof FILE_FORMS]['schema'], string>;

/**
 * The published JSON Schemas (draft 2020-12) of `assets/dataset/schema/`, by file name: one for each kind of file of the
 * dataset, and one for the records that readers bring of their own. Made from the schemas that the check uses, so that an
 * editor and the check ask for the same.
 */
export function datasetJsonSchemas(): ReadonlyMap<string, JsonSchema> {
  const ofFiles = Object.values(FILE_FORMS).map(({ schema, tables }): [string, JsonSchema] => {
    const entries = tables.map((table) => [table, v.array(definitions[DEFINITION_OF[table]])] as const);
    const file = v.strictObject({ $schema: v.exactOptional(v.string()), ...Object.fromEntries(entries) });
    return [schema, published(file, TITLES[schema])];
  });
  return new Map([
    ...ofFiles,
    ['meta.schema.json', published(metaSchema, 'The dataset’s version and the last day of its evidence')],
    [
      'reader-records.schema.json',
      published(readerRecordsSchema, 'Records of your own, to show beside Hashiya’s'),
    ],
  ]);
}

function published(schema: v.GenericSchema, title: string): JsonSchema {
  const { $schema, ...rest } = toJsonSchema(v.pipe(schema, v.title(title)), {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions,
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type === 'url') {
        // Not `format: uri`, which forbids the letters of other scripts that addresses have.
        const { format: _, ...others } = jsonSchema;
        return { ...others, pattern: '^https?://\\S+$' };
      }
      const requirement = 'requirement' in valibotAction ? valibotAction.requirement : undefined;
      const pattern = PATTERNS.get(requirement);
      if (pattern !== undefined) return { ...jsonSchema, pattern };
      // JSON Schema knows no flags; `[\s\S]` is the dot that they make.
      if (requirement instanceof RegExp)
        return { ...jsonSchema, pattern: requirement.source.replaceAll('.*', '[\\s\\S]*') };
      return undefined;
    },
  });
  const defs =
    rest.$defs && Object.fromEntries(Object.entries(rest.$defs).filter(([name]) => isReferred(rest, name)));
  return { $schema, ...rest, ...(defs && { $defs: defs }) } as JsonSchema;
}

/** Definitions that a file does not hold would only be noise in its schema. None refers to another. */
function isReferred({ $defs, ...schema }: JsonSchema, name: string): boolean {
  return JSON.stringify(schema).includes(`"#/$defs/${name}"`);
}
