import type { Dataset } from '../dataset/dataset.ts';
import { isReadersOwnId } from '../dataset/reader-records.ts';
import type { ControlEvent } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import { stripText } from '../timeline/control-strip-text.ts';
import type { PlaceCard } from './card-content.ts';
import type { CardSection, ClaimText, RowText } from './card-text.ts';
import type { CitedSources } from './cited-sources.ts';
import { locatorOf } from './locator-words.ts';
import { pictureSections } from './picture-words.ts';
import {
  asOfPhrase,
  basisSentence,
  capitalised,
  eventClaim,
  eventDate,
  holderClaim,
  isToldByNote,
} from './place-words.ts';
import { precedentSentence } from './precedent-words.ts';

/** What the words of a card are made from. */
export interface WordingTools {
  readonly dataset: Dataset;
  readonly wording: Wording;
  readonly cited: CitedSources;
}

/** Answers the sections of a place's card: the answer for the day, its picture over the years, what came before and after. */
export function placeSections(card: PlaceCard, tools: WordingTools): CardSection[] {
  const locator = locatorOf(card, tools);
  return [
    statusOf(card, tools),
    ...stripOf(card, tools),
    ...contextOf(card, tools),
    ...precedentsOf(card, tools),
    ...(card.picture ? pictureSections(card.picture, { asOf: card.asOf, tools }) : []),
    ...eventsOf(card, tools),
    ...(locator && !card.picture ? [locator] : []),
  ];
}

function contextOf({ campaigns, asOf }: PlaceCard, { wording, cited }: WordingTools): CardSection[] {
  return campaigns.map(({ names, from, to, sources: urls, note }) => {
    const text = wording.say('card.context.campaign', {
      day: wording.date(asOf.day),
      campaign: names[wording.language],
      from: wording.date(from),
      to: wording.date(to),
    });
    const sources = cited.of({ urls, note });
    return { kind: 'description', claim: { text: [text], ...(sources && { sources }) } };
  });
}

function statusOf(card: PlaceCard, { wording, cited }: WordingTools): CardSection {
  const { holder, asOf, evidencedUntil } = card;
  const isKnown = holder.holder !== 'unknown';
  const basis = basisSentence(holder, wording);
  const sources = cited.of({
    urls: holder.sources,
    confidence: isKnown ? holder.confidence : undefined,
    note: holder.note,
  });
  const say = (text: string) => ({ text });
  return {
    kind: 'status',
    holder: holder.holder,
    claims: [{ text: [holderClaim(holder, card, wording)] }],
    lines: [
      say(sinceLine(card, wording)),
      ...(asOf.kind === 'today' ? [say(wording.say('card.asOf.noDate'))] : []),
      ...(isKnown ? [] : [say(wording.say('card.status.silence'))]),
      ...(basis ? [say(basis)] : []),
      ...(holder.event !== undefined && isReadersOwnId(holder.event) ? [say(wording.say('card.own'))] : []),
      ...(holder.isPastEvidence && isKnown
        ? [{ ...say(pastEvidence(evidencedUntil, wording)), isCaution: true as const }]
        : []),
    ],
    ...(sources && { sources }),
    dissent: cited.dissent(holder.dissent),
  };
}

function sinceLine({ holder, asOf, before, after }: PlaceCard, wording: Wording): string {
  const phrase = asOfPhrase(asOf, wording);
  if (holder.since === undefined) return capitalised(phrase);
  const event = [...before, ...after].find(({ id }) => id === holder.event);
  const key = event?.isUpperBound ? 'card.status.sinceOrEarlier' : 'card.status.since';
  return capitalised(wording.say(key, { asOf: phrase, date: wording.date(holder.since) }));
}

function pastEvidence(evidencedUntil: string, wording: Wording): string {
  return wording.say('card.status.pastEvidence', { date: wording.date(evidencedUntil) });
}

