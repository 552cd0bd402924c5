import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserName } from './find-browser.ts';

/** `shipped`: what readers install. `e2e`: the same, but the card's shadow root is open, so that a test can read it. */
export type BuildKind = 'shipped' | 'e2e';

export interface ExtensionBuild {
  readonly browser: BrowserName;
  readonly kind: BuildKind;
}

const root = join(import.meta.dirname, '../..');
const TARGETS: Readonly<Record<BrowserName, string>> = { chromium: 'chrome', firefox: 'firefox' };

/** The folder of a build, as WXT names it. */
export function buildFolder({ browser, kind }: ExtensionBuild): string {
  return join(root, '.output', `${TARGETS[browser]}-mv3${kind === 'e2e' ? '-e2e' : ''}`);
}

/**
 * Builds the extension into its folder.
 *
 * @throws with everything that the build printed, if it fails.
 */
export function buildExtension({ browser, kind }: ExtensionBuild): void {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const args = [wxt, 'build', '-b', TARGETS[browser], ...(kind === 'e2e' ? ['-m', 'e2e'] : [])];
  // A test runner says that it tests, by which the build would take JSX and libraries as for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build for ${browser} (${kind}) failed:\n${stdout}${stderr}`);
}
