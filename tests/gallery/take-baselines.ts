import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baselineFolder, FROZEN, GUARDED, VARIANTS, type Variant } from './baselines.ts';
import { frozenStates } from './gallery-module.ts';
import { openGallery } from './pictures.ts';
import { galleryIn } from './states.ts';

/**
 * `npm run gallery:baselines`: freezes the states as dataset and locales have them now and takes their pictures anew. Look
 * at each that changed before it is committed. With `--keep-states` only the pictures are taken.
 */

if (!process.argv.includes('--keep-states')) {
  const frozen = (['en', 'fa'] as const).map((language) => {
    const { frame, states } = galleryIn(language);
    const kept = language === 'en' ? FROZEN : GUARDED.rtl;
    return [language, { frame, states: states.filter(({ name }) => kept.includes(name)) }];
  });
  writeFileSync(frozenStates, `${JSON.stringify(Object.fromEntries(frozen))}\n`);
}
rmSync(baselineFolder, { recursive: true, force: true });
mkdirSync(baselineFolder, { recursive: true });
const gallery = await openGallery({ isFrozen: true });
for (const [variant, query] of Object.entries(VARIANTS)) {
  const guarded = GUARDED[variant as Variant];
  for (const cell of await gallery.states(query)) {
    const state = cell.replace(/-(?:light|dark)$/, '');
    if (guarded !== 'all' && !guarded.includes(state)) continue;
    writeFileSync(join(baselineFolder, `${state}-${variant}.png`), await gallery.take(cell, query));
  }
}
await gallery.close();
