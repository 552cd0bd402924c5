import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Imports run one way. A file may import from its own layer's folder and from any layer below; never from above, and
 * never from a neighbour in the same layer.
 */
const layers: readonly (readonly string[])[] = [
  ['entrypoints'],
  ['src/background'],
  ['src/atlas'],
  ['src/browse', 'src/options'],
  ['src/messages.ts'],
  ['src/card'],
  ['src/timeline', 'src/map'],
  ['src/page'],
  ['src/locale', 'src/storage'],
  ['src/lexicon', 'src/dataset'],
  ['src/settings'],
  ['src/platform'],
  ['src/domain.ts'],
];

/** A table of types, no code: every layer may take its types, so that who asks whom for what stands in one place. */
const typeTable = 'src/messages.ts';

/** Run in Node, at build time or from the command line; they see everything, and nothing on the page sees them. */
const nodeOnly = ['src/build', 'src/command-line'];

/** Packages that exactly one place may import, and what for. */
const soleImporters: Readonly<Record<string, string>> = {
  'webextension-polyfill': 'src/platform/browser.ts',
  idb: 'src/storage',
};

/** Folders that must run anywhere: no DOM, no `browser`, no Node. */
const pure = ['src/dataset', 'src/lexicon'];

/**
 * Packages that run anywhere too. All but `fflate`, which inflates the lexicon, check and read records that a reader brings;
 * no page script may load them.
 */
const purePackages = ['valibot', 'papaparse', 'jsonc-parser', 'fflate'];

const root = resolve(import.meta.dirname, '../..');
const files = globSync('{entrypoints,src}/**/*.{ts,tsx}', { cwd: root }).filter(
  (file) => !file.endsWith('.d.ts'),
);

const imports = files.flatMap((file) =>
  [
    ...readFileSync(resolve(root, file), 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\b(?:(\s+type\b)?[^'";=]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map((found) => ({ file, specifier: found[2] ?? found[3] ?? '', isTypeOnly: found[1] !== undefined })),
);

const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const layerOf = (path: string) => layers.findIndex((layer) => layer.some((part) => isIn(path, part)));
const isNodeOnly = (path: string) => nodeOnly.some((folder) => isIn(path, folder));
const targetOf = ({ file, specifier }: { file: string; specifier: string }) =>
  relative(root, resolve(root, dirname(file), specifier)).replace(/\?.*$/, '');

const localImports = imports
  .filter(({ specifier }) => specifier.startsWith('.'))
  .map((found) => ({ ...found, target: targetOf(found) }))
  .filter(({ target }) => isIn(target, 'src') || isIn(target, 'entrypoints'));

describe('imports run one way', () => {
  test('the check sees the tree', () => {
    expect(files).toContain('src/domain.ts');
    expect(localImports.length).toBeGreaterThan(20);
  });

  test('every file of src and entrypoints belongs to a layer', () => {
    expect(files.filter((file) => layerOf(file) < 0 && !isNodeOnly(file))).toEqual([]);
  });

  test('no file imports from a layer above its own, nor from a neighbour in it', () => {
    const wrong = localImports
      .filter(({ file }) => !isNodeOnly(file))
      .filter(({ target, isTypeOnly }) => !(isTypeOnly && target === typeTable))
      .filter(({ file, target }) => {
        if (isNodeOnly(target)) return true;
        const from = layerOf(file);
        const to = layerOf(target);
        if (from !== to) return to < from;
        const home = layers[from]?.find((part) => isIn(file, part));
        return home !== undefined && !isIn(target, home);
      });
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test.each(Object.entries(soleImporters))('%s is imported by %s alone', (name, home) => {
    const importers = imports.filter(
      ({ specifier }) => specifier === name || specifier.startsWith(`${name}/`),
    );
    expect(importers.map(({ file }) => file).filter((file) => !isIn(file, home))).toEqual([]);
  });

  test.each(pure)('%s imports nothing that needs a browser, a page or Node', (folder) => {
    const wrong = imports
      .filter(({ file }) => isIn(file, folder))
      .filter(({ specifier }) => !specifier.startsWith('.') && !specifier.endsWith('.json'))
      .filter(({ specifier }) => !purePackages.includes(specifier));
    expect(wrong.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([]);
  });

  test('the gate ships without the polyfill and without Preact', () => {
    const seen = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const found of imports.filter((found) => found.file === file && !found.isTypeOnly)) {
        expect(['preact', 'webextension-polyfill', 'wxt/browser']).not.toContain(found.specifier);
        if (found.specifier.startsWith('.')) visit(targetOf(found));
      }
    };
    visit('entrypoints/gate.content.ts');
    expect(seen.size).toBeGreaterThan(1);
  });
});
