import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const WRAPPER = 'virtual:wxt-content-script-isolated-world-entrypoint?';
const BARE = '\0hashiya:bare-gate';
const GATE = fileURLToPath(new URL('../page/gate.ts', import.meta.url));

/**
 * Builds the gate without WXT's wrapper of content scripts: half as much again as the gate may weigh. The wrapper also
 * tells the page, by `window.postMessage`, that a script has started; the page is to learn nothing.
 *
 * For the build of the gate alone. Fails that build where the wrapper goes by another name, lest it come back unseen.
 */
export function bareGate(): Plugin {
  let isBare = false;
  return {
    name: 'hashiya:bare-gate',
    enforce: 'pre',
    resolveId(id) {
      return id.includes(WRAPPER) && id.endsWith('/gate.content.ts') ? BARE : undefined;
    },
    load(id) {
      if (id !== BARE) return undefined;
      isBare = true;
      return `import { startGate } from ${JSON.stringify(GATE)};\nstartGate();`;
    },
    buildEnd(error) {
      if (!error && !isBare)
        this.error(`No module ${WRAPPER}…/gate.content.ts: has WXT renamed its wrapper?`);
    },
  };
}
