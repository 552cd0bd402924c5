import type { Day } from '../domain.ts';
import type { MentionFinder } from '../lexicon/mention-finder.ts';
import type { ArticleDate } from '../page/article-date.ts';
import { followPage } from '../page/page-text.ts';
import { runInSlices } from '../page/slices.ts';
import type { TextBlock } from '../page/text-blocks.ts';
import { answerMessages, sendMessage } from '../platform/messaging.ts';
import { createCardController } from './card-controller.ts';
import { FALLBACK_FRAME } from './card-frame-fallback.ts';
import type { createCardHost as CreateCardHost } from './card-host.tsx';
import { type Trail, visibleCard } from './card-state.ts';
import { type CardStore, createCardStore } from './card-store.ts';
import type { CardActions } from './card-view.ts';
import { copyText } from './copy-text.ts';
import { candidatesOf, type NameTarget } from './name-targets.ts';
import { createNamesOnPage } from './names-on-page.ts';
import { describePage, occurrenceOf } from './page-summary.ts';
import { watchKeyboard } from './reader-keyboard.ts';
import type { ReaderLife } from './reader-life.ts';
import { watchPointer } from './reader-pointer.ts';
import { createStoryWatch } from './story-watch.ts';

interface ReaderOptions {
  readonly document: Document;
  readonly mentionFinder: MentionFinder;
  readonly createCardHost: typeof CreateCardHost;
  /** Asked of every story but the first, where a site changes its story without loading a page. */
  readonly concernsAfghanistan: (document: Document) => boolean;
  readonly life: ReaderLife;
}

/**
 * Reads a page for its names, marks them, and shows their cards, until its life ends. Joins what `page/` and `lexicon/`
 * find with what `card/` shows; decides nothing itself.
 */
export async function readPage({
  document,
  mentionFinder,
  createCardHost,
  concernsAfghanistan,
  life,
}: ReaderOptions): Promise<void> {
  const { signal, isAlive, guard } = life;
  const view = document.defaultView;
  if (!view) return;
  const names = createNamesOnPage({ document, signal });
  const storyWatch = createStoryWatch({ document, concernsAfghanistan });
  let date: ArticleDate = { kind: 'unknown', why: 'The page has not been read yet.' };
  let store: CardStore | undefined;
  let nameCount: number | undefined;
  let texts: readonly TextBlock[] = [];

  const nameOf = ({ marked }: NameTarget) => ({
    surface: marked.mention.surface,
    candidates: candidatesOf(marked),
  });
  const viewOf = (target: NameTarget, trail: Trail = []) =>
    store?.viewOf(nameOf(target), trail) ?? {
      kind: 'waiting' as const,
      surface: target.marked.mention.surface,
    };
  const current = () => visibleCard(controller.state)?.target;

  const choose = (id: string | undefined) => {
    const target = current();
    if (!target) return;
    store?.choose(target.marked.mention.surface, id);
    controller.redraw();
  };
  const actions: CardActions = {
    openEntity: (id) => void sendMessage('open-entity', { id, date: dayOf({ date }) }),
    togglePin: () => controller.send({ type: 'pin-toggled' }),
    close: () => controller.send({ type: 'dismissed' }),
    choose,
    chooseAgain: () => choose(undefined),
    follow: (id) => {
      void store?.ask([id]);
      controller.send({ type: 'followed', id });
    },
    goBack: () => controller.send({ type: 'went-back' }),
    copy: (text) => copyText(document, text),
    retry: () => void store?.retry(),
  };
  const host = createCardHost({
    document,
    frame: () => store?.frame ?? FALLBACK_FRAME,
    actions,
  });
  const controller = createCardController<NameTarget>({
    host,
    viewOf,
    placeOf: names.placeOf,
    viewport: () => ({ width: view.innerWidth, height: view.innerHeight }),
    onCard: names.setCurrent,
    life,
  });

  const openAt = (target: NameTarget, opener: 'keyboard' | 'popup'): boolean => {
    if (!names.reveal(target)) return false;
    controller.send({ type: 'opened', target, opener });
    host.announce();
    return true;
  };
  const step = (direction: 'next' | 'previous') =>
    names.stepsFrom(current(), direction).some((target) => openAt(target, 'keyboard'));

  const onText = async (blocks: readonly TextBlock[], { isNewPage }: { readonly isNewPage: boolean }) => {
    if (!isAlive()) return;
    texts = blocks;
    if (isNewPage) controller.send({ type: 'page-changed' });
    const story = storyWatch.look();
    const isNewDay = dayOf(story) !== dayOf({ date });
    date = story.date;
    if (isNewPage || isNewDay || !store) {
      store = createCardStore({
        date: dayOf(story),
        onChange: guard(controller.redraw),
        onGone: life.retire,
        signal,
      });
    }
    const mentions = story.isRelevant
      ? await runInSlices(mentionFinder.find({ texts: blocks.map(({ text }) => text), date: dayOf(story) }))
      : [];
    if (!isAlive()) return;
    names.show(blocks, mentions);
    void store.ask(new Set(names.all().flatMap(candidatesOf)));
    countNames(new Set(names.all().map(({ mention }) => mention.id)).size);
  };
  const countNames = (count: number) => {
    if (count === nameCount) return;
    nameCount = count;
    void sendMessage('page-read', { nameCount });
  };

  watchPointer({ document, host, controller, targetAt: names.at, life });
  watchKeyboard({ document, host, controller, life });
  watchScroll({ view, onScroll: () => controller.reposition(), life });
  answerMessages(
    {
      'describe-page': () => ({
        date,
        mentions: describePage(names.all(), (marked) => viewOf(names.of(marked))),
      }),
      'reveal-mention': ({ id, occurrence }) => {
        const marked = occurrenceOf(names.all(), id, occurrence);
        return { isRevealed: marked !== undefined && openAt(names.of(marked), 'popup') };
      },
      'step-name': ({ direction }) => ({ isRevealed: step(direction) }),
      'set-page-date': ({ day }) => {
        storyWatch.correctDate(day);
        onText(texts, { isNewPage: false });
        return { date };
      },
    },
    { signal },
  );
  await followPage({ document, signal, onText: (...given) => onText(...given).catch(life.fail) });
}

function dayOf({ date }: { readonly date: ArticleDate }): Day | null {
  return date.kind === 'known' ? date.day : null;
}

/** Scrolling of the page or of any part of it, and a new size of the window. Browsers tell of both once a frame. */
function watchScroll({
  view,
  onScroll,
  life,
}: {
  readonly view: Window;
  readonly onScroll: () => void;
  readonly life: ReaderLife;
}): void {
  const options = { capture: true, passive: true, signal: life.signal };
  // At once, and not in a frame's callback: a card that must go must be gone before the pointer is looked at.
  view.addEventListener('scroll', life.guard(onScroll), options);
  view.addEventListener('resize', life.guard(onScroll), options);
}
