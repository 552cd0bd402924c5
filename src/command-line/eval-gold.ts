import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFuzzyDate } from '../dataset/fuzzy-date.ts';
import type { EntityId, FuzzyDate } from '../domain.ts';

/**
 * Reads the gold set: passages with every name marked by hand. The format is described beside the passages, in
 * `tests/fixtures/gold/README.md`.
 */

/** A marked span. Offsets are UTF-16 units of the passage's text. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** The entity that is meant; several where each of them is as right as the others. Empty for a trap. */
  readonly meant: readonly EntityId[];
  /** The entities that may be given, those that are meant first. Empty for a trap. */
  readonly accepted: readonly EntityId[];
  /** True where the text does not decide: all accepted must be offered. */
  readonly mustOfferAll: boolean;
  /** True where leaving the span unmarked is right too, or, for a trap, the only thing right. */
  readonly mayBeSilent: boolean;
}

export interface GoldPassage {
  readonly file: string;
  readonly id: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly date?: FuzzyDate;
  readonly isRelevant: boolean;
  readonly tags: readonly string[];
  readonly text: string;
  /** In order, apart from one another. */
  readonly spans: readonly GoldSpan[];
}

export interface GoldProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;
}

export interface GoldSet {
  readonly passages: readonly GoldPassage[];
  readonly problems: readonly GoldProblem[];
}

const HEADER = /^== /;
const ESCAPE = /\\u([0-9a-f]{4})/gi;
const MARK = /\[([^[\]]*)\]\(([^()\s]*)\)/g;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SILENCE = '-';

/** Reads every `*.txt` of a folder. Passages that cannot be read are left out and told as problems. */
export function readGoldFolder(folder: string, isEntity: (id: EntityId) => boolean): GoldSet {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const sets = files.map((file) =>
    parseGold({ file, source: readFileSync(join(folder, file), 'utf8'), isEntity }),
  );
  const passages = sets.flatMap((set) => set.passages);
  const problems = sets.flatMap((set) => set.problems);
  const seen = new Set<string>();
  for (const { file, id } of passages) {
    if (seen.has(id)) problems.push({ file, line: 0, reason: `two passages are called "${id}"` });
    seen.add(id);
  }
  return { passages, problems };
}

/** Reads one file of passages. */
export function parseGold({
  file,
  source,
  isEntity,
}: {
  readonly file: string;
  readonly source: string;
  /** Whether the dataset has an entity of this id. */
  readonly isEntity: (id: EntityId) => boolean;
}): GoldSet {
  const passages: GoldPassage[] = [];
  const problems: GoldProblem[] = [];
  const lines = source.split('\n');
  let at = lines.findIndex((line) => HEADER.test(line));
  if (at < 0) at = lines.length;
  const preamble = lines.slice(0, at).findIndex((line) => line.trim() !== '');
  if (preamble >= 0)
    problems.push({ file, line: preamble + 1, reason: 'text before the first "== " header' });

  while (at < lines.length) {
    const line = at + 1;
    const complain = (reason: string) => problems.push({ file, line, reason });
    const next = lines.findIndex((text, index) => index > at && HEADER.test(text));
    const end = next < 0 ? lines.length : next;
    const header = readHeader(lines[at] ?? '', complain);
    const prose = lines
      .slice(at + 1, end)
      .join('\n')
      .replace(/^\n+|\s+$/g, '');
    if (prose === '') complain('the passage has no text');
    const marked = readMarks(prose, isEntity, complain);
    if (header && prose !== '' && marked) passages.push({ file, ...header, ...marked });
    at = end;
  }
  return { passages, problems };
}

function readHeader(
  line: string,
  complain: (reason: string) => void,
): Pick<GoldPassage, 'id' | 'language' | 'date' | 'isRelevant' | 'tags'> | undefined {
  const [id = '', language = '', date = '', relevant = '', ...tags] = line.slice(3).trim().split(/\s+/);
  const faults = [
    !ID.test(id) && `"${id}" is no id: lower case letters, digits, hyphens`,
    !/^[a-z]{2}$/.test(language) && `"${language}" is no language: two letters`,
    date !== SILENCE && !isFuzzyDate(date) && `"${date}" is no date: YYYY, YYYY-MM, YYYY-MM-DD or -`,
    relevant !== 'yes' && relevant !== 'no' && `relevant is "${relevant}": expected yes or no`,
  ].filter((fault) => fault !== false);
  for (const fault of faults) complain(fault);
  if (faults.length > 0) return undefined;
  return { id, language, ...(date !== SILENCE && { date }), isRelevant: relevant === 'yes', tags };
}

function readMarks(
  prose: string,
  isEntity: (id: EntityId) => boolean,
  complain: (reason: string) => void,
): Pick<GoldPassage, 'text' | 'spans'> | undefined {
  const spans: GoldSpan[] = [];
  let text = '';
  let read = 0;
  let isSound = true;
  for (const mark of prose.matchAll(MARK)) {
    const [whole, name = '', meaning = ''] = mark;
    text += readEscapes(prose.slice(read, mark.index));
    read = mark.index + whole.length;
    const surface = readEscapes(name);
    const ids = meaning.split(/[|/=]/);
    const accepted = ids.filter((id) => id !== SILENCE);
    const unknown = accepted.filter((id) => !isEntity(id));
    const mustOfferAll = meaning.includes('/');
    const [first = ''] = meaning.split('|');
    const fault =
      unknown.length > 0
        ? `no entity is called "${unknown.join('", "')}"`
        : first === SILENCE && accepted.length > 0
          ? 'what is meant stands first, and "-" after it'
          : surface.trim() !== surface || surface === ''
            ? 'a span is empty or has white space at its edge'
            : mustOfferAll && /[|=]/.test(meaning)
              ? 'a span has / and also | or ='
              : undefined;
    if (fault) {
      complain(`${whole}: ${fault}`);
      isSound = false;
    }
    spans.push({
      start: text.length,
      end: text.length + surface.length,
      surface,
      meant: first.split(/[/=]/).filter((id) => id !== SILENCE),
      accepted,
      mustOfferAll,
      mayBeSilent: ids.includes(SILENCE),
    });
    text += surface;
  }
  text += readEscapes(prose.slice(read));
  return isSound ? { text, spans } : undefined;
}

const readEscapes = (text: string): string =>
  text.replace(ESCAPE, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
