import type { Plugin } from 'vite';
import { countRows } from '../storage/shards.ts';
import type { PackageData } from './package-data.ts';

const NAME = /^virtual:hashiya\/(?:lexicon|package)$/;
/** Rollup's mark for a module that is no file. */
const MARK = '\0';

/**
 * Serves compiled data as modules: `virtual:hashiya/lexicon` (the packed lexicon, base64, as default export) and
 * `virtual:hashiya/package` (`version` and `counts` of the packaged dataset).
 *
 * @param data asked for on first use, so that a build without these modules compiles nothing.
 */
export function virtualModules(data: () => Promise<PackageData>): Plugin {
  return {
    name: 'hashiya:virtual-modules',
    resolveId: { filter: { id: NAME }, handler: (id) => MARK + id },
    load: {
      filter: { id: new RegExp(`^${MARK}virtual:hashiya/`) },
      async handler(id) {
        const { tables, lexicon } = await data();
        return id.endsWith('/lexicon')
          ? `export default ${JSON.stringify(Buffer.from(lexicon).toString('base64'))};`
          : `export const version = ${JSON.stringify(tables.version)};\nexport const counts = ${JSON.stringify(countRows(tables))};`;
      },
    },
  };
}
