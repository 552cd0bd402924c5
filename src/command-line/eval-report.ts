import type { GoldPassage } from './eval-gold.ts';
import {
  type Counts,
  type Disagreement,
  f1Of,
  precisionOf,
  type Ratio,
  recallOf,
  type Scores,
} from './eval-scores.ts';

const CONTEXT = 40;

/**
 * The numbers of a run as text for a terminal.
 *
 * @param scoresOfRightGate the scores if the gate judged every passage as the gold set does.
 */
export function describeScores({
  passages,
  scores,
  scoresOfRightGate,
}: {
  readonly passages: readonly GoldPassage[];
  readonly scores: Scores;
  readonly scoresOfRightGate: Scores;
}): string {
  const names = passages.reduce(
    (sum, { spans }) => sum + spans.filter((s) => s.accepted.length > 0).length,
    0,
  );
  const files = new Set(passages.map(({ file }) => file)).size;
  return [
    `${passages.length} passages in ${files} files, ${names} marked names`,
    '',
    `${''.padEnd(24)}precision  recall     F1    right missed  wrong`,
    row('strict', scores.strict),
    row('relaxed', scores.relaxed),
    row('strict, gate aside', scoresOfRightGate.strict),
    '',
    ...sorted(scores.strictByKind).map(([kind, counts]) => row(`  ${kind}`, counts)),
    '',
    ...sorted(scores.strictByLanguage).map(([language, counts]) => row(`  ${language}`, counts)),
    '',
    share('linked rightly', scores.linking),
    share('distinct spellings found', scores.spellings),
    share('traps hit', scores.traps),
    share('silent passages marked', scores.silentMarked),
    share('  without the gate', scores.silentMarkedUngated),
    share('gate agrees', scores.gate),
  ].join('\n');
}

/** One disagreement on one line: what, where, and the words around it. */
export function describeDisagreement({ passage, kind, expected, found }: Disagreement): string {
  const where = `${kind.padEnd(11)} ${passage.file.replace('.txt', '')}/${passage.id}`;
  if (kind === 'gate') return `${where}: should be ${passage.isRelevant ? 'relevant' : 'irrelevant'}`;
  const span = found && !expected ? found : expected;
  const start = span?.start ?? 0;
  const end = span?.end ?? 0;
  const { text } = passage;
  const around =
    `${text.slice(Math.max(0, start - CONTEXT), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + CONTEXT)}`.replace(
      /\s+/g,
      ' ',
    );
  const wanted = expected
    ? expected.accepted.join(expected.mustOfferAll ? '/' : '|') || 'nothing'
    : 'nothing';
  const got = found ? `${found.id} “${found.surface}”` : 'nothing';
  return `${where}: …${around}… wanted ${wanted}, got ${got}`;
}

function row(name: string, counts: Counts): string {
  const figures = [precisionOf, recallOf, f1Of].map((of) => of(counts).toFixed(4).padStart(8));
  const numbers = [counts.right, counts.missed, counts.wrong].map((n) => String(n).padStart(7));
  return `${name.padEnd(25)}${figures.join('')}${numbers.join('')}`;
}

function share(name: string, { part, whole }: Ratio): string {
  const percent = whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
  return `${name.padEnd(26)}${`${part} of ${whole}`.padStart(14)}  ${percent}`;
}

/** The most frequent first. */
function sorted<Key>(tallies: ReadonlyMap<Key, Counts>): [Key, Counts][] {
  return [...tallies].sort(([, a], [, b]) => b.right + b.missed - (a.right + a.missed));
}
