import type { Day, EntityId } from '../domain.ts';
import { isFailure, sendMessage } from '../platform/messaging.ts';
import type { CardContent } from './card-content.ts';
import type { CardView } from './card-view.ts';

/** The cards of a page, in memory before the first hover. */
export interface CardStore {
  /** Asks for those of these cards that are not here yet, all in one message. */
  ask(ids: Iterable<EntityId>): Promise<void>;
  /** Asks once more for what was not answered. */
  retry(): Promise<void>;
  /** What there is to show now for a name with these candidates, the likeliest first. */
  viewOf(name: { readonly surface: string; readonly candidates: readonly EntityId[] }): CardView;
  /** Remembers which candidate the reader took for a name, or forgets it (`undefined`). */
  choose(surface: string, id: EntityId | undefined): void;
}

interface CardStoreOptions {
  /** The article's day; `null` where the page does not say. */
  readonly date: Day | null;
  /** Called when there is more to show than before. */
  readonly onChange: () => void;
  /** Called when the extension is found to have been reloaded or removed under the page. */
  readonly onGone: () => void;
  readonly signal: AbortSignal;
}

type Entry = 'asked' | 'no-answer' | 'not-in-dataset' | CardContent;

/** The background may have been asleep or busy: one more try, after a moment, costs the reader nothing. */
const RETRY_DELAY_MILLISECONDS = 400;

/** Makes the store of one story: the cards of another day are others. */
export function createCardStore({ date, onChange, onGone, signal }: CardStoreOptions): CardStore {
  const entries = new Map<EntityId, Entry>();
  const choices = new Map<string, EntityId>();

  const ask = async (ids: readonly EntityId[]) => {
    if (ids.length === 0) return;
    for (const id of ids) entries.set(id, 'asked');
    let answer = await sendMessage('cards', { ids, date });
    if (isFailure(answer) && answer.failure !== 'extension-gone') {
      await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MILLISECONDS));
      if (signal.aborted) return;
      answer = await sendMessage('cards', { ids, date });
    }
    if (signal.aborted) return;
    if (isFailure(answer)) {
      if (answer.failure === 'extension-gone') return onGone();
      for (const id of ids) entries.set(id, 'no-answer');
    } else {
      for (const id of ids) entries.set(id, 'not-in-dataset');
      for (const card of answer.cards) entries.set(card.id, card);
    }
    onChange();
  };

  return {
    ask: (ids) => ask([...new Set(ids)].filter((id) => !entries.has(id))),
    retry: () => {
      const answered = ask([...entries].filter(([, entry]) => entry === 'no-answer').map(([id]) => id));
      // The reader has pressed a button: that it is being looked up must be seen before the answer comes.
      onChange();
      return answered;
    },
    viewOf({ surface, candidates }) {
      const chosen = choices.get(surface);
      const ids = chosen === undefined ? candidates : [chosen];
      const found = ids.map((id) => entries.get(id) ?? 'asked');
      const cards = found.filter((entry) => typeof entry !== 'string');
      const [first] = cards;
      if (cards.length > 1) return { kind: 'ambiguous', surface, candidates: cards };
      if (first) return { kind: 'entity', card: first, isChosen: chosen !== undefined };
      if (found.includes('asked')) return { kind: 'waiting', surface };
      return {
        kind: 'unavailable',
        surface,
        why: found.includes('no-answer') ? 'no-answer' : 'not-in-dataset',
      };
    },
    choose(surface, id) {
      if (id === undefined) choices.delete(surface);
      else choices.set(surface, id);
    },
  };
}
