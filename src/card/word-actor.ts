import { earliestDay } from '../dataset/fuzzy-date.ts';
import type { EntityId } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import type { ActorCard, OfficeLine, RelationLine } from './card-content.ts';
import type { CardSection, ClaimText, LinkText } from './card-text.ts';
import { fromRecord, joinTails } from './english-text.ts';
import { lastOpenOffices } from './office-dates.ts';
import { officeStripOf } from './office-strip.ts';
import { institutionName } from './office-titles.ts';
import {
  deathSentence,
  noOfficeSentence,
  officePieces,
  officeTime,
  officeTimeInSentence,
  withoutKind,
} from './office-words.ts';
import { holdingsSection, pictureSections } from './picture-words.ts';
import { asOfPhrase, capitalised } from './place-words.ts';
import type { WordingTools } from './word-place.ts';

/** How many earlier, later and undated offices a card shows; the others are a click away. */
const MOST_OFFICES = 4;
const MOST_RELATIONS = 8;

/** Answers the sections of an actor's card: what has changed since, the office on the day, before and after, and ties. */
export function actorSections(card: ActorCard, tools: WordingTools): CardSection[] {
  const { officesThen, officesBefore, officesAfter, officesUndated, asOf, died, controller, picture } = card;
  const { wording, cited } = tools;
  const isDeadByThen = died !== undefined && died <= asOf.day;
  const open = officesThen.length > 0 || isDeadByThen ? [] : lastOpenOffices(officesBefore);
  const earlier = officesBefore.filter((office) => !open.includes(office));
  const sources = cited.of({ urls: card.sources });
  const description: ClaimText = {
    text: [fromRecord(card.description, wording)],
    ...(sources && { sources }),
  };
  const strip = officeStripOf(card, wording);
  const offices = (title: string, lines: readonly OfficeLine[], isLater = false): CardSection[] =>
    lines.length === 0
      ? []
      : [
          {
            kind: 'claims',
            title,
            ...(isLater && { isLater: true as const }),
            claims: lines.map((line) => officeClaim(line, tools)),
          },
        ];
  return [
    ...leadOf(card, tools),
    // Of a party, a story's reader asks first what it held on the day; what it is stands above, in the crumbs.
    ...(controller && picture ? [holdingsSection(picture, { holder: controller, tools })] : []),
    { kind: 'description', claim: description },
    ...(officesThen.length > 0 || !isDeadByThen ? statusOf(card, open, tools) : []),
    ...(strip ? [strip] : []),
    ...offices(wording.say('card.heading.earlierOffices'), earlier.slice(-MOST_OFFICES).reverse()),
    ...offices(laterHeading(card, wording), officesAfter.slice(0, MOST_OFFICES), true),
    ...offices(wording.say('card.heading.undatedOffices'), officesUndated.slice(0, MOST_OFFICES)),
    ...tiesOf(card, tools),
    ...(picture ? pictureSections(picture, { asOf, tools }) : []),
  ];
}

function laterHeading({ asOf }: ActorCard, wording: Wording): string {
  return wording.say(asOf.kind === 'article' ? 'card.heading.afterArticle' : 'card.heading.later');
}

/** What has changed since the article, before all else: a death, else the newest office taken up after it. */
function leadOf(card: ActorCard, { wording, cited }: WordingTools): CardSection[] {
  const { officesAfter, asOf } = card;
  const death = deathSentence(card, wording);
  if (death) return [{ kind: 'lead', claims: [{ text: [death] }] }];
  const newest = officesAfter.findLast(({ start }) => start !== undefined && earliestDay(start) > asOf.day);
  if (!newest || asOf.kind === 'today') return [];
  const text = wording.sayWith('card.lead.since', {
    office: officePieces(newest, wording),
    period: officeTimeInSentence(newest, wording),
  });
  const sources = cited.of({ urls: newest.sources });
  return [{ kind: 'lead', claims: [{ text: text.flat(), ...(sources && { sources }) }] }];
}

function statusOf(card: ActorCard, open: readonly OfficeLine[], tools: WordingTools): CardSection[] {
  const { officesThen, officesBefore, officesAfter, asOf } = card;
  if (officesThen.length + officesBefore.length + officesAfter.length === 0) return [];
  const { wording } = tools;
  const line =
    officesThen.length > 0 ? asOfPhrase(asOf, wording) : noOfficeSentence(asOf, open.length, wording);
  return [
    {
      kind: 'status',
      claims: (officesThen.length > 0 ? officesThen : open).map((office) => officeClaim(office, tools)),
      lines: [
        { text: capitalised(line) },
        ...(asOf.kind === 'today' ? [{ text: wording.say('card.asOf.noDate') }] : []),
      ],
    },
  ];
}

function officeClaim(office: OfficeLine, { wording, cited }: WordingTools): ClaimText {
  const { start, end, attested } = office;
  const isDated = (start ?? end ?? attested) !== undefined;
  const sources = cited.of({ urls: office.sources });
  return {
    text: officePieces(office, wording),
    ...(isDated && { detail: officeTime(office, wording) }),
    ...(sources && { sources }),
  };
}

/** Affiliations, leaders and relations; each leads to the other's card. */
function tiesOf({ affiliations, relations, leaders }: ActorCard, tools: WordingTools): CardSection[] {
  const { wording, cited } = tools;
  const named = new Set(affiliations.map(({ id }) => id));
  const others = relations.filter(({ kind, other }) => kind !== 'member_of' || !named.has(other));
  const withSources = (text: ClaimText['text'], { sources: urls }: RelationLine): ClaimText => {
    const sources = cited.of({ urls });
    return { text: joinTails(text), ...(sources && { sources }) };
  };
  const linkTo = ({ other, otherName }: RelationLine) => actorLink(other, otherName, wording);
  const claims = [
    ...affiliations.map(({ id, name }): ClaimText => ({ text: [actorLink(id, name, wording)] })),
    ...leaders.map((leader) =>
      withSources(
        wording.sayWith('card.relation.ledBy', {
          leader: linkTo(leader),
          period: officeTimeInSentence(leader, wording),
        }),
        leader,
      ),
    ),
    ...others.slice(0, MOST_RELATIONS).map((relation) => {
      const isDated = relation.start !== undefined || relation.end !== undefined;
      const values = {
        relation: wording.say(`vocabulary.relationKind.${relation.kind}`),
        other: linkTo(relation),
      };
      const text = isDated
        ? wording.sayWith('card.relation.toDated', {
            ...values,
            period: officeTimeInSentence(relation, wording),
          })
        : wording.sayWith('card.relation.to', values);
      return withSources(text, relation);
    }),
  ];
  return claims.length === 0
    ? []
    : [{ kind: 'claims', title: wording.say('card.heading.relations'), claims }];
}

/** A name that leads to its card. A state goes by its name in the card's language, without what tells it from a country. */
function actorLink(id: EntityId, name: string, wording: Wording): LinkText {
  const institution = institutionName(withoutKind(name), wording);
  if (institution !== undefined) return { id, text: institution };
  const isEnglish = wording.direction === 'rtl' && typeof fromRecord(name, wording) !== 'string';
  return { id, text: name, ...(isEnglish && { isEnglish }) };
}
