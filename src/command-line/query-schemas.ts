import * as v from 'valibot';
import { isDay, isFuzzyDate } from '../dataset/fuzzy-date.ts';
import { actorKinds, eventKinds, placeKinds } from '../dataset/vocabulary.ts';

const day = v.pipe(
  v.string(),
  v.check(isDay, ({ input }) => `expected a day as YYYY-MM-DD, not “${input}”`),
);
const fuzzyDate = v.pipe(
  v.string(),
  v.check(isFuzzyDate, ({ input }) => `expected a date as YYYY-MM-DD, YYYY-MM or YYYY, not “${input}”`),
);
const name = v.pipe(v.string(), v.nonEmpty('expected an id or a name'));
const placeKind = v.picklist(placeKinds, `expected a kind of place: ${placeKinds.join(', ')}`);

/** The queries and what each takes: on the command line as arguments, in a batch as an object of one key. */
export const querySchemas = {
  holder: v.strictObject({ place: name, date: day, kind: v.optional(placeKind), in: v.optional(name) }),
  actor: v.pipe(
    v.strictObject({
      actor: v.optional(name),
      id: v.optional(name),
      name: v.optional(name),
      date: v.optional(day),
      kind: v.optional(v.picklist(actorKinds, `expected a kind of actor: ${actorKinds.join(', ')}`)),
    }),
    v.transform(({ actor, id, name, ...rest }) => ({ actor: actor ?? id ?? name ?? '', ...rest })),
    v.check(({ actor }) => actor !== '', 'actor: is missing'),
  ),
  events: v.strictObject({
    place: v.optional(name),
    kind: v.optional(placeKind),
    in: v.optional(name),
    actor: v.optional(name),
    from: v.optional(fuzzyDate),
    to: v.optional(fuzzyDate),
    eventKinds: v.optional(
      v.array(v.picklist(eventKinds, `expected kinds of event: ${eventKinds.join(', ')}`)),
    ),
    changedHandsOnly: v.optional(v.boolean()),
  }),
  assessments: v.strictObject({
    place: name,
    date: v.optional(fuzzyDate),
    kind: v.optional(placeKind),
    in: v.optional(name),
  }),
  search: v.strictObject({
    text: v.string(),
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  stats: v.strictObject({}),
};

export type QueryName = keyof typeof querySchemas;

export const queryNames = Object.keys(querySchemas) as readonly QueryName[];

/** The arguments of a query. */
export type QueryOf<Name extends QueryName> = v.InferOutput<(typeof querySchemas)[Name]>;

/** What is wrong with an argument, e.g. `date: is missing`. */
export function messageOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  const field = path === null ? '' : `${path}: `;
  if (issue.expected === 'never') return `${field}no such argument`;
  if (issue.input === undefined) return `${field}is missing`;
  return field + (issue.message.startsWith('Invalid') ? `expected ${issue.expected}` : issue.message);
}
