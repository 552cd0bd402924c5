import { asOfPhrase, holderSentence, type Locale } from './card-phrases.ts';
import type { CardView, UnavailableReason } from './card-view.ts';

/** What is said aloud when a card opens by keyboard: its first claim, and how to get in and out. */
export function announcement(view: CardView, locale: Locale): string {
  return [...spokenClaim(view, locale), 'Tab enters the card, Escape closes it.']
    .join(' ')
    .replaceAll('\u00a0', ' ');
}

function spokenClaim(view: CardView, locale: Locale): string[] {
  switch (view.kind) {
    case 'entity': {
      const { card } = view;
      if (card.kind === 'actor') return [`${card.name}.`, card.description];
      return [`${card.name}.`, `${holderSentence(card.holder, card)}, ${asOfPhrase(card.asOf, locale)}.`];
    }
    case 'ambiguous':
      return [`${view.surface} can mean ${view.candidates.length} things.`];
    case 'waiting':
      return [`${view.surface}.`];
    case 'unavailable':
      return [`${view.surface}.`, unavailableSentence(view.why)];
  }
}

/** What is wrong and what the reader can do. */
export function unavailableSentence(why: UnavailableReason): string {
  return why === 'no-answer'
    ? 'Hashiya did not answer. It may just have been updated: reload the page, or try again.'
    : 'This name is in the list of names but not in the data. That is a fault of ours; nothing is known of it here.';
}
