import { createCardController } from './card-controller.ts';
import { createCardHost } from './card-host.tsx';
import { copyText } from './copy-text.ts';
import { createReaderCards } from './reader-cards.ts';
import { watchKeyboard } from './reader-keyboard.ts';
import { watchPointer } from './reader-pointer.ts';
import { watchScroll } from './reader-scroll.ts';

/** All that `card.js` holds for the reader: what cards say, how they are drawn, when they open and close, what they hear. */
export const cardParts = {
  createCardHost,
  createCardController,
  createReaderCards,
  watchPointer,
  watchKeyboard,
  watchScroll,
  copyText,
};

export type CardParts = typeof cardParts;
