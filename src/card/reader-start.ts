import type { OwnEntity } from '../lexicon/own-names.ts';
import { isFailure, sendMessage } from '../platform/messaging.ts';
import { pageScope } from './page-scope.ts';
import { beginReaderLife } from './reader-life.ts';
import { readPage } from './reader-session.ts';

/**
 * Starts the reader of a page with what the scripts before it have left for it. Whatever goes wrong, it goes wrong in
 * silence: the page's console is the page's, and a page without marks is whole.
 */
export function startReader(document: Document): void {
  const life = beginReaderLife();
  const {
    hashiyaMentionFinder: openMentionFinder,
    hashiyaCard: card,
    hashiyaStory: story,
    hashiyaGate,
  } = pageScope;
  const start = async () => {
    if (openMentionFinder === undefined || card === undefined || story === undefined) {
      throw new Error('The lexicon, the card and the story must be injected before the reader.');
    }
    const mentionFinder = await openMentionFinder(askForOwnEntities());
    // Without a gate it was the reader of the page who asked for this site: all of it is wanted.
    const concernsAfghanistan = hashiyaGate ?? (() => true);
    if (life.isAlive()) await readPage({ document, mentionFinder, card, story, concernsAfghanistan, life });
  };
  start().catch(life.fail);
}

/** What the reader of the page brought; nothing where the background does not say. */
async function askForOwnEntities(): Promise<readonly OwnEntity[]> {
  const answer = await sendMessage('own-entities', {});
  return isFailure(answer) ? [] : answer.entities;
}
