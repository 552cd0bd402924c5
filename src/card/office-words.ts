import { earliestDay, isDay, isFuzzyDate } from '../dataset/fuzzy-date.ts';
import type { FuzzyDate } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import type { ActorCard, AsOf, OfficeLine } from './card-content.ts';
import type { EnglishText } from './card-text.ts';
import { fromRecord } from './english-text.ts';
import type { OfficeDates } from './office-dates.ts';
import { institutionName, officeTitle, roleRemark } from './office-titles.ts';
import { capitalised } from './place-words.ts';

/** What is said of offices and of a death, by what the sources say and no more. */

const OF_COUNTRY = ' of Afghanistan';

/** The role with where and for whom, no word twice: `President, Islamic Republic of Afghanistan`. */
export function officeName(office: OfficeLine, wording: Wording): string {
  const { title, others } = partsOf(office, wording);
  const name = title.map((piece) => (typeof piece === 'string' ? piece : piece.english)).join('');
  return others.reduce(
    (role, where) => wording.say('card.office.in', { role, where: institutionName(where, wording) ?? where }),
    name,
  );
}

/** The same for a claim, in which English words are marked where the card is in another language. */
export function officePieces(office: OfficeLine, wording: Wording): (string | EnglishText)[] {
  const { title, others } = partsOf(office, wording);
  return others.reduce<(string | EnglishText)[]>((role, where) => {
    const name = institutionName(where, wording) ?? fromRecord(where, wording);
    return wording.sayWith('card.office.in', { role, where: [name] }).flat();
  }, title);
}

/** The role alone, for where place and organisation stand beside it as links. */
export function rolePieces(office: OfficeLine, wording: Wording): readonly (string | EnglishText)[] {
  return partsOf(office, wording).title;
}

interface OfficeParts {
  readonly title: (string | EnglishText)[];
  readonly others: readonly string[];
}

/** What the role says already, it says in English, whatever place and organisation are called in the card. */
function partsOf(office: OfficeLine, wording: Wording): OfficeParts {
  const { role, placeName, organisationName, english } = office;
  const place = placeName ? { name: placeName, english: english?.placeName ?? placeName } : undefined;
  const organisation = organisationName && {
    name: withoutKind(organisationName),
    english: withoutKind(english?.organisationName ?? organisationName),
  };
  const body = organisation ? organisation.english : '';
  const isSaid = (part: string) =>
    role.includes(part) ||
    (part !== body && body.includes(part)) ||
    (part === 'Afghanistan' && `${role} ${body}`.includes('Afghan'));
  const isOfCountryTwice = body.endsWith(OF_COUNTRY) && role.endsWith(OF_COUNTRY);
  return {
    title: titleOf(isOfCountryTwice ? role.slice(0, -OF_COUNTRY.length) : role, place, wording),
    others: [place, organisation].flatMap((part) => (part && !isSaid(part.english) ? [part.name] : [])),
  };
}

/** A role in the card's language where it is a well-known one; what stands in brackets stays as the record has it. */
function titleOf(
  role: string,
  place: Parameters<typeof officeTitle>[1],
  wording: Wording,
): OfficeParts['title'] {
  const [, office = role, remark = ''] = /^(.*?)( \(.*\))?$/.exec(role) ?? [];
  const title = wording.language === 'en' ? undefined : officeTitle(office, place, wording);
  if (title === undefined) return [fromRecord(capitalised(role), wording)];
  if (remark === '') return [title];
  const said = roleRemark(remark.trimStart(), wording);
  return said === undefined ? [title, fromRecord(remark, wording)] : [`${title} ${said}`];
}

/** `Islamic Republic of Afghanistan (government)`: what is in brackets tells it from others, which an office does. */
export function withoutKind(name: string): string {
  return name.replace(/ \(.*\)$/, '');
}

/** When an office was held. An absent end does not mean "still in office". */
export function officeTime({ start, end, attested = [] }: OfficeDates, wording: Wording): string {
  if (start !== undefined && end !== undefined) {
    return start === end
      ? wording.date(start)
      : wording.say('card.office.fromTo', { from: wording.date(start), to: wording.date(end) });
  }
  const first = attested[0];
  const last = attested.at(-1);
  if (start !== undefined) {
    const values = { start: wording.date(start) };
    if (last === undefined) return wording.say('card.office.from', values);
    return wording.say('card.office.fromStillHeld', { ...values, last: onDate(last, wording) });
  }
  if (end !== undefined) {
    const values = { end: wording.date(end) };
    if (first === undefined) return wording.say('card.office.until', values);
    return wording.say('card.office.untilAlreadyHeld', { ...values, first: onDate(first, wording) });
  }
  if (first === undefined || last === undefined) return wording.say('card.office.noDate');
  const values = { first: onDate(first, wording), last: onDate(last, wording) };
  return wording.say(first === last ? 'card.office.held' : 'card.office.heldBetween', values);
}

/** The same inside a sentence: `from Jul 2015; …`. What begins with a date keeps its month as it is: `Jul 2015 – May 2016`. */
export function officeTimeInSentence(dates: OfficeDates, wording: Wording): string {
  const time = officeTime(dates, wording);
  const { start, end, attested = [] } = dates;
  const beginsWithDate = [start, end, ...attested].some(
    (date) => date !== undefined && time.startsWith(wording.date(date)),
  );
  return beginsWithDate ? time : time.charAt(0).toLowerCase() + time.slice(1);
}

/** `on 6 Aug 2021`, `in Aug 2021`. */
function onDate(date: FuzzyDate, wording: Wording): string {
  return wording.say(isDay(date) ? 'card.office.onDay' : 'card.office.inMonth', { date: wording.date(date) });
}

/** What there is to say where the sources date no office to the day. */
export function noOfficeSentence(asOf: AsOf, openOffices: number, wording: Wording): string {
  const date = wording.date(asOf.day);
  if (asOf.kind === 'today')
    return wording.say(openOffices > 0 ? 'card.office.openToday' : 'card.office.noneToday');
  return wording.say(openOffices > 0 ? 'card.office.openThen' : 'card.office.noneThen', { date });
}

/** That the person has died, told by the article's day: it may not have happened yet for the article. */
export function deathSentence({ died, asOf }: ActorCard, wording: Wording): string | undefined {
  if (died === undefined) return undefined;
  const isDated = isFuzzyDate(died);
  const isLater = isDated && asOf.kind === 'article' && earliestDay(died) > asOf.day;
  return wording.say(isLater ? 'card.lead.diedLater' : 'card.lead.died', {
    date: isDated ? wording.date(died) : died,
  });
}
