import { join } from 'node:path';
import preact from '@preact/preset-vite';
import type { InlineConfig } from 'vite';
import { mapModules } from '../../src/build/map-modules.ts';
import { galleryModule } from './gallery-module.ts';

const root = join(import.meta.dirname, '../..');

/** How Vite serves or builds the gallery. */
export function galleryOptions({ isFrozen }: { readonly isFrozen: boolean }): InlineConfig {
  return {
    configFile: false,
    root: import.meta.dirname,
    plugins: [preact(), mapModules(root), galleryModule({ isFrozen })],
    server: { fs: { allow: [root] } },
    build: {
      outDir: join(root, '.output/gallery'),
      emptyOutDir: true,
      target: 'esnext',
      modulePreload: { polyfill: false },
    },
    logLevel: 'warn',
  };
}
