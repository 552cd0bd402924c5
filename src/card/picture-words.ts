import type { NationalPicture } from '../dataset/national-picture.ts';
import type { ControlEvent, Controller } from '../domain.ts';
import { shortHolderName } from '../timeline/event-wording.ts';
import { assessmentSections } from './assessment-words.ts';
import type { AsOf } from './card-content.ts';
import type { CardSection, ClaimText, LocatorText, RowsText } from './card-text.ts';
import { joinTails } from './english-text.ts';
import { placeName } from './place-words.ts';
import { eventClaimText, type WordingTools } from './word-place.ts';

const COUNTRY = 'afghanistan';
/** As many as can be read over; the others are in the popup. */
const MOST_CHANGES = 6;
const MOST_NAMED = 6;

interface PictureOptions {
  readonly asOf: AsOf;
  readonly tools: WordingTools;
}

/** Answers the country on a day: who held its capitals, what changed around it, and what assessors said. */
export function pictureSections(picture: NationalPicture, { asOf, tools }: PictureOptions): CardSection[] {
  const { wording } = tools;
  const date = wording.date(picture.day);
  const { capitalsByHolder, districtsByHolder, districtsWithoutRecord: silent } = picture;
  const sharesOf = (shares: NationalPicture['capitalsByHolder']) =>
    shares.map(({ holder, places }) => ({
      holder,
      name: shortHolderName(holder, wording),
      count: wording.number(places.length),
    }));
  return [
    {
      kind: 'shares',
      title: wording.say('card.heading.capitals', { date }),
      shares: sharesOf(capitalsByHolder),
    },
    mapOf(picture, tools),
    ...(districtsByHolder.length === 0
      ? []
      : [
          {
            kind: 'shares' as const,
            title: wording.say('card.heading.districts'),
            shares: sharesOf(districtsByHolder),
            ...(silent > 0 && { note: wording.say('card.shares.districtsSilent', { count: silent }) }),
          },
        ]),
    ...changesOf(picture.changesBefore, { isLater: false, tools }),
    ...(asOf.kind === 'article' ? changesOf(picture.changesAfter, { isLater: true, tools }) : []),
    ...assessmentSections({ place: COUNTRY, day: picture.day }, tools),
  ];
}

/** Each province in the colour of whoever held its capital. */
function mapOf({ capitals, day }: NationalPicture, { dataset, wording }: WordingTools): LocatorText {
  const fills = capitals.flatMap(({ place, holder }) => {
    const province = dataset.place(place)?.capitalOf;
    return province === undefined ? [] : [[province, holder] as const];
  });
  const label = wording.say('card.locator.holders', { date: wording.date(day) });
  return { kind: 'locator', label, dots: [], fills };
}

function changesOf(
  changes: readonly ControlEvent[],
  { isLater, tools }: { readonly isLater: boolean; readonly tools: WordingTools },
): CardSection[] {
  if (changes.length === 0) return [];
  const { dataset, wording } = tools;
  const isCapital = ({ place }: ControlEvent) => dataset.place(place)?.capitalOf !== undefined;
  // Where all cannot be told, the capitals are, and of the rest those nearest to the day.
  const ranked = isLater ? changes : changes.toReversed();
  const kept = [...ranked.filter(isCapital), ...ranked.filter((event) => !isCapital(event))].slice(
    0,
    MOST_CHANGES,
  );
  const section: RowsText = {
    kind: 'rows',
    title: wording.say(isLater ? 'card.heading.weekAfter' : 'card.heading.weekBefore'),
    ...(isLater && { isLater: true as const }),
    rows: changes
      .filter((event) => kept.includes(event))
      .map((event) => {
        const place = dataset.place(event.place);
        return {
          kind: 'claim',
          claim: eventClaimText(event, {
            tools,
            ...(place && { place: placeName(place, wording) }),
            hasDissent: false,
          }),
        };
      }),
  };
  const left = changes.length - kept.length;
  if (left === 0) return [section];
  const more = {
    kind: 'more' as const,
    text: wording.say(isLater ? 'card.event.later' : 'card.event.earlier', { count: left }),
  };
  return [{ ...section, rows: isLater ? [...section.rows, more] : [more, ...section.rows] }];
}

/** Answers what a party held on the day, by the picture of the country. */
export function holdingsSection(
  picture: NationalPicture,
  { holder, tools: { dataset, wording } }: { readonly holder: Controller; readonly tools: WordingTools },
): CardSection {
  const placesOf = (shares: NationalPicture['capitalsByHolder']) =>
    shares.find((share) => share.holder === holder)?.places ?? [];
  const capitals = placesOf(picture.capitalsByHolder);
  const districts = placesOf(picture.districtsByHolder);
  const values = { count: capitals.length, of: picture.capitals.length };
  const links = capitals.flatMap((id, index) => {
    const place = dataset.place(id);
    return place ? [...(index > 0 ? [' · '] : []), { id, text: place.name }] : [];
  });
  const ofCapitals: ClaimText =
    capitals.length === 0
      ? { text: [wording.say('card.held.noCapital')] }
      : capitals.length > MOST_NAMED
        ? { text: [wording.say('card.held.capitalsMany', values)] }
        : { text: joinTails(wording.sayWith('card.held.capitals', { ...values, places: links }).flat()) };
  return {
    kind: 'claims',
    title: wording.say('card.heading.held', { date: wording.date(picture.day) }),
    claims: [
      ofCapitals,
      ...(districts.length > 0
        ? [{ text: [wording.say('card.held.districts', { count: districts.length })] }]
        : []),
    ],
  };
}
