import './src/command-line/require-node.js';
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { changelogModule } from './src/build/changelog-module.ts';
import { firstWordsModule } from './src/build/first-words-module.ts';
import { leanPageScripts } from './src/build/lean-page-scripts.ts';
import { mapModules } from './src/build/map-modules.ts';
import type { PackageData } from './src/build/package-data.ts';
import { pageChunkOf } from './src/build/page-chunks.ts';
import { polyfillAsModule } from './src/build/polyfill-as-module.ts';
import { virtualModules } from './src/build/virtual-modules.ts';
import { withoutRawHtml } from './src/build/without-raw-html.ts';
import { newsMatchPatterns } from './src/settings/news-sites.ts';

const ICON_SIZES = [16, 32, 48, 128];
const ICONS = Object.fromEntries(ICON_SIZES.map((size) => [size, `icons/${size}.png`]));

/** Paths of the package that differ in a part, as template literal types: WXT types `getURL` with them. */
const FAMILIES_OF_PATHS = [
  'locales/$' + '{string}.json',
  'popup.html#$' + '{string}',
  'atlas.html#$' + '{string}',
].map((path) => ({
  type: 'templateLiteral' as const,
  path,
}));

let compiled: Promise<PackageData> | undefined;
/** Compiled once for all entries of a build, and not at all when WXT only generates types. */
const packageData = () => {
  compiled ??= import('./src/build/package-data.ts').then(({ compilePackageData }) =>
    compilePackageData(import.meta.dirname),
  );
  return compiled;
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    // Its words stand in `assets/locales/<language>/manifest.json`.
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    omnibox: { keyword: 'hashiya' },
    host_permissions: newsMatchPatterns(),
    // Asked for host by host, when the reader adds a site in the settings; never as a whole.
    optional_host_permissions: ['*://*/*'],
    icons: ICONS,
    commands: {
      'next-name': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_nextName__',
      },
      'previous-name': {
        suggested_key: { default: 'Alt+Shift+G' },
        description: '__MSG_previousName__',
      },
      // The popup opens with the names of the page.
      _execute_action: { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_openPopup__' },
    },
    action: { default_title: '__MSG_actionTitle__', default_icon: ICONS },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{8b9f0c7e-0f5d-4c43-9a55-2a1f6d0f3c81}',
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '150.0' },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
  vite: () => ({
    // Every browser that we support preloads modules itself; the polyfill would watch all of the popup's document.
    // Nor is CSS rewritten for older ones: `light-dark()` would follow the system alone, whatever theme the reader chose.
    build: { modulePreload: { polyfill: false }, cssTarget: ['chrome140', 'firefox150'] },
    plugins: [
      withoutRawHtml(),
      polyfillAsModule(),
      preact(),
      virtualModules(packageData),
      mapModules(import.meta.dirname),
      changelogModule(import.meta.dirname),
      firstWordsModule(import.meta.dirname),
    ],
  }),
  hooks: {
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push('dataset.json', 'coverage.json', ...FAMILIES_OF_PATHS);
    },
    // The list of sites goes into the manifest alone: in the gate's own definition it would ship to every news page.
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === 'content-script' && entrypoint.name === 'gate') {
          entrypoint.options.matches = newsMatchPatterns();
        }
      }
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      const runsOnPages = entrypoints.every(
        ({ type }) => type === 'content-script' || type === 'unlisted-script',
      );
      if (runsOnPages) config.plugins?.unshift(leanPageScripts());
      // Scripts are one file each by themselves.
      else if (entrypoints.some(({ type }) => type === 'popup')) {
        config.build = mergeConfig(config.build ?? {}, {
          rolldownOptions: {
            output: {
              // A group would take along what its modules import, though another page starts with that.
              codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: pageChunkOf }] },
            },
          },
        });
      }
    },
    'build:publicAssets': async (_wxt, files) => {
      const { tables, coverage } = await packageData();
      files.push({ relativeDest: 'dataset.json', contents: JSON.stringify(tables) });
      files.push({ relativeDest: 'coverage.json', contents: JSON.stringify(coverage) });
      const { readLocalesFolder } = await import('./src/build/locales-folder.ts');
      const locales = readLocalesFolder(resolve(import.meta.dirname, 'assets/locales'));
      const { manifestMessages } = await import('./src/build/manifest-messages.ts');
      files.push(...manifestMessages(locales));
      for (const [language, messages] of Object.entries(locales)) {
        files.push({ relativeDest: `locales/${language}.json`, contents: JSON.stringify(messages) });
      }
      for (const size of ICON_SIZES) {
        const absoluteSrc = resolve(import.meta.dirname, `assets/icons/${size}.png`);
        files.push({ relativeDest: `icons/${size}.png`, absoluteSrc });
      }
    },
  },
});
