import type { EntityKind } from '../domain.ts';
import { foldName } from './fold.ts';
import { GroupFlag, MemberFlag } from './lexicon-format.ts';
import type { AmbiguityRules } from './lexicon-rules.ts';
import type { EntityRow, ListedName } from './list-names.ts';
import { isInOtherScript } from './other-scripts.ts';

/** A listed form and who bears it. */
export interface JudgedForm {
  readonly form: string;
  readonly members: ReadonlyMap<number, number>;
  readonly isAcronym: boolean;
}

export interface FormJudge {
  /** How likely the bare form means this bearer, least first. */
  rank(entity: number, memberFlags: number): number;
  /** The order that the rule data gives to exactly these bearers: a place in line for each, or undefined. */
  orderOf(bearers: readonly number[]): ((entity: number) => number) | undefined;
  /**
   * Bits of `GroupFlag` of a spelling that comes from these forms: careful where one of them asks for care, and where
   * rules made the spelling, so that nobody has seen whether it is a word of some language (`Badges`, `Lugar`).
   */
  flagsOf(forms: readonly JudgedForm[], about: { readonly isMade: boolean }): number;
  /** Indexes of the name rules that speak of these forms. */
  rulesOf(forms: readonly string[]): number[];
}

const ARABIC_LETTER = /[\u0600-\u06ff]/;
const isWithoutCapitals = (form: string) => ARABIC_LETTER.test(form) || isInOtherScript(form);
/** In the other scripts rules write no more than the endings of cases, and words apart. */
const LATIN_LETTER = /[a-z]/;
const NAMES_THE_COUNTRY =
  /afghan|afganist|afgonist|tolib|kobul|qobul|əfqan|афган|афғон|ауған|талиб|таліб|тәліб|толиб|अफगान|तालिबान|taliban|taleban|haqqani network|kabul|panjshir|pandsch(?:sch)?ir|panchir|افغان|طالبان|پنجشیر|阿富汗|塔利班|アフガ|タリバ|아프가|탈레반|আফগান|তালবান|তালেবান|אפגנ|טאליבאן|טליבאן|αφγαν|ταλιμπαν|喀布[尔爾]|カブール|カーブル|카불|潘杰希/;
const MINOR_KINDS: ReadonlySet<EntityKind> = new Set([
  'district',
  'town',
  'village',
  'region',
  'valley',
  'pass',
  'mountain',
  'camp',
  'road',
]);
const FACILITIES: ReadonlySet<EntityKind> = new Set([
  'base',
  'airfield',
  'dam',
  'prison',
  'river',
  'hospital',
]);
const KIND_RANK: Partial<Record<EntityKind, number>> = {
  country: 0,
  city: 1,
  province: 2,
  border_crossing: 4,
  district: 5,
  town: 6,
  valley: 7,
  region: 7,
  village: 8,
};
const OTHER_KIND_RANK = 9;
const ALIAS_PENALTY = 2.5;
const PERSON_RANK = 30;
const TRIBE_RANK = 35;
const SHORT_NAME_RANK = 40;
/** A bare place name of fewer letters is too likely to be another word to show by itself what a page is about. */
const SHORTEST_ANCHOR = 5;
/** Arabic script leaves short vowels out. */
const SHORTEST_NATIVE_ANCHOR = 4;
/** Rules turn shorter names into words of many languages. */
const SHORTEST_MADE_ANCHOR = 8;
const NEEDS = GroupFlag.needsHeadNoun | GroupFlag.needsProvince | GroupFlag.isPersonal;
const ANCHORS = GroupFlag.isStrongAnchor | GroupFlag.isWeakAnchor;

