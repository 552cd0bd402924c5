import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findBrowser } from '../../../src/command-line/find-browser.ts';

beforeEach(() => {
  vi.stubEnv('CHROME_BIN', '');
  vi.stubEnv('FIREFOX_BIN', '');
});
afterEach(() => vi.unstubAllEnvs());

describe('findBrowser', () => {
  test('takes the program that the environment names', () => {
    vi.stubEnv('CHROME_BIN', process.execPath);
    expect(findBrowser('chromium')).toEqual({ kind: 'found', path: process.execPath });
  });

  test.each([
    ['there is none', '/no/such/firefox'],
    ['it is a folder', import.meta.dirname],
  ])('does not look elsewhere when %s, and says so', (_, path) => {
    vi.stubEnv('FIREFOX_BIN', path);
    expect(findBrowser('firefox')).toMatchObject({
      kind: 'missing',
      advice: expect.stringContaining('FIREFOX_BIN'),
    });
  });

  test('says how to get a browser that is nowhere', () => {
    vi.stubEnv('PATH', '/no/such/folder');
    // Not root, or it would be taken from apt.
    vi.spyOn(process as { getuid: () => number }, 'getuid').mockReturnValue(1000);
    vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
    const found = findBrowser('firefox');
    if (found.kind === 'found') expect(found.path).toMatch(/^\/Applications\//);
    else expect(found.advice).toMatch(/No firefox was found.*firefox-esr.*FIREFOX_BIN/s);
  });
});
