import type { CardFrameText } from './card-text.ts';

/**
 * What stands around a card before the extension has answered for the first time. Who does not answer cannot say so in the
 * reader's language; these few words are English, and gone with the first answer.
 */
export const FALLBACK_FRAME: CardFrameText = {
  language: 'en',
  direction: 'ltr',
  theme: 'system',
  keys: [],
  labels: {
    open: '',
    pin: '',
    pinned: '',
    cite: '',
    copied: '',
    notCopied: '',
    wrong: '',
    wrongHelp: '',
    copy: '',
    keys: '',
    close: 'Close',
    back: '',
    otherMeanings: '',
    ambiguous: '',
    usual: '',
    waiting: '…',
    noAnswer: 'Hashiya did not answer. It may just have been updated: reload the page, or try again.',
    notInDataset: '',
    retry: 'Try again',
    sources: '',
    enterAndLeave: '',
  },
};
