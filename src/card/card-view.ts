import type { EntityId } from '../domain.ts';
import type { CardText } from './card-text.ts';

/** All that a card can be showing. */
export type CardView =
  | {
      readonly kind: 'entity';
      readonly card: CardText;
      /** The reader took it among several meanings of the name. */
      readonly isChosen: boolean;
      /** What the way back leads to, where the reader came here from another card. */
      readonly back: string | undefined;
    }
  /** The name could mean several things; the likeliest first. */
  | { readonly kind: 'ambiguous'; readonly surface: string; readonly candidates: readonly Candidate[] }
  /** The answer has not come yet, which happens only in the first moments of a page. */
  | { readonly kind: 'waiting'; readonly surface: string }
  | { readonly kind: 'unavailable'; readonly surface: string; readonly why: UnavailableReason };

/** One of the things that a name could mean. */
export interface Candidate {
  readonly card: CardText;
  /** What speaks for it. */
  readonly reason?: string;
}

/** `no-answer`: the extension did not answer, twice. `not-in-dataset`: it answered that it knows no such id. */
export type UnavailableReason = 'no-answer' | 'not-in-dataset';

/** What the reader can do with a card. */
export interface CardActions {
  /** Opens an entity on its page or in the atlas, on the day that the card is for. */
  readonly openEntity: (id: EntityId, where: 'page' | 'atlas') => void;
  readonly togglePin: () => void;
  readonly close: () => void;
  /** Takes one of the candidates for this name, for as long as the page is open. */
  readonly choose: (id: EntityId) => void;
  /** Goes back to the candidates. */
  readonly chooseAgain: () => void;
  /** Goes on to another card inside this one. */
  readonly follow: (id: EntityId) => void;
  /** Goes back to the card before. */
  readonly goBack: () => void;
  /** Asks for the answer once more. */
  readonly retry: () => void;
  /** Answers a card as text to paste elsewhere, with its sources. */
  readonly cite: (card: CardText, labels: { readonly sources: string }) => string;
  /** Puts a text on the clipboard; answers whether the browser let it. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** Answers what a card is called when it is announced. */
export function cardLabel(view: CardView): string {
  return view.kind === 'entity' ? view.card.name : view.surface;
}
