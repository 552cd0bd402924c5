import type { BrowserSession } from '../../src/command-line/browser-session.ts';

/** Milliseconds from the opening of a page of ours to a mark that it sets on the browser's timeline. */
export async function timeToMark(session: BrowserSession, path: string, mark: string): Promise<number> {
  const page = await session.openExtensionPage(path);
  const handle = await page.waitForFunction(
    (name) => performance.getEntriesByName(name)[0]?.startTime,
    { polling: 20 },
    mark,
  );
  const time = (await handle.jsonValue()) ?? Number.NaN;
  await page.close();
  return time;
}
