import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLocalesFolder } from '../../../src/build/locales-folder.ts';
import { manifestMessages } from '../../../src/build/manifest-messages.ts';
import { languages } from '../../../src/locale/language.ts';

const root = resolve(import.meta.dirname, '../../..');
const files = manifestMessages(readLocalesFolder(resolve(root, 'assets/locales')));
const messagesOf = (language: string): Record<string, { message: string }> =>
  JSON.parse(files.find(({ relativeDest }) => relativeDest.includes(`/${language}/`))?.contents ?? '{}');
const asked = [...readFileSync(resolve(root, 'wxt.config.ts'), 'utf8').matchAll(/__MSG_(\w+)__/g)].map(
  ([, key]) => key ?? '',
);

describe.each(languages)('the manifest in “%s”', (language) => {
  test('has every message that it asks for, and no other', () => {
    expect(Object.keys(messagesOf(language)).sort()).toEqual([...new Set(asked)].sort());
  });

  // https://developer.chrome.com/docs/extensions/reference/manifest/description and …/name
  test.each([
    ['description', 132],
    ['name', 75],
  ])('keeps its %s within %i characters', (key, most) => {
    expect(messagesOf(language)[key]?.message.length).toBeLessThanOrEqual(most);
  });
});
