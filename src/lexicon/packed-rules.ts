/**
 * A condition of a name rule as it is packed. The words and phrases that may stand beside a name are in two automata, which
 * the search for them reads in place; each tells the numbers of the conditions that ask for it.
 */
export interface PackedCondition {
  readonly number: number;
  /** Whether it asks for words before the name, and behind it. */
  readonly before?: true;
  readonly after?: true;
  /** Marks that it asks for there. */
  readonly marksBefore?: readonly string[];
  readonly marksAfter?: readonly string[];
  /** Strings in the sentence, and anywhere in the document. */
  readonly sentence?: readonly string[];
  readonly document?: readonly string[];
}

/** A rule of `ambiguity.json` as it is packed: entities by number. */
export interface PackedNameRule {
  readonly rule: string;
  readonly ids?: readonly number[];
  readonly only?: PackedCondition;
  readonly not?: PackedCondition;
  readonly choose?: number;
  readonly when?: PackedCondition;
  readonly unless?: PackedCondition;
}

/** All rules as they are packed. */
export interface PackedRules {
  readonly rules: readonly PackedNameRule[];
  /** Which rules speak of the same spellings. */
  readonly sets: readonly (readonly number[])[];
  /** For each output of the automata of phrases, which conditions ask for the phrase. */
  readonly conditions: readonly (readonly number[])[];
}

/** The rules that speak of a spelling. */
export interface RuleSet {
  readonly rules: readonly PackedNameRule[];
  /** Numbers of all their conditions. */
  readonly conditions: readonly number[];
  /** All that they look for in the whole document. */
  readonly documentStrings: readonly string[];
  /** All that they look for in the sentence. */
  readonly sentenceStrings: readonly string[];
  /** Whether they say nothing unless one of these strings stands there, or a phrase beside the name. */
  readonly areQuiet: boolean;
}

export const NO_RULES: RuleSet = {
  rules: [],
  conditions: [],
  documentStrings: [],
  sentenceStrings: [],
  areQuiet: true,
};

export function ruleSetOf({ rules, sets }: PackedRules, set: number): RuleSet {
  const inSet = (sets[set] ?? []).flatMap((index) => rules[index] ?? []);
  const conditions = inSet.flatMap(({ only, not, when, unless }) =>
    [only, not, when, unless].flatMap((condition) => condition ?? []),
  );
  return {
    rules: inSet,
    conditions: conditions.map(({ number }) => number),
    documentStrings: conditions.flatMap(({ document }) => document ?? []),
    sentenceStrings: conditions.flatMap(({ sentence }) => sentence ?? []),
    areQuiet:
      inSet.every(({ only }) => only === undefined) &&
      conditions.every(({ marksBefore, marksAfter }) => !marksBefore && !marksAfter),
  };
}
