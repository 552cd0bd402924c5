import type { Day, EntityId } from '../domain.ts';
import type { MapShapes } from '../map/map-geometry.ts';
import type { MarkedMention } from '../page/marked-name.ts';
import type { TextBlock } from '../page/text-blocks.ts';
import { isFailure, sendMessage } from '../platform/messaging.ts';
import { FALLBACK_FRAME } from './card-frame-fallback.ts';
import type { Trail } from './card-state.ts';
import { type CardStore, createCardStore } from './card-store.ts';
import type { CardFrameText } from './card-text.ts';
import type { CardView } from './card-view.ts';
import { candidatesOf } from './name-targets.ts';

/** The cards of a page's names. Each name is answered for the day of its text: of its entry in a live blog, else of the story. */
export interface ReaderCards {
  /**
   * The story is of this day, and these blocks of days of their own. Cards of days that it had before stay.
   *
   * @returns whether the cards that were asked for are still those of their names.
   */
  setDays(story: Day | null, blocks: ReadonlyMap<TextBlock, Day>): boolean;
  /** Forgets all cards: there is another story, or cards speak another language now. */
  forget(): void;
  /** Asks for the cards of these names that are not here yet, all of one day in one message. */
  ask(names: readonly MarkedMention[]): void;
  /** Opens an entity on its page or in the atlas, on the day of a name. */
  open(name: MarkedMention, id: EntityId, where: 'page' | 'atlas'): void;
  /** What there is to show now for a name, after the reader has followed ties inside its card. */
  viewOf(name: MarkedMention, trail?: Trail): CardView;
  /** Asks for a card that is followed from that of a name. */
  askOne(name: MarkedMention, id: EntityId): void;
  /** The words around every card, as of the last answer. */
  readonly frame: CardFrameText;
  /** Remembers what the reader took a name for, or forgets it (`undefined`). */
  choose(name: MarkedMention, id: EntityId | undefined): void;
  /** Asks once more for what was not answered. */
  retry(): void;
}

interface ReaderCardsOptions {
  readonly onChange: () => void;
  readonly onGone: () => void;
  readonly signal: AbortSignal;
}

/** Makes the cards of a page, none as yet. */
export function createReaderCards(options: ReaderCardsOptions): ReaderCards {
  const stores = new Map<Day | null, CardStore>();
  let frame = FALLBACK_FRAME;
  let storyDay: Day | null = null;
  let dayOfBlock: ReadonlyMap<TextBlock, Day> = new Map();

  let map: MapShapes | undefined;
  let isMapAsked = false;
  /** Whether the names of the page have been asked for, of the days that are set. */
  let isAskedFor = false;
  const onAnswer = () => {
    options.onChange();
    if (isMapAsked) return;
    isMapAsked = true;
    // Once a page and after the first cards: no card waits for it, and a page without names needs none.
    void sendMessage('card-map', {}).then((answer) => {
      if (isFailure(answer)) isMapAsked = false;
      else map = answer.map;
      if (map && !options.signal.aborted) options.onChange();
    });
  };

  const dayOf = ({ block }: MarkedMention) => dayOfBlock.get(block) ?? storyDay;
  const storeOf = (date: Day | null) => {
    const known = stores.get(date);
    if (known) return known;
    const store = createCardStore({ ...options, onChange: onAnswer, date });
    stores.set(date, store);
    return store;
  };

  return {
    setDays(story, blocks) {
      const areKept = isAskedFor && story === storyDay && blocks === dayOfBlock;
      storyDay = story;
      dayOfBlock = blocks;
      isAskedFor = true;
      return areKept;
    },
    forget() {
      stores.clear();
      isMapAsked = false;
      isAskedFor = false;
    },
    ask(names) {
      const wanted = new Map<Day | null, Set<EntityId>>();
      for (const name of names) {
        const day = dayOf(name);
        const ids = wanted.get(day) ?? new Set();
        wanted.set(day, ids);
        for (const id of candidatesOf(name)) ids.add(id);
      }
      for (const [day, ids] of wanted) void storeOf(day).ask(ids);
    },
    open: (name, id, where) => void sendMessage('open-entity', { id, date: dayOf(name), where }),
    viewOf: (name, trail) =>
      storeOf(dayOf(name)).viewOf({ surface: name.mention.surface, candidates: candidatesOf(name) }, trail),
    askOne: (name, id) => void storeOf(dayOf(name)).ask([id]),
    get frame() {
      for (const store of stores.values()) if (store.frame !== FALLBACK_FRAME) frame = store.frame;
      return map ? { ...frame, map } : frame;
    },
    choose: (name, id) => storeOf(dayOf(name)).choose(name.mention.surface, id),
    retry() {
      for (const store of stores.values()) void store.retry();
    },
  };
}
