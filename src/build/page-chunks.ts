import type { CodeSplittingGroup } from 'rolldown';

type ModuleGraph = Parameters<Extract<CodeSplittingGroup['name'], (...args: never[]) => unknown>>[1];

/** What a page starts with; whoever imports one of these at its beginning needs its code before anything is drawn. */
const POPUP = /\/src\/browse\/start-browsing\.tsx$/;
const ATLAS = /\/entrypoints\/atlas\/main\.tsx$/;
const SITES = /\/src\/settings\//;
const OPTIONS = /\/entrypoints\/options\/main\.tsx$/;

/**
 * In which file of the package a module goes, where that is not left to the bundler. Left alone, it makes a file of each
 * set of pages that share a module: two dozen small ones before the popup draws. A page of an extension asks another
 * process for each and gets them from no cache, so their number costs more than their size. Instead there is one file for
 * what the popup starts with and other pages too, one for what it alone starts with, and one for what several of its
 * views need later.
 *
 * Styles stay where their page puts them.
 */
export function pageChunkOf(id: string, graph: ModuleGraph): string | null {
  if (/\.(?:css|html)(?:$|\?)/.test(id)) return null;
  const above = [...importersAbove(id, graph)];
  const isStart = above.some((one) => POPUP.test(one));
  const isAtlas = above.some((one) => ATLAS.test(one));
  if (isStart) return isAtlas || above.some((one) => OPTIONS.test(one)) ? 'shared' : 'start';
  const views = above.filter((one) => (graph.getModuleInfo(one)?.dynamicImporters.length ?? 0) > 0);
  if (isAtlas) return views.length > 0 ? 'views-of-both' : null;
  // The list of sites is asked for at the start of the popup: it must not bring the views along.
  return views.length > 1 && !SITES.test(id) ? 'views' : null;
}

/** The module itself and all that import it at their beginning, directly or through others. */
function importersAbove(id: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set([id]);
  for (const one of found)
    for (const importer of graph.getModuleInfo(one)?.importers ?? []) found.add(importer);
  return found;
}
