import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { MapGeometry } from '../map/map-geometry.ts';
import { readDatasetFolder } from './dataset-folder.ts';
import { ATLAS_DETAIL, compileMapGeometry, LOCATOR_DETAIL } from './map-geometry.ts';

const DETAILS = new Map([
  ['virtual:hashiya/atlas-map', ATLAS_DETAIL],
  ['virtual:hashiya/locator-map', LOCATOR_DETAIL],
]);
/** Rollup's mark for a module that is no file. */
const MARK = '\0';

/**
 * Serves the shapes of the country as modules, each with a `MapGeometry` as default export: `virtual:hashiya/atlas-map`
 * and the coarser `virtual:hashiya/locator-map`. Modules rather than files: the card, in a page, cannot fetch, and a
 * page of ours loads them along with its code.
 *
 * @param root folder of the project
 */
export function mapModules(root: string): Plugin {
  const compiled = new Map<string, MapGeometry>();
  const compile = (name: string) => {
    const detail = DETAILS.get(name) ?? LOCATOR_DETAIL;
    const known = compiled.get(name);
    if (known) return known;
    const { places } = readDatasetFolder(join(root, 'assets/dataset')).tables;
    const geometry = compileMapGeometry(places, detail);
    compiled.set(name, geometry);
    return geometry;
  };
  return {
    name: 'hashiya:map-modules',
    resolveId: { filter: { id: /^virtual:hashiya\/(?:atlas|locator)-map$/ }, handler: (id) => MARK + id },
    load: {
      filter: { id: new RegExp(`^${MARK}virtual:hashiya/(?:atlas|locator)-map$`) },
      // A string to parse is read twice as fast as the same literal by the engine, and minifiers leave it alone.
      handler: (id) =>
        `export default JSON.parse(${JSON.stringify(JSON.stringify(compile(id.slice(MARK.length))))});`,
    },
  };
}
