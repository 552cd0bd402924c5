import { type Acceptance, buildAutomaton, countSpellings, type MinimalState } from './build-automaton.ts';
import { foldName } from './fold.ts';
import { judgeForms } from './judge-forms.ts';
import { GroupFlag, MemberFlag } from './lexicon-format.ts';
import type { AmbiguityRules, SpellingRules } from './lexicon-rules.ts';
import type { EntityRow, ListedName } from './list-names.ts';
import { isInOtherScript } from './other-scripts.ts';
import { spellingAlternatives } from './spelling-lattice.ts';

export interface GroupMember {
  readonly entity: number;
  /** Bits of `MemberFlag`. */
  readonly flags: number;
}

/** What a spelling means: who may bear it, and under which rules. Many spellings share a group. */
export interface SpellingGroup {
  /** Likeliest first. Empty for a demonym. */
  readonly members: readonly GroupMember[];
  /** Bits of `GroupFlag`. */
  readonly flags: number;
  /** Indexes of the rules in `ambiguity.json` that speak of it. */
  readonly rules: readonly number[];
}

export interface SpellingsReport {
  readonly listedForms: number;
  /** Different texts (folded) that are read as names. */
  readonly spellings: number;
  readonly groups: number;
  /** Spellings that only rules make and that two unrelated entities would share: neither gets them. */
  readonly collisions: readonly string[];
}

/** A listed form; without members a demonym, the name of something else, or a word that no rule may turn a name into. */
interface Entry {
  readonly form: string;
  readonly scope: ListedName['scope'];
  readonly members: Map<number, number>;
  isUsual: boolean;
  isAcronym: boolean;
  /** A text that spells it exactly is a name, if nobody's. */
  isName: boolean;
  /** A person's or an outlet's, every listing of which begins its last word with a capital. */
  endsInCapital: boolean;
}

/** "Xinhua news agency" is written so, too. */
const ENDS_IN_CAPITAL = /(?! (?:Agency|News)$)(?:^|[ -])\p{Lu}[^ -]*$/u;

/** Reads every spelling of every listed name into one automaton whose outputs are groups. */
export function groupSpellings({
  entities,
  listed,
  spellingRules,
  ambiguity,
}: {
  readonly entities: readonly EntityRow[];
  readonly listed: readonly ListedName[];
  readonly spellingRules: SpellingRules;
  readonly ambiguity: AmbiguityRules;
}): {
  automaton: MinimalState;
  /** Spellings in the scripts that are no part of the automaton, each with its group. */
  otherScripts: readonly (readonly [spelling: string, group: number])[];
  groups: SpellingGroup[];
  report: SpellingsReport;
} {
  const entries = gatherEntries(listed, entities, ambiguity);
  const judge = judgeForms(listed, entities, ambiguity);
  const kin = kinship(listed, entities);
  const groups: SpellingGroup[] = [];
  const numbers = new Map<string, number>();
  const collisions = new Set<string>();

  const groupOf = (
    contributors: readonly Entry[],
    members: ReadonlyMap<number, number>,
    { isMade }: { readonly isMade: boolean },
  ): number => {
    const order = judge.orderOf([...members.keys()]);
    const ranked = [...members]
      .map(([entity, flags]) => ({ entity, flags, rank: order?.(entity) ?? judge.rank(entity, flags) }))
      .sort((a, b) => a.rank - b.rank || a.entity - b.entity)
      .map(({ entity, flags }) => ({ entity, flags: flags & ~MemberFlag.isUsualName }));
    const endsInCapital = contributors.every((entry) => entry.endsInCapital);
    const flags =
      judge.flagsOf(contributors, { isMade }) |
      (order ? GroupFlag.isOrdered : 0) |
      (endsInCapital ? GroupFlag.endsInCapital : 0);
    const rules = judge.rulesOf(contributors.map(({ form }) => form));
    const key = JSON.stringify([ranked, flags, rules]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, groups.length);
    return groups.push({ members: ranked, flags, rules }) - 1;
  };

  const outputOf = (list: readonly Entry[], accepted: readonly Acceptance[]): number | undefined => {
    const exact: Entry[] = [];
    const varied: Entry[] = [];
    for (const { entry, isExact } of accepted) {
      const found = list[entry];
      if (found) (isExact ? exact : varied).push(found);
    }
    const named = exact.filter(({ isName }) => isName);
    if (named.length === 0 && exact.length > 0) return undefined;
    if (named.length === 0) {
      const all = varied.flatMap(({ members }) => [...members.keys()]);
      if (all.some((entity) => !kin(all[0] ?? entity, entity))) {
        collisions.add([...new Set(all.map((entity) => entities[entity]?.id))].join(' | '));
        return undefined;
      }
      return groupOf(varied, mergeMembers(varied), { isMade: true });
    }
    const members = mergeMembers(named);
    const bearers = [...members.keys()];
    const relatives = varied.filter((entry) =>
      [...entry.members.keys()].some((entity) => bearers.some((other) => kin(other, entity))),
    );
    for (const [entity, flags] of mergeMembers(relatives)) {
      if (!members.has(entity) && bearers.some((other) => kin(other, entity)))
        members.set(entity, flags & ~MemberFlag.isUsualName);
    }
    return groupOf(named, members, { isMade: false });
  };

  const [other, spelled] = partition(entries, ({ scope }) => scope === 'other');
  const automaton = buildAutomaton(
    spelled.map(({ form, scope, isUsual, isAcronym, members }) => ({
      form,
      alternatives:
        isAcronym || members.size === 0 || form.length < 5
          ? []
          : spellingAlternatives({ form, scope, isUsual }, spellingRules),
    })),
    (accepted) => outputOf(spelled, accepted),
  );
  const otherScripts = other.flatMap(({ form }, entry) => {
    const group = outputOf(other, [{ entry, isExact: true }]);
    return group === undefined ? [] : [[form, group] as const];
  });
  return {
    automaton,
    otherScripts,
    groups,
    report: {
      listedForms: new Set(listed.map(({ form }) => form)).size,
      spellings: countSpellings(automaton) + otherScripts.length,
      groups: groups.length,
      collisions: [...collisions],
    },
  };
}

