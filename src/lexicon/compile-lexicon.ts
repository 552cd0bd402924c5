import type { Actor, Place } from '../domain.ts';
import { buildAutomaton, type MinimalState } from './build-automaton.ts';
import { buildUnitClasses, type UnitClasses } from './build-unit-classes.ts';
import { foldName } from './fold.ts';
import { gatherContextWords } from './gather-context-words.ts';
import { groupSpellings, type SpellingGroup, type SpellingsReport } from './group-spellings.ts';
import {
  CLASSES,
  FIRST_SYMBOL,
  FIRST_YEAR,
  FORMAT_MARK,
  GROUP_FLAGS,
  GroupFlag,
  KINDS,
  NO_PROVINCE,
  SECTIONS,
  type Section,
} from './lexicon-format.ts';
import type { AmbiguityRules, SpellingRules } from './lexicon-rules.ts';
import { type EntityRow, listEntities, listNames } from './list-names.ts';
import { beginningClassesOf, gatherBeginnings, gatherFirstPairs } from './name-beginnings.ts';
import { isInOtherScript, packOtherScripts } from './other-scripts.ts';
import { packAutomaton } from './pack-automaton.ts';
import { packRules } from './pack-rules.ts';
import { gatherPhraseTails } from './phrase-tails.ts';
import { unitKindsOf } from './unit-kinds.ts';

export interface LexiconSource {
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly spellingRules: SpellingRules;
  readonly ambiguity: AmbiguityRules;
}

/** What the compiler did, for people: the build prints it, the tests read it. */
export interface LexiconReport extends SpellingsReport {
  readonly entities: number;
  readonly bytes: number;
}

/**
 * Compiles names and rules into the packed lexicon, at build time: nothing of this happens on a page.
 *
 * @returns `bytes` for `openLexicon` (layout: `lexicon-format.ts`), and a `report` of what the rules gave.
 * @throws when a rule names an entity that does not exist, or the names outgrow the format.
 */
export function compileLexicon({ places, actors, spellingRules, ambiguity }: LexiconSource): {
  bytes: Uint8Array;
  report: LexiconReport;
} {
  const entities = listEntities(places, actors, ambiguity);
  const listed = listNames(places, actors, ambiguity);
  const { automaton, otherScripts, groups, report } = groupSpellings({
    entities,
    listed,
    spellingRules,
    ambiguity,
  });
  const allWords = gatherContextWords(listed, ambiguity);
  const words = new Map([...allWords].filter(([word]) => !isInOtherScript(word)));
  const wordList = [...words.values()];
  const wordKinds = [...new Set(wordList.map(({ classes, titles }) => `${classes}/${titles}`))];
  const wordAutomaton = buildAutomaton(
    [...words.keys()].map((form) => ({ form, alternatives: [] })),
    ([accepted]) => {
      const word = wordList[accepted?.entry ?? -1];
      return word && wordKinds.indexOf(`${word.classes}/${word.titles}`);
    },
  );
  const endingAutomaton = buildEndings(spellingRules);
  const ruleSets = [...new Set(groups.map(({ rules }) => rules.join(',')))].filter((set) => set !== '');
  const nameRules = packRules(ruleSets, entities, ambiguity);
  const letters = new Map<string, number>();
  for (const each of [automaton, wordAutomaton, endingAutomaton, nameRules.before, nameRules.after])
    countLetters(each, letters);
  const units = buildUnitClasses(letters);
  const packedGroups = packGroups(groups, ruleSets);
  const names = packAutomaton(automaton, {
    labelOf: units.classOf,
    outputOf: (group) => packedGroups.offsets[group] ?? 0,
  });
  const asIs = { labelOf: units.classOf, outputOf: (output: number) => output };
  const wordArcs = packAutomaton(wordAutomaton, asIs);
  const endings = packAutomaton(endingAutomaton, asIs);
  const phrasesBefore = packAutomaton(nameRules.before, asIs);
  const phrasesAfter = packAutomaton(nameRules.after, asIs);

  const mayBeginSmall = (group: number) =>
    ((packedGroups.table[group + GROUP_FLAGS] ?? 0) & GroupFlag.mayBeginSmall) !== 0;
  const starts = startClasses(automaton, units, ambiguity);

  const bytes = joinSections(
    {
      unitClasses: units.classes,
      unitKinds: unitKindsOf(units.classes, units.firstLetter, starts),
      beginningClasses: beginningClassesOf(units.classes, units.firstLetter),
      startClasses: starts,
      prefixClasses: Uint8Array.from({ length: CLASSES }, (_, at) =>
        ambiguity.names.joinedPrefixLetters.some((letter) => units.classOf(letter) === at) ? 1 : 0,
      ),
      nameArcs: names.arcs,
      nameStarts: names.starts,
      nameBeginnings: gatherBeginnings(names, { firstLetter: units.firstLetter, mayBeginSmall }),
      firstPairs: gatherFirstPairs(names, {
        unitClasses: units.classes,
        startClasses: starts,
        firstLetter: units.firstLetter,
        mayBeginSmall,
      }),
      groups: packedGroups.table,
      ...packEntities(entities),
      wordArcs: wordArcs.arcs,
      wordStarts: wordArcs.starts,
      wordClasses: Uint32Array.from(wordKinds, (key) => Number(key.split('/')[0])),
      wordTitles: Uint16Array.from(wordKinds, (key) => Number(key.split('/')[1])),
      phraseTails: gatherPhraseTails(words.keys(), units.classOf),
      endingArcs: endings.arcs,
      endingStarts: endings.starts,
      phraseBeforeArcs: phrasesBefore.arcs,
      phraseBeforeStarts: phrasesBefore.starts,
      phraseAfterArcs: phrasesAfter.arcs,
      phraseAfterStarts: phrasesAfter.starts,
      rules: new TextEncoder().encode(JSON.stringify(nameRules.rules)),
      otherScripts: new TextEncoder().encode(
        packOtherScripts(
          otherScripts.map(([spelling, group]) => [spelling, packedGroups.offsets[group] ?? 0]),
          [...allWords].flatMap(([word, { classes, titles }]) =>
            isInOtherScript(word) ? [[word, classes, titles] as const] : [],
          ),
        ),
      ),
    },
    units.firstLetter,
  );
  return { bytes, report: { ...report, entities: entities.length, bytes: bytes.length } };
}

