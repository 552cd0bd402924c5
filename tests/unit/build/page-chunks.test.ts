import { expect, test } from 'vitest';
import { pageChunkOf } from '../../../src/build/page-chunks.ts';

/** Who imports whom at its beginning, and whom later. */
const imports: Readonly<Record<string, readonly string[]>> = {
  '/entrypoints/popup/main.tsx': ['/src/browse/start-browsing.tsx'],
  '/src/browse/start-browsing.tsx': [
    '/src/browse/App.tsx',
    '/src/settings/theme.ts',
    '/src/dataset/dataset.ts',
  ],
  '/entrypoints/atlas/main.tsx': [
    '/src/dataset/dataset.ts',
    '/src/timeline/Swatch.tsx',
    '/src/atlas/MapView.tsx',
  ],
  '/entrypoints/options/main.tsx': ['/src/settings/theme.ts', '/src/settings/news-sites.ts'],
  '/src/browse/PlacePage.tsx': [
    '/src/timeline/Swatch.tsx',
    '/src/browse/EventList.tsx',
    '/src/browse/Near.tsx',
  ],
  '/src/browse/TimelineView.tsx': ['/src/browse/EventList.tsx'],
};
const importedLater = [
  '/src/browse/PlacePage.tsx',
  '/src/browse/TimelineView.tsx',
  '/src/settings/news-sites.ts',
];

const graph = {
  getModuleInfo: (id: string) => ({
    importers: Object.keys(imports).filter((importer) => imports[importer]?.includes(id)),
    dynamicImporters: importedLater.includes(id) ? ['/src/browse/App.tsx'] : [],
  }),
} as unknown as Parameters<typeof pageChunkOf>[1];

test.each([
  ['/src/dataset/dataset.ts', 'shared', 'popup and atlas start with it'],
  ['/src/settings/theme.ts', 'shared', 'popup and options start with it'],
  ['/src/browse/App.tsx', 'start', 'the popup alone starts with it'],
  [
    '/src/timeline/Swatch.tsx',
    'views-of-both',
    'the atlas starts with it, a view of the popup needs it later',
  ],
  ['/src/browse/EventList.tsx', 'views', 'two views of the popup need it later'],
  ['/src/browse/Near.tsx', null, 'one view needs it'],
  ['/src/atlas/MapView.tsx', null, 'the atlas alone needs it'],
  ['/src/settings/news-sites.ts', null, 'the popup asks for it alone'],
  ['/assets/styles/tokens.css', null, 'styles stay where their page puts them'],
])('%s goes into %s: %s', (id, chunk, _why) => {
  expect(pageChunkOf(id, graph)).toBe(chunk);
});
