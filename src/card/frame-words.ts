import type { Wording } from '../locale/wording.ts';
import type { CardFrameText, FrameLabel } from './card-text.ts';

const LABELS: readonly FrameLabel[] = [
  'open',
  'pin',
  'pinned',
  'cite',
  'copied',
  'notCopied',
  'wrong',
  'wrongHelp',
  'copy',
  'keys',
  'close',
  'back',
  'otherMeanings',
  'ambiguous',
  'usual',
  'waiting',
  'noAnswer',
  'notInDataset',
  'retry',
  'sources',
  'enterAndLeave',
];

/** Answers the words around every card. */
export function frameText(
  wording: Wording,
  { theme }: { readonly theme: CardFrameText['theme'] },
): CardFrameText {
  const labels = LABELS.map((label) => [label, wording.say(`card.frame.${label}`)]);
  return {
    language: wording.language,
    direction: wording.direction,
    theme,
    labels: Object.fromEntries(labels) as Record<FrameLabel, string>,
    keys: [
      { keys: ['Alt', 'Shift', 'H'], does: wording.say('card.keys.next') },
      { keys: ['Tab'], does: wording.say('card.keys.enter') },
      { keys: ['Esc'], does: wording.say('card.keys.leave') },
    ],
  };
}
