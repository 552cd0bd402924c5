import type { EntityId, EntityKind } from '../domain.ts';
import {
  FIRST_YEAR,
  FORMAT_MARK,
  GROUP_COUNT,
  GROUP_FLAGS,
  GROUP_MEMBERS,
  GROUP_RULES,
  KINDS,
  MemberFlag,
  NO_PROVINCE,
  SECTIONS,
  type Section,
} from './lexicon-format.ts';
import { type OtherScripts, readOtherScripts } from './other-scripts.ts';
import { NO_RULES, type PackedRules, ruleSetOf } from './packed-rules.ts';
import type { Candidate, Spelling } from './spelling.ts';

/** An automaton in place: see `PackedArcs`. */
export interface Automaton {
  readonly arcs: Uint32Array;
  readonly starts: Uint32Array;
}

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
  /** How the last words of phrases among them begin: see `phrase-tails.ts`. */
  readonly phraseTails: Uint32Array;
  /** Bits of `GroupFlag`. */
  flagsOf(group: number): number;
  /** Entity and flags of each bearer, alternately, likeliest first. */
  membersOf(group: number): Uint32Array;
  /** Names and words in scripts that the automata do not read. */
  otherScripts(): OtherScripts;
  /** What is known of a spelling: each time the same object. */
  spellingOf(group: number): Spelling;
  /** Phrases that the name rules look for before names (read backwards, from the name) and behind them. */
  readonly phrasesBefore: Automaton;
  readonly phrasesAfter: Automaton;
  /** The numbers of the conditions that ask for a phrase, by the output of its automaton. */
  conditionsOf(phrase: number): readonly number[];
  idOf(entity: number): EntityId;
  kindOf(entity: number): EntityKind;
  /** The province that a place lies in. */
  provinceOf(entity: number): number | undefined;
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
  let readRules: PackedRules | undefined;
  const textOf = (name: Section): string => new TextDecoder().decode(bytesOf(name));
  const rulesOf = (): PackedRules => {
    readRules ??= JSON.parse(textOf('rules')) as PackedRules;
    return readRules;
  };
  const membersOf = (group: number): Uint32Array => {
    const first = group + GROUP_MEMBERS;
    return groups.subarray(first, first + 2 * (groups[group + GROUP_COUNT] ?? 0));
  };
  const provinceOf = (entity: number): number | undefined => {
    const province = entityProvinces[entity] ?? NO_PROVINCE;
    return province === NO_PROVINCE ? undefined : province;
  };
  const spellings = new Map<number, Spelling>();
  const readSpelling = (group: number): Spelling => {
    const members = membersOf(group);
    const bearers: Candidate[] = [];
    let kinds = 0;
    for (let at = 0; at < members.length; at += 2) {
      const entity = members[at] ?? 0;
      const kind = 1 << (entityKinds[entity] ?? 0);
      const flags = members[at + 1] ?? 0;
      const titles = (flags & MemberFlag.needsFullName) === 0 ? (entityTitles[entity] ?? 0) : 0;
      bearers.push({ entity, flags, kind, province: provinceOf(entity), titles });
      kinds |= kind;
    }
    const set = groups[group + GROUP_RULES] ?? 0;
    const ruleSet = set === 0 ? NO_RULES : ruleSetOf(rulesOf(), set - 1);
    return { group, flags: groups[group + GROUP_FLAGS] ?? 0, bearers, kinds, ruleSet };
  };

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
    phraseTails: longsOf('phraseTails'),
    flagsOf: (group) => groups[group + GROUP_FLAGS] ?? 0,
    membersOf,
    spellingOf: (group) => {
      let spelling = spellings.get(group);
      if (!spelling) {
        spelling = readSpelling(group);
        spellings.set(group, spelling);
      }
      return spelling;
    },
    otherScripts: () => {
      otherScripts ??= readOtherScripts(textOf('otherScripts'));
      return otherScripts;
    },
    phrasesBefore: { arcs: longsOf('phraseBeforeArcs'), starts: longsOf('phraseBeforeStarts') },
    phrasesAfter: { arcs: longsOf('phraseAfterArcs'), starts: longsOf('phraseAfterStarts') },
    conditionsOf: (phrase) => rulesOf().conditions[phrase] ?? [],
    idOf: (entity) => {
      ids ??= textOf('ids').split('\n');
      return ids[entity] ?? '';
    },
    kindOf: (entity) => KINDS[entityKinds[entity] ?? 0] ?? 'country',
    provinceOf,
    isOfYear: (entity, year) => {
      const from = entityYears[2 * entity] ?? 0;
      const until = entityYears[2 * entity + 1] ?? 0;
      return year >= from + FIRST_YEAR && (until === 0 || year <= until + FIRST_YEAR);
    },
  };
}
