import { describe, expect, test } from 'vitest';
import { readSettingsFile, writeSettingsFile } from '../../../src/settings/settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings/settings-schema.ts';

const changed: Settings = {
  ...DEFAULT_SETTINGS,
  disabledHosts: ['dawn.com'],
  addedHosts: ['example.org'],
  theme: 'dark',
  isDataReduced: true,
};
const file = (settings: unknown, more: object = {}) =>
  JSON.stringify({ hashiya: 'settings', version: 1, settings, ...more });

test('a file holds what was changed, and gives it back', () => {
  const text = writeSettingsFile(changed);
  expect(JSON.parse(text).settings).toEqual({
    disabledHosts: ['dawn.com'],
    addedHosts: ['example.org'],
    theme: 'dark',
    isDataReduced: true,
  });
  const read = readSettingsFile(text);
  expect(read).toMatchObject({ kind: 'read', unknown: [] });
  expect({ ...DEFAULT_SETTINGS, ...(read.kind === 'read' && read.settings) }).toEqual(changed);
});

test('settings that nobody changed make a file that changes nothing', () => {
  expect(readSettingsFile(writeSettingsFile(DEFAULT_SETTINGS))).toEqual({
    kind: 'read',
    settings: {},
    unknown: [],
  });
});

describe('a file that is refused says what is wrong', () => {
  test.each([
    ['no JSON', 'theme: dark', { what: 'is-no-json', detail: expect.stringContaining('JSON') }],
    ['something else', '{"theme":"dark"}', { what: 'is-other' }],
    ['a list', '[]', { what: 'is-other' }],
    ['no settings', '{"hashiya":"settings"}', { what: 'has-no-settings' }],
    ['of a later form', file({}, { version: 2 }), { what: 'is-later', found: 2 }],
    ['far too large', ' '.repeat(1_000_001), { what: 'is-too-large' }],
    [
      'a wrong choice',
      file({ theme: 'sepia' }),
      { what: 'wrong-value', name: 'theme', value: '"sepia"', values: ['"system"', '"light"', '"dark"'] },
    ],
    [
      'a wrong switch',
      file({ isDataReduced: 1 }),
      { what: 'wrong-value', name: 'isDataReduced', value: '1', values: ['true', 'false'] },
    ],
    [
      'a pattern among the hosts',
      file({ addedHosts: ['*'] }),
      { what: 'wrong-value', name: 'addedHosts', value: '["*"]' },
    ],
  ])('%s', (_what, text, problem) => {
    expect(readSettingsFile(text)).toEqual({ kind: 'refused', problems: [problem] });
  });

  test('all that is wrong, not only the first', () => {
    const read = readSettingsFile(file({ theme: 'sepia', calendar: 'julian', language: 'fa' }));
    expect(read).toMatchObject({ kind: 'refused', problems: [{ name: 'theme' }, { name: 'calendar' }] });
  });
});

test('a setting of a later version is named, and the others count', () => {
  expect(readSettingsFile(file({ theme: 'dark', fontSize: 12 }))).toEqual({
    kind: 'read',
    settings: { theme: 'dark' },
    unknown: ['fontSize'],
  });
});

test('the mark that some editors put at the beginning of a file is no error', () => {
  expect(readSettingsFile(`\ufeff${file({ theme: 'dark' })}`)).toMatchObject({ kind: 'read' });
});
