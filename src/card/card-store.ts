import type { Day, EntityId } from '../domain.ts';
import { isFailure, sendMessage } from '../platform/messaging.ts';
import { FALLBACK_FRAME } from './card-frame-fallback.ts';
import type { Trail } from './card-state.ts';
import type { CardFrameText, CardText } from './card-text.ts';
import type { Candidate, CardView } from './card-view.ts';

/** The cards of a page, in memory before the first hover. */
export interface CardStore {
  /** Asks for those of these cards that are not here yet, all in one message. */
  ask(ids: Iterable<EntityId>): Promise<void>;
  /** Asks once more for what was not answered. */
  retry(): Promise<void>;
  /** What there is to show now for a name with these candidates, the likeliest first. */
  viewOf(
    name: { readonly surface: string; readonly candidates: readonly EntityId[] },
    trail?: Trail,
  ): CardView;
  /** The words around every card, as of the last answer. */
  readonly frame: CardFrameText;
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

type Entry = 'asked' | 'no-answer' | 'not-in-dataset' | CardText;

/** The background may have been asleep or busy: one more try, after a moment, costs the reader nothing. */
const RETRY_DELAY_MILLISECONDS = 400;

/** Makes the store of one story: the cards of another day are others. */
export function createCardStore({ date, onChange, onGone, signal }: CardStoreOptions): CardStore {
  const entries = new Map<EntityId, Entry>();
  const choices = new Map<string, EntityId>();
  /** What names of the page are sure to mean. */
  const certain = new Set<EntityId>();
  let frame = FALLBACK_FRAME;

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
      frame = answer.frame;
    }
    onChange();
  };

  /** A candidate with what speaks for it: that what it lies in is named on the page too; for the first, its usual meaning. */
  const candidateOf = (card: CardText, index: number): Candidate => {
    const companion = card.companions.find(({ id }) => certain.has(id));
    const reason = companion?.reason ?? (index === 0 ? frame.labels.usual : undefined);
    return { card, ...(reason !== undefined && { reason }) };
  };
  /** What the way back from a card that was followed leads to. */
  const backFrom = (trail: Trail, surface: string): string | undefined => {
    if (trail.length === 0) return undefined;
    const previous = trail.at(-2);
    const entry = previous === undefined ? undefined : entries.get(previous);
    return typeof entry === 'object' ? entry.name : surface;
  };

  return {
    ask: (ids) => ask([...new Set(ids)].filter((id) => !entries.has(id))),
    retry: () => {
      const answered = ask([...entries].filter(([, entry]) => entry === 'no-answer').map(([id]) => id));
      // The reader has pressed a button: that it is being looked up must be seen before the answer comes.
      onChange();
      return answered;
    },
    viewOf({ surface, candidates }, trail = []) {
      if (candidates.length === 1) for (const id of candidates) certain.add(id);
      const followed = trail.at(-1);
      const chosen = choices.get(surface);
      const ids = followed !== undefined ? [followed] : chosen === undefined ? candidates : [chosen];
      const found = ids.map((id) => entries.get(id) ?? 'asked');
      const cards = found.filter((entry) => typeof entry !== 'string');
      const [first] = cards;
      if (cards.length > 1) return { kind: 'ambiguous', surface, candidates: cards.map(candidateOf) };
      if (first) {
        return {
          kind: 'entity',
          card: first,
          isChosen: chosen !== undefined,
          back: backFrom(trail, surface),
        };
      }
      if (found.includes('asked')) return { kind: 'waiting', surface };
      return {
        kind: 'unavailable',
        surface,
        why: found.includes('no-answer') ? 'no-answer' : 'not-in-dataset',
      };
    },
    get frame() {
      return frame;
    },
    choose(surface, id) {
      if (id === undefined) choices.delete(surface);
      else choices.set(surface, id);
    },
  };
}
