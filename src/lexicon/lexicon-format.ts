import type { EntityKind } from '../domain.ts';

/**
 * The packed lexicon: what its bytes mean, for `compileLexicon`, which writes them, and `openLexicon`, which reads them.
 *
 * A header of 32-bit numbers (the mark, then offset and length in bytes of every section), then the sections, each
 * beginning at a multiple of four so that a typed array can be laid over it. Numbers are little-endian, as they are on
 * every machine that runs a browser.
 */

/** "HAS7": what the bytes begin with. Raise the digit when the layout changes. */
export const FORMAT_MARK = 0x37534148;

/** Sections in the order of the header. */
export const SECTIONS = [
  'unitClasses',
  'unitKinds',
  'beginningClasses',
  'startClasses',
  'prefixClasses',
  'nameArcs',
  'nameStarts',
  'nameBeginnings',
  'firstPairs',
  'groups',
  'entityKinds',
  'entityProvinces',
  'entityTitles',
  'entityYears',
  'ids',
  'wordArcs',
  'wordStarts',
  'wordClasses',
  'wordTitles',
  'phraseTails',
  'endingArcs',
  'endingStarts',
  'phraseBeforeArcs',
  'phraseBeforeStarts',
  'phraseAfterArcs',
  'phraseAfterStarts',
  'rules',
  'otherScripts',
] as const;
export type Section = (typeof SECTIONS)[number];

// ── Classes of UTF-16 units ─────────────────────────────────────────────────────────────────────────────────────────
// 0: stands between texts (punctuation, emoji, scripts without names here). 1: the automaton's end of a name.
export const END_OF_NAME = 1;
/** Space, hyphen, ZWNJ: stands between two words of one name. */
export const BETWEEN = 2;
/** Apostrophes: leave no trace inside a name; before and after them a word may begin or end. */
export const APOSTROPHE = 3;
/** Punctuation that some names hold (`U.S.`, `RFE/RL`) has the classes from here to the first letter's. */
export const FIRST_SYMBOL = 4;
/** Diacritics, soft hyphens, direction marks: leave no trace and end no word. With the letters, all that goes on a word. */
export const TRACELESS = 254;
/** A letter or digit that no name has. */
export const OTHER_LETTER = 255;
/** How many classes there are. */
export const CLASSES = 256;
/** The class of a unit without what is added to it. */
export const CLASS_MASK = 255;
/** Added to the class of a capital letter. */
export const CAPITAL = 256;
/** What a unit is to the search for the beginnings of words, which looks at every unit: `unitKinds`, in the order of care. */
export const UnitKind = {
  betweenWords: 0,
  inWord: 1,
  /** A capital letter, or a small one that some name may begin with: al-Qaeda. */
  mayBeginName: 2,
  /** A letter or digit of a script without capitals: every word may be a name. */
  isWithoutCase: 3,
  /** Leaves no trace: neither begins nor ends a word. */
  traceless: 4,
} as const;

/** Units from here on are in no name: `unitClasses` has this length. */
export const UNIT_LIMIT = 0x2100;

// ── Arcs of an automaton ────────────────────────────────────────────────────────────────────────────────────────────
// A state is the run of its arcs. An arc is one number, so that a step costs one look into memory: its label, the bit of
// the last arc of a state, and from `TARGET_SHIFT` on the arc at which its target begins; at a name's end, its output.
export const LABEL_MASK = 255;
export const LAST_ARC = 256;
export const TARGET_SHIFT = 9;
export const TARGET_LIMIT = 1 << (32 - TARGET_SHIFT);

// ── What a spelling means ───────────────────────────────────────────────────────────────────────────────────────────
// The automaton's output is an index into `groups`: there stand the flags of the group, the number of its set of name
// rules, the count of its members, then two numbers a member: the entity and its flags, likeliest member first.
export const GROUP_FLAGS = 0;
export const GROUP_RULES = 1;
export const GROUP_COUNT = 2;
export const GROUP_MEMBERS = 3;

// ── What a form of a name is ────────────────────────────────────────────────────────────────────────────────────────

