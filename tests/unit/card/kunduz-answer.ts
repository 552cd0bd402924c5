import { answerCards } from '../../../src/card/answer-cards.ts';
import { english } from '../locale/shipped-wording.ts';
import { dataset } from './kunduz-dataset.ts';

/** What the background answers to the message `cards` about a story of 29 September 2015. */
export const answerOfKunduz = (ids: readonly string[] = []) =>
  answerCards(dataset, {
    ids,
    date: '2015-09-29',
    today: '2026-11-20',
    wording: english,
    theme: 'system',
    isDataReduced: false,
  });
