import type { Dataset } from '../dataset/dataset.ts';
import type { Day, EntityId } from '../domain.ts';
import { namedIn } from '../locale/native-names.ts';
import type { Wording } from '../locale/wording.ts';
import { assembleCards } from './assemble-card.ts';
import type { CardFrameText, CardSection, CardText } from './card-text.ts';
import { type CardShortcuts, frameText } from './frame-words.ts';
import { wordCard } from './word-card.ts';

/** What the background answers a page that asks for cards. */
export interface WordedCards {
  /** In the order asked. */
  readonly cards: readonly CardText[];
  /** Ids that the dataset does not have. */
  readonly unknown: readonly EntityId[];
  readonly frame: CardFrameText;
}

interface CardsRequest {
  readonly ids: readonly EntityId[];
  /** The article's day; `null` where the page does not say. */
  readonly date: Day | null;
  readonly today: Day;
  readonly wording: Wording;
  readonly theme: CardFrameText['theme'];
  readonly shortcuts?: CardShortcuts;
  /** Cards without maps and without reports. */
  readonly isDataReduced: boolean;
}

/** What a card on a slow machine or a small screen does without. */
const HEAVY_SECTIONS: ReadonlySet<CardSection['kind']> = new Set(['locator', 'reports']);

/** Answers the cards of these entities in the reader's words, and the words around them. */
export function answerCards(
  recorded: Dataset,
  { wording, theme, shortcuts, isDataReduced, ...asked }: CardsRequest,
): WordedCards {
  const dataset = namedIn(recorded, wording.language);
  const { cards, unknown } = assembleCards(dataset, asked);
  const worded = cards.map((card) => wordCard(card, { dataset, wording }));
  return {
    cards: isDataReduced ? worded.map(withoutHeavySections) : worded,
    unknown,
    frame: frameText(wording, { theme, ...(shortcuts && { shortcuts }) }),
  };
}

function withoutHeavySections(card: CardText): CardText {
  return { ...card, sections: card.sections.filter(({ kind }) => !HEAVY_SECTIONS.has(kind)) };
}