/** Bits of a group's flags: true of a spelling, whoever bears it. */
export const GroupFlag = {
  /** Letters written small are no match: `AFP`, `ISIS-K`. */
  isAcronym: 1,
  /** May begin with a small letter: `al-Qaeda`. */
  mayBeginSmall: 2,
  /** Its presence alone shows that the document concerns Afghanistan. */
  isStrongAnchor: 4,
  /** Two different ones show it. */
  isWeakAnchor: 8,
  /** Also a given name or surname: nothing beside it may be a name. */
  isPersonal: 16,
  /** Counts only where its province is named in the document, or with a head noun. */
  needsProvince: 32,
  /** Counts only with a head noun beside it. */
  needsHeadNoun: 64,
  /** An acronym that is an ordinary word when a headline is set in capitals: `US`, `IS`. */
  isWordInCapitals: 128,
  /** Says that the document concerns Afghanistan, and is itself no mention: `Afghan`. */
  isDemonym: 256,
  /** In a script without capitals. */
  isNative: 512,
  /** `ambiguity.json` says in which order its bearers are likely: the first is meant. */
  isOrdered: 1024,
  /** Its last word is written with a capital: the guardian of the shrine is not The Guardian. */
  endsInCapital: 2048,
} as const;

/** Bits of a member's flags: true of a spelling as the name of one entity. */
export const MemberFlag = {
  /** A surname or other short form, which counts only after the full name, or with a title that fits. */
  isShort: 1,
  /** The usual name itself, not an alias. Serves the compiler; the packed lexicon orders members by it. */
  isUsualName: 2,
  /** A full name that many people bear: counts only with a title that fits. */
  isCommon: 4,
  /** A surname in Arabic script, which is often a word, too: counts only behind a word like Mr. */
  needsAddress: 8,
  /** A surname that no title lets count before the full name: nobody is known to be called by it alone. */
  needsFullName: 16,
} as const;

/** `entityYears` holds two numbers an entity: the years since this one. 0: not known. */
export const FIRST_YEAR = 1850;

/** No province: the country, the regions, the actors. */
export const NO_PROVINCE = 0xffff_ffff;

const PLACE_KINDS: readonly EntityKind[] = [
  'country',
  'region',
  'province',
  'city',
  'district',
  'town',
  'village',
  'base',
  'airfield',
  'border_crossing',
  'pass',
  'valley',
  'river',
  'dam',
  'mountain',
  'road',
  'prison',
  'hospital',
  'camp',
];
const ACTOR_KINDS: readonly EntityKind[] = [
  'person',
  'armed_group',
  'government',
  'security_force',
  'political_party',
  'state',
  'intl_org',
  'ngo',
  'media',
  'tribe_or_community',
];

/** `entityKinds` holds indexes into this list. A change of its order is a change of the layout. */
export const KINDS: readonly EntityKind[] = [...PLACE_KINDS, ...ACTOR_KINDS];

/** The bits of some kinds, to be tested against those of the candidates of a name. */
export function kindMask(...kinds: readonly EntityKind[]): number {
  let mask = 0;
  for (const kind of kinds) mask |= 1 << KINDS.indexOf(kind);
  return mask;
}

export const PERSON = kindMask('person');
/** All kinds of places. */
export const PLACE = kindMask(...PLACE_KINDS);

// ── What the words beside a name tell ───────────────────────────────────────────────────────────────────────────────

/** Bit of each class of `assets/lexicon/context-words.json` in `wordClasses`, by the class's name there. */
export const WORD_CLASSES = [
  'province',
  'city',
  'district',
  'town',
  'village',
  'airfield',
  'base',
  'river',
  'valley',
  'pass',
  'dam',
  'region',
  'crossing',
  'plural',
  'capital',
  'provincial',
  'municipal',
  'compass',
  'title',
  'religiousTitle',
  'givenName',
  'nameTail',
  'function',
  'calendar',
  'organisationTail',
  'organisationHead',
  'thingTail',
  'speech',
  'locative',
  'knownName',
  'thingHead',
  'falling',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/** The mask of some word classes, to be tested against `wordClasses`. */
export function classMask(...classes: readonly WordClass[]): number {
  let mask = 0;
  for (const name of classes) mask |= 1 << WORD_CLASSES.indexOf(name);
  return mask;
}

/** In `wordTitles`, how far the bits of a word that does a title's work behind a name are moved: the Karzai government. */
export const TITLES_AFTER = 8;

/** Bit of each family of titles in `entityTitles` and `wordTitles`. */
export const TITLE_FAMILIES = [
  'head-of-state',
  'minister',
  'governor',
  'military',
  'religious',
  'diplomat',
  'scholar',
  'legislator',
] as const;