/** What may be written on names, with the length that a name must have for it. */
function buildEndings({ rules }: SpellingRules): MinimalState {
  const lengths = new Map(
    rules.flatMap((rule) =>
      rule.kind === 'written-on'
        ? rule.endings.map((ending) => [foldName(ending), rule.shortestName] as const)
        : [],
    ),
  );
  const list = [...lengths];
  return buildAutomaton(
    list.map(([form]) => ({ form, alternatives: [] })),
    ([accepted]) => list[accepted?.entry ?? -1]?.[1],
  );
}

function countLetters(
  state: MinimalState,
  counts: Map<string, number>,
  seen = new Set<MinimalState>(),
): void {
  if (seen.has(state)) return;
  seen.add(state);
  for (const [letter, next] of state.arcs) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
    countLetters(next, counts, seen);
  }
}

/** How a match may begin with each class: 0 only as a capital, 1 always (no case), 2 small in names like al-Qaeda. */
function startClasses(
  { arcs }: MinimalState,
  { classOf }: UnitClasses,
  { names }: AmbiguityRules,
): Uint8Array {
  const small = new Set([...names.smallStarts, ...names.smallStems].map((name) => foldName(name).charAt(0)));
  const starts = new Uint8Array(CLASSES);
  for (const letter of arcs.keys()) {
    if (letter.toUpperCase() === letter) starts[classOf(letter)] = 1;
    else if (small.has(letter)) starts[classOf(letter)] = 2;
  }
  return starts;
}

/** The table of groups, and where in it each begins, which is the automaton's output. */
function packGroups(groups: readonly SpellingGroup[], ruleSets: readonly string[]) {
  const table: number[] = [];
  const offsets = groups.map(({ flags, rules, members }) => {
    const offset = table.length;
    table.push(flags, ruleSets.indexOf(rules.join(',')) + 1, members.length);
    for (const { entity, flags: memberFlags } of members) table.push(entity, memberFlags);
    return offset;
  });
  return { table: Uint32Array.from(table), offsets };
}

const packYear = (year: number | undefined): number =>
  year === undefined ? 0 : Math.min(255, Math.max(1, year - FIRST_YEAR));

function packEntities(entities: readonly EntityRow[]) {
  return {
    entityKinds: Uint8Array.from(entities, ({ kind }) => KINDS.indexOf(kind)),
    entityProvinces: Uint32Array.from(entities, ({ province }) => province ?? NO_PROVINCE),
    entityTitles: Uint8Array.from(entities, ({ titles }) => titles),
    entityYears: Uint8Array.from(entities.flatMap(({ years }) => years.map(packYear))),
    ids: new TextEncoder().encode(entities.map(({ id }) => id).join('\n')),
  };
}

function joinSections(sections: Record<Section, ArrayBufferView>, firstLetter: number): Uint8Array {
  const headerLength = 4 * (2 + 2 * SECTIONS.length);
  const aligned = (length: number) => (length + 3) & ~3;
  const total = SECTIONS.reduce((sum, name) => sum + aligned(sections[name].byteLength), headerLength);
  const bytes = new Uint8Array(total);
  const header = new Uint32Array(bytes.buffer, 0, headerLength / 4);
  header[0] = FORMAT_MARK;
  header[1] = firstLetter || FIRST_SYMBOL;
  let offset = headerLength;
  SECTIONS.forEach((name, at) => {
    const { buffer, byteOffset, byteLength } = sections[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    header[2 + 2 * at] = offset;
    header[3 + 2 * at] = byteLength;
    offset += aligned(byteLength);
  });
  return bytes;
}
