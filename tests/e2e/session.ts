import { afterAll, afterEach, beforeAll } from 'vitest';
import { type BrowserSession, startBrowser } from '../../src/command-line/browser-session.ts';
import { type BuildKind, buildFolder } from '../../src/command-line/extension-builds.ts';
import type { BrowserName } from '../../src/command-line/find-browser.ts';
import { type StoryServer, startStoryServer } from '../../src/command-line/story-server.ts';

export interface SharedSession {
  readonly server: StoryServer;
  readonly session: BrowserSession;
}

/**
 * One browser with one build for all tests of a `describe`; its whole web is a server that logs what is asked.
 *
 * @param preferences what `about:config` is to say in Firefox.
 */
export function useSession(
  name: BrowserName,
  kind: BuildKind,
  preferences: Readonly<Record<string, unknown>> = {},
): SharedSession {
  let server: StoryServer | undefined;
  let session: BrowserSession | undefined;
  beforeAll(async () => {
    server = await startStoryServer();
    const extension = buildFolder({ browser: name, kind });
    session = await startBrowser(name, {
      extension,
      isHeadless: true,
      web: { kind: 'closed', server },
      preferences,
    });
  });
  // A page that stays open goes on working, and the next test would be measured beside it.
  afterEach(async () => {
    const [, ...opened] = (await session?.browser.pages()) ?? [];
    await Promise.all(opened.map((page) => page.close()));
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });
  const started = <Part>(part: Part | undefined) => {
    if (part === undefined) throw new Error('The session is used before it has started.');
    return part;
  };
  return {
    get server() {
      return started(server);
    },
    get session() {
      return started(session);
    },
  };
}
