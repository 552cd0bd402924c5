import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { FrameLabel } from '../card/card-text.ts';

const NAME = 'virtual:hashiya/first-words';
/** Rollup's mark for a module that is no file. */
const MARK = '\0';

/** All that a card can say before the extension has answered for the first time. */
const SAID = ['close', 'noAnswer', 'retry'] as const satisfies readonly FrameLabel[];
export type FirstWords = Readonly<Record<(typeof SAID)[number] | 'waiting', string>>;

/** Serves the few words that a card needs before it is sent any: `virtual:hashiya/first-words`, in English. */
export function firstWordsModule(root: string): Plugin {
  const file = join(root, 'assets/locales/en/card.json');
  return {
    name: 'hashiya:first-words',
    resolveId: { filter: { id: new RegExp(`^${NAME}$`) }, handler: (id) => MARK + id },
    load: {
      filter: { id: new RegExp(`^${MARK}${NAME}$`) },
      handler: () => `export default ${JSON.stringify(firstWords(JSON.parse(readFileSync(file, 'utf8'))))};`,
    },
  };
}

/** Those labels of a card, from the messages of the locale's area `card`. Waiting is no word: it has no language. */
export function firstWords(messages: Readonly<Record<string, unknown>>): FirstWords {
  const labels = SAID.map((label) => {
    const message = messages[`frame.${label}`];
    if (typeof message !== 'string') throw new Error(`assets/locales/en/card.json has no “frame.${label}”.`);
    return [label, message];
  });
  return { ...(Object.fromEntries(labels) as Record<(typeof SAID)[number], string>), waiting: '…' };
}
