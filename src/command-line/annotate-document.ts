import { parseHTML } from 'linkedom';
import { isDay } from '../dataset/fuzzy-date.ts';
import type { Day, Mention } from '../domain.ts';
import { type Decision, findMentions } from '../lexicon/find-mentions.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { readArticleDate } from '../page/article-date.ts';
import { joinBlocks, readDocument } from '../page/document-text.ts';
import { isAboutAfghanistan } from '../page/relevance.ts';
import { splitText } from './split-text.ts';

/** A document to annotate: a line of input. Exactly one of `text` and `html`. */
export interface AnnotateQuestion {
  readonly id: string | number;
  readonly text?: string;
  readonly html?: string;
  readonly url?: string;
  readonly date?: Day;
}

/** What annotating gave: a line of output. Offsets are UTF-16 units of `text`: of the given one, or of the one returned. */
export interface Annotation {
  readonly id: string | number;
  readonly relevant: boolean;
  readonly date: Day | null;
  readonly mentions: readonly Pick<Mention, 'start' | 'end' | 'surface' | 'id' | 'kind'>[];
  /** Of an HTML document: the text that was read from it. */
  readonly text?: string;
  /** With `isExplained`: every name that was found, and the rule that kept or dropped it. */
  readonly decisions?: readonly Decision[];
}

export interface AnnotateOptions {
  readonly lexicon: Lexicon;
  readonly today: Day;
  /** Find mentions even where the document does not concern Afghanistan. */
  readonly isAll: boolean;
  readonly isExplained?: boolean;
}

const LONGEST_HEADLINE = 200;

/**
 * Reads one line of input.
 *
 * @returns the question, or what is wrong with the line, with its id where it has one.
 */
export function readQuestion(line: string): AnnotateQuestion | { id: string | number | null; error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { id: null, error: `not JSON: ${error instanceof Error ? error.message : error}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { id: null, error: 'expected an object with "id" and "text" or "html"' };
  }
  const { id: rawId, text, html, url, date } = value as Record<string, unknown>;
  const id = typeof rawId === 'string' || typeof rawId === 'number' ? rawId : null;
  if (id === null) {
    return { id, error: rawId === undefined ? '"id" is missing' : '"id" must be a string or a number' };
  }
  if ((text === undefined) === (html === undefined)) return { id, error: 'expected either "text" or "html"' };
  for (const [name, given] of Object.entries({ text, html, url })) {
    if (given !== undefined && given !== null && typeof given !== 'string')
      return { id, error: `"${name}" must be a string` };
  }
  if (date !== undefined && date !== null && !(typeof date === 'string' && isDay(date)))
    return { id, error: '"date" must be a day, YYYY-MM-DD' };
  const question = { id, text, html, url: url ?? undefined, date: date ?? undefined };
  if (question.text === null || question.html === null)
    return { id, error: '"text" and "html" must be strings' };
  return question as AnnotateQuestion;
}

/** Annotates one document: is it about Afghanistan, of which day is it, whom does it name where. */
export function annotateDocument(question: AnnotateQuestion, options: AnnotateOptions): Annotation {
  const read =
    question.html === undefined
      ? readPlainText(question, options)
      : readHtml(question, question.html, options);
  const { texts, starts, relevant, date, text } = read;
  const decisions: Decision[] = [];
  const offset = (index: number): number => starts[index] ?? 0;
  const mentions =
    !relevant && !options.isAll
      ? []
      : findMentions({
          lexicon: options.lexicon,
          texts,
          date: question.date ?? date ?? undefined,
          ...(options.isExplained && {
            onDecision: (decision: Decision) => {
              const shift = offset(decision.text);
              decisions.push({ ...decision, start: decision.start + shift, end: decision.end + shift });
            },
          }),
        });
  return {
    id: question.id,
    relevant,
    date: question.date ?? date,
    mentions: mentions.flatMap((list, index) =>
      list.map(({ start, end, surface, id, kind }) => ({
        start: start + offset(index),
        end: end + offset(index),
        surface,
        id,
        kind,
      })),
    ),
    ...(text !== undefined && { text }),
    ...(options.isExplained && { decisions }),
  };
}

interface ReadDocument {
  readonly texts: readonly string[];
  readonly starts: readonly number[];
  readonly relevant: boolean;
  readonly date: Day | null;
  readonly text?: string;
}

function readPlainText({ text = '', url = '' }: AnnotateQuestion, { today }: AnnotateOptions): ReadDocument {
  const { texts, starts } = splitText(text);
  const [first = '', ...others] = texts;
  const hasHeadline = others.length > 0 && first.length <= LONGEST_HEADLINE;
  const wording = {
    title: hasHeadline ? first : '',
    description: '',
    text: hasHeadline ? others.join('\n') : text,
  };
  const date =
    url === '' ? null : dayOf(readArticleDate({ document: parseHTML('<html></html>').document, url, today }));
  return { texts, starts, relevant: isAboutAfghanistan(wording), date };
}

function readHtml({ url = '' }: AnnotateQuestion, html: string, { today }: AnnotateOptions): ReadDocument {
  // A fragment gets the page around it that a browser would make: linkedom makes none.
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const { blocks, date, title, description } = readDocument({ document, url, today });
  const { text, starts } = joinBlocks(blocks);
  return {
    texts: blocks.map((block) => block.text),
    starts,
    relevant: isAboutAfghanistan({ title, description, text }),
    date: dayOf(date),
    text,
  };
}

const dayOf = (date: ReturnType<typeof readArticleDate>): Day | null =>
  date.kind === 'known' ? date.day : null;
