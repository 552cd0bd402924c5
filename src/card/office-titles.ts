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
  primeMinister: 'Prime Minister',
  actingDeputyPrimeMinister: 'Acting Deputy Prime Minister',
  chiefOfGeneralStaff: 'Chief of general staff',
  deputyChiefOfArmyStaff: 'Deputy chief of army staff',
  directorOfNds: 'Director general of the National Directorate of Security',
  headOfNds: 'Head of the National Directorate of Security',
  actingHeadOfNds: 'Acting head of the National Directorate of Security',
  governorOfCentralBank: 'Governor of Da Afghanistan Bank',
  presidentOfCentralBank: 'President of Da Afghanistan Bank, the central bank',
  ambassadorToUnitedStates: 'Ambassador to the United States',
  representativeToUn: 'Permanent representative to the United Nations',
  presidentialSpokesman: 'Presidential spokesman',
  presidentOfRevolutionaryCouncil: 'President of the Revolutionary Council',
  dohaOffice: 'Head of the Taliban political office in Doha',
  spokesmanOfTaliban: 'Spokesman of the Taliban',
  militaryCommission: 'Head of the Taliban military commission',
  emirOfIskp: 'Emir of Islamic State Khorasan Province',
  emirOfTtp: 'Emir of Tehrik-e Taliban Pakistan',
  emirOfAlQaeda: 'Emir of al-Qaeda',
  usEnvoyAfPak: 'US special representative for Afghanistan and Pakistan',
  actingUsEnvoyAfPak: 'Acting US special representative for Afghanistan and Pakistan',
  usAmbassadorToPakistan: 'US ambassador to Pakistan',
  chineseEnvoy: 'Chinese special envoy for Afghanistan',
  euEnvoy: 'European Union special envoy for Afghanistan',
  directorOfIsi: 'Director general of ISI',
  commanderOfResoluteSupport: 'Commander of Resolute Support and US Forces-Afghanistan',
  commanderOfSpecialOperations: 'Commander of the Special Operations Corps',
  commanderOf209: 'Commander of the 209 Shaheen Corps',
  commanderOf207: 'Commander of the 207 Al-Farooq Corps',
  mayorOfKabul: 'Mayor of Kabul city',
  headOfAriana: 'Head of Ariana Afghan Airlines',
} as const;

/** The same for offices of a province or another place, whose name follows. */
export const TITLES_OF_PLACES = {
  governor: 'Governor of ',
  actingGovernor: 'Acting Governor of ',
  deputyGovernor: 'Deputy Governor of ',
  shadowGovernor: 'Taliban shadow governor of ',
  policeChief: 'Police chief of ',
  memberOfCouncil: 'Member of the provincial council of ',
  headOfCouncil: 'Head of the provincial council of ',
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
  bordersAndTribalAffairs: 'Borders and Tribal Affairs',
  viceAndVirtue: 'Preventing Vice and Propagating Virtue',
  labourAndSocialAffairs: 'Labour and Social Affairs',
  energyAndWater: 'Energy and Water',
  ruralDevelopment: 'Rural Development',
  communications: 'Communications',
  telecommunications: 'Telecommunications',
  commerce: 'Commerce',
  transport: 'Transport',
  hajj: 'Hajj and Religious Affairs',
  hajjAndIslamicAffairs: 'Hajj and Islamic Affairs',
  agricultureAndLivestock: 'Agriculture and Livestock',
} as const;

/** Offices of other countries, whose name follows. */
export const TITLES_OF_COUNTRIES = {
  presidentOfCountry: 'President of ',
  primeMinisterOfCountry: 'Prime Minister of ',
  chiefOfArmyStaffOfCountry: 'Chief of army staff of ',
} as const;

export const COUNTRIES = {
  pakistan: 'Pakistan',
  iran: 'Iran',
  unitedStates: 'the United States',
  turkmenistan: 'Turkmenistan',
  uzbekistan: 'Uzbekistan',
  tajikistan: 'Tajikistan',
  india: 'India',
  russia: 'Russia',
  china: 'China',
  turkey: 'Turkey',
  unitedKingdom: 'the United Kingdom',
  saudiArabia: 'Saudi Arabia',
  unitedArabEmirates: 'the United Arab Emirates',
} as const;

/** Those for which many held an office. Their own records have no names in other languages than English. */
export const INSTITUTIONS = {
  islamicRepublic: 'Islamic Republic of Afghanistan',
  islamicEmirate: 'Islamic Emirate of Afghanistan',
  islamicState: 'Islamic State of Afghanistan',
  democraticRepublic: 'Democratic Republic of Afghanistan',
  nationalPolice: 'Afghan National Police',
  nationalArmy: 'Afghan National Army',
  specialOperationsCorps: 'ANA Special Operations Corps',
  isaf: 'International Security Assistance Force',
  resoluteSupport: 'Resolute Support Mission',
  unama: 'United Nations Assistance Mission in Afghanistan',
  nato: 'North Atlantic Treaty Organization',
  highCouncil: 'High Council of the Islamic Emirate of Afghanistan',
  unitedStates: 'United States',
  pakistan: 'Pakistan',
  china: 'China',
} as const;

/** Answers what an institution is called in the language of the card; `undefined` where it is not one of those. */
export function institutionName(name: string, wording: Wording): string | undefined {
  const institution = wording.language === 'en' ? undefined : keyOf(INSTITUTIONS, name);
  return institution && wording.say(`card.institution.${institution}`);
}

/**
 * Answers what stands in brackets behind a role, in the language of the card; `undefined` where it is nothing that recurs.
 *
 * @param remark with its brackets, e.g. `(1990s)`, `(listed on 10 January 2021)`.
 */
export function roleRemark(remark: string, wording: Wording): string | undefined {
  if (remark === '(confirmed by parliament)') return wording.say('card.remark.confirmed');
  const decade = /^\((\d{3}0)s\)$/.exec(remark)?.[1];
  // A decade of one calendar is none of the other.
  if (decade !== undefined && wording.calendar === 'gregorian')
    return wording.say('card.remark.decade', { year: wording.year(`${decade}-06-01`) });
  const listed = /^\(listed on (\d{1,2} [A-Z][a-z]+ \d{4})\)$/.exec(remark)?.[1];
  if (listed === undefined) return undefined;
  const day = new Date(`${listed} UTC`).toISOString().slice(0, 10);
  return wording.say('card.remark.listed', { date: wording.date(day) });
}

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
  for (const [key, start] of entriesOf(TITLES_OF_COUNTRIES)) {
    const country = role.startsWith(start) && keyOf(COUNTRIES, role.slice(start.length));
    if (country) return wording.say(`card.title.${key}`, { country: wording.say(`card.country.${country}`) });
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
