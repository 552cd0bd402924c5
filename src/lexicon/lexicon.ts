import type { EntityId, EntityKind } from '../domain.ts';
import {
  FIRST_YEAR,
  FORMAT_MARK,
  GROUP_COUNT,
  GROUP_FLAGS,
  GROUP_MEMBERS,
  GROUP_RULES,
  KINDS,
  NO_PROVINCE,
  SECTIONS,
  type Section,
} from './lexicon-format.ts';
import { type OtherScripts, readOtherScripts } from './other-scripts.ts';

/** An automaton in place: see `PackedArcs`. */
export interface Automaton {
  readonly arcs: Uint32Array;
  readonly starts: Uint32Array;
}

/** A condition of a name rule, its phrases folded. */
export interface PackedCondition {
  readonly before?: ReadonlySet<string>;
  readonly after?: ReadonlySet<string>;
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
  /** All that its conditions look for in the whole document. */
  readonly documentStrings: readonly string[];
}

/** Conditions as they are packed: phrases are arrays in JSON and sets in use. */
type WrittenCondition = { readonly [Key in keyof PackedCondition]: readonly string[] };
type WrittenRule = Pick<PackedNameRule, 'rule' | 'ids' | 'choose'> & {
  readonly [Key in 'only' | 'not' | 'when' | 'unless']?: WrittenCondition;
};

/** Reads the packed rules: gives the rules in each set, made ready when they are first asked for. */
function readRuleSets(json: string): (set: number) => readonly PackedNameRule[] {
  const { rules, sets } = JSON.parse(json) as { rules: WrittenRule[]; sets: number[][] };
  const ready: PackedNameRule[] = [];
  const readySets: (readonly PackedNameRule[])[] = [];
  const readyRule = (index: number): PackedNameRule[] => {
    const rule = rules[index];
    if (!rule) return [];
    ready[index] ??= readyNameRule(rule);
    return [ready[index]];
  };
  return (set) => {
    readySets[set] ??= (sets[set] ?? []).flatMap(readyRule);
    return readySets[set];
  };
}

function readyNameRule({ only, not, when, unless, ...rule }: WrittenRule): PackedNameRule {
  return {
    ...rule,
    ...(only && { only: readyCondition(only) }),
    ...(not && { not: readyCondition(not) }),
    ...(when && { when: readyCondition(when) }),
    ...(unless && { unless: readyCondition(unless) }),
    documentStrings: [only, not, when, unless].flatMap((given) => given?.document ?? []),
  };
}

const readyCondition = ({ before, after, ...condition }: WrittenCondition): PackedCondition => ({
  ...condition,
  ...(before && { before: new Set(before) }),
  ...(after && { after: new Set(after) }),
});

/** Names to entities, laid over the bytes of the packed lexicon. Entities are numbers here; `idOf` names them. */
export interface Lexicon {
  readonly unitClasses: Uint16Array;
  /** A `UnitKind` for each UTF-16 unit there is, so that the search for words asks no other question of it. */
  readonly unitKinds: Uint8Array;
  /** What each unit counts for in the hash of a word's beginning. */
  readonly beginningClasses: Uint16Array;
  /** How a name may begin with each class: 0 only as a capital, 1 always, 2 small if its spelling may. */
  readonly startClasses: Uint8Array;
  /** 1 for the classes of letters that may be written on a name in Arabic script. */
  readonly prefixClasses: Uint8Array;
  readonly firstLetter: number;
  readonly names: Automaton;
  /** With which letters names begin: see `name-beginnings.ts`. */
  readonly nameBeginnings: Uint32Array;
  /** With which two units of Latin-1: likewise. */
  readonly firstPairs: Uint32Array;
  readonly words: Automaton;
  /** Endings of cases that may be written on a name or a word: of how many units, at least, it must be is the output. */
  readonly endings: Automaton;
  readonly wordClasses: Uint32Array;
  readonly wordTitles: Uint16Array;
  /** Bits of `GroupFlag`. */
  flagsOf(group: number): number;
  /** Entity and flags of each bearer, alternately, likeliest first. */
  membersOf(group: number): Uint32Array;
  rulesOf(group: number): readonly PackedNameRule[];
  /** Names and words in scripts that the automata do not read. */
  otherScripts(): OtherScripts;
  idOf(entity: number): EntityId;
  kindOf(entity: number): EntityKind;
  /** The province that a place lies in. */
  provinceOf(entity: number): number | undefined;
  /** Bit per family of titles that fit a person. */
  titlesOf(entity: number): number;
  /** Whether the news of a year can be of a person: grown up by then, and not dead before it. */
  isOfYear(entity: number, year: number): boolean;
}

