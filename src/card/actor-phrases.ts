import { earliestDay, isDay, isFuzzyDate } from '../dataset/fuzzy-date.ts';
import type { FuzzyDate } from '../domain.ts';
import type { ActorCard, AsOf, OfficeLine } from './card-content.ts';
import { capitalised, dateText, type Locale } from './card-phrases.ts';
import type { OfficeDates } from './office-dates.ts';

/** What is said of an actor: offices, and a death. */

const OF_COUNTRY = ' of Afghanistan';

/** The role with where and for whom, no word twice: `President, Islamic Republic of Afghanistan`. */
export function officeTitle({ role, placeName, organisationName }: OfficeLine): string {
  const organisation = organisationName?.replace(/ \(.*\)$/, '');
  const isSaid = (part: string) =>
    role.includes(part) ||
    (part !== organisation && organisation?.includes(part)) ||
    (part === 'Afghanistan' && `${role} ${organisation}`.includes('Afghan'));
  const others = [placeName, organisation].filter((part) => part !== undefined && !isSaid(part));
  const isOfCountryTwice = organisation?.endsWith(OF_COUNTRY) && role.endsWith(OF_COUNTRY);
  const title = isOfCountryTwice ? role.slice(0, -OF_COUNTRY.length) : role;
  return [capitalised(title), ...others].join(', ');
}

/** When an office was held, by what the sources say and no more. An absent end does not mean "still in office". */
export function officePeriod({ start, end, attested = [] }: OfficeDates, locale: Locale): string {
  if (start !== undefined && end !== undefined) {
    return start === end ? dateText(start, locale) : `${dateText(start, locale)} – ${dateText(end, locale)}`;
  }
  const first = attested[0];
  const last = attested.at(-1);
  if (start !== undefined) {
    const lasting = last === undefined ? '' : ` still held ${inDate(last, locale)};`;
    return `from ${dateText(start, locale)};${lasting} end not recorded`;
  }
  if (end !== undefined) {
    const already = first === undefined ? '' : ` already held ${inDate(first, locale)};`;
    return `until ${dateText(end, locale)};${already} beginning not recorded`;
  }
  if (first === undefined || last === undefined) return 'no date recorded';
  return first === last
    ? `held ${inDate(first, locale)}`
    : `held ${inDate(first, locale)} and ${inDate(last, locale)}`;
}

/** `on 6 Aug 2021`, `in Aug 2021`. */
function inDate(date: FuzzyDate, locale: Locale): string {
  return `${isDay(date) ? 'on' : 'in'} ${dateText(date, locale)}`;
}

/** What there is to say where the sources date no office to the day. */
export function noOfficeSentence(asOf: AsOf, openOffices: number, locale: Locale): string {
  const day = asOf.kind === 'article' ? `${dateText(asOf.day, locale)}, the day of this article` : 'today';
  return openOffices > 0
    ? `Begun before ${day}; no source seen says whether it still lasted.`
    : `No source seen dates an office to ${day}.`;
}

/** That the person has died, told by the article's day: it may not have happened yet for the article. */
export function deathSentence({ died, asOf }: ActorCard, locale: Locale): string | undefined {
  if (died === undefined) return undefined;
  if (!isFuzzyDate(died)) return `Died ${died}.`;
  const isLater = asOf.kind === 'article' && earliestDay(died) > asOf.day;
  return `Died ${dateText(died, locale)}${isLater ? ', after this article' : ''}.`;
}
