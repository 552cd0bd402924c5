import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readLocaleFolder } from '../../../src/build/locales-folder.ts';
import { localeAreas } from '../../../src/locale/message-key.ts';

const root = resolve(import.meta.dirname, '../../..');
const english = readLocaleFolder(join(root, 'assets/locales'), 'en');
const code = globSync('{wxt.config.ts,{src,entrypoints}/**/*.{ts,tsx}}', { cwd: root })
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

/** Said as it is, by the manifest, or with its last parts from a value, as `vocabulary.event.${kind}` is. */
const isSaid = (key: string) =>
  code.includes(`'${key}'`) ||
  code.includes(`'__MSG_${key.replace('manifest.', '')}__'`) ||
  key
    .split('.')
    .some((_, parts, all) => parts > 0 && code.includes(`\`${all.slice(0, parts).join('.')}.\${`));

test.each(localeAreas)('every message of “%s” is said somewhere', (area) => {
  const unsaid = Object.keys(english[area])
    .map((key) => `${area}.${key}`)
    .filter((key) => !isSaid(key));
  expect(unsaid).toEqual([]);
});