function partition<Item>(list: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [list.filter(isFirst), list.filter((item) => !isFirst(item))];
}

/** Classes of words that people's names are made of. */
const PARTS_OF_NAMES: ReadonlySet<string> = new Set(['givenName', 'nameTail', 'knownName']);

function gatherEntries(
  listed: readonly ListedName[],
  entities: readonly EntityRow[],
  { names, words }: AmbiguityRules,
): Entry[] {
  const entries = new Map<string, Entry>();
  const entryOf = (form: string, scope: ListedName['scope']): Entry => {
    const key = `${scope} ${form}`;
    const entry = entries.get(key) ?? {
      form,
      scope,
      members: new Map(),
      isUsual: false,
      isAcronym: false,
      isName: false,
      endsInCapital: false,
    };
    entries.set(key, entry);
    return entry;
  };
  for (const { entity, form, text, flags, scope } of listed) {
    const entry = entryOf(form, scope);
    entry.members.set(entity, mergeFlags(entry.members.get(entity), flags));
    const isOfPeople = scope === 'person' || entities[entity]?.kind === 'media';
    entry.endsInCapital = (!entry.isName || entry.endsInCapital) && isOfPeople && ENDS_IN_CAPITAL.test(text);
    entry.isName = true;
    entry.isUsual ||= (flags & MemberFlag.isUsualName) !== 0;
    entry.isAcronym ||= isAcronym(text);
  }
  const bodyOf = (name: string): Entry => {
    const form = foldName(name);
    return entryOf(form, isInOtherScript(form) ? 'other' : 'body');
  };
  for (const name of [...names.demonyms, ...names.otherNames]) bodyOf(name).isName = true;
  const noNames = Object.entries(words.classes).flatMap(([name, list]) =>
    PARTS_OF_NAMES.has(name) ? [] : (list ?? []),
  );
  for (const word of [...names.neverNames, ...noNames]) bodyOf(word);
  return [...entries.values()];
}

function mergeMembers(entries: readonly Entry[]): Map<number, number> {
  const merged = new Map<number, number>();
  for (const { members } of entries) {
    for (const [entity, flags] of members) merged.set(entity, mergeFlags(merged.get(entity), flags));
  }
  return merged;
}

/** A full name is no short form because it is also listed as one, and common only where both are. */
function mergeFlags(known: number | undefined, flags: number): number {
  if (known === undefined) return flags;
  return (
    ((known | flags) & MemberFlag.isUsualName) |
    (known &
      flags &
      (MemberFlag.isShort | MemberFlag.isCommon | MemberFlag.needsAddress | MemberFlag.needsFullName))
  );
}

/** Capitals at both ends: `AFP`, `ISIS-K`, `LeT`, `U.S.`. */
const isAcronym = (text: string): boolean =>
  text.length <= 9 && /^[A-Z0-9][A-Za-z0-9./-]*[A-Z0-9]\.?$/.test(text) && /[A-Z].*[A-Z]/.test(text);

/** Whether two entities may share a made spelling: they share a listed name already. */
function kinship(
  listed: readonly ListedName[],
  entities: readonly EntityRow[],
): (a: number, b: number) => boolean {
  const formsOf = entities.map(() => new Set<string>());
  for (const { entity, form } of listed) formsOf[entity]?.add(form);
  return (a, b) => {
    if (a === b) return true;
    for (const form of formsOf[a] ?? []) if (formsOf[b]?.has(form)) return true;
    return false;
  };
}
