import { browser } from '../platform/browser.ts';
import { sendToTab } from '../platform/messaging.ts';

const DIRECTIONS: Readonly<Record<string, 'next' | 'previous'>> = {
  'next-name': 'next',
  'previous-name': 'previous',
};

/** Passes the keys of the manifest's commands on to the reader of the page in front. A page without one hears nothing. */
export function answerCommands(): void {
  // Firefox for Android has no commands.
  (browser.commands as typeof browser.commands | undefined)?.onCommand.addListener((command, tab) => {
    const direction = DIRECTIONS[command];
    if (direction !== undefined && tab?.id !== undefined) void sendToTab(tab.id, 'step-name', { direction });
  });
}
