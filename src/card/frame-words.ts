import type { Wording } from '../locale/wording.ts';
import type { CardFrameText, FrameLabel } from './card-text.ts';

const LABELS: readonly FrameLabel[] = [
  'open',
  'atlas',
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

/** Keys as the browser writes them, e.g. `Alt+Shift+H`; absent where the reader has none. */
export interface CardShortcuts {
  readonly next?: string | undefined;
  readonly previous?: string | undefined;
}

interface FrameOptions {
  readonly theme: CardFrameText['theme'];
  readonly shortcuts?: CardShortcuts;
}

/** Answers the words around every card. */
export function frameText(wording: Wording, { theme, shortcuts = {} }: FrameOptions): CardFrameText {
  const labels = LABELS.map((label) => [label, wording.say(`card.frame.${label}`)]);
  return {
    language: wording.language,
    direction: wording.direction,
    theme,
    labels: Object.fromEntries(labels) as Record<FrameLabel, string>,
    keys: [
      ...keysFor(shortcuts.next, wording.say('card.keys.next')),
      ...keysFor(shortcuts.previous, wording.say('card.keys.previous')),
      { keys: ['Tab'], does: wording.say('card.keys.enter') },
      { keys: ['Esc'], does: wording.say('card.keys.leave') },
    ],
  };
}

function keysFor(shortcut: string | undefined, does: string): CardFrameText['keys'] {
  return shortcut === undefined ? [] : [{ keys: shortcut.split('+'), does }];
}
