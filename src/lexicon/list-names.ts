import type { Actor, EntityId, EntityKind, Place } from '../domain.ts';
import { foldName } from './fold.ts';
import { MemberFlag, TITLE_FAMILIES } from './lexicon-format.ts';
import type { AmbiguityRules, SpellingScope } from './lexicon-rules.ts';
import { isInOtherScript } from './other-scripts.ts';

/** One spelling of one entity, as the dataset lists it. */
export interface ListedName {
  readonly entity: number;
  /** As written in the dataset, cleaned. */
  readonly text: string;
  /** Folded. */
  readonly form: string;
  /** Bits of `MemberFlag`. */
  readonly flags: number;
  readonly scope: SpellingScope;
}

/** A row of the entity tables. */
export interface EntityRow {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** Index of the province that it lies in (of itself, for a province), or undefined. */
  readonly province: number | undefined;
  /** Bit per family of titles that its bearer may have. */
  readonly titles: number;
  /** A person of one of the bodies that act in Afghanistan alone, whose full name helps to show what a text concerns. */
  readonly isOfTheCountry: boolean;
  /** For a person, the first and the last year in which the news can be of him, as far as the dataset knows. */
  readonly years: readonly [from: number | undefined, until: number | undefined];
}

/** An alias of one word and so many letters can hardly be anybody else's. */
const DISTINCT_LENGTH = 9;
/** In scripts whose units are syllables, where surnames that are words too have two at most. */
const DISTINCT_SYLLABLES = 3;
const ARABIC_LETTER = /[\u0600-\u06ff]/;
const CYRILLIC_LETTER = /[\u0400-\u04ff]/;

function scriptOf(form: string): SpellingScope | undefined {
  if (ARABIC_LETTER.test(form)) return 'native';
  if (CYRILLIC_LETTER.test(form)) return 'cyrillic';
  return isInOtherScript(form) ? 'other' : undefined;
}
/** Head nouns of administration, which are no part of the name. Facilities keep theirs: Bagram Airfield. */
const ADMINISTRATIVE_TAIL = / (?:province|city|district|town|village|wuluswali)$/i;
const TAILLESS_KINDS: ReadonlySet<EntityKind> = new Set(['province', 'city', 'district', 'town', 'village']);

/** The rows of all entities: places first, then actors, in the order given. */
export function listEntities(
  places: readonly Place[],
  actors: readonly Actor[],
  rules: AmbiguityRules,
): EntityRow[] {
  const indexOf = new Map(places.map((place, at) => [place.id, at]));
  const provinceOf = (place: Place): number | undefined => {
    let at: Place | undefined = place;
    for (let steps = 0; at && steps < 12; steps++) {
      if (at.kind === 'province') return indexOf.get(at.id);
      const parent: number | undefined = at.parent === undefined ? undefined : indexOf.get(at.parent);
      at = parent === undefined ? undefined : places[parent];
    }
    return undefined;
  };
  const titlesOf = titleJudge(rules);
  const bodies = new Set(rules.names.bodiesOfTheCountry);
  return [
    ...places.map((place) => ({
      id: place.id,
      kind: place.kind,
      province: provinceOf(place),
      titles: 0,
      isOfTheCountry: false,
      years: NO_YEARS,
    })),
    ...actors.map((actor) => ({
      id: actor.id,
      kind: actor.kind,
      province: undefined,
      titles: actor.kind === 'person' ? titlesOf(actor) : 0,
      isOfTheCountry: actor.kind === 'person' && actor.affiliations.some((id) => bodies.has(id)),
      years: actor.kind === 'person' ? yearsOf(actor) : NO_YEARS,
    })),
  ];
}

const NO_YEARS: EntityRow['years'] = [undefined, undefined];
/** Younger people are not yet in the news by their own name. */
const YOUNGEST = 16;

/** Where no birth is known: few are in the news so many years before the first office that the dataset has. */
const LONGEST_WAY_TO_OFFICE = 15;

/** From when he was sixteen (by the latest year that the dataset has for his birth) to his death. */
function yearsOf({ born, died, offices }: Actor): EntityRow['years'] {
  const birth = born?.match(/\d{4}/g)?.at(-1);
  const firstOffice = Math.min(
    ...offices.flatMap(({ start }) => (start === undefined ? [] : Number(start.slice(0, 4)))),
  );
  const way = Number.isFinite(firstOffice) ? firstOffice - LONGEST_WAY_TO_OFFICE : undefined;
  return [
    birth === undefined ? way : Number(birth) + YOUNGEST,
    died === undefined ? undefined : Number(died.slice(0, 4)),
  ];
}