/** What follows from the rule data and from the dataset as a whole for each listed form. */
export function judgeForms(
  listed: readonly ListedName[],
  entities: readonly EntityRow[],
  { names }: AmbiguityRules,
): FormJudge {
  const setOf = (list: readonly string[]) => new Set(list.map(foldName));
  const personal = setOf(names.personal);
  for (const { form, scope } of listed) {
    const words = form.split(' ');
    // "Lion of Panjshir" makes no surname of Panjshir.
    if (scope !== 'person' || words.length < 2 || words.includes('of')) continue;
    for (const word of [words[0], words.at(-1)]) personal.add(word ?? '');
  }
  const flagged = [
    [setOf(names.needsHeadNoun), GroupFlag.needsHeadNoun],
    [setOf(names.needsProvince), GroupFlag.needsProvince],
    [setOf(names.wordsInCapitals), GroupFlag.isWordInCapitals],
    [setOf(names.smallStarts), GroupFlag.mayBeginSmall],
    [personal, GroupFlag.isPersonal],
  ] as const;
  const smallStems = names.smallStems.map(foldName);
  const titleCase = setOf(names.titleCaseAcronyms);
  const demonyms = setOf(names.demonyms);
  const ordinary = setOf(names.ordinaryWords);
  const sureNames = setOf(names.sureNames);
  const weakAlone = setOf(names.weakAlone);
  const rulesByName = new Map<string, number[]>();
  names.rules.forEach((rule, at) => {
    for (const form of new Set(rule.names.map(foldName))) {
      rulesByName.set(form, [...(rulesByName.get(form) ?? []), at]);
    }
  });
  const kindOf = (entity: number): EntityKind => entities[entity]?.kind ?? 'village';

  const flagsOfForm = ({ form, members, isAcronym }: JudgedForm): number => {
    let flags = 0;
    for (const [forms, flag] of flagged) if (forms.has(form)) flags |= flag;
    if (!form.includes(' ') && smallStems.some((stem) => form.startsWith(stem)))
      flags |= GroupFlag.mayBeginSmall;
    // Capitals tell an acronym from the given name: ABD is Turkish for the United States.
    if (isAcronym && !titleCase.has(form)) flags = (flags | GroupFlag.isAcronym) & ~GroupFlag.isPersonal;
    const isNative = isWithoutCapitals(form);
    if (isNative) flags |= GroupFlag.isNative;
    if (demonyms.has(form) && members.size === 0) flags |= GroupFlag.isDemonym;
    const kinds = [...members.keys()].map(kindOf);
    const isOneWord = !form.includes(' ');
    if (kinds.length > 0 && kinds.every((kind) => MINOR_KINDS.has(kind)) && isOneWord) {
      const isShort = !isNative && form.length < names.provinceNeededByNamesShorterThan;
      if ((ARABIC_LETTER.test(form) || isShort) && !sureNames.has(form)) flags |= GroupFlag.needsProvince;
    }
    const isSomebodys = members.size > 0 || (flags & GroupFlag.isDemonym) !== 0;
    if (isSomebodys) flags |= anchorOf(form, kinds, flags);
    const isOneOfOurs = ([entity, memberFlags]: [number, number]) =>
      entities[entity]?.isOfTheCountry === true &&
      (memberFlags & (MemberFlag.isShort | MemberFlag.isCommon)) === 0;
    const isFullName = !isOneWord && members.size > 0 && [...members].every(isOneOfOurs);
    return isFullName ? flags | GroupFlag.isWeakAnchor : flags;
  };

  const anchorOf = (form: string, kinds: readonly EntityKind[], flags: number): number => {
    if (ordinary.has(form)) return 0;
    // Pakistan's own Taliban are in the news of Pakistan.
    if (/pakistan|پاکستان/.test(form)) return 0;
    if (NAMES_THE_COUNTRY.test(form)) return GroupFlag.isStrongAnchor;
    const isNative = isWithoutCapitals(form);
    const isLong = form.length >= (isNative ? SHORTEST_NATIVE_ANCHOR : SHORTEST_ANCHOR);
    const isSure = (flags & NEEDS) === 0 && !weakAlone.has(form);
    const isMajor = isLong && kinds.some((kind) => kind === 'province' || kind === 'city');
    if (isSure && (isMajor || kinds.some((kind) => FACILITIES.has(kind)))) return GroupFlag.isStrongAnchor;
    const isPlace = kinds.some((kind) => MINOR_KINDS.has(kind) || kind === 'province' || kind === 'city');
    const isWeak = isPlace && (isLong || isNative) && (flags & GroupFlag.needsHeadNoun) === 0;
    return isWeak ? GroupFlag.isWeakAnchor : 0;
  };

  return {
    rank(entity, memberFlags) {
      const kind = kindOf(entity);
      const isAlias = (memberFlags & MemberFlag.isUsualName) === 0;
      // Towns and their districts share all spellings, each as an alias or not by chance.
      const alias = isAlias && !MINOR_KINDS.has(kind) ? ALIAS_PENALTY : 0;
      if (kind === 'person')
        return (memberFlags & MemberFlag.isShort) !== 0 ? SHORT_NAME_RANK : PERSON_RANK + alias;
      if (kind === 'tribe_or_community') return TRIBE_RANK;
      return (KIND_RANK[kind] ?? OTHER_KIND_RANK) + alias;
    },
    orderOf(bearers) {
      const idOf = (entity: number) => entities[entity]?.id ?? '';
      if (bearers.length < 2) return undefined;
      const order = names.order.find(({ ids }) => bearers.every((entity) => ids.includes(idOf(entity))));
      return order && ((entity) => order.ids.indexOf(idOf(entity)));
    },
    flagsOf(forms, { isMade }) {
      let all = 0;
      let anchors = ANCHORS;
      for (const form of forms) {
        const flags = flagsOfForm(form);
        all |= flags & ~ANCHORS;
        anchors &= flags;
        if (isMade && LATIN_LETTER.test(form.form) && !NAMES_THE_COUNTRY.test(form.form)) {
          const isLong = form.form.length >= SHORTEST_MADE_ANCHOR;
          anchors = isLong && anchors !== 0 ? GroupFlag.isWeakAnchor : 0;
        }
      }
      return all | anchors;
    },
    rulesOf: (forms) =>
      [...new Set(forms.flatMap((form) => rulesByName.get(form) ?? []))].sort((a, b) => a - b),
  };
}
