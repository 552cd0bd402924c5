import type { MentionFinder } from '../lexicon/mention-finder.ts';
import { followPage, type PageText } from '../page/page-text.ts';
import type { TextBlock } from '../page/text-blocks.ts';
import { answerMessages, sendMessage } from '../platform/messaging.ts';
import type { PageSettings } from '../settings/page-settings.ts';
import type { CardParts } from './card-parts.ts';
import { visibleCard } from './card-state.ts';
import type { CardActions } from './card-view.ts';
import type { NameTarget } from './name-targets.ts';
import { createNamesOnPage } from './names-on-page.ts';
import type { ReaderLife } from './reader-life.ts';
import { createMarkVisibility } from './reader-look.ts';
import { followSettings } from './reader-settings.ts';
import { createTextReader } from './reader-text.ts';
import type { StoryScript } from './story-script.ts';

interface ReaderOptions {
  readonly document: Document;
  readonly mentionFinder: MentionFinder<TextBlock>;
  readonly card: CardParts;
  readonly story: StoryScript;
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
  card,
  story,
  concernsAfghanistan,
  life,
}: ReaderOptions): Promise<void> {
  const { signal, isAlive, guard } = life;
  const view = document.defaultView;
  if (!view) return;
  let settings = await followSettings({ onChange: (now) => onSettings(now), life });
  const names = createNamesOnPage({ document, signal });
  const storyWatch = story.createStoryWatch({ document, concernsAfghanistan });
  const visibility = createMarkVisibility({ view, onLook: names.setLook, life });
  const cards = card.createReaderCards({ onChange: () => redraw(), onGone: life.retire, signal });
  let nameCount: number | undefined;

  const current = () => visibleCard(controller.state)?.target;
  const choose = (id: string | undefined) => {
    const target = current();
    if (!target) return;
    cards.choose(target.marked, id);
    controller.redraw();
  };
  const actions: CardActions = {
    openEntity: (id, where) => {
      const target = current();
      if (target) cards.open(target.marked, id, where);
    },
    togglePin: () => controller.send({ type: 'pin-toggled' }),
    close: () => controller.send({ type: 'dismissed' }),
    choose,
    chooseAgain: () => choose(undefined),
    follow: (id) => {
      const target = current();
      if (target) cards.askOne(target.marked, id);
      controller.send({ type: 'followed', id });
    },
    goBack: () => controller.send({ type: 'went-back' }),
    cite: story.citationOf,
    copy: (text) => card.copyText(document, text),
    retry: cards.retry,
  };
  const host = card.createCardHost({ document, frame: () => cards.frame, actions });
  const controller = card.createCardController<NameTarget>({
    host,
    viewOf: ({ marked }, trail) => cards.viewOf(marked, trail),
    placeOf: names.placeOf,
    viewport: () => ({ width: view.innerWidth, height: view.innerHeight }),
    nextFrame: (work) => view.requestAnimationFrame(work),
    onCard: names.setCurrent,
    life,
  });
  const redraw = guard(() => controller.redraw());

  const openAt = (target: NameTarget, opener: 'keyboard' | 'popup'): boolean => {
    if (!names.reveal(target)) return false;
    controller.send({ type: 'opened', target, opener });
    host.announce();
    return true;
  };
  const step = (direction: 'next' | 'previous') =>
    names.stepsFrom(current(), direction).some((target) => openAt(target, 'keyboard'));

  const readText = createTextReader({
    mentionFinder,
    names,
    cards,
    entryDays: story.createEntryDays(document),
    repeatsInSections: story.repeatsInSections,
    life,
  });
  const onText = async (text: PageText) => {
    if (!isAlive()) return;
    if (text.isNewPage) {
      controller.send({ type: 'page-changed' });
      cards.forget();
    }
    const isFirstAlone = settings.markedMentions === 'first-in-section';
    await readText(text, { story: storyWatch.look(), isFirstAlone });
    if (!isAlive()) return;
    redraw();
    if (names.entityCount === nameCount) return;
    nameCount = names.entityCount;
    void sendMessage('page-read', { nameCount });
  };

  card.watchPointer({
    document,
    host,
    controller,
    targetAt: (point, event) => (visibility.isFindable(event) ? names.at(point) : undefined),
    life,
  });
  card.watchKeyboard({ document, host, controller, life });
  card.watchScroll({ view, onScroll: () => controller.reposition(), life });
  visibility.setStyle(settings.markStyle);
  const page = followPage({
    document,
    signal,
    isReadingRelated: () => settings.isMarkingRelatedStories,
    onText: (text) => onText(text).catch(life.fail),
  });

  const onSettings = (now: PageSettings) => {
    const before = settings;
    settings = now;
    const isOther = (name: keyof PageSettings) => now[name] !== before[name];
    if (isOther('markStyle')) visibility.setStyle(now.markStyle);
    if (isOther('cardEdition')) cards.forget();
    if (isOther('isMarkingRelatedStories')) void page.readAgain();
    else if (isOther('cardEdition') || isOther('markedMentions')) void page.tellAgain();
  };

  answerMessages(
    {
      'describe-page': () => ({
        date: storyWatch.look().date,
        mentions: story.describePage(names.all(), (marked) => cards.viewOf(marked)),
      }),
      'reveal-mention': ({ id, occurrence }) => {
        const marked = story.occurrenceOf(names.all(), id, occurrence);
        return { isRevealed: marked !== undefined && openAt(names.of(marked), 'popup') };
      },
      'step-name': ({ direction }) => ({ isRevealed: step(direction) }),
      'set-page-date': async ({ day }) => {
        storyWatch.correctDate(day);
        await page.tellAgain();
        return { date: storyWatch.look().date };
      },
      'leave-page': () => {
        life.retire();
        return {};
      },
    },
    { signal },
  );
  await page.hasBeenRead;
}
