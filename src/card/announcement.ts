import type { CardFrameText, EnglishText } from './card-text.ts';
import type { CardView, UnavailableReason } from './card-view.ts';

/** What is said aloud when a card opens by keyboard: its first claim, and how to get in and out. */
export function announcement(view: CardView, frame: CardFrameText): readonly (string | EnglishText)[] {
  return [...spokenClaim(view, frame), ' ', frame.labels.enterAndLeave];
}

function spokenClaim(view: CardView, frame: CardFrameText): readonly (string | EnglishText)[] {
  switch (view.kind) {
    case 'entity':
      return view.card.spoken;
    case 'ambiguous':
      return [`${view.surface}. `, frame.labels.ambiguous];
    case 'waiting':
      return [`${view.surface}.`];
    case 'unavailable':
      return [`${view.surface}. `, unavailableSentence(view.why, frame)];
  }
}

/** What is wrong and what the reader can do. */
export function unavailableSentence(why: UnavailableReason, { labels }: CardFrameText): string {
  return why === 'no-answer' ? labels.noAnswer : labels.notInDataset;
}