/** The families of titles that fit a person: by the titles in his names, by his offices, by the line about him. */
function titleJudge({ words }: AmbiguityRules): (actor: Actor) => number {
  const families = TITLE_FAMILIES.map((family) => ({
    titles: (words.titles[family] ?? []).map((title) => `${foldName(title)} `),
    about: new RegExp(`[^a-z](?:${(words.titleWords[family] ?? []).join('|')})`),
  }));
  return ({ name, aliases, surface, description, offices }) => {
    const text = ` ${[description, ...offices.map(({ role }) => role)].join(' ').toLowerCase()} `;
    const names = [name, ...aliases, ...surface.short].map((form) => `${foldName(form)} `);
    let mask = 0;
    families.forEach(({ titles, about }, bit) => {
      const isNamedSo = names.some((form) => titles.some((title) => form.startsWith(title)));
      if (isNamedSo || about.test(text)) mask |= 1 << bit;
    });
    return mask;
  };
}

/** Every spelling that the dataset lists, cleaned of what is no part of a name, without those that the rules leave out. */
export function listNames(
  places: readonly Place[],
  actors: readonly Actor[],
  rules: AmbiguityRules,
): ListedName[] {
  const leftOut = new Set([...rules.names.neverNames, ...rules.names.aliasesLeftOut].map(foldName));
  const tails = rules.names.aliasTailsLeftOut.map((tail) => ` ${foldName(tail)}`);
  const officeTitles = officeTitlesOf(rules);
  const listed: ListedName[] = [];
  const add = (entity: number, text: string, flags: number, scope: SpellingScope): void => {
    const form = foldName(text);
    if (form.length < 2 || leftOut.has(form) || tails.some((tail) => form.endsWith(tail))) return;
    listed.push({
      entity,
      text,
      form,
      flags,
      scope: scriptOf(form) ?? scope,
    });
  };

  const more = (id: EntityId) => rules.moreNames.names[id] ?? [];
  places.forEach((place, entity) => {
    for (const name of [place.name, ...place.aliases, place.fa, place.ps, ...more(place.id)]) {
      if (name === undefined) continue;
      const bare = TAILLESS_KINDS.has(place.kind) ? name.replace(ADMINISTRATIVE_TAIL, '') : name;
      add(entity, bare, isUsual(name, place) ? MemberFlag.isUsualName : 0, 'place');
    }
  });

  const commonWords = wordsOfManyPeople(actors, rules);
  const notCommon = new Set(rules.names.notCommon.map(foldName));
  const bodies = actors.filter(({ kind }) => kind !== 'person');
  const bodyForms = new Set(bodies.flatMap(({ name, aliases }) => [name, ...aliases]).map(foldName));
  actors.forEach((actor, at) => {
    const entity = places.length + at;
    if (actor.kind !== 'person') {
      for (const name of [
        actor.name,
        ...actor.aliases,
        ...actor.surface.short,
        actor.fa,
        actor.ps,
        ...more(actor.id),
      ]) {
        // Brackets tell bodies of one name apart: who bears it without them is meant by it.
        if (name === undefined || (name.includes('(') && bodyForms.has(foldName(withoutBrackets(name)))))
          continue;
        add(entity, withoutBrackets(name), name === actor.name ? MemberFlag.isUsualName : 0, 'body');
      }
      return;
    }
    const shorts = new Set(actor.surface.short.map((name) => foldName(withoutTitle(name, officeTitles))));
    const full = [actor.name, ...actor.aliases, actor.fa, actor.ps, ...more(actor.id)];
    for (const name of [...full, ...actor.surface.short]) {
      if (name === undefined) continue;
      for (const bare of withAndWithoutInitials(withoutTitle(withoutBrackets(name), officeTitles))) {
        const form = foldName(bare);
        const words = form.split(' ');
        const isDistinct =
          form.length >= (isInOtherScript(form) ? DISTINCT_SYLLABLES : DISTINCT_LENGTH) && !shorts.has(form);
        const isListedFull = name === actor.name || (full.includes(name) && (words.length > 1 || isDistinct));
        const needsFirst = actor.surface.needsFullNameFirst || words.length === 1;
        let flags = 0;
        const isShort = shorts.has(form) || words.length === 1;
        if (!isListedFull && isShort && needsFirst) flags |= MemberFlag.isShort;
        const isCommon = words.length === 1 ? form.length < 7 : words.every((word) => commonWords.has(word));
        if (isListedFull && words.length <= 2 && isCommon && !notCommon.has(form) && !isInOtherScript(form))
          flags |= MemberFlag.isCommon;
        if (isUsual(name, actor)) flags |= MemberFlag.isUsualName;
        add(entity, bare, flags, 'person');
      }
    }
  });
  const taken = new Set(listed.map(({ form }) => form));
  const ofPeople = new Set(
    listed.flatMap(({ form, flags }) => ((flags & MemberFlag.isShort) !== 0 ? [form] : [])),
  );
  const sounds = new Set([...taken].map(consonantsOf));
  actors.forEach((actor, at) => {
    const surname = actor.kind === 'person' ? plainSurname(actor, commonWords) : undefined;
    const form = foldName(surname ?? '');
    // Another spelling of somebody else's: Masood.
    if (surname === undefined || (taken.has(form) ? !ofPeople.has(form) : sounds.has(consonantsOf(form))))
      return;
    add(places.length + at, surname, MemberFlag.isShort | MemberFlag.needsFullName, 'person');
  });
  const ordinary = new Set(rules.names.ordinaryWords.map(foldName));
  actors.forEach((actor, at) => {
    if (actor.kind !== 'person' || actor.aliases.length < FEWEST_ALIASES) return;
    for (const surname of nativeSurnames([actor.fa, actor.ps, ...more(actor.id)])) {
      const form = foldName(surname);
      const needed = ordinary.has(form) ? MemberFlag.needsAddress : MemberFlag.needsFullName;
      if (!taken.has(form)) add(places.length + at, surname, MemberFlag.isShort | needed, 'native');
    }
  });
  return listed;
}

