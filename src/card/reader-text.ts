import type { Day, Mention } from '../domain.ts';
import type { MentionFinder } from '../lexicon/mention-finder.ts';
import type { Splice } from '../lexicon/splice.ts';
import type { EntryDays } from '../page/entry-days.ts';
import type { PageText } from '../page/page-text.ts';
import { runInSlices } from '../page/slices.ts';
import type { TextBlock } from '../page/text-blocks.ts';
import { today } from '../platform/today.ts';
import type { NamesOnPage } from './names-on-page.ts';
import type { ReaderCards } from './reader-cards.ts';
import type { ReaderLife } from './reader-life.ts';
import type { StoryScript } from './story-script.ts';
import type { Story } from './story-watch.ts';

interface TextReaderOptions {
  readonly mentionFinder: MentionFinder<TextBlock>;
  readonly names: NamesOnPage;
  readonly cards: ReaderCards;
  readonly entryDays: EntryDays;
  readonly repeatsInSections: StoryScript['repeatsInSections'];
  readonly life: Pick<ReaderLife, 'isAlive'>;
}

const NO_DAYS: ReadonlyMap<TextBlock, Day> = new Map();

interface Circumstances {
  readonly story: Story;
  /** Only the first mention of each in a section is to be marked. */
  readonly isFirstAlone: boolean;
}

/**
 * Makes marked names with cards out of a page's texts. What has come to the page is read, marked and asked for; all else is
 * touched only where that bears on it.
 *
 * @returns what to call with the texts, whenever they or their circumstances have changed.
 */
export function createTextReader({
  mentionFinder,
  names,
  cards,
  entryDays,
  repeatsInSections,
  life,
}: TextReaderOptions): (page: PageText, circumstances: Circumstances) => Promise<void> {
  const mentions = new Map<TextBlock, readonly Mention[]>();
  /** Changes that the finder has not been told of: it is not asked about a story that does not concern Afghanistan. */
  let untold: Splice<TextBlock>[] = [];
  let wasRelevant = false;

  return async ({ blocks, splices, isNewPage }, { story, isFirstAlone }) => {
    const day = dayOf(story);
    const { isRelevant } = story;
    untold.push(...splices);
    let changed: Iterable<readonly [TextBlock, readonly Mention[]]> = [];
    if (isRelevant) {
      const told = untold;
      untold = [];
      changed = await runInSlices(mentionFinder.change({ splices: told, date: day }));
      if (!life.isAlive()) return;
      for (const { removed } of told) for (const block of removed) mentions.delete(block);
      for (const [block, found] of changed) mentions.set(block, found);
    }
    const isOneDay = story.date.kind === 'known' && story.date.from === 'reader';
    const days = entryDays.follow({ blocks, splices, isNewPage }, today());
    const areCardsKept = cards.setDays(day, isOneDay ? NO_DAYS : days);

    // All of them where nothing has come: what is made of them has changed.
    const areAllConcerned = splices.length === 0 || isRelevant !== wasRelevant || isFirstAlone;
    wasRelevant = isRelevant;
    const quiet = isFirstAlone
      ? repeatsInSections(
          blocks,
          blocks.map((block) => mentions.get(block) ?? []),
        )
      : undefined;
    const concerned = !isRelevant ? [] : areAllConcerned ? mentions : changed;
    const added = await runInSlices(
      names.show({
        blocks,
        splices,
        gone: isRelevant ? splices.flatMap(({ removed }) => removed) : [...mentions.keys()],
        marked: Array.from(concerned, ([block, found]) => ({ block, mentions: found, quiet })),
      }),
    );
    if (!life.isAlive()) return;
    cards.ask(splices.length > 0 && areCardsKept ? added : names.all());
  };
}

function dayOf({ date }: Story): Day | null {
  return date.kind === 'known' ? date.day : null;
}