/**
 * Opens a packed lexicon. Builds nothing: typed arrays are laid over the bytes, and the few texts among them are read
 * when they are first asked for.
 *
 * @param bytes as `compileLexicon` made them.
 * @throws when the bytes are of another format, which only a wrong build can cause.
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  const header = new Uint32Array(buffer, byteOffset, 2 + 2 * SECTIONS.length);
  if (header[0] !== FORMAT_MARK)
    throw new Error('These bytes are no lexicon of this version. Build the package again.');
  const at = (name: Section): [ArrayBufferLike, number, number] => {
    const number = 2 + 2 * SECTIONS.indexOf(name);
    return [buffer, byteOffset + (header[number] ?? 0), header[number + 1] ?? 0];
  };
  const bytesOf = (name: Section): Uint8Array => new Uint8Array(...at(name));
  const shortsOf = (name: Section): Uint16Array => {
    const [source, offset, length] = at(name);
    return new Uint16Array(source, offset, length / 2);
  };
  const longsOf = (name: Section): Uint32Array => {
    const [source, offset, length] = at(name);
    return new Uint32Array(source, offset, length / 4);
  };
  const groups = longsOf('groups');
  const entityKinds = bytesOf('entityKinds');
  const entityProvinces = longsOf('entityProvinces');
  const entityTitles = bytesOf('entityTitles');
  const entityYears = bytesOf('entityYears');
  const beginningClasses = new Uint16Array(0x1_0000);
  beginningClasses.set(shortsOf('beginningClasses'));
  const unitKinds = new Uint8Array(0x1_0000);
  unitKinds.set(bytesOf('unitKinds'));
  let ids: readonly string[] | undefined;
  let otherScripts: OtherScripts | undefined;
  let ruleSets: ((set: number) => readonly PackedNameRule[]) | undefined;
  const textOf = (name: Section): string => new TextDecoder().decode(bytesOf(name));

  return {
    unitClasses: shortsOf('unitClasses'),
    beginningClasses,
    unitKinds,
    startClasses: bytesOf('startClasses'),
    prefixClasses: bytesOf('prefixClasses'),
    firstLetter: header[1] ?? 0,
    names: { arcs: longsOf('nameArcs'), starts: longsOf('nameStarts') },
    nameBeginnings: longsOf('nameBeginnings'),
    firstPairs: longsOf('firstPairs'),
    words: { arcs: longsOf('wordArcs'), starts: longsOf('wordStarts') },
    endings: { arcs: longsOf('endingArcs'), starts: longsOf('endingStarts') },
    wordClasses: longsOf('wordClasses'),
    wordTitles: shortsOf('wordTitles'),
    flagsOf: (group) => groups[group + GROUP_FLAGS] ?? 0,
    membersOf: (group) => {
      const first = group + GROUP_MEMBERS;
      return groups.subarray(first, first + 2 * (groups[group + GROUP_COUNT] ?? 0));
    },
    rulesOf: (group) => {
      const number = groups[group + GROUP_RULES] ?? 0;
      if (number === 0) return [];
      ruleSets ??= readRuleSets(textOf('rules'));
      return ruleSets(number - 1);
    },
    otherScripts: () => {
      otherScripts ??= readOtherScripts(textOf('otherScripts'));
      return otherScripts;
    },
    idOf: (entity) => {
      ids ??= textOf('ids').split('\n');
      return ids[entity] ?? '';
    },
    kindOf: (entity) => KINDS[entityKinds[entity] ?? 0] ?? 'country',
    provinceOf: (entity) => {
      const province = entityProvinces[entity] ?? NO_PROVINCE;
      return province === NO_PROVINCE ? undefined : province;
    },
    titlesOf: (entity) => entityTitles[entity] ?? 0,
    isOfYear: (entity, year) => {
      const from = entityYears[2 * entity] ?? 0;
      const until = entityYears[2 * entity + 1] ?? 0;
      return year >= from + FIRST_YEAR && (until === 0 || year <= until + FIRST_YEAR);
    },
  };
}