const isUsual = (
  name: string,
  { name: usual, fa, ps }: { name: string; fa?: string; ps?: string },
): boolean => name === usual || name === fa || name === ps;

/** A person's surname of whom the dataset lists none, unless it is a given name, too. */
const SHORTEST_PLAIN_SURNAME = 5;
function plainSurname({ name, surface }: Actor, commonWords: ReadonlySet<string>): string | undefined {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  if (surface.short.length > 0 || words.length < 2 || last.length < SHORTEST_PLAIN_SURNAME) return undefined;
  return commonWords.has(foldName(last)) || last.includes('-') ? undefined : last;
}

/** What newsrooms agree on. */
const consonantsOf = (form: string): string => form.replace(/[aeiouyh]/g, '').replace(/(.)\1/g, '$1');

/** Last words of full names in Arabic script: آقای کرزی. */
const SHORTEST_SURNAME = 3;
/** Who is much in the news is spelled in many ways; of the others the surname alone is seldom read. */
const FEWEST_ALIASES = 3;
const nativeSurnames = (names: readonly (string | undefined)[]): string[] =>
  names.flatMap((name = '') => {
    const words = name.split(' ');
    const last = words.at(-1) ?? '';
    const isSurname = words.length > 1 && ARABIC_LETTER.test(last) && last.length >= SHORTEST_SURNAME;
    return isSurname ? [last] : [];
  });

const withoutBrackets = (name: string): string => name.replace(/\s*\([^)]*\)/g, '').trim();

/** "George W. Bush" and "George Bush"; "Kenneth McKenzie Jr." loses the Jr. */
function withAndWithoutInitials(name: string): string[] {
  const plain = name.replace(/,? (?:Jr|Sr)\.?$/, '');
  const bare = plain.replace(/(?<= )[A-Z]\. /g, '');
  return bare === plain ? [plain] : [plain, bare];
}

/** Titles of office in small letters, longest first: they stand before a name and are no part of it. Religious ones are: Mullah Omar. */
function officeTitlesOf(rules: AmbiguityRules): string[] {
  const titles = Object.entries(rules.words.titles).flatMap(([family, words]) =>
    family === 'religious' ? [] : words,
  );
  return [...titles, 'Sir', 'Sardar', 'Lord']
    .map((title) => title.toLowerCase())
    .sort((a, b) => b.length - a.length);
}

function withoutTitle(name: string, titles: readonly string[]): string {
  const lower = name.toLowerCase();
  const title = titles.find((candidate) => lower.startsWith(`${candidate} `));
  return title === undefined ? name : withoutTitle(name.slice(title.length + 1), titles);
}

/** Words that three or more people bear before their last name, and the given names that everybody has. */
function wordsOfManyPeople(actors: readonly Actor[], rules: AmbiguityRules): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const actor of actors) {
    if (actor.kind !== 'person') continue;
    for (const word of new Set(foldName(actor.name).split(' ').slice(0, -1))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const common = new Set((rules.words.classes.givenName ?? []).map(foldName));
  for (const [word, count] of counts) if (count >= 3) common.add(word);
  // With a religious title a given name is somebody's: Mullah Omar.
  for (const title of rules.words.titles.religious ?? []) common.delete(foldName(title));
  return common;
}
