import type { Page } from 'puppeteer-core';
import type { NativeBrowser } from '../../src/platform/native-browser.ts';

/** The names under which the two browsers offer the extension API in our pages. */
interface ExtensionScope {
  readonly browser?: NativeBrowser;
  readonly chrome?: NativeBrowser;
}

/** Sends a message to the background from a page of the extension, as it is. */
export async function sendFrom(page: Page, message: object): Promise<unknown> {
  return page.evaluate(async (sent) => {
    const { browser, chrome } = globalThis as ExtensionScope;
    return (browser ?? chrome)?.runtime.sendMessage(sent);
  }, message);
}

/** Rows of each table in the cache, once its stamp is there. */
export async function cachedTables(page: Page): Promise<Record<string, number>> {
  const handle = await page.waitForFunction(
    async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('hashiya');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      try {
        // Whoever asks before the background has filled the cache makes an empty one, in which the background builds.
        if (!database.objectStoreNames.contains('stamp')) return undefined;
        return await new Promise<Record<string, number> | undefined>((resolve, reject) => {
          const request = database.transaction('stamp').objectStore('stamp').get('dataset');
          request.onsuccess = () => resolve(request.result?.counts);
          request.onerror = () => reject(request.error);
        });
      } finally {
        database.close();
      }
    },
    { polling: 100 },
  );
  return (await handle.jsonValue()) ?? {};
}

/** Sends a message from a page of the extension to the reader in the tab that shows an address. */
export async function sendToPage(page: Page, url: string, message: object): Promise<unknown> {
  return page.evaluate(
    async (address, sent) => {
      const scope = globalThis as ExtensionScope;
      const tabs = (scope.browser ?? scope.chrome)?.tabs;
      const tab = (await tabs?.query({}))?.find((candidate) => candidate.url === address);
      return tab?.id === undefined ? undefined : tabs?.sendMessage(tab.id, sent, { frameId: 0 });
    },
    url,
    message,
  );
}

/** Deletes the cache, as the browser does when the reader clears site data. */
export async function clearCache(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('hashiya');
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
}

/** Gives the cache the layout of a later version, which this one cannot open: the browser refuses it from now on. */
export async function makeCacheRefuse(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('hashiya', 99);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = reject;
      }),
  );
}

/** What lies in the storage of the extension: the settings that differ from their defaults. */
export async function storedSettings(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => {
    const { browser, chrome } = globalThis as ExtensionScope;
    return (await (browser ?? chrome)?.storage.local.get()) ?? {};
  });
}

/** Changes settings as one of our own pages does: these, and all others back to their defaults. */
export async function changeSettings(page: Page, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { browser, chrome } = globalThis as ExtensionScope;
    const area = (browser ?? chrome)?.storage.local;
    const keys = Object.entries(wanted).map(([name, value]) => [`setting.${name}`, value] as const);
    const stored = Object.keys((await area?.get()) ?? {});
    await area?.remove(
      stored.filter((key) => key.startsWith('setting.') && !keys.some(([name]) => name === key)),
    );
    await area?.set(Object.fromEntries(keys));
  }, settings);
}

/** Where the browser runs the gate beside the sites of the list: on what the reader added. */
export async function registeredSites(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { browser, chrome } = globalThis as ExtensionScope;
    const scripts = (await (browser ?? chrome)?.scripting.getRegisteredContentScripts()) ?? [];
    return scripts.flatMap(({ matches }) => matches ?? []);
  });
}

/** The id of the tab that shows an address, as the extension knows it. */
export async function tabIdOf(page: Page, url: string): Promise<number> {
  const id = await page.evaluate(async (address) => {
    const scope = globalThis as ExtensionScope;
    const tabs = await (scope.browser ?? scope.chrome)?.tabs.query({});
    return tabs?.find((tab) => tab.url === address)?.id;
  }, url);
  if (id === undefined) throw new Error(`No tab shows ${url}.`);
  return id;
}

/** Stamps the cache as that of another edition, as a later version of the extension does when it fills it. */
export async function putOtherEdition(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('hashiya');
        request.onerror = reject;
        request.onsuccess = () => {
          const transaction = request.result.transaction('stamp', 'readwrite');
          const store = transaction.objectStore('stamp');
          const stamp = store.get('dataset');
          stamp.onsuccess = () => store.put({ ...stamp.result, edition: '2199.1.0+000000000000' }, 'dataset');
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
}

/** What the tabs show, of which the extension may know it: its own pages and the sites that it reads. */
export async function tabAddresses(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { browser, chrome } = globalThis as ExtensionScope;
    const tabs = (await (browser ?? chrome)?.tabs.query({})) ?? [];
    return tabs.flatMap(({ url }) => url ?? []);
  });
}
