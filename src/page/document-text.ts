import type { Day } from '../domain.ts';
import { type ArticleDate, readArticleDate } from './article-date.ts';
import { bodyOf } from './node-access.ts';
import { pageDescription, pageTitle } from './page-wording.ts';
import { type ReadTextOptions, readTextBlocks, type TextBlock } from './text-blocks.ts';

/** What a page says, ready for relevance and for the lexicon. */
export interface DocumentText {
  readonly blocks: readonly TextBlock[];
  readonly date: ArticleDate;
  readonly title: string;
  readonly description: string;
}

export interface DocumentQuestion {
  readonly document: Document;
  /** The address of the page; may be empty. */
  readonly url: string;
  readonly today: Day;
  readonly options?: ReadTextOptions;
}

/** Reads a whole document at once: its story's texts, the date of its article, its headline and summary. */
export function readDocument({ document, url, today, options }: DocumentQuestion): DocumentText {
  const root = bodyOf(document);
  return {
    blocks: root ? readTextBlocks(root, options) : [],
    date: readArticleDate({ document, url, today }),
    title: pageTitle(document),
    description: pageDescription(document),
  };
}

/**
 * Joins the texts of blocks, a line each.
 *
 * @returns the text, and for each block the UTF-16 offset at which its own text begins in it.
 */
export function joinBlocks(blocks: readonly TextBlock[]): { text: string; starts: number[] } {
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += block.text.length + 1;
  }
  return { text: blocks.map((block) => block.text).join('\n'), starts };
}
