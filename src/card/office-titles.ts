import type { Wording } from '../locale/wording.ts';

/** Offices that many held, as the records write them. What they are called elsewhere stands in `card.title.…`. */
export const TITLES = {
  president: 'President',
  presidentOfAfghanistan: 'President of Afghanistan',
  vicePresident: 'Vice President',
  firstVicePresident: 'First Vice President',
  secondVicePresident: 'Second Vice President',
  primeMinisterOfAfghanistan: 'Prime Minister of Afghanistan',
  chiefExecutive: 'Chief executive officer',
  chiefOfArmyStaff: 'Chief of army staff',
  securityAdviser: 'National security adviser',
  speaker: 'Speaker of the Wolesi Jirga',
  negotiator: 'Member of the government negotiating team',
  commanderOfIsaf: 'Commander of ISAF',
  unRepresentative: 'Special representative of the UN Secretary-General',
  usAmbassador: 'US ambassador to Afghanistan',
  chiefJustice: 'Chief Justice',
  attorneyGeneral: 'Attorney General',
} as const;

/** The same for offices of a province or another place, whose name follows. */
export const TITLES_OF_PLACES = {
  governor: 'Governor of ',
  actingGovernor: 'Acting Governor of ',
  deputyGovernor: 'Deputy Governor of ',
  shadowGovernor: 'Taliban shadow governor of ',
  policeChief: 'Police chief of ',
} as const;

export const TITLES_OF_MINISTRIES = {
  minister: 'Minister of ',
  actingMinister: 'Acting Minister of ',
  deputyMinister: 'Deputy Minister of ',
  ministrySpokesman: 'Spokesman of the Ministry of ',
} as const;

export const MINISTRIES = {
  interior: 'Interior',
  defence: 'Defence',
  foreignAffairs: 'Foreign Affairs',
  finance: 'Finance',
  education: 'Education',
  higherEducation: 'Higher Education',
  womensAffairs: "Women's Affairs",
  borderAndTribalAffairs: 'Border and Tribal Affairs',
  urbanDevelopment: 'Urban Development',
  counternarcotics: 'Counternarcotics',
  justice: 'Justice',
  refugees: 'Refugees and Repatriation',
  informationAndCulture: 'Information and Culture',
  economy: 'Economy',
  planning: 'Planning',
  publicHealth: 'Public Health',
  commerceAndIndustry: 'Commerce and Industry',
  agriculture: 'Agriculture',
  minesAndPetroleum: 'Mines and Petroleum',
  publicWorks: 'Public Works',
} as const;

/**
 * Answers what an office is called in the language of the card; `undefined` where it is not one of those, or where what it
 * is of has no name in the card.
 *
 * @param role as the record has it, without what stands there in brackets.
 * @param place the place of the office: what the card calls it, and what the record does.
 */
export function officeTitle(
  role: string,
  place: { readonly name: string; readonly english: string } | undefined,
  wording: Wording,
): string | undefined {
  const title = keyOf(TITLES, role);
  if (title) return wording.say(`card.title.${title}`);
  for (const [key, start] of entriesOf(TITLES_OF_MINISTRIES)) {
    const ministry = role.startsWith(start) && keyOf(MINISTRIES, role.slice(start.length));
    if (ministry)
      return wording.say(`card.title.${key}`, { ministry: wording.say(`card.ministry.${ministry}`) });
  }
  const ofPlace = entriesOf(TITLES_OF_PLACES).find(([, start]) => role === start + place?.english);
  return ofPlace && place && wording.say(`card.title.${ofPlace[0]}`, { place: place.name });
}

function entriesOf<Key extends string>(table: Readonly<Record<Key, string>>): [Key, string][] {
  return Object.entries(table) as [Key, string][];
}

function keyOf<Key extends string>(table: Readonly<Record<Key, string>>, english: string): Key | undefined {
  return entriesOf(table).find(([, one]) => one === english)?.[0];
}
