import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'vite';
import type { DatasetTables } from '../domain.ts';
import { shipLexicon } from '../lexicon/ship-lexicon.ts';
import type { PackageData } from './package-data.ts';

const NAME = /^virtual:hashiya\/(?:lexicon|package)$/;
/** Rollup's mark for a module that is no file. */
const MARK = '\0';

/**
 * Serves compiled data as modules: `virtual:hashiya/lexicon` (the shipped form of the lexicon, deflated, base64, as default export) and
 * `virtual:hashiya/package` (`edition`: which dataset the package holds).
 *
 * @param data asked for on first use, so that a build without these modules compiles nothing.
 */
export function virtualModules(data: () => Promise<PackageData>): Plugin {
  return {
    name: 'hashiya:virtual-modules',
    resolveId: { filter: { id: NAME }, handler: (id) => MARK + id },
    load: {
      filter: { id: new RegExp(`^${MARK}virtual:hashiya/(?:lexicon|package)$`) },
      async handler(id) {
        const { tables, lexicon } = await data();
        return id.endsWith('/lexicon')
          ? `export default ${JSON.stringify(deflateRawSync(shipLexicon(lexicon), { level: 9 }).toString('base64'))};`
          : `export const edition = ${JSON.stringify(editionOf(tables))};`;
      },
    },
  };
}

/** A version may be built again with a record corrected: only its content tells two such datasets apart. */
function editionOf(tables: DatasetTables): string {
  const digest = createHash('sha256').update(JSON.stringify(tables)).digest('hex').slice(0, 12);
  return `${tables.version}+${digest}`;
}