function precedentsOf(
  { precedents, id, capital }: PlaceCard,
  { dataset, wording, cited }: WordingTools,
): CardSection[] {
  if (precedents.length === 0) return [];
  const rows = precedents.map((precedent, index): RowText => {
    const what = precedentSentence(precedent, dataset, wording);
    const isOfCapital = precedent.place !== id && capital !== undefined;
    const event = dataset.event(precedent.event);
    const previous = precedents[index - 1];
    // Day and sources of one event stand once.
    const sources = event && previous?.event !== event.id ? cited.of({ urls: event.sources }) : undefined;
    return {
      kind: 'claim',
      claim: {
        ...(previous?.day !== precedent.day && {
          date: { iso: precedent.day, text: wording.date(precedent.day) },
        }),
        text: [isOfCapital ? wording.say('card.event.ofPlace', { place: capital.name, what }) : what],
        ...(sources && { sources }),
      },
    };
  });
  return [{ kind: 'rows', title: wording.say('card.heading.precedents'), rows }];
}

function stripOf({ periods, asOf }: PlaceCard, { wording }: WordingTools): CardSection[] {
  const from = periods[0]?.from;
  const to = periods.at(-1)?.to;
  // A strip of nothing but silence would be a picture of no information.
  if (!from || !to || periods.every(({ holder }) => holder === 'unknown')) return [];
  const marked = { day: asOf.day, label: wording.say(`card.asOf.mark.${asOf.kind}`) };
  const text = stripText({ periods, marked }, wording);
  return [{ kind: 'strip', periods, from, to, day: asOf.day, text }];
}

function eventsOf(card: PlaceCard, tools: WordingTools): CardSection[] {
  const { before, after, asOf, earlierCount, laterCount, holderToday, evidencedUntil } = card;
  const { wording } = tools;
  const rowsOf = (events: readonly ControlEvent[]) => events.map((event) => eventRow(event, card, tools));
  const more = (kind: 'earlier' | 'later', count: number): RowText[] =>
    count === 0 ? [] : [{ kind: 'more', text: wording.say(`card.event.${kind}`, { count }) }];
  const silence = (key: 'card.event.none' | 'card.event.noneYet'): RowText[] =>
    before.length > 0 ? [] : [{ kind: 'silence', text: wording.say(key) }];

  if (asOf.kind === 'today') {
    const rows = [...more('earlier', earlierCount), ...silence('card.event.none'), ...rowsOf(before)];
    return [{ kind: 'rows', title: wording.say('card.heading.events'), rows }];
  }
  const here: RowText = {
    kind: 'here',
    date: { iso: asOf.day, text: wording.date(asOf.day) },
    text: wording.say('card.event.here'),
  };
  const claim = holderClaim(holderToday, card, wording);
  const { since } = holderToday;
  const today: RowText = {
    kind: 'claim',
    claim: {
      date: { iso: holderToday.day, text: wording.say('card.event.today') },
      text: [since ? wording.say('card.claim.since', { claim, date: wording.date(since) }) : claim],
      ...(holderToday.isPastEvidence && { detail: pastEvidence(evidencedUntil, wording) }),
    },
  };
  return [
    {
      kind: 'rows',
      rows: [...more('earlier', earlierCount), ...silence('card.event.noneYet'), ...rowsOf(before), here],
    },
    {
      kind: 'rows',
      title: wording.say('card.heading.afterArticle'),
      isLater: true,
      rows: [...rowsOf(after), ...more('later', laterCount), today],
    },
  ];
}

function eventRow(event: ControlEvent, { capital, holder }: PlaceCard, tools: WordingTools): RowText {
  const isOfCapital = capital !== undefined && event.place === capital.id;
  return {
    kind: 'claim',
    claim: eventClaimText(event, {
      tools,
      ...(isOfCapital && { place: capital.name }),
      // What is said of the answer's own event stands with the answer.
      hasDissent: event.id !== holder.event,
    }),
  };
}

/** An event with its date, its sources and, where wanted, what others say of it. */
export function eventClaimText(
  event: ControlEvent,
  {
    tools: { wording, cited },
    place,
    hasDissent,
  }: { readonly tools: WordingTools; readonly place?: string; readonly hasDissent: boolean },
): ClaimText {
  const { confidence, note } = event;
  const what = eventClaim(event, wording);
  const sources = cited.of({
    urls: event.sources,
    confidence: confidence === 'high' ? undefined : confidence,
    note: isToldByNote(event, wording) ? undefined : note,
  });
  return {
    date: eventDate(event, wording),
    text: [place === undefined ? what : capitalised(wording.say('card.event.ofPlace', { place, what }))],
    ...(event.isReadersOwn && { detail: wording.say('card.own') }),
    ...(sources && { sources }),
    ...(hasDissent && event.dissent && { dissent: cited.dissent(event.dissent) }),
  };
}
