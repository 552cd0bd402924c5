import type { WordedCards } from './card/answer-cards.ts';
import type { MentionCount } from './card/page-summary.ts';
import type { Day, EntityId } from './domain.ts';
import type { OwnEntity } from './lexicon/own-names.ts';
import type { MapShapes } from './map/map-geometry.ts';
import type { ArticleDate } from './page/article-date.ts';
import type { PageSettings } from './settings/page-settings.ts';

/**
 * Every message that Hashiya's parts send one another: who asks whom, with what, for what. The one place to look.
 * A reply is always plain data. A handler that cannot answer replies with a `failure`, it does not throw.
 */
export interface MessageTable {
  /** Gate → background: this page concerns Afghanistan; please inject the reader into my tab. */
  'open-reader': { request: Record<never, never>; reply: { isOpened: boolean } };
  /** Reader → background: the cards of these entities for an article of this date (`null`: date unknown), in the reader's words. */
  cards: { request: { ids: readonly EntityId[]; date: Day | null }; reply: WordedCards };
  /** Reader → background: the shapes of the small maps in cards; none where the reader wants cards without. */
  'card-map': { request: Record<never, never>; reply: { map?: MapShapes } };
  /** Reader → background: how are names to be marked? */
  'page-settings': { request: Record<never, never>; reply: PageSettings };
  /** Reader → background: which places and actors the reader brought, to be looked for beside ours. */
  'own-entities': { request: Record<never, never>; reply: { entities: readonly OwnEntity[] } };
  /** Reader → background: how many different names the page has, for the toolbar badge. */
  'page-read': { request: { nameCount: number }; reply: Record<never, never> };
  /**
   * Reader → background: open this entity in a tab of its own, on its page or in the atlas, which shows the whole country
   * for what is no place. `date`: the day shown; `null`: today.
   */
  'open-entity': {
    request: { id: EntityId; date: Day | null; where: 'page' | 'atlas' };
    reply: Record<never, never>;
  };
  /** Popup → reader of a tab: what is on your page? */
  'describe-page': { request: Record<never, never>; reply: PageSummary };
  /** Popup → reader of a tab: scroll to this occurrence of an entity and open its card. */
  'reveal-mention': { request: { id: EntityId; occurrence: number }; reply: { isRevealed: boolean } };
  /** Background → reader of a tab: go to the next name of the page, or the one before, and open its card. */
  'step-name': { request: { direction: 'next' | 'previous' }; reply: { isRevealed: boolean } };
  /**
   * Popup → reader of a tab: the article is of this day, whatever the page says; `null`: it is of the day that the page says.
   * Holds until the page goes elsewhere or is loaded again.
   */
  'set-page-date': { request: { day: Day | null }; reply: { date: ArticleDate } };
  /** Background → reader of a tab: its site has been switched off; leave. */
  'leave-page': { request: Record<never, never>; reply: Record<never, never> };
  /** Popup → background: inject the reader into this tab although its site is not on the list (`activeTab`). */
  'look-anyway': { request: { tabId: number }; reply: { isOpened: boolean } };
}

export type MessageName = keyof MessageTable;
export type MessageRequest<Name extends MessageName> = MessageTable[Name]['request'];
export type MessageReply<Name extends MessageName> = MessageTable[Name]['reply'];

/** What the popup is told of a page. */
export interface PageSummary {
  readonly date: ArticleDate;
  /** In the order in which the page first names them. */
  readonly mentions: readonly MentionCount[];
}
