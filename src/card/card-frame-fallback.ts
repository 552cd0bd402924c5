import firstWords from 'virtual:hashiya/first-words';
import type { CardFrameText } from './card-text.ts';

/**
 * What stands around a card before the extension has answered for the first time. Who does not answer cannot say so in the
 * reader's language; these few words are English, and gone with the first answer. The labels are those of the two views
 * that need no answer: whatever draws another has had one.
 */
export const FALLBACK_FRAME: CardFrameText = {
  language: 'en',
  direction: 'ltr',
  theme: 'system',
  keys: [],
  labels: firstWords as CardFrameText['labels'],
};
