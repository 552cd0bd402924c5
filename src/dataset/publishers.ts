import type { Report, ReportUrl } from '../domain.ts';
import type { Dataset } from './dataset.ts';

/**
 * Whose words a page carries. Two sources bear each other out only where these differ: a paper that prints an agency's
 * story says it once more, not a second time.
 *
 * A publisher's name says what it passes on: `Reuters (copy)`, `ISNA (copy on gsaffron.ir)`, `Malay Mail (AFP)`, `Wars in the World (copy of AP)` and
 * `AP in The Herald` are the words of Reuters, AFP and AP. A copy that does not say whose it is counts as nobody's. What a
 * page passes on without saying so cannot be seen here.
 */

/** Names under which one house publishes, each with the name that stands for all. */
const HOUSES: readonly (readonly [RegExp, string])[] = [
  [/^BBC\b/, 'BBC'],
  [/^(Voice of America|VOA)\b/, 'Voice of America'],
  [/^(RFE\/RL|Radio Svoboda|Radio Free Europe|Radio Azadi|Gandhara)\b/, 'RFE/RL'],
  [/^(The )?Associated Press\b|^AP\b/, 'AP'],
  [/^Agence France-Presse\b|^AFP\b/, 'AFP'],
  [/^Reuters\b/, 'Reuters'],
  [/^(Deutsche Welle|DW)\b/, 'Deutsche Welle'],
  [/^(FDD.s |The )?Long War Journal\b/, 'Long War Journal'],
  [/^(AAN|Afghanistan Analysts Network)\b/, 'Afghanistan Analysts Network'],
  [/^Ariana News\b/, 'Ariana News'],
  [/^Pajhwok\b/, 'Pajhwok Afghan News'],
  [/^(TOLO ?news)\b/i, 'TOLOnews'],
  [/^(The )?(New York Times|NYT)\b/, 'The New York Times'],
  [/^Al[ -]?Jazeera\b/, 'Al Jazeera'],
  [/^Xinhua\b/, 'Xinhua'],
  [/^EFE\b/, 'EFE'],
  [/^(Anadolu|AA)\b/, 'Anadolu'],
  [/^Sputnik\b/, 'Sputnik'],
  [/^RAWA\b/, 'RAWA'],
  [/Wikipedia/, 'Wikipedia'],
];

const AGENCIES = [
  'AP',
  'AFP',
  'Reuters',
  'dpa',
  'EFE',
  'ANI',
  'IANS',
  'PTI',
  'UPI',
  'Xinhua',
  'Tasnim',
  'TASS',
];

/**
 * @param isPublisher whether something is a publisher's name by itself, so that `(AFP)` is told from `(Lebanon)`.
 * @returns the name of the house whose words the page carries; `undefined` where a copy does not say.
 */
export function wordsOf(
  { publisher, tier }: Pick<Report, 'publisher' | 'tier'>,
  isPublisher: (name: string) => boolean,
): string | undefined {
  const original = originalIn(publisher, (name) => AGENCIES.includes(name) || isPublisher(name));
  if (original !== undefined) return houseOf(original);
  return tier === 'mirror' ? undefined : houseOf(publisher);
}

function originalIn(publisher: string, isPublisher: (name: string) => boolean): string | undefined {
  const [, agency = ''] = /^(.+?) in .+$/.exec(publisher) ?? [];
  if (isPublisher(agency) || houseIn(agency)) return agency;
  const [, site = '', remark = ''] = /^(.+?) \((.+)\)$/.exec(publisher) ?? [];
  if (remark === '') return houseIn(publisher) === 'Wikipedia' ? publisher : undefined;
  const [, of] = /\bcopy of (?:an? )?(?:the )?(.+)$/i.exec(remark) ?? [];
  if (of !== undefined) return isPublisher(of) || houseIn(of) ? of : undefined;
  if (isPublisher(remark) || houseIn(remark)) return remark;
  // `ISNA (copy on gsaffron.ir)` names both, so that the original need not be known from elsewhere.
  if (/^(copy|mirror|excerpt) on \S/i.test(remark)) return site;
  if (/\b(copy|mirror|excerpt)\b/i.test(remark)) {
    const named = remark.replace(/,? ?\b(copy|mirror|excerpt)\b.*$/i, '');
    if (named !== '' && (isPublisher(named) || houseIn(named))) return named;
    return isPublisher(site) || houseIn(site) ? site : undefined;
  }
  return undefined;
}

const houseIn = (name: string) => HOUSES.find(([pattern]) => pattern.test(name))?.[1];
const houseOf = (name: string) => houseIn(name) ?? name;

/** How many houses, each in its own words, stand behind a claim with these sources. */
export function countIndependentPublishers(dataset: Dataset, sources: readonly ReportUrl[]): number {
  const isPublisher = publishersOf(dataset);
  const houses = sources.flatMap((url) => {
    const report = dataset.report(url);
    return report ? (wordsOf(report, isPublisher) ?? []) : [];
  });
  return new Set(houses).size;
}

const known = new WeakMap<Dataset, ReadonlySet<string>>();

function publishersOf(dataset: Dataset): (name: string) => boolean {
  let names = known.get(dataset);
  if (!names) {
    names = new Set(
      dataset.reports.filter(({ tier }) => tier !== 'mirror').map(({ publisher }) => publisher),
    );
    known.set(dataset, names);
  }
  const all = names;
  return (name) => all.has(name);
}
