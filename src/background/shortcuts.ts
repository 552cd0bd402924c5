import type { CardShortcuts } from '../card/frame-words.ts';
import { browser } from '../platform/browser.ts';

/** The keys of the commands as the reader of the page has them now: the browser lets them be changed, or taken away. */
export async function cardShortcuts(): Promise<CardShortcuts> {
  // Firefox for Android has no commands.
  const commands = (await (browser.commands as typeof browser.commands | undefined)?.getAll()) ?? [];
  const keysOf = (name: string) => commands.find((command) => command.name === name)?.shortcut || undefined;
  return { next: keysOf('next-name'), previous: keysOf('previous-name') };
}
