import { join } from 'node:path';
import { readDatasetFolder } from '../../src/build/dataset-folder.ts';
import { readLocalesFolder } from '../../src/build/locales-folder.ts';
import { assembleCard } from '../../src/card/assemble-card.ts';
import type { CardFrameText } from '../../src/card/card-text.ts';
import type { CardView } from '../../src/card/card-view.ts';
import { frameText } from '../../src/card/frame-words.ts';
import { wordCard } from '../../src/card/word-card.ts';
import { type Dataset, openDataset } from '../../src/dataset/dataset.ts';
import type { EntityId } from '../../src/domain.ts';
import type { Language } from '../../src/locale/language.ts';
import { namedIn } from '../../src/locale/native-names.ts';
import { createWording } from '../../src/locale/wording.ts';

/** Every state that a card can be in, made of the real dataset. */

export interface GalleryState {
  /** Names its picture. */
  readonly name: string;
  /** What it shows. */
  readonly title: string;
  readonly view: CardView;
  readonly isPinned: boolean;
  /** The button to press first, by its text's key in `CardFrameText.labels`, or `sources` for all lists of sources. */
  readonly press?: 'wrong' | 'keys' | 'sources';
}

export interface Gallery {
  readonly frame: CardFrameText;
  readonly states: readonly GalleryState[];
}

const root = join(import.meta.dirname, '../..');
const TODAY = '2026-11-21';

/** Answers the gallery in a language. Reads the dataset anew, so that what was edited is seen. */
export function galleryIn(language: Language): Gallery {
  const recorded = openDataset(readDatasetFolder(join(root, 'assets/dataset')).tables);
  const dataset = namedIn(recorded, language);
  const messages = readLocalesFolder(join(root, 'assets/locales'))[language];
  const wording = createWording({ language, calendar: 'gregorian', messages });
  const frame = frameText(wording, {
    theme: 'system',
    shortcuts: { next: 'Alt+Shift+H', previous: 'Alt+Shift+G' },
  });

  const cardOf = (id: EntityId, day?: string) => {
    const asOf =
      day === undefined ? { kind: 'today' as const, day: TODAY } : { kind: 'article' as const, day };
    const card = assembleCard(dataset, { id, asOf, today: TODAY });
    if (!card) throw new Error(`The gallery shows “${id}”, which the dataset no longer has.`);
    return wordCard(card, { dataset, wording });
  };
  const entity = (id: EntityId, day?: string): CardView => ({
    kind: 'entity',
    card: cardOf(id, day),
    isChosen: false,
    back: undefined,
  });
  const state = (name: string, title: string, view: CardView, more: Partial<GalleryState> = {}) => ({
    name,
    title,
    view,
    isPinned: false,
    ...more,
  });
  const surface = 'Kunduz';

  return {
    frame,
    states: [
      state('city', 'A city the day after it was taken', entity('kunduz-city', '2015-09-29')),
      state('precedents', 'Precedents and a campaign', entity('zaranj-city', '2021-08-06')),
      state('fourth-time', 'Four precedents at once', entity('kunduz-city', '2021-08-08')),
      state('contested', 'Contested, in a campaign', entity('kandahar-city', '2021-08-05')),
      state('dissent', 'Sources that differ', entity('herat-city', '2021-08-12')),
      state('province', 'A province, read from its capital', entity('kunduz-province', '2015-09-29')),
      state('district', 'A district with assessments', entity('sangin-district', '2017-10-20')),
      state('in-name', 'Held in name', entity('nahr-e-saraj-district', '2010-05-05')),
      state('silence', 'No record', entity('kunduz-city', '1993-05-01')),
      state('undated', 'A page without a date', entity('kunduz-city')),
      state('most-events', 'The place with most events', entity(busiest(dataset), '2010-06-01')),
      state('nothing', 'No event, no report', entity(quietest(dataset), '2015-09-29')),
      state('long-name', 'The longest name', entity(longestNamed(recorded), '2015-09-29')),
      state('country', 'The country in August 2021', entity('afghanistan', '2021-08-09')),
      state('country-2017', 'The country with assessments', entity('afghanistan', '2017-10-20')),
      state('group', 'A group that holds places', entity('taliban', '2021-08-09')),
      state('government', 'A government', entity('republic-government', '2015-09-29')),
      state('person', 'A person with many offices', entity('ashraf-ghani', '2015-09-29')),
      state('died-later', 'A person who died after the article', entity(diedAfter(dataset), '2015-09-29')),
      state('ambiguous', 'A name that can mean several things', {
        kind: 'ambiguous',
        surface,
        candidates: [
          { card: cardOf('kunduz-city', '2015-09-29'), reason: frame.labels.usual },
          { card: cardOf('kunduz-province', '2015-09-29') },
        ],
      }),
      state('chosen', 'One of several meanings, chosen', {
        ...entity('kunduz-province', '2015-09-29'),
        isChosen: true,
      } as CardView),
      state('followed', 'Followed from another card', {
        ...entity('junbish', '1997-05-24'),
        back: dataset.entity('abdul-rashid-dostum')?.name ?? 'Abdul Rashid Dostum',
      } as CardView),
      state('pinned', 'Pinned', entity('kabul-city', '2021-08-15'), { isPinned: true }),
      state('sources', 'All sources unfolded', entity('kunduz-city', '2015-09-29'), { press: 'sources' }),
      state('wrong', 'A correction', entity('kunduz-city', '2015-09-29'), { press: 'wrong' }),
      state('keys', 'The keys', entity('kunduz-city', '2015-09-29'), { press: 'keys' }),
      state('waiting', 'Not answered yet', { kind: 'waiting', surface }),
      state('no-answer', 'Nobody answers', { kind: 'unavailable', surface, why: 'no-answer' }),
      state('unknown', 'Not in the data', { kind: 'unavailable', surface, why: 'not-in-dataset' }),
    ],
  };
}

function busiest(dataset: Dataset): EntityId {
  const count = ({ id }: { readonly id: EntityId }) => dataset.eventsOf(id).length;
  return dataset.places
    .filter(({ kind }) => kind !== 'country')
    .reduce((most, place) => (count(place) > count(most) ? place : most)).id;
}

function quietest(dataset: Dataset): EntityId {
  const isQuiet = ({ id }: { readonly id: EntityId }) =>
    dataset.eventsOf(id).length === 0 && dataset.reportsOn(id).length === 0;
  return dataset.places.find((place) => place.kind === 'village' && isQuiet(place))?.id ?? 'afghanistan';
}

function longestNamed(dataset: Dataset): EntityId {
  return dataset.actors.reduce((longest, actor) =>
    actor.name.length > longest.name.length ? actor : longest,
  ).id;
}

function diedAfter(dataset: Dataset): EntityId {
  const died = dataset.actors.find(
    ({ died, offices }) =>
      died !== undefined && died.length === 10 && died > '2015-09-29' && offices.length > 1,
  );
  return died?.id ?? 'ashraf-ghani';
}
