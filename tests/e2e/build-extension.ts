import { type BuildKind, buildExtension } from '../../src/command-line/extension-builds.ts';
import type { BrowserName } from '../../src/command-line/find-browser.ts';

/** The browsers in which every end-to-end test runs. */
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
const KINDS: readonly BuildKind[] = ['shipped', 'e2e'];

/** Builds both kinds for both browsers before the first test, unless whoever started the tests has done it. */
export default function setup(): void {
  if (process.env.HASHIYA_IS_BUILT === '1') return;
  for (const browser of BROWSERS) for (const kind of KINDS) buildExtension({ browser, kind });
}
