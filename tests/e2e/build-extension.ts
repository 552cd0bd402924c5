import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserName } from '../../src/command-line/find-browser.ts';

/** `shipped`: what readers install. `e2e`: the same, but the card's shadow root is open, so that tests can read it. */
export type BuildKind = 'shipped' | 'e2e';

const root = join(import.meta.dirname, '../..');
const FOLDERS: Readonly<Record<BrowserName, string>> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** The folder of a build, as WXT names it. */
export function buildFolder(browser: BrowserName, kind: BuildKind): string {
  return join(root, '.output', FOLDERS[browser] + (kind === 'e2e' ? '-e2e' : ''));
}

/** Builds both kinds for both browsers before the first test, unless whoever started the tests has done it. */
export default function setup(): void {
  if (process.env.HASHIYA_IS_BUILT === '1') return;
  for (const script of ['build', 'build:firefox', 'build:e2e']) {
    const { status, stdout, stderr } = spawnSync('npm', ['run', script], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`“npm run ${script}” failed:\n${stdout}${stderr}`);
  }
}
