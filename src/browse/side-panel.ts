import { browser } from '../platform/browser.ts';

/** The part of Chromium's API that the polyfill does not know; Firefox has `sidebarAction` in its stead. */
interface PanelApi {
  readonly sidePanel?: { open(options: { readonly windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * How this browser opens the side panel: to be called straight from a click, since both browsers ask for one.
 *
 * @returns `undefined` where there is no panel, as on phones, or where we stand in a tab of our own.
 */
export async function panelOpener(): Promise<(() => Promise<void>) | undefined> {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApi;
  if (sidebarAction === undefined && sidePanel === undefined) return undefined;
  if (await browser.tabs.getCurrent()) return undefined;
  const { id: windowId } = await browser.windows.getCurrent();
  const thenClose = (opened: Promise<void>) => opened.then(() => window.close());
  if (sidebarAction) return () => thenClose(sidebarAction.open());
  return windowId === undefined || !sidePanel ? undefined : () => thenClose(sidePanel.open({ windowId }));
}
